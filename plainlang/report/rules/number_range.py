"""Ranges of numbers with a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "NHS service manual (numbers) and Cochrane guidance 5.2: 'to' for ranges, not a dash"
SEVERITY = "note"
RATES = (2.6, 0.8)
YIELDS_TO = ("statistics",)
BAD = (
    "Children aged 5-10 years took part.",
    "It lasts 12–18 months.",
)
GOOD = (
    "Children aged 5 to 10 years took part.",
    "On 2019-05-12 we phoned 555-01-23 about COVID-19.",
)
_RANGE = re.compile(r"(?<![\w.,/-])(\d+(?:,\d{3})*(?:\.\d+)?%?)\s?-\s?(\d+(?:,\d{3})*(?:\.\d+)?)(?![\w/]|-\w|[.,]\d)")
_SIGN = re.compile(r"(?:\d%?|^)-(?:\d|$)")


def number_range(draft: Draft) -> Iterator[Found]:
    """A dash between numbers is read as a minus, or not at all: screen readers leave it out.

    Write "5 to 10".
    """
    for hit in draft.search(_RANGE, draft.holding(_SIGN)):
        first, last = hit.match[1], hit.match[2]
        if float(first.strip("%").replace(",", "")) < float(last.replace(",", "")):
            yield Found(
                hit.span, f"'{hit.text}': write '{first} to {last}'", edits=(Edit(hit.span, f"{first} to {last}"),)
            )
