"""Phrases that say in five words what one says as well."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Federal plain-language guidelines (be concise: omit unnecessary words); Cochrane guidance for plain-language "
    "summaries (2022) 5.1, which names 'during the course of', 'a number of' and 'due to the fact that'"
)
SEVERITY = "note"
RATES = (10.2, 6.6)
BAD = (
    "This was due to the fact that nobody came.",
    "In order to sleep better, people took it at night.",
)
GOOD = (
    "This was because nobody came.",
    "To sleep better, people took it at night.",
)


def wordy(draft: Draft, *, glossary: str = "Wordy phrases") -> Iterator[Found]:
    """Words that carry nothing make readers work for nothing, and make a sentence too long.

    The phrases are those of one glossary file, named by its title in the option ``glossary``; the shorter wording
    is offered, already made to fit.
    """
    for edit in draft.rewrite.edits:
        if edit.mode != "substitute":
            continue
        term = draft.terms[edit.term]
        if term is not None and term.domain == glossary:
            shorter = f"write '{edit.text}'" if edit.text.strip() else "leave it out"
            yield Found(edit.span, f"'{edit.before}' is wordy: {shorter}", edits=(edit,), safe=True)
