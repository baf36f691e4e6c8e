"""Words without a heading above them."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = "CDC Clear Communication Index item 9 (chunks with headings); PEMAT items 9 and 10; Cochrane guidance 5.3"
SEVERITY = "note"
RATES = (0.0, 0.0)
EXAMPLE_OPTIONS = {"limit": 20}
BAD = (
    "# Sleep\n\nWe asked people how well they slept.\n\nThey said that they slept well, and that they "
    "would like to take the medicine for longer.",
    "We asked people how well they slept. They said that they slept well, and that they would like to "
    "take the medicine for longer.",
)
GOOD = (
    "# Sleep\n\nWe asked people how well they slept.\n\n# What they said\n\nThey slept well, and liked the medicine.",
    "We asked people how well they slept. They slept well.",
)

_WITHOUT_HEADINGS = frozenset(("plain", "csv", "jsonl", "pdf"))


def missing_headings(draft: Draft, *, limit: int = 300) -> Iterator[Found]:
    """Most readers look for their own question first; headings are what they look at.

    Plain text, cells of tables and PDF files have no headings to find, and are not judged.
    """
    if draft.document.format in _WITHOUT_HEADINGS:
        return
    words, start = 0, None
    for paragraph in (*draft.paragraphs, None):
        if paragraph is None or paragraph.block.kind == "heading":
            if words > limit and start is not None:
                yield Found(
                    Span(start, start),
                    f"{words} words without a heading, the limit is {limit}: add one",
                    value=words,
                    limit=limit,
                )
            words, start = 0, None
        elif paragraph.sentences:
            words += sum(s.words for s in paragraph.sentences)
            start = paragraph.sentences[0].span.start if start is None else start
