"""Abbreviations that the text does not spell out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.analyze.abbreviations import definitions
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = "Federal plain-language guidelines (minimize abbreviations); CDC Clear Communication Index item 7; Cochrane guidance 5.1"
SEVERITY = "warning"
BAD = (
    "Patients with COPD and CHF were asked.",
    "The MMSE was used twice.",
)
GOOD = (
    "People with chronic obstructive pulmonary disease (COPD) were asked. COPD is common.",
    "DNA was taken from blood, and an MRI scan was made in the USA.",
)
KNOWN = (
    "AIDS", "BBC", "CD", "CDC", "COVID", "CT", "DNA", "DVD", "ECG", "EKG", "EU", "FAQ", "FBI", "FDA", "GP", "HIV", "ID", "IQ", "IT", "IVF",
    "MRI", "NASA", "NHS", "NIH", "OK", "PC", "PDF", "PIN", "RNA", "TB", "TV", "UK", "UN", "US", "USA", "UV", "VIP", "WHO", "AM", "PM", "PhD", "MD",
)  # fmt: skip

# Two capitals or more, perhaps with small letters between or figures after; not one of a run of capitals (a heading).
_ABBREVIATION = re.compile(r"(?<![\w-])(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,8}s?(?![\w-])")
_ROMAN = re.compile(r"[IVX]+")


def undefined_abbreviation(draft: Draft, *, known: tuple[str, ...] = KNOWN) -> Iterator[Found]:
    """An abbreviation means nothing to a reader who has not met it.

    Write the words out at first use with the abbreviation in brackets behind them, or better: use a short plain
    name instead. ``known`` lists those that need no explanation; gene symbols and names in capitals are not counted.
    """
    defined = {d.short.removesuffix("s") for d in definitions(draft.document)}
    explained = {e.before.removesuffix("s") for e in draft.rewrite.edits}
    seen: set[str] = set()
    for sentence in draft.prose:
        if sentence.text.isupper():
            continue
        for token in sentence.tokens:
            name = token.text.removesuffix("s")
            if not _ABBREVIATION.fullmatch(token.text) or _ROMAN.fullmatch(name):
                continue
            if name in seen or name in defined or name in known or name in explained:
                continue
            seen.add(name)
            yield Found(
                token.span,
                f"'{token.text}' is not spelt out anywhere: write the words, then the abbreviation in brackets",
            )
