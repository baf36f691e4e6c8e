"""Sentences and words in a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Federal plain-language guidelines: 3 to 8 sentences and at most 150 words; NHS service manual and "
    "ONS style guide: at most "
    "3 sentences"
)
SEVERITY = "note"
RATES = (7.6, 7.1)
BAD = (
    "One. " * 4 + "We slept. " * 5,
    "We asked people how well they slept after the operation and they said that they slept well. " * 8
    + "We were glad of it " * 9,
)
GOOD = (
    "We asked people how they slept. They slept well.",
    "We slept. We ate.\n\nWe woke. We ran.\n\nWe sang. We left.",
)


def long_paragraph(draft: Draft, *, sentences: int = 8, words: int = 150) -> Iterator[Found]:
    """White space tells readers where one thought ends; a wall of text is not begun.

    One topic a paragraph, and its point in the first sentence.
    """
    for paragraph in draft.paragraphs:
        if paragraph.block.kind not in ("paragraph", "quote") or not paragraph.sentences:
            continue
        count = len(paragraph.sentences)
        length = sum(s.words for s in paragraph.sentences)
        span = paragraph.sentences[0].span
        if count > sentences:
            yield Found(
                span,
                f"{count} sentences in one paragraph, the limit is {sentences}: split it",
                value=count,
                limit=sentences,
            )
        elif length > words:
            yield Found(
                span, f"{length} words in one paragraph, the limit is {words}: split it", value=length, limit=words
            )
