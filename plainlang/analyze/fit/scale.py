"""The reader-facing scale: where lay sentences and texts lie on it, and the school grades beside it."""

from __future__ import annotations

from typing import Any

import numpy as np
from sklearn.isotonic import IsotonicRegression

from plainlang.analyze.difficulty import rate_text
from plainlang.analyze.fit.corpora import Corpora
from plainlang.analyze.measures import FEATURES
from plainlang.analyze.model import build

STEP = 0.25
LEAST_SENTENCES = 30
_NAMES = [name for name, _ in FEATURES]
_TOKENS, _SYLLABLES = _NAMES.index("tokens"), _NAMES.index("syllables a word")


def fit(corpora: Corpora, data: dict[str, Any]) -> dict[str, Any]:
    """The section ``levels`` of the shipped file."""
    model = build(data)
    difficulties: list[float] = []
    lay: list[float] = []
    grades, texts = [], []
    for _, _, technical, plain in corpora.pairs:
        for document in (technical, plain):
            rated = rate_text(document, model)
            difficulties += rated.sentences
            # Flesch-Kincaid grade of each sentence, tokens standing for words.
            grades.append(0.39 * rated.measures[:, _TOKENS] + 11.8 * rated.measures[:, _SYLLABLES] - 15.59)
        lay += rated.sentences  # the plain side came last
        texts.append(rated.value)
    x, y = np.array(difficulties), np.concatenate(grades)
    middles, medians = [], []
    for low in np.arange(1.0, 6.0, STEP):
        inside = (x >= low) & (x < low + STEP)
        if inside.sum() >= LEAST_SENTENCES:
            middles.append(round(float(low + STEP / 2), 3))
            medians.append(float(np.clip(np.median(y[inside]), 0, 20)))
    smooth = IsotonicRegression().fit_transform(middles, medians)
    percents = np.linspace(0, 1, 101)
    return {
        "grade": {"difficulty": middles, "grade": [round(float(v), 1) for v in smooth]},
        "lay_percentiles": _rising(np.quantile(lay, percents)),
        "lay_text_percentiles": _rising(np.quantile(texts, percents)),
    }


def _rising(values: Any) -> list[float]:
    """Rounded, each a little above the one before, so that they can be looked up either way."""
    found: list[float] = []
    for value in values:
        low = found[-1] + 0.001 if found else 0.0
        found.append(round(max(low, float(value)), 3))
    return found
