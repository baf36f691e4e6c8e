"""How hard each word of a text is where it stands: a number for every token of many sentences in one go.

A word's rating is what `plainlang.analyze.familiarity` says of it, moved a little by its sentence and by a hard
neighbour in the same compound. `plainlang.analyze.terms` makes terms of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from plainlang.analyze.forms import Array, Flags, Places, Reading
from plainlang.analyze.measures import FEATURES
from plainlang.analyze.model import Model
from plainlang.analyze.rows import CAPITALS, CONTENT, FIGURE, LABELLED, MEASURE, NAMED, RARE, UNKNOWN

LONGEST_UNIT = 4
"""Tokens of the longest term of several words."""
ALONE = 0.1
"""Rating that stands for the neighbour of a word that has none."""

_NAMES = [name for name, _ in FEATURES]
_SHOWN = ("frequency (mean)", "rarer than Zipf 3.5 (mean)", "words (sum)", "technical use (mean)")
_PLACES = [_NAMES.index(name) for name in _SHOWN]


RatedWord = tuple[int, int, float]
"""Where a word starts and ends in the source, and its rating."""

Opening = tuple[int, int, list[int], int, float]
"""Where a known term of several words may begin: the number of its first token; where that starts in the source; where
a term of two tokens, of three and so on ends; how many it has at most; what its sentence adds to its rating."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """The tokens of a text with their ratings, in order.

    Attributes:
        start, end: of each token, its place in the source.
        rating: of each token, not limited to 0..1, and as if the text explained nothing.
        is_content: which tokens are content words.
        is_unit: which of them are the unit of a figure before them.
        opens: which of them open their sentence with a capital that any word has there.
        hard: the places of those that are hard unless the text explains them.
        hard_words: these themselves.
        openings: the terms of several words that there may be.
        doubted: where the words start and end that may be misprints or parts of one, and whether no list has them.
    """

    start: Places
    end: Places
    rating: Array
    is_content: Flags
    is_unit: Flags
    opens: Flags
    hard: Places
    hard_words: list[RatedWord]
    openings: list[Opening]
    doubted: list[tuple[int, int, bool]]


def rate_tokens(
    reading: Reading, measures: Array, begins: Sequence[int], first: Sequence[int], model: Model
) -> Iterator[Ratings]:
    """The ratings of several texts.

    Args:
        reading: of the sentences of all texts, one after the other.
        measures: of these sentences.
        begins: where each sentence starts in its source.
        first: the place of each text's first sentence; each text has at least one.
        model: the fitted model.
    """
    shift = np.array(_shifts(measures, model))[reading.owner]
    traits = reading.traits
    is_content = (traits & CONTENT) != 0
    rating = _with_neighbours(reading, is_content, shift, model)
    is_unit = _units(reading, is_content)
    opens = (reading.start == np.array(begins)[reading.owner]) & ((traits & CAPITALS) == 0)
    no_word = is_unit | ((traits & LABELLED) != 0) | (((traits & NAMED) != 0) & ~opens)
    hard = np.flatnonzero(is_content & (rating >= model.hard) & ~no_word)
    hard_words = _rows(reading.start[hard], reading.end[hard], rating[hard])
    places = np.flatnonzero(reading.longest_term)
    openings = _openings(reading, places, shift)
    in_doubt = np.flatnonzero(((traits & (RARE | UNKNOWN)) != 0) & ~no_word)
    doubted = _rows(reading.start[in_doubt], reading.end[in_doubt], (traits[in_doubt] & UNKNOWN) != 0)
    edges = [*(int(reading.first[at]) for at in first), len(rating)]
    cuts = [pairwise(edges), *(pairwise(np.searchsorted(of, edges)) for of in (hard, places, in_doubt))]
    for (at, end), (hard_from, hard_to), (open_from, open_to), (doubt_from, doubt_to) in zip(*cuts, strict=True):
        here = slice(at, end)
        yield Ratings(
            start=reading.start[here],
            end=reading.end[here],
            rating=rating[here],
            is_content=is_content[here],
            is_unit=is_unit[here],
            opens=opens[here],
            hard=hard[hard_from:hard_to] - at,
            hard_words=hard_words[hard_from:hard_to],
            openings=openings[open_from:open_to],
            doubted=doubted[doubt_from:doubt_to],
        )


def _rows(*columns: npt.NDArray[Any]) -> list[Any]:
    """Columns of numbers as rows."""
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _shifts(measures: Array, model: Model) -> list[float]:
    """What each sentence adds to the ratings of its words."""
    frequency, rare, words, technical = (measures[:, at].tolist() for at in _PLACES)
    (a, a0), (b, b0), (c, c0), (d, d0) = model.context
    return [
        a * (f - a0) + b * (r - b0) + c * (math.log1p(w) - c0) + d * (t - f - d0)
        for f, r, w, t in zip(frequency, rare, words, technical, strict=True)
    ]


def _with_neighbours(reading: Reading, is_content: Flags, shift: Array, model: Model) -> Array:
    """The rating of each token: of its word, its sentence, and the harder of the words that it is joined to."""
    shift = shift - model.neighbour * ALONE
    own = reading.rating + shift
    pairs = reading.joined[1:] & is_content[1:] & is_content[:-1]
    harder = np.full(len(own), ALONE)
    np.maximum(harder[1:], own[:-1], out=harder[1:], where=pairs)
    np.maximum(harder[:-1], own[1:], out=harder[:-1], where=pairs)
    rating: Array = own + model.neighbour * harder
    return rating


def _units(reading: Reading, is_content: Flags) -> Flags:
    """Which words are the unit of the figure before them ("5 mg"), or come right after such a unit ("5 mg/dL")."""
    may_be: Flags = reading.measured & is_content & ((reading.traits & MEASURE) != 0)
    found: Flags = may_be.copy()
    found[1:] &= (reading.traits[:-1] & FIGURE) != 0
    while True:
        further = may_be[1:] & found[:-1] & ~found[1:]
        if not further.any():
            return found
        found[1:] |= further


def _openings(reading: Reading, places: Places, shift: Array) -> list[Opening]:
    """The terms of several words that may begin at ``places``: as long as tokens are joined, `LONGEST_UNIT` at most."""
    last = len(reading.joined) - 1
    following = places[:, None] + np.arange(1, LONGEST_UNIT)
    within = np.minimum(following, last)
    joined = np.logical_and.accumulate(reading.joined[within] & (following <= last), axis=1)
    sizes = np.minimum(1 + joined.sum(axis=1), reading.longest_term[places])
    return _rows(places, reading.start[places], reading.end[within], sizes, shift[places])
