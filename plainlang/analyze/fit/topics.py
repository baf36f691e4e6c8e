"""What company words keep: positive pointwise mutual information with their neighbours, reduced to a few dimensions.

After O. Levy, Y. Goldberg and I. Dagan, "Improving distributional similarity with
lessons learned from word embeddings", TACL 3, 2015, 211-225 (context smoothing 0.75).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.linalg import svds

Array = npt.NDArray[np.float64]

LEAST_USES = 4
CONTEXTS = 5000
WINDOW = 4
DIMENSIONS = 60


def vectors(sentences: Sequence[Sequence[str]]) -> tuple[dict[str, int], Array]:
    """A place for each word that is used often enough, and its unit vector."""
    uses = Counter(word for sentence in sentences for word in sentence)
    kept = sorted((w for w, n in uses.items() if n >= LEAST_USES), key=lambda w: (-uses[w], w))
    place = {word: i for i, word in enumerate(kept)}
    gap = [-1] * WINDOW
    ids = np.array([i for s in sentences for i in (*(place.get(w, -1) for w in s), *gap)], dtype=np.int64)
    pairs: csr_matrix | None = None
    shape = (len(kept), min(CONTEXTS, len(kept)))
    for distance in range(1, WINDOW + 1):
        for here, there in ((ids[:-distance], ids[distance:]), (ids[distance:], ids[:-distance])):
            good = (here >= 0) & (there >= 0) & (there < shape[1])
            part = coo_matrix((np.full(good.sum(), 1 / distance), (here[good], there[good])), shape=shape).tocsr()
            pairs = part if pairs is None else pairs + part
    assert pairs is not None
    grid = pairs.tocoo()
    rows = np.asarray(pairs.sum(axis=1)).ravel()
    columns = np.asarray(pairs.sum(axis=0)).ravel() ** 0.75
    columns /= columns.sum()
    information = np.maximum(0, np.log(grid.data / (rows[grid.row] * columns[grid.col])))
    matrix = csr_matrix((information, (grid.row, grid.col)), shape=shape)
    u, s, _ = svds(matrix, k=DIMENSIONS, v0=np.ones(min(shape)), random_state=0)
    found = u * np.sqrt(s)
    found /= np.linalg.norm(found, axis=1, keepdims=True) + 1e-9
    return place, found
