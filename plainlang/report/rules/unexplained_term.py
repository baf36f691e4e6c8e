"""Terms that must stay and are not explained."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "CDC Clear Communication Index item 7; PEMAT item 4; WCAG 2.2, 3.1.3: explain a technical term "
    "where it is first used"
)
SEVERITY = "note"
RATES = (46.1, 22.9)
YIELDS_TO = ("person-first",)
BAD = (
    "Antigens were found in blood.",
    "People with psoriasis took part.",
)
GOOD = (
    "Hormones (a kind of chemical messenger in the blood) were measured.",
    "People with scaly skin took part.",
)


def unexplained_term(draft: Draft) -> Iterator[Found]:
    """A term that readers meet again has to be kept, and so has to be explained where they meet it first.

    Each finding offers the glossary's explanation in its place. ``plainlang rewrite`` adds it for you. Terms that
    the glossary does not hold are not reported here but in ``hard-terms``.
    """
    for edit in draft.rewrite.edits:
        if edit.mode == "explain":
            yield Found(edit.span, f"'{edit.before}' is not explained: write '{edit.text}'", edits=(edit,), safe=True)
