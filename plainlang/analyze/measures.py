"""What is measured of a sentence: its length, its words, its structure.

A word that comes again in the same sentence is counted once in the vocabulary
measures: a reader has to take it in only once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Literal

import numpy as np

from plainlang.analyze.forms import SIGNS, Flags, Forms, Reading
from plainlang.analyze.forms import Array as Array
from plainlang.analyze.rows import TOKEN_COLUMNS, WORD_COLUMNS, WordRows
from plainlang.text.document import Sentence

MeasureKind = Literal["length", "terms", "structure", "ease"]

HARDEST = 6
"""How many of the hardest words some measures look at."""
RUN = 256
"""So many sentences are measured together: a table of all words of a book would need a gigabyte, and one that fits into
the processor's cache is quicker. Below 1 << 15."""
_NO_WORD = 8.0  # Zipf value that stands for the rarest word of a sentence of figures alone

_LENGTH = ("tokens", "letters", "syllables", "long words")
_OF_CONTENT = ("content difficulty", "content technical minus lay")  # means over the content words
_POINTS = ("spelling", "topic")  # already points of the scale
_NO_MEAN = (*_OF_CONTENT, *_POINTS, "words")
_NO_SUM = (*_OF_CONTENT, *_POINTS, *("frequency", "technical use", "lay use", "dictionary use", "technical minus lay"))
SUMS: tuple[int, ...] = tuple(i for i, name in enumerate(WORD_COLUMNS) if name not in _NO_SUM)
MEANS: tuple[int, ...] = tuple(i for i, name in enumerate(WORD_COLUMNS) if name not in _NO_MEAN)
"""Places in `WORD_COLUMNS` of what is summed, and averaged, over the distinct words of a sentence."""

# What only easy sentences have: the scale is not straight at its lower end.
_EASE = (
    "hardest word under 0.3", "hardest word under 0.4", "three hardest under 0.25", "three hardest under 0.35",
    "six hardest under 0.3", "mean difficulty under 0.22", "easy-list words over 0.85", "easy-list words only",
    "tokens under ten", "rarest word over Zipf 4", "syllables a word under 1.4", "mean frequency over Zipf 6",
)  # fmt: skip

FEATURES: tuple[tuple[str, MeasureKind], ...] = (
    *((name, "length" if name in _LENGTH else "structure") for name in TOKEN_COLUMNS),
    ("log tokens", "length"), ("root tokens", "length"), ("tokens over 25", "length"), ("tokens over 40", "length"),
    ("under six tokens", "length"),
    ("letters a word", "length"), ("syllables a word", "length"), ("long words share", "length"),
    *((f"{WORD_COLUMNS[i]} (sum)", "terms") for i in SUMS),
    *((f"{WORD_COLUMNS[i]} (mean)", "terms") for i in MEANS),
    ("difficulty of content words (mean)", "terms"), ("technical minus lay of content words (mean)", "terms"),
    ("hardest word", "terms"), ("three hardest words (mean)", "terms"), ("six hardest words (mean)", "terms"),
    ("rarest word", "terms"), ("neighbouring rare words", "terms"),
    ("spelling", "terms"), ("topic", "terms"),
    *((name, "ease") for name in _EASE),
    *((f"sign {mark}", "structure") for mark in SIGNS),
    ("question", "structure"), ("no end mark", "structure"),
)  # fmt: skip
"""Name and kind (length, terms, structure or ease) of each measure of a sentence."""
VOCABULARY = [i for i, (_, kind) in enumerate(FEATURES) if kind == "terms"]
"""Places in `FEATURES` of what is measured of the words."""

_TOKENS, _WORDS = len(TOKEN_COLUMNS), {name: at for at, name in enumerate(WORD_COLUMNS)}
_COST, _FREQUENCY, _RARE = _WORDS["difficulty"], _WORDS["frequency"], _WORDS["rarer than Zipf 3.5"]
_EASY = _WORDS["easy-list words"]
_CONTENT_PLACES = [_WORDS[name] for name in _OF_CONTENT]
_POINT_PLACES = [_WORDS[name] for name in _POINTS]
_CLOSING = "\"')]\u2019\u201d "


def measure(sentences: Sequence[Sentence], rows: WordRows) -> Array:
    """Measure sentences, each with at least one token: a row for each sentence, a column for each of `FEATURES`."""
    return np.vstack([measures for _, measures in measured_runs(sentences, rows.forms)])


def measured_runs(sentences: Sequence[Sentence], forms: Forms) -> Iterator[tuple[Reading, Array]]:
    """Sentences, each with a token, in runs of `RUN`: the reading of each run and its measures.

    In the rows of the readings, a token whose word has stood before in its sentence has 0 for all that hangs on a word.
    """
    for at in range(0, len(sentences), RUN):
        run = sentences[at : at + RUN]
        reading = forms.read(run)
        yield reading, _measure_reading(reading, run)


def joined(readings: Sequence[Reading]) -> Reading:
    """Readings of runs of sentences as one."""
    if len(readings) == 1:
        return readings[0]
    sentences = accumulate((len(reading.first) for reading in readings), initial=0)
    tokens = accumulate((len(reading.owner) for reading in readings), initial=0)
    moved = [
        replace(reading, first=reading.first + token, owner=reading.owner + sentence)
        for reading, token, sentence in zip(readings, tokens, sentences, strict=False)
    ]
    return Reading(*(np.concatenate([getattr(one, name) for one in moved]) for name in Reading.__slots__))


def _measure_reading(reading: Reading, sentences: Sequence[Sentence]) -> Array:
    """As `measure`, of sentences that have been read.

    The rows of the reading are used up: what a word counts for that has stood before in its sentence is set to 0.
    """
    reading.rows[~is_first_use(reading), _TOKENS:] = 0.0
    words = reading.rows[:, _TOKENS:]
    totals = np.add.reduceat(reading.rows, reading.first)
    token_sums, sums = totals[:, :_TOKENS], totals[:, _TOKENS:]
    n = np.maximum(1.0, sums[:, :1])
    means = sums / n
    extremes = _extremes(words, reading, n[:, 0])
    return np.hstack(
        [
            token_sums,
            _length(token_sums),
            sums[:, SUMS],
            means[:, MEANS],
            sums[:, _CONTENT_PLACES] / np.maximum(1.0, sums[:, 1:2]),
            extremes,
            sums[:, _POINT_PLACES] / np.sqrt(n),
            _ease(token_sums, means, extremes),
            reading.signs,
            np.array([_end(s.text) for s in sentences], dtype=float),
        ]
    )


def is_first_use(reading: Reading) -> Flags:
    """For each token, whether its word has not stood before in its sentence."""
    place = reading.owner * (int(reading.key.max()) + 1) + reading.key
    order = np.argsort(place, kind="stable")
    ordered = place[order]
    found = np.ones(len(place), dtype=bool)
    found[order[1:]] = ordered[1:] != ordered[:-1]
    return found


def _length(token_sums: Array) -> Array:
    tokens = token_sums[:, :1]
    over = np.maximum(0, tokens - (25, 40))
    return np.hstack([np.log1p(tokens), np.sqrt(tokens), over, tokens < 6, token_sums[:, 1:4] / tokens])


def _extremes(words: Array, reading: Reading, n: Array) -> Array:
    """The hardest word, the mean of the three and the six hardest, the rarest word, pairs of rare neighbours."""
    at, owner = reading.first, reading.owner
    cost = words[:, _COST]
    falling = np.argsort(-cost)
    # Numbers of sixteen bits are sorted by their digits, many times as fast as others.
    ranked = cost[falling[np.argsort(owner[falling].astype(np.int16), kind="stable")]]
    rank = np.arange(len(ranked)) - at[owner]
    three = np.add.reduceat(ranked * (rank < 3), at) / np.minimum(3, n)
    six = np.add.reduceat(ranked * (rank < HARDEST), at) / np.minimum(HARDEST, n)
    rarest = np.minimum.reduceat(np.where(words[:, 0] > 0, words[:, _FREQUENCY], _NO_WORD), at)
    rare = words[:, _RARE]
    pair = np.zeros(len(words))
    pair[1:] = rare[1:] * rare[:-1] * (owner[1:] == owner[:-1])
    return np.column_stack([ranked[at], three, six, rarest, np.add.reduceat(pair, at)])


def _ease(token_sums: Array, means: Array, extremes: Array) -> Array:
    """The values of `_EASE`."""
    hardest, three, six, rarest = extremes[:, :4].T
    tokens, syllables, easy = token_sums[:, 0], token_sums[:, 2], means[:, _EASY]
    below = (
        0.3 - hardest,
        0.4 - hardest,
        0.25 - three,
        0.35 - three,
        0.3 - six,
        0.22 - means[:, _COST],
        easy - 0.85,
        easy > 0.999,
        10 - tokens,
        rarest - 4,
        1.4 - syllables / tokens,
        means[:, _FREQUENCY] - 6,
    )
    found: Array = np.maximum(0, np.column_stack(below))
    return found


def _end(text: str) -> tuple[bool, bool]:
    last = text.rstrip(_CLOSING)[-1:]
    return last == "?", last not in ".!?"
