"""Sentences read and measured, and what a reader is spared who has been told the meaning of some of their words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plainlang.analyze.discount import EXPLAINED, Words
from plainlang.analyze.forms import Reading
from plainlang.analyze.measures import Array, joined, measured_runs
from plainlang.analyze.model import Model
from plainlang.analyze.rows import TOKEN_COLUMNS
from plainlang.analyze.shares import points_of_words
from plainlang.text.document import Sentence


def read_and_measure(
    sentences: Sequence[Sentence], known: Sequence[Words], model: Model
) -> tuple[Reading, Array, list[float]]:
    """A reading of sentences without its ``rows``, their measures, and by how much explained words ease each.

    Args:
        sentences: at least one, each with a token.
        known: for each of them, the words of it that have been explained; may be empty if none has any.
        model: the fitted model.
    """
    readings: list[Reading] = []
    measures: list[Array] = []
    discounts: list[float] = []
    for reading, measured in measured_runs(sentences, model.rows.forms):
        run = slice(len(discounts), len(discounts) + len(measured))
        discounts += _discounts(reading, sentences[run], known[run], model)
        readings.append(reading.without_rows())
        measures.append(measured)
    return joined(readings), np.vstack(measures), discounts


def _discounts(reading: Reading, sentences: Sequence[Sentence], known: Sequence[Words], model: Model) -> list[float]:
    """What `plainlang.analyze.discount.word_points` takes off the words of each sentence of a run, from arrays.

    Most sentences explain nothing and are not looked at: naming every word, as it does, would cost more.
    The rows of the reading have the numbers of each word once a sentence.
    """
    found = [0.0] * len(sentences)
    told = [at for at, words in enumerate(known) if words]
    if not told:
        return found
    is_told = np.zeros(len(sentences), dtype=bool)
    is_told[told] = True
    tokens = np.flatnonzero(is_told[reading.owner])
    owner = (np.cumsum(is_told) - 1)[reading.owner[tokens]]
    first = np.searchsorted(owner, np.arange(len(told)))
    words = reading.rows[:, len(TOKEN_COLUMNS) :][tokens]
    is_word = words[:, 0] > 0
    average = model.typical_points / np.maximum(1, np.bincount(owner, is_word))
    costs = points_of_words(words, owner, first, model.coefficients) - average[owner]
    dear = np.flatnonzero(is_word & (costs > 0))
    places = (reading.owner[tokens], reading.start[tokens], reading.end[tokens], costs)
    for at, start, end, cost in zip(*(place[dear].tolist() for place in places), strict=True):
        sentence = sentences[at]
        begin = sentence.span.start
        if sentence.text[start - begin : end - begin].lower() in known[at]:
            found[at] += cost
    return [(1 - EXPLAINED) * cost for cost in found]
