"""Numbers with decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.hits import Hit
from plainlang.text.span import Edit, Span

SOURCE = (
    "NHS service manual (numbers): whole numbers but for money, doses and test values; CDC Clear "
    "Communication Index item 15"
)
SEVERITY = "note"
RATES = (12.2, 1.8)
YIELDS_TO = ("statistics",)
BAD = (
    "The illness came back in 14.3% of people.",
    "They slept 1.25 hours longer.",
)
GOOD = (
    "The illness came back in about 14% of people.",
    "Take 2.5 mg twice a day; it costs $3.50 in 0.5 mL.",
)

# Money, doses, sizes and test values are read off labels and forms, and must stay exact.
_UNIT = (
    r"\s?(?:mg|µg|μg|mcg|g|kg|m[lL]|µ[lL]|μ[lL]|d?L|l|mmol|µmol|μmol|nmol|mol|mM|µM|μM|nM|ng|pg|IU|U"
    r"|units?|mmHg|mm|cm|nm|µm|μm|km|kPa|kDa"
    r"|kb|bp|Hz|kHz|MHz|Gy|mSv|T|tesla|°|ºC|million|billion|trillion)(?![\w])|\s?/\s?\d"
)
_DECIMAL = re.compile(rf"(?<![\w.,$£€/<>=≤≥-])(\d+\.\d+)(?![\d.]*\d|\.\d|\w|,\d)(?!{_UNIT})(?P<percent>\s?%)?")
_SIGN = re.compile(r"\d\.\d")
_NAMED = re.compile(
    r"\b(?:version|v\.?|figures?|figs?\.?|tables?|sections?|chapter|ICD|grades?|aims?|pH|release|step|part"
    r"|python)\s?$",
    re.IGNORECASE,
)


def decimals(draft: Draft, *, limit: int = 0) -> Iterator[Found]:
    """A decimal looks exact, and is read wrong: 0.25 is taken to be more than 0.3.

    Round: readers keep the size of a number, not its digits. Money, doses, sizes and test values stay as they are.
    More than ``limit`` in a sentence are reported, as one finding.
    """
    group: list[Hit] = []
    for hit in draft.search(_DECIMAL, draft.holding(_SIGN)):
        before = draft.plain[max(0, hit.span.start - 12) : hit.span.start]
        if _NAMED.search(before):
            continue
        if group and group[0].sentence is not hit.sentence:
            yield from _found(group, limit)
            group = []
        group.append(hit)
    yield from _found(group, limit)


def _found(group: list[Hit], limit: int) -> Iterator[Found]:
    if len(group) > limit:
        shown = ", ".join(hit.text for hit in group[:3]) + ", …" * (len(group) > 3)
        edits = tuple(
            Edit(hit.span, f"about {float(hit.match[1]):.0f}{hit.match['percent'] or ''}")
            for hit in group
            if float(hit.match[1]) >= 1
        )
        yield Found(
            Span(group[0].span.start, group[-1].span.end),
            f"{len(group)} number{'s' * (len(group) > 1)} with decimals ({shown}): round to whole numbers",
            value=len(group),
            limit=limit,
            edits=edits,
        )
