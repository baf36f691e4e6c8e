"""Headings that only name a part of a research paper."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "CDC Clear Communication Index item 9; Cochrane guidance 5.3 and federal plain-language "
    "guidelines: headings that are questions"
)
SEVERITY = "note"
RATES = (0.0, 0.0)
BAD = (
    "# Background\n\nMany people sleep badly.",
    "# Results:\n\nPeople slept better.",
)
GOOD = (
    "# Why did we do this study?\n\nMany people sleep badly.",
    "# The medicine helped people sleep\n\nThey slept an hour longer.",
)
NAMES = (
    "abstract", "aim", "aims", "background", "conclusion", "conclusions", "discussion", "findings", "introduction",
    "material and methods", "materials and methods", "method", "methods", "methodology", "objective", "objectives",
    "overview", "purpose", "rationale", "result", "results", "significance", "specific aims", "summary",
    "study design", "outcomes",
)  # fmt: skip


def bare_heading(draft: Draft, *, names: tuple[str, ...] = NAMES) -> Iterator[Found]:
    """ "Results" tells a reader nothing; "Did it help?" answers a question that they came with.

    Ask what the part answers, or say what it says. ``names`` lists the headings that are meant.
    """
    for paragraph in draft.paragraphs:
        if paragraph.block.kind == "heading" and paragraph.text.strip(" :.").lower() in names:
            yield Found(
                paragraph.block.span,
                f"the heading '{paragraph.text.strip()}' says nothing: ask the reader's question, or answer it",
            )
