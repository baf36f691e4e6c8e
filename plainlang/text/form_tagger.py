"""The shipped tagger's own layers, with the vector of each word form worked out once.

The tagger sees a word first as a form (how it reads, begins and ends, its shape) and only then among its neighbours.
Most words of a text have come before: their vectors are remembered, and spaCy's other layers go on from there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt
from thinc.api import NumpyOps

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_MOST_FORMS = 50_000
"""So many forms are remembered, in 20 MB; then all are forgotten."""
_ENOUGH = 2_000_000
"""Multiplications in a matrix product; below about a million some processors take another path, which rounds
differently, and a sentence must get the same scores alone as in a batch."""


class FormTagger:
    """Tags Docs as the pipeline does, faster.

    Args:
        nlp: the shipped pipeline: ``spacy.Tok2Vec.v2`` with hashed features, and a tagger that listens to it.
    """

    def __init__(self, nlp: Language) -> None:
        tok2vec, tagger = (pipe for _, pipe in cast("list[tuple[str, Any]]", nlp.pipeline))
        for pipe in (tok2vec, tagger):
            for layer in pipe.model.walk():
                layer.ops = _NumpyMatmul()
        embed, self._encode = tok2vec.model.layers
        features, _, *self._embed, _ = embed.layers
        self._columns = features.attrs["columns"]
        _, self._score = tagger.model.layers
        self._labels: tuple[str, ...] = tagger.labels
        self._none: npt.NDArray[np.float32] = np.zeros((0, tok2vec.model.get_dim("nO")), dtype=np.float32)
        self._row: dict[bytes, int] = {}
        self._known = self._none

    def tags(self, docs: Sequence[Doc]) -> list[list[str]]:
        """One Penn tag for each token of each Doc. The same Doc always gets the same tags, alone or among others."""
        if not docs:
            return []
        vectors = self._vectors(np.concatenate([doc.to_array(self._columns) for doc in docs]))
        ends = list(accumulate(map(len, docs)))
        best = [
            scores.argmax(axis=1) for scores in self._score.predict(self._encode.predict(np.split(vectors, ends[:-1])))
        ]
        return [[self._labels[at] for at in of.tolist()] for of in best]

    def _vectors(self, forms: npt.NDArray[np.uint64]) -> npt.NDArray[np.float32]:
        """The vectors of forms, each a row of hashed features."""
        keys = forms.view(f"V{forms.itemsize * forms.shape[1]}").ravel().tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._row}
        if new:
            if len(self._row) + len(new) > _MOST_FORMS:
                self._row, self._known = {}, self._none
                new = {key: at for at, key in enumerate(keys)}
            vectors = forms[list(new.values())]
            for layer in self._embed:
                vectors = layer.predict(vectors)
            self._row.update(zip(new, range(len(self._row), len(self._row) + len(new)), strict=True))
            self._known = np.concatenate((self._known[: len(self._row) - len(new)], vectors))
        found: npt.NDArray[np.float32] = self._known[[self._row[key] for key in keys]]
        return found


class _NumpyMatmul(NumpyOps):  # type: ignore[misc]  # thinc has no types
    """Lets numpy multiply the matrices: nearly twice as fast as the library that thinc brings.

    Short inputs are filled up with rows of zeros, see `_ENOUGH`.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        x, y = x.T if trans1 else x, y.T if trans2 else y
        rows = len(x)
        missing = _ENOUGH // max(1, y.size) + 1 - rows
        if missing > 0 and rows:
            x = np.concatenate((x, np.zeros((missing, x.shape[1]), x.dtype)))
        product = np.matmul(x, y)[:rows]
        if out is None:
            return product
        out[:] = product
        return out
