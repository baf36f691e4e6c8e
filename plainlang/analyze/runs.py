"""Long texts, read and measured in runs of sentences: rows of numbers for all words of a book take a gigabyte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from plainlang.analyze.forms import Array, Forms, Reading
from plainlang.analyze.measures import measure_reading
from plainlang.text.document import Sentence

RUN = 1024
"""Sentences."""


def read_and_measure(sentences: Sequence[Sentence], forms: Forms) -> tuple[Reading, Array]:
    """A reading of the sentences without its ``rows``, and their measures.

    Args:
        sentences: at least one, each with a token.
        forms: where what is known of words is kept.
    """
    readings: list[Reading] = []
    measures: list[Array] = []
    tokens = 0
    for at in range(0, len(sentences), RUN):
        run = sentences[at : at + RUN]
        reading = forms.read(run)
        measures.append(measure_reading(reading, run))
        first, owner = reading.first + tokens, reading.owner + at
        readings.append(replace(reading, rows=reading.rows[:0].copy(), first=first, owner=owner))
        tokens += len(owner)
    if len(readings) == 1:
        return readings[0], measures[0]
    whole = Reading(*(np.concatenate([getattr(one, name) for one in readings]) for name in Reading.__slots__))
    return whole, np.vstack(measures)
