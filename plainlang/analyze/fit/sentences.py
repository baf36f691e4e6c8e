"""The sentence model: two regularised linear models of the same measures, averaged (which is linear again)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import ElasticNet, Ridge

from plainlang.analyze.familiarity import letter_groups

Array = npt.NDArray[np.float64]

# Chosen by cross-validation over documents and on the split that is there for choosing.
LEAST_SENTENCES = 4
SPARSE_PENALTY = 0.01
WIDE_PENALTY = 2.0
WIDE_SCALE = 0.1
COMPANY_SCALE = 0.3
GROUP_SCALE = 0.02


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
    measures: Array, groups: csr_matrix, names: Sequence[str], company: Array, target: Array, weight: Array
) -> Fitted:
    """Fit on sentences rated 1 to 6, each with its weight."""
    mean, spread = measures.mean(axis=0), measures.std(axis=0) + 1e-9
    middle, width = company.mean(axis=0), company.std(axis=0).mean() / COMPANY_SCALE
    x, c = (measures - mean) / spread, (company - middle) / width
    sparse = ElasticNet(alpha=SPARSE_PENALTY, l1_ratio=0.9, max_iter=5000)
    sparse.fit(np.hstack([x, c]), target, sample_weight=weight)
    n, k = x.shape[1], c.shape[1]
    uses = np.asarray((groups > 0).sum(axis=0)).ravel()
    # Rare letter groups weigh more, as in a text vectoriser, which also brings each row to about unit length.
    scale = (1 + np.log(len(target) / (1 + uses))) * GROUP_SCALE
    design = hstack([csr_matrix(x * WIDE_SCALE), csr_matrix(c * WIDE_SCALE / 3), groups.multiply(scale)]).tocsr()
    wide = Ridge(alpha=WIDE_PENALTY, solver="lsqr", tol=1e-6).fit(design, target, sample_weight=weight)
    coefficients = (sparse.coef_[:n] + wide.coef_[:n] * WIDE_SCALE) / 2 / spread
    towards = (sparse.coef_[n:] + wide.coef_[n : n + k] * WIDE_SCALE / 3) / 2 / width
    points = wide.coef_[n + k :] * scale / 2
    intercept = (sparse.intercept_ + wide.intercept_) / 2 - mean @ coefficients - middle @ towards
    return Fitted(float(intercept), coefficients, dict(zip(names, points, strict=True)), towards)
