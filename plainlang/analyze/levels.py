"""What a difficulty means to a reader: a name, a school grade, and a place among expert-written lay sentences.

The school grade is the median Flesch-Kincaid grade (Kincaid et al. 1975) of sentences
of that difficulty in the development texts; the shares are counted over the
sentences of their expert-written lay versions. The names are our reading of the scale.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PUBLIC_SHARE = 0.8
"""Share of expert-written lay sentences that the limit for the public lets pass."""


@dataclass(frozen=True, slots=True)
class Level:
    """One step of the scale 1..6.

    Attributes:
        lowest: the difficulty from which it holds, up to the next level's.
        name: who reads such a text without help, in a few words.
        description: what such sentences are like, in a plain sentence.
    """

    lowest: float
    name: str
    description: str


LEVELS: tuple[Level, ...] = (
    Level(1.0, "young readers", "Very short sentences of everyday words."),
    Level(2.0, "older children", "Short sentences; nearly every word is used in daily life."),
    Level(3.0, "most adults", "Everyday language with a few longer words or sentences."),
    Level(3.7, "confident adult readers", "Like a serious newspaper: some uncommon words, longer sentences."),
    Level(4.3, "university readers", "Long sentences and terms that readers outside the subject may not know."),
    Level(5.1, "readers who know the subject", "Dense with terms of the subject."),
    Level(5.6, "specialists", "Hardly a phrase without a term that only specialists know."),
)


def level_of(difficulty: float) -> Level:
    """The level of a difficulty from 1 to 6.

    >>> level_of(4.4).name
    'university readers'
    """
    return LEVELS[max(0, bisect_right([level.lowest for level in LEVELS], difficulty) - 1)]


def describe(difficulty: float) -> str:
    """A difficulty as a reader sees it.

    >>> describe(4.4)
    '4.4 of 6: university readers'
    """
    return f"{difficulty:.1f} of 6: {level_of(round(difficulty, 1)).name}"


def _interpolate(value: float, xs: Sequence[float], ys: Sequence[float]) -> float:
    at = bisect_right(xs, value)
    if at == 0:
        return ys[0]
    if at == len(xs):
        return ys[-1]
    part = (value - xs[at - 1]) / (xs[at] - xs[at - 1])
    return ys[at - 1] + part * (ys[at] - ys[at - 1])


def _levels() -> Mapping[str, Any]:
    from plainlang.analyze.model import shipped  # with numpy, which a name for a difficulty does not need

    found: Mapping[str, Any] = shipped().data["levels"]
    return found


def school_grade(difficulty: float) -> float:
    """The US school grade, 0 to 20, whose Flesch-Kincaid texts are as hard; a rough equivalent only."""
    table = _levels()["grade"]
    return _interpolate(difficulty, table["difficulty"], table["grade"])


def lay_share_easier(difficulty: float) -> float:
    """The share, 0 to 1, of expert-written lay sentences that are easier than ``difficulty``."""
    percentiles = _levels()["lay_percentiles"]
    return _interpolate(difficulty, percentiles, [at / (len(percentiles) - 1) for at in range(len(percentiles))])


def lay_limit(share: float = PUBLIC_SHARE) -> float:
    """The difficulty that ``share`` (0 to 1) of expert-written lay sentences meet: where profiles set their limits."""
    percentiles = _levels()["lay_percentiles"]
    return _interpolate(share, [at / (len(percentiles) - 1) for at in range(len(percentiles))], percentiles)


def lay_text_limit(share: float = PUBLIC_SHARE) -> float:
    """The difficulty that ``share`` (0 to 1) of whole expert-written lay texts meet."""
    percentiles = _levels()["lay_text_percentiles"]
    return _interpolate(share, [at / (len(percentiles) - 1) for at in range(len(percentiles))], percentiles)
