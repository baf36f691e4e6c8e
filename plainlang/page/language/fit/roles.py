"""Fit the weights of role cues on abstracts whose authors labelled the parts, and say how well they do.

    python -m plainlang.page.language.fit.roles DATA [--write]

Cross-validated by abstract: accuracy by collection and a table of confusions; ``--write`` fits on all of them and
writes ``role_weights.json``. A row of weights is points for each part of an abstract, in the order of `PARTS`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from plainlang.page.language.fit.labelled import Labelled, labelled
from plainlang.page.language.labels import PARTS
from plainlang.page.language.role_features import features
from plainlang.page.language.role_model import WEIGHTS, RoleModel
from plainlang.text.parse import tag

LEAST_SENTENCES = 12
PENALTY = 0.1
TRUST_IN_ORDER = 0.7
PRIOR = 0.5
"""So much of how frequent a part is is taken out of its points, since the order of parts brings it in again."""
FOLDS = 8

Rows = list[list[dict[str, float]]]


@dataclass(frozen=True, slots=True)
class _Data:
    abstracts: Sequence[Labelled]
    rows: Rows

    def some(self, places: npt.NDArray[np.int64]) -> _Data:
        return _Data([self.abstracts[i] for i in places], [self.rows[i] for i in places])


def fit(data: _Data) -> RoleModel:
    """A model of these abstracts."""
    flat = [row for rows in data.rows for row in rows]
    target = np.array([PARTS.index(part) for abstract in data.abstracts for part in abstract.parts])
    uses = Counter(name for row in flat for name, value in row.items() if value)
    kept = [{name: value for name, value in row.items() if uses[name] >= LEAST_SENTENCES} for row in flat]
    columns = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=1000).fit(columns.fit_transform(kept), target)
    moves, start = np.full((len(PARTS), len(PARTS)), 0.5), np.full(len(PARTS), 0.5)
    for abstract in data.abstracts:
        found = [PARTS.index(part) for part in abstract.parts]
        start[found[0]] += 1
        for before, after in pairwise(found):
            moves[before, after] += 1
    share = np.bincount(target, minlength=len(PARTS)) / len(target)
    return RoleModel(
        weights={
            name: tuple(np.round(model.coef_[:, i], 3).tolist())
            for i, name in enumerate(columns.get_feature_names_out())
        },
        intercept=tuple(np.round(model.intercept_ - PRIOR * np.log(share), 3).tolist()),
        start=tuple(np.round(TRUST_IN_ORDER * np.log(start / start.sum()), 3).tolist()),
        moves=tuple(
            tuple(row) for row in np.round(TRUST_IN_ORDER * np.log(moves / moves.sum(1, keepdims=True)), 3).tolist()
        ),
    )


def crossvalidate(data: _Data) -> None:
    """Print accuracy by collection and the confusions; each abstract is judged by a model that has not seen it."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    table = np.zeros((len(PARTS), len(PARTS)), int)
    groups = np.arange(len(data.abstracts))
    for train, test in GroupKFold(FOLDS).split(groups, groups, groups):
        model = fit(data.some(train))
        for place in test:
            abstract = data.abstracts[place]
            for part, told in zip(abstract.parts, model.parts(data.rows[place]), strict=True):
                right[abstract.collection] += part == told
                total[abstract.collection] += 1
                table[PARTS.index(part), PARTS.index(told)] += 1
    print(f"{len(data.abstracts)} abstracts, {total.total()} sentences: {right.total() / total.total():.3f}")
    for name in sorted(total):
        print(f"{name:10} {right[name] / total[name]:.3f} of {total[name]}")
    print(f"{'':12}" + "".join(f"{part:>12}" for part in PARTS))
    for part, row in zip(PARTS, table, strict=True):
        print(f"{part:12}" + "".join(f"{n:>12}" for n in row))


def main() -> None:
    """Measure, and write the weights if asked to."""
    abstracts = labelled(Path(sys.argv[1]))
    rows = []
    for abstract in abstracts:
        tags, count = tag(abstract.sentences), len(abstract.sentences)
        rows.append([features(s, t, i, count) for i, (s, t) in enumerate(zip(abstract.sentences, tags, strict=True))])
    data = _Data(abstracts, rows)
    crossvalidate(data)
    if "--write" in sys.argv:
        WEIGHTS.write_text(fit(data).to_json(), "utf-8")


if __name__ == "__main__":
    main()
