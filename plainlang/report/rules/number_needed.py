"""Numbers needed to treat or to harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "PIF toolkit on communicating risk, and the review of how to tell the size of an effect it rests on (Cochrane "
    "Database of Systematic Reviews 2011, CD006776): a number needed to treat is the least understood of all forms"
)
SEVERITY = "warning"
RATES = (0.6, 0.0)
BAD = (
    "The number needed to treat was 14.",
    "For nausea the NNH was 8 (6 to 12).",
)
GOOD = (
    "Of 14 people who take it, 1 more gets better than without it.",
    "The number of people who needed treatment grew.",
)
_NEEDED = re.compile(
    r"\bnumbers? needed to (?:treat|harm|screen|vaccinate|prevent)\b(?: for (?:benefit|harm|an additional)\w*)?"
    r"|\bNN(?:T[BH]?|H|S|V)s?\b"
)
_SIGN = re.compile(r"needed|\bNN[THSV]")


def number_needed(draft: Draft) -> Iterator[Found]:
    """Nearly nobody without training reads a number needed to treat as it is meant.

    Many take a larger one for a larger effect. Say how many people out of how many are better off with the treatment,
    and how many without it.
    """
    for hit in draft.search(_NEEDED, draft.holding(_SIGN)):
        yield Found(hit.span, f"'{hit.text}': say how many people out of 100 are better off, with and without it")
