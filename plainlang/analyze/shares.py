"""What each word of a sentence has in the vocabulary measures, in points of the scale."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plainlang.analyze.forms import Places
from plainlang.analyze.measures import FEATURES, HARDEST, MEANS, SUMS, Array, is_first_use
from plainlang.analyze.rows import TOKEN_COLUMNS, WORD_COLUMNS, WordRows
from plainlang.text.document import Sentence

_PLACE = {name: at for at, name in enumerate(WORD_COLUMNS)}
_WORD, _CONTENT = _PLACE["words"], _PLACE["content words"]
_COST, _FREQUENCY, _RARE = _PLACE["difficulty"], _PLACE["frequency"], _PLACE["rarer than Zipf 3.5"]
_FEATURE = {name: at for at, (name, _) in enumerate(FEATURES)}
_SUM_PLACES = [_FEATURE[f"{WORD_COLUMNS[at]} (sum)"] for at in SUMS]
_MEAN_PLACES = [_FEATURE[f"{WORD_COLUMNS[at]} (mean)"] for at in MEANS]
_OF_CONTENT = (
    ("content difficulty", "difficulty of content words (mean)"),
    ("content technical minus lay", "technical minus lay of content words (mean)"),
)
_POINTS = ("spelling", "topic")
_RANKED = ((1, "hardest word"), (3, "three hardest words (mean)"), (HARDEST, "six hardest words (mean)"))


def word_shares(sentences: Sequence[Sentence], rows: WordRows, coefficients: Array) -> tuple[dict[str, float], ...]:
    """For each sentence the points of each distinct word (as first written), figures left out.

    Together they are those of all vocabulary measures of the sentence. A measure
    that is a sum or a mean is shared out by its terms; one that looks at the hardest words belongs to those words.
    """
    if not sentences:
        return ()
    reading = rows.forms.read(sentences)
    words = reading.rows[:, len(TOKEN_COLUMNS) :] * is_first_use(reading)[:, None]
    owner = reading.owner
    points = points_of_words(words, owner, reading.first, coefficients)
    shares: list[dict[str, float]] = [{} for _ in sentences]
    found = np.flatnonzero(words[:, _WORD])
    for at, start, end, own in zip(
        *(of[found].tolist() for of in (owner, reading.start, reading.end, points)), strict=True
    ):
        sentence = sentences[at]
        shares[at][sentence.text[start - sentence.span.start : end - sentence.span.start]] = own
    return tuple(shares)


def points_of_words(words: Array, owner: Places, first: Places, coefficients: Array) -> Array:
    """The points of each word of several sentences.

    Args:
        words: a row for each token, a column for each of `WORD_COLUMNS`; 0 throughout for figures, and for a word that
            has stood before in its sentence.
        owner: the sentence of each token, below 1 << 15.
        first: the place of each sentence's first token.
        coefficients: for each of `FEATURES`.
    """
    return _spread(words, owner, coefficients) + _extremes(words, owner, first, coefficients)


def _spread(words: Array, owner: Places, coefficients: Array) -> Array:
    """What each word has in the sums and means of its sentence."""
    n = np.maximum(1.0, np.bincount(owner, words[:, _WORD]))[owner]
    content = np.maximum(1.0, np.bincount(owner, words[:, _CONTENT]))[owner]
    sums, means = np.zeros(len(WORD_COLUMNS)), np.zeros(len(WORD_COLUMNS))
    sums[list(SUMS)], means[list(MEANS)] = coefficients[_SUM_PLACES], coefficients[_MEAN_PLACES]
    points = (words * sums).sum(axis=1) + (words * means).sum(axis=1) / n
    for column, name in _OF_CONTENT:
        points += words[:, _PLACE[column]] * coefficients[_FEATURE[name]] / content
    for name in _POINTS:
        points += words[:, _PLACE[name]] * coefficients[_FEATURE[name]] / np.sqrt(n)
    found: Array = points
    return found


def _extremes(words: Array, owner: Places, first: Places, coefficients: Array) -> Array:
    """What the hardest words, the rarest word and pairs of rare neighbours have; repeats and figures part a pair."""
    points = np.zeros(len(words))
    n = np.bincount(owner, words[:, _WORD])[owner]
    cost = words[:, _COST]
    falling = np.argsort(-cost, kind="stable")
    # Numbers of sixteen bits are sorted by their digits, many times as fast as others.
    order = falling[np.argsort(owner[falling].astype(np.int16), kind="stable")]
    rank = np.empty(len(words), dtype=np.intp)
    rank[order] = np.arange(len(words))
    rank -= first[owner]
    for size, name in _RANKED:
        points += (rank < size) * cost * coefficients[_FEATURE[name]] / np.minimum(size, np.maximum(1.0, n))
    is_word = words[:, _WORD] > 0
    frequency = np.where(is_word, words[:, _FREQUENCY], np.inf)
    lowest = np.flatnonzero(frequency == np.minimum.reduceat(frequency, first)[owner])
    rarest = lowest[np.searchsorted(lowest, first)]
    points[rarest] += words[rarest, _FREQUENCY] * coefficients[_FEATURE["rarest word"]]
    rare = words[:, _RARE]
    pair = np.append(0.0, rare[1:] * rare[:-1] * (owner[1:] == owner[:-1]))
    points += (pair + np.append(pair[1:], 0.0)) * coefficients[_FEATURE["neighbouring rare words"]] / 2
    return points
