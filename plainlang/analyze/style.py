"""The style of a whole text: how much of what a technical text has, a hundred words of it hold.

These measures tell technical from plain versions of the same work where the
sentences alone do not: lay versions have fewer figures, brackets and terms of
art in the same running length, and address people.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plainlang.analyze.measures import FEATURES, Array

_RATES = (
    "syllables", "figures", "long words", "people", "prepositions", "to be", "articles", "linking words",
    "sign %", "sign (", "sign ;", "sign =", "sign -", "sign ,",
    "easy-list words (sum)", "harder than 0.25 (sum)", "harder than 0.4 (sum)", "acronyms (sum)",
    "dropped by experts (sum)", "technical beyond dictionary (sum)", "technical beyond lay (sum)",
    "rarer than Zipf 3 (sum)", "little lay use (sum)", "capitalised (sum)", "symbols with figures (sum)",
    "neighbouring rare words",
)  # fmt: skip
_MEANS = (
    "technical minus lay of content words (mean)", "dictionary use (mean)", "lay use (mean)", "frequency (mean)",
)  # fmt: skip

_NAMES = [name for name, _ in FEATURES]
_PLACES = [_NAMES.index(name) for name in ("tokens", *_RATES, *_MEANS)]

STYLE: tuple[str, ...] = (
    *(f"{name.removesuffix(' (sum)')} in 100 words" for name in _RATES),
    *(f"{name.removesuffix(' (mean)')}, mean of the sentences" for name in _MEANS),
)
"""Names of the measures of a text's style."""


def style_measures(measures: Array, first: Sequence[int] = (0,)) -> Array:
    """The values of `STYLE`, a row for each text.

    Args:
        measures: of the sentences of all texts, one after the other.
        first: the place of each text's first sentence; each text has at least one.
    """
    sums = np.add.reduceat(measures[:, _PLACES], first)
    sentences = np.diff(first, append=len(measures))
    rates = sums[:, 1 : 1 + len(_RATES)] * (100 / sums[:, :1])
    return np.hstack([rates, sums[:, 1 + len(_RATES) :] / sentences[:, None]])
