"""What the report on a corpus draws, worked out: places and sizes of bars and points in the units of an SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.difficulty import EASIEST, HARDEST
from plainlang.corpus.columns import KEPT
from plainlang.corpus.tally import STEPS, Tally

WIDTH = 720.0
"""Of every chart; it is scaled to its place on the page."""
GROUPS = 25
"""So many values of a column are shown, those with most texts."""
BARS = 20
"""Of the histogram: a quarter of a level each."""
LEAST_TEXTS = 5
"""A mean of fewer texts is not drawn: it says more of them than of their group."""
_ROW = 26.0
_NAME = 180.0
_LEVELS = 7
_TALL = 180.0
_FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the histogram: the texts in a step of difficulty.

    ``level`` is 1 to 7: which of the page's colours shades it.
    """

    low: float
    texts: int
    share: float
    x: float
    y: float
    width: float
    height: float
    level: int


@dataclass(frozen=True, slots=True)
class Point:
    """The texts that share a value of a column: how many, their mean difficulty, 1 to 6, and where the point stands."""

    name: str
    texts: int
    mean: float
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Chart:
    """The means of the values of one column, under its name in words.

    ``in_time`` if they are years, drawn from left to right as a line.
    """

    name: str
    points: tuple[Point, ...]
    height: float
    in_time: bool
    left_out: int

    @property
    def line(self) -> str:
        """The points as an SVG polyline wants them."""
        return " ".join(f"{p.x:.1f},{p.y:.1f}" for p in self.points)


def histogram(tally: Tally) -> tuple[Bar, ...]:
    """A bar for each quarter of a level, empty ones too."""
    size = STEPS // BARS
    counts = [sum(tally.steps[at : at + size]) for at in range(0, STEPS, size)]
    most, good, wide = max(1, *counts), max(1, tally.rows - tally.failed), WIDTH / BARS
    return tuple(
        Bar(
            low=EASIEST + at * (HARDEST - EASIEST) / BARS,
            texts=texts,
            share=texts / good,
            x=at * wide,
            y=_TALL - _TALL * texts / most,
            width=wide - 2,
            height=_TALL * texts / most,
            level=1 + at * _LEVELS // BARS,
        )
        for at, texts in enumerate(counts)
    )


def share_within(tally: Tally, limit: float) -> float:
    """The share of texts at or below a difficulty, 0 to 1; to the nearest step."""
    steps = round((limit - EASIEST) / (HARDEST - EASIEST) * STEPS)
    return sum(tally.steps[:steps]) / max(1, tally.rows - tally.failed)


def median(tally: Tally) -> float | None:
    """The middle of the step that the median difficulty lies in; None of nothing."""
    half, seen = sum(tally.steps) / 2, 0
    for step, texts in enumerate(tally.steps):
        seen += texts
        if texts and seen >= half:
            return EASIEST + (step + 0.5) * (HARDEST - EASIEST) / STEPS
    return None


def charts(tally: Tally) -> tuple[Chart, ...]:
    """A chart for each kept column that has at least two values with enough texts."""
    found = (_chart(column, values) for column, values in tally.groups.items())
    return tuple(chart for chart in found if len(chart.points) > 1)


def _chart(column: str, values: Mapping[str, Sequence[int]]) -> Chart:
    means = {
        name: (texts, difficulty / texts / 1000) for name, (texts, difficulty) in values.items() if texts >= LEAST_TEXTS
    }
    in_time = bool(means) and all(name.isdigit() and len(name) == 4 for name in means)
    if in_time:
        shown = sorted(means)
    else:
        often = sorted(means, key=lambda name: (-means[name][0], name))[:GROUPS]
        shown = sorted(often, key=lambda name: (-means[name][1], name))
    most = max((means[name][0] for name in shown), default=1)
    points = []
    for at, name in enumerate(shown):
        texts, mean = means[name]
        radius = 3 + 6 * (texts / most) ** 0.5
        if in_time:
            x, y = 40 + at * (WIDTH - 80) / max(1, len(shown) - 1), _TALL * (HARDEST - mean) / (HARDEST - EASIEST)
        else:
            x, y = _NAME + (WIDTH - _NAME - 20) * (mean - EASIEST) / (HARDEST - EASIEST), _ROW * (at + 0.5)
        points.append(Point(name, texts, mean, x, y, radius))
    height = _TALL + _FOOT if in_time else _ROW * len(points) + _FOOT
    return Chart(KEPT.get(column.lower(), column), tuple(points), height, in_time, len(values) - len(points))
