"""Words and sentences in the whole text."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022): 400 to 850 words with the title; NIH: a "
    "project narrative of 2 or 3 "
    "sentences; journals: 150 to 250 words"
)
SEVERITY = "off"
RATES = (0.0, 0.0)
EXAMPLE_OPTIONS = {"least": 4, "most": 12, "most_sentences": 2}
BAD = (
    "Too short.",
    "This summary goes on for longer than anyone was told it may go on.",
    "We slept. We ate. We left.",
)
GOOD = (
    "We asked people how well they slept.",
    "We slept well. We ate fish.",
)


def text_length(draft: Draft, *, least: int = 0, most: int = 0, most_sentences: int = 0) -> Iterator[Found]:
    """Who asks for a summary of a given length will refuse another, and readers judge by its look whether to begin.

    Words of headings count. A limit of 0 is none.
    """
    words = sum(s.words for s in draft.analysis.sentences)
    if words and words < least:
        yield Found(draft.whole, f"{words} words in all, at least {least} are asked for", value=words, limit=least)
    if most and words > most:
        yield Found(draft.whole, f"{words} words in all, the limit is {most}", value=words, limit=most)
    count = len(draft.prose)
    if most_sentences and count > most_sentences:
        yield Found(
            draft.whole, f"{count} sentences in all, the limit is {most_sentences}", value=count, limit=most_sentences
        )
