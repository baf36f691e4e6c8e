"""Percentages and chances side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.numbers import FREQUENCY, FREQUENCY_SIGN, PERCENT
from plainlang.text.span import Span

SOURCE = "NHS service manual (statistics): '1 in 7 people', not '14.3%'; do not mix formats"
SEVERITY = "note"
RATES = (0.1, 0.0)
BAD = (
    "The illness came back in 1 in 10 people who took it and in 14% of the others.",
    "About 20% felt sick. A headache was felt by 7 in 100.",
)
GOOD = (
    "The illness came back in 10 in 100 people who took it and in 14 in 100 of the others.",
    "The illness came back in 29 out of every 100 people (29%).",
)
_TWIN = re.compile(r"^\s?(?:\w+\s){0,3}\(\s?$")


def mixed_formats(draft: Draft) -> Iterator[Found]:
    """Nobody can compare "1 in 7" with "20%" without a pencil.

    Within a paragraph use one form; "29 out of every 100 (29%)" says the same thing twice and is well.
    """
    sentences = [draft.document.sentences[number] for number in draft.numbers_holding(FREQUENCY_SIGN)]
    for paragraph, _ in groupby(sentences, key=draft.paragraph_of):
        if "%" not in paragraph.text and "cent" not in paragraph.text.lower():
            continue
        chances = list(FREQUENCY.finditer(paragraph.text))
        if not chances:
            continue
        for percent in PERCENT.finditer(paragraph.text):
            if any(
                _TWIN.match(paragraph.text[c.end() : percent.start()]) for c in chances if c.end() <= percent.start()
            ):
                continue
            if any(paragraph.text[percent.end() : c.start()].strip() == "(" for c in chances):
                continue
            start = paragraph.block.span.start
            yield Found(
                Span(start + percent.start(), start + percent.end()),
                f"'{percent.group()}' beside '{chances[0].group()}': use one form for every chance",
            )
            break
