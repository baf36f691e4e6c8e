"""Slashes between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "Federal plain-language guidelines: do not use slashes"
SEVERITY = "note"
RATES = (3.2, 1.7)
YIELDS_TO = ("jargon", "latin", "unexplained-term", "wordy")
BAD = (
    "Call your doctor and/or nurse.",
    "The NFAT/AP-1 pair is switched on.",
)
GOOD = (
    "Call your doctor or your nurse.",
    "Take 5 mg/day at 60 km/h, 24/7, if you have HIV/AIDS.",
)
_SLASH = re.compile(r"(?<![\w/.:@-])([^\W_](?:[^\W_]|-)+)/([^\W_](?:[^\W_]|-)+(?:/[^\W_]{2,})*)(?![\w/@]|\.\w)")
KNOWN = ("HIV/AIDS", "TCP/IP", "N/A", "ME/CFS", "w/v", "v/v", "w/w", "24/7")
_UNITS = frozenset((
    "mg", "g", "kg", "µg", "μg", "mcg", "ng", "pg", "ml", "mL", "dL", "dl", "L", "l", "mmol", "mol", "µmol", "μmol",
    "nmol", "IU", "U", "km", "m", "cm", "mm", "copies", "cells", "day", "days", "d", "h", "hr", "hour", "hours",
    "min", "minute", "minutes", "sec", "second", "week", "wk", "month", "year", "yr", "years", "person", "kJ",
    "kcal", "bpm", "mmHg", "dose", "patient", "animal",
))  # fmt: skip


def slash(draft: Draft, *, known: tuple[str, ...] = KNOWN) -> Iterator[Found]:
    """A slash leaves it to the reader whether "and", "or" or "per" is meant.

    Say which. Units, dates and addresses are not meant, nor the names in ``known``.
    """
    for hit in draft.search(_SLASH, draft.holding("/")):
        left, right = hit.match[1], hit.match[2]
        parts = hit.text.split("/")
        if hit.text in known or parts[-1] in _UNITS or any(part.isdigit() for part in parts):
            continue
        both = hit.text.lower() == "and/or"
        edits = (
            (Edit(hit.span, "or"),)
            if both
            else (Edit(hit.span, f"{left} and {right}"), Edit(hit.span, f"{left} or {right}"))
        )
        yield Found(
            hit.span, f"'{hit.text}': " + ("'or' is enough" if both else "is it 'and' or 'or'? say which"), edits=edits
        )
