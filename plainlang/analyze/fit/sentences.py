"""The sentence model: two regularised linear models of the same measures, averaged (which is linear again)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped, unused-ignore]
from sklearn.linear_model import ElasticNet, Ridge  # type: ignore[import-untyped, unused-ignore]

from plainlang.analyze.familiarity import letter_groups

Array = npt.NDArray[np.float64]

LEAST_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Fitted:
    """Coefficients on the raw measures, points for each letter group, weights of the dimensions of company."""

    intercept: float
    coefficients: Array
    groups: Mapping[str, float]
    company: Array

    def predict(self, measures: Array, groups: csr_matrix, names: Sequence[str], company: Array) -> Array:
        """Points of sentences; for checks."""
        spelling = groups @ np.array([self.groups[g] for g in names])
        found: Array = self.intercept + measures @ self.coefficients + spelling + company @ self.company
        return found


def group_matrix(sentences: Sequence[Sequence[str]]) -> tuple[list[str], csr_matrix]:
    """Letter groups of the distinct words of sentences, each sentence divided by the root of their number."""
    seen: dict[str, int] = {}
    rows, columns, values = [], [], []
    for at, sentence in enumerate(sentences):
        distinct = [w for w in dict.fromkeys(sentence) if not w[0].isdigit()]
        weight = 1 / max(1, len(distinct)) ** 0.5
        for word in distinct:
            for group in sorted(letter_groups(word)):
                rows.append(at)
                columns.append(seen.setdefault(group, len(seen)))
                values.append(weight)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(sentences), len(seen)))
    often = np.asarray((matrix > 0).sum(axis=0)).ravel() >= LEAST_SENTENCES
    names = list(seen)
    return [names[i] for i in np.flatnonzero(often)], matrix[:, often].tocsr()


def company_matrix(sentences: Sequence[Sequence[str]], place: Mapping[str, int], vectors: Array) -> Array:
    """Summed word vectors of the distinct words of sentences, divided by the root of their number."""
    found = np.zeros((len(sentences), vectors.shape[1]))
    for at, sentence in enumerate(sentences):
        distinct = [w for w in dict.fromkeys(sentence) if not w[0].isdigit()]
        known = [place[w] for w in distinct if w in place]
        if known:
            found[at] = vectors[known].sum(axis=0) / max(1, len(distinct)) ** 0.5
    return found


def fit(
    measures: Array, groups: csr_matrix, names: Sequence[str], company: Array, target: Array, weight: Array,
    *, alpha: float = 0.01, group_scale: float = 0.5, measure_scale: float = 0.1, company_scale: float = 0.3, penalty: float = 2.0,
) -> Fitted:  # fmt: skip
    """Fit on sentences rated 1 to 6, each with its weight."""
    mean, spread = measures.mean(axis=0), measures.std(axis=0) + 1e-9
    cmean, cspread = company.mean(axis=0), company.std(axis=0).mean()
    x, c = (measures - mean) / spread, (company - cmean) / cspread * company_scale
    sparse = ElasticNet(alpha=alpha, l1_ratio=0.9, max_iter=5000).fit(np.hstack([x, c]), target, sample_weight=weight)
    n = x.shape[1]
    rare = np.asarray((groups > 0).sum(axis=0)).ravel()
    idf = (1 + np.log(len(target) / (1 + rare))) / IDF_SCALE
    scaled = groups.multiply(idf * group_scale).tocsr()
    s = measure_scale
    wide = Ridge(alpha=penalty, solver="lsqr", tol=1e-6).fit(
        hstack([csr_matrix(x * s), csr_matrix(c * s * 0.33), scaled]).tocsr(), target
    )
    k = c.shape[1]
    coefficients = (sparse.coef_[:n] + wide.coef_[:n] * s) / 2 / spread
    towards = (sparse.coef_[n:] + wide.coef_[n : n + k] * s * 0.33) / 2 * company_scale / cspread
    weights = wide.coef_[n + k :] * idf * group_scale / 2
    intercept = (sparse.intercept_ + wide.intercept_) / 2 - mean @ coefficients - cmean @ towards
    return Fitted(float(intercept), coefficients, dict(zip(names, weights, strict=True)), towards)


IDF_SCALE = 25.0
"""Brings the letter-group columns to about unit length per sentence, as a text vectoriser would."""
