"""Abbreviations that the text does not spell out."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.abbreviations import KNOWN, short_name
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Federal plain-language guidelines (minimize abbreviations); CDC Clear Communication Index item "
    "7; Cochrane guidance 5.1"
)
SEVERITY = "warning"
YIELDS_TO = ("statistics",)
RATES = (9.6, 3.2)
BAD = (
    "Patients with COPD and CHF were asked.",
    "The MMSE was used twice.",
    "A low BMI is rare. Body mass index (BMI) is weight for height.",
)
GOOD = (
    "People with chronic obstructive pulmonary disease (COPD) were asked. COPD is common.",
    "DNA was taken from blood, and an MRI scan was made in the USA.",
    "METHODS: The RISK was low. In part II, 10 mL of IL-2 was given.",
)


def undefined_abbreviation(draft: Draft, *, known: tuple[str, ...] = KNOWN) -> Iterator[Found]:
    """An abbreviation means nothing to a reader who has not met it.

    Write the words out at first use with the abbreviation in brackets behind them, or better: use a short plain
    name instead. ``known`` lists those that need no explanation; symbols with figures ("IL-2") are not counted.
    """
    spelt = {short_name(d.short): min(d.short_span.start, d.long_span.start) for d in draft.definitions}
    explained = {short_name(before) for before in {e.before for e in draft.rewrite.edits}}
    explained.update(map(str.upper, draft.analysis.explained.terms))
    seen: set[str] = set()
    for name, token in draft.abbreviations:
        if name in known or name in seen:
            continue
        seen.add(name)
        if name in spelt:
            if token.span.start < spelt[name]:
                yield Found(
                    token.span, f"'{token.text}' is used before it is spelt out: spell it out here, at its first use"
                )
        elif name.upper() not in explained and name not in explained:
            yield Found(
                token.span,
                f"'{token.text}' is not spelt out anywhere: write the words, then the abbreviation in brackets",
            )
