"""Terms for which the glossary has a plain wording."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Federal plain-language guidelines, NHS A to Z of health writing, Cochrane guidance for plain-language summaries "
    "(2022): prefer the simple word"
)
SEVERITY = "note"
RATES = (149.9, 60.9)
YIELDS_TO = ("latin", "person-first", "wordy")
BAD = (
    "The etiology is unknown.",
    "We utilize a questionnaire.",
)
GOOD = (
    "The cause is unknown.",
    "We use a list of questions.",
)


def jargon(draft: Draft) -> Iterator[Found]:
    """Where an everyday word says the same, the technical one only shuts readers out.

    Each finding offers the glossary's wording, already made to fit the sentence. ``plainlang rewrite`` makes these
    changes for you.
    """
    for edit in draft.rewrite.edits:
        if edit.mode == "substitute":
            yield Found(edit.span, f"'{edit.before}' can be said plainly: '{edit.text}'", edits=(edit,), safe=True)
