"""The word model: readers' ratings of words, explained by what the lexicon knows of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import Ridge

from plainlang.analyze.familiarity import FEATURES, letter_groups, word_features
from plainlang.analyze.lexicon import Lexicon
from plainlang.analyze.terms import CONTEXT, context
from plainlang.text.tokens import TOKEN

Array = npt.NDArray[np.float64]

LEAST_WORDS = 4
PENALTY = 3.0
FEATURE_SCALE = 0.3
GROUP_SCALE = 0.3
ROOT_GROUPS = 2.6
"""About the root of the letters of a word: a word's row of letter groups is brought near unit length by it."""
NEIGHBOUR = 0.1
"""Chosen by cross-validation over words: the largest share that costs single words nothing."""
SHRINK = 4.0
"""A word's own ratings move it by n / (n + SHRINK) of what the model misses on average."""


def _groups(words: Sequence[str], names: Sequence[str] | None = None) -> tuple[list[str], csr_matrix]:
    if names is None:
        uses = Counter(group for word in set(words) for group in letter_groups(word))
        names = sorted(group for group, n in uses.items() if n >= LEAST_WORDS)
    place = {group: i for i, group in enumerate(names)}
    rows, columns, values = [], [], []
    for at, word in enumerate(words):
        known = sorted(place[group] for group in letter_groups(word) if group in place)
        rows += [at] * len(known)
        columns += known
        values += [1.0] * len(known)
    return list(names), csr_matrix((values, (rows, columns)), shape=(len(words), len(names)))


def fit(rows: Sequence[dict[str, Any]], lexicon: Lexicon) -> tuple[dict[str, Any], dict[str, float]]:
    """The section ``word_model`` of the shipped file, and each rated word's own offset, from rows of ratings 0..1."""
    found = [lexicon.look_up(row["target"]) for row in rows]
    target = np.array([row["complexity"] for row in rows], dtype=float)
    features = np.array([word_features(word) for word in found], dtype=float)
    around = np.array([context([lexicon.look_up(t) for t in TOKEN.findall(row["text"])]) for row in rows])
    raw = np.hstack([features, around])
    mean, spread = raw.mean(axis=0), raw.std(axis=0) + 1e-9
    names, groups = _groups([word.key for word in found])
    scaled = csr_matrix((raw - mean) / spread * FEATURE_SCALE)
    groups = groups * (
        GROUP_SCALE / ROOT_GROUPS
    )  # ROOT_GROUPS: root of the usual number of letters, so that a row has about unit length
    model = Ridge(alpha=PENALTY, solver="lsqr", tol=1e-7).fit(hstack([scaled, groups]).tocsr(), target)
    k, n = len(FEATURES), raw.shape[1]
    slopes = model.coef_[:n] * FEATURE_SCALE / spread
    weights = model.coef_[n:] * GROUP_SCALE / ROOT_GROUPS
    intercept = float(model.intercept_ - mean[:k] @ slopes[:k])
    missed = defaultdict(list)
    for word, residual in zip(found, target - model.predict(hstack([scaled, groups]).tocsr()), strict=True):
        missed[word.key].append(residual)
    own = {key: float(np.sum(values) / (len(values) + SHRINK)) for key, values in missed.items()}
    spelling = {name: round(1000 * float(weight)) for name, weight in zip(names, weights, strict=True)}
    section = {
        "intercept": round(intercept, 5),
        "coefficients": {name: round(float(slope), 5) for name, slope in zip(FEATURES, slopes[:k], strict=True)},
        "context": {
            name: {"coefficient": round(float(slopes[k + i]), 5), "mean": round(float(mean[k + i]), 3)}
            for i, name in enumerate(CONTEXT)
        },
        "neighbour": NEIGHBOUR,
        "spelling": {name: weight for name, weight in spelling.items() if weight},
    }
    return section, own
