"""Figures in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = "CDC Clear Communication Index items 15 and 16: only the numbers that readers need, each with what it means"
SEVERITY = "note"
RATES = (12.4, 1.9)
YIELDS_TO = ("statistics",)
BAD = (
    "Of 120 women 30 had 2 visits, 40 had 3 and 50 had none.",
    "The groups had 12, 15, 18 and 22 people.",
)
GOOD = (
    "Of 120 women, 30 had two visits.",
    "Between 2010 and 2015, and again from 2018 to 2020, 12 people took part.",
)
_FIGURE = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?!\w*-?\w*[A-Za-z])")
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def many_numbers(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
    """A row of numbers is a table, and readers skip it.

    Choose the one or two that matter and say what they mean; put the others in a table. Years are not counted.
    """
    for sentence in filter(is_running, draft.holding_more(_count, limit)):
        found = _FIGURE.finditer(draft.plain, sentence.span.start, sentence.span.end)
        figures = [figure for figure in found if not _YEAR.fullmatch(figure.group())]
        if len(figures) > limit:
            yield Found(
                Span(figures[0].start(), figures[-1].end()),
                f"{len(figures)} numbers in one sentence, the limit is {limit}: keep those that matter",
                value=len(figures),
                limit=limit,
            )


def _count(stretch: str) -> int:
    """Quicker than to look for figures."""
    return len(_DIGITS.findall(stretch))
