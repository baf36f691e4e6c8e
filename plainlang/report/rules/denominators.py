"""Chances out of different numbers."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.numbers import FREQUENCY, FREQUENCY_SIGN, number

SOURCE = (
    "CDC Clear Communication Index item 17; Trevena et al. 2013 on risk communication: one "
    "denominator throughout, no '1 in X' with changing X"
)
SEVERITY = "note"
RATES = (0.0, 0.0)
BAD = (
    "About 1 in 8 women get it, and 1 in 40 die of it.",
    "Of those who took it, 7 in 100 fell ill. Without it, 150 out of 1,000 did.",
)
GOOD = (
    "About 12 in 100 women get it, and 2 in 100 die of it.",
    "We found 6 of 24 studies. About 1 in 8 women get it.",
)


def denominators(draft: Draft) -> Iterator[Found]:
    """ "1 in 25" sounds like more than "1 in 10" to one reader in four: people look at the larger number.

    Choose one denominator, such as 100 or 1,000, and say every chance out of it. Numbers of studies or of people in a
    group are not chances and not meant.
    """
    first: tuple[int, str] | None = None
    told: set[int] = set()
    for hit in draft.search(FREQUENCY, draft.holding(FREQUENCY_SIGN)):
        base = number(hit.match["any"] or hit.match["round"])
        if first is None:
            first = base, hit.text
        elif base != first[0] and base not in told:
            told.add(base)
            yield Found(
                hit.span,
                f"'{hit.text}' after '{first[1]}': give every chance out of the same number",
                value=base,
                limit=first[0],
            )
