"""The style model: technical texts against plain versions of the same works, three collections together."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from plainlang.analyze.fit import vocabulary
from plainlang.analyze.fit.corpora import PAIRS, Corpora
from plainlang.analyze.measures import FEATURES, measure
from plainlang.analyze.model import words_of
from plainlang.analyze.style import STYLE, style_measures

Array = npt.NDArray[np.float64]

FOLDS = 4
STRENGTH = 0.1
"""Inverse of the penalty; chosen by leaving whole collections out."""
POINTS_PER_LOGIT = 0.25
"""How many points of the scale 1..6 one unit of the log-odds is worth. Our choice: technical texts and lay
versions then lie a point and a half apart, and few texts reach the ends."""


class _Without(Corpora):
    """The corpora less the pairs of one fold, so that a text does not tell on itself through the word table."""

    def __init__(self, corpora: Corpora, fold: int) -> None:
        super().__init__(corpora.data)
        self._fold = fold

    def sides(self, side: str) -> Iterator[str]:
        for name in PAIRS:
            for at, row in enumerate(self.rows(name)):
                if at % FOLDS != self._fold:
                    yield row[side]


def fit(corpora: Corpora, data: dict[str, Any]) -> dict[str, list[float]]:
    """The section ``text_model``: for each measure of style its points and its middle."""
    found, sides, weights, means = [], [], [], []
    sizes = {name: sum(pair[0] == name for pair in corpora.pairs) for name in PAIRS}
    sentence = data["sentence_model"]
    coefficients = np.array([sentence["measures"][name][0] for name, _ in FEATURES])
    for fold in range(FOLDS):
        rows = words_of(_with_table(data, *vocabulary.entries(_Without(corpora, fold))))
        for name, at, technical, plain in corpora.pairs:
            if at % FOLDS == fold:
                for side, document in ((1, technical), (0, plain)):
                    measures = measure(document.sentences, rows)
                    value = sentence["intercept"] + float((measures @ coefficients).mean())
                    found.append(style_measures(measures)[0])
                    means.append(value)
                    sides.append(side)
                    weights.append(sizes[name] ** -0.5)
    x, sign, w = np.array(found), np.array(sides) * 2.0 - 1, np.array(weights)
    w /= w.mean()
    mean, spread = np.average(x, axis=0, weights=w), x.std(axis=0) + 1e-9
    offset = (np.array(means) - np.average(means, weights=w)) / POINTS_PER_LOGIT
    slopes = _logistic((x - mean) / spread, sign, w, offset)
    slopes = slopes / spread * POINTS_PER_LOGIT
    return {n: [float(f"{v:.4g}"), float(f"{m:.5g}")] for n, v, m in zip(STYLE, slopes, mean, strict=True)}


def _logistic(x: Array, sign: Array, weight: Array, offset: Array) -> Array:
    """Slopes of a penalised logistic regression to which ``offset`` is added as it is."""

    def loss(p: Array) -> tuple[float, Array]:
        margin = sign * (x @ p[:-1] + p[-1] + offset)
        pull = -sign * weight / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float(weight @ np.logaddexp(0, -margin) + p[:-1] @ p[:-1] / (2 * STRENGTH))
        return value, np.append(x.T @ pull + p[:-1] / STRENGTH, pull.sum())

    found = minimize(
        loss, np.zeros(x.shape[1] + 1), jac=True, method="L-BFGS-B", options={"gtol": 1e-8, "maxiter": 1000}
    ).x
    slopes: Array = found[:-1]
    return slopes


def _with_table(data: dict[str, Any], table: dict[str, list[int]], absent: list[int]) -> dict[str, Any]:
    changed = copy.copy(data)
    for key, entry in data["words"]["entries"].items():
        table.setdefault(key, list(absent))[-2:] = entry[-2:]
    changed["words"] = {"absent": absent, "entries": table}
    return changed
