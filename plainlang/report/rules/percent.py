"""Percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.numbers import PERCENT
from plainlang.text.span import Edit, Span

SOURCE = "NHS service manual (statistics): prefer '1 in 7 people' to a percentage"
SEVERITY = "off"
RATES = (12.8, 5.0)
YIELDS_TO = ("decimals", "mixed-formats", "statistics")
BAD = (
    "The illness came back in 14% of people.",
    "Some 20 per cent of children have it.",
)
GOOD = (
    "The illness came back in 14 out of 100 people.",
    "About 1 in 5 children have it.",
)
_WHOLE = re.compile(r"(\d{1,2})\s?(?:%|per ?cent) of (?=[a-z])", re.IGNORECASE)


def percent(draft: Draft) -> Iterator[Found]:
    """Many adults cannot say what 1% of 1,000 is; everyone can picture 10 people in a hall of 1,000.

    Say "14 out of 100 people". Percentages of things that cannot be counted are well.
    """
    for hit in draft.search(PERCENT):
        whole = _WHOLE.match(draft.plain, hit.span.start)
        edits = (Edit(Span(hit.span.start, whole.end()), f"{whole[1]} out of 100 "),) if whole else ()
        yield Found(hit.span, f"'{hit.text}': say how many out of 100", edits=edits)
