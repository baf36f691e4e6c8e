"""Abbreviations that are spelt out and then hardly used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plainlang.report.abbreviations import short_name
from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit, Span
from plainlang.text.tokens import TOKEN

SOURCE = "Federal plain-language guidelines (minimize abbreviations); AMA Manual of Style: only if used often"
SEVERITY = "note"
RATES = (5.6, 2.2)
BAD = (
    "We measured body mass index (BMI) in adults.",
    "Chronic kidney disease (CKD) is common. It gets worse. CKD can be treated.",
)
GOOD = (
    "Body mass index (BMI) is weight for height. A low BMI is rare. A high BMI is not.",
    "We measured body mass index in adults.",
)


def unused_abbreviation(draft: Draft, *, least: int = 2) -> Iterator[Found]:
    """A reader who is taught an abbreviation expects to need it.

    One that comes back fewer than ``least`` times costs more than the words it saves. Keep it where readers will
    meet it elsewhere, for example in a leaflet or a search.
    """
    if not draft.definitions:
        return
    uses: Counter[str] = Counter()
    for stretch, count in Counter(draft.document.text.split()).items():
        for text in TOKEN.findall(stretch):
            uses[short_name(text)] += count
    for definition in draft.definitions:
        short = short_name(definition.short)
        # "AP-1" is two tokens.
        count = (uses[short] if short.isalnum() else draft.document.text.count(short)) - 1
        if 0 <= count < least:
            again = "never used again" if not count else "used once more"
            yield Found(
                definition.short_span,
                f"'{definition.short}' is explained and then {again}: write the words",
                value=count,
                limit=least,
                edits=_without(draft, definition.short_span) if not count else (),
            )


def _without(draft: Draft, short: Span) -> tuple[Edit, ...]:
    """The suggestion to take out " (BMI)", if the bracket holds nothing else."""
    text = draft.plain
    if text[short.start - 2 : short.start] == " (" and text[short.end : short.end + 1] == ")":
        return (Edit(Span(short.start - 2, short.end + 1), ""),)
    return ()
