"""Different abbreviations in a text."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.abbreviations import KNOWN
from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Federal plain-language guidelines: at most 3 different abbreviations in a document, better 2; "
    "Cochrane guidance 5.1"
)
SEVERITY = "note"
RATES = (2.6, 0.5)
BAD = (
    "We compared people with COPD, CHF, CKD and PTSD in two towns.",
    "Body mass index (BMI), blood pressure (BP), heart rate (HR) and peak flow (PF) were measured.",
)
GOOD = (
    "We compared COPD and CHF.",
    "DNA, RNA, MRI and CT scans were used in the USA.",
)
_NAMED = 8


def many_abbreviations(draft: Draft, *, limit: int = 3, known: tuple[str, ...] = KNOWN) -> Iterator[Found]:
    """Each abbreviation is a word of a foreign language, and readers have to learn it to go on.

    Spelt out or not, more than three are too many to keep apart. Keep those that readers will meet elsewhere, and
    give the others a short plain name.
    """
    names = list(dict.fromkeys(name for name, _ in draft.abbreviations if name not in known))
    if len(names) > limit:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        yield Found(
            draft.whole,
            f"{len(names)} different abbreviations, the limit is {limit}: {', '.join(names[:_NAMED])}{more}",
            value=len(names),
            limit=limit,
        )
