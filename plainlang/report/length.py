"""Sentences above a number of words. Shared by the rules about it."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found


def long_sentences(draft: Draft, limit: int) -> Iterator[Found]:
    """A finding for each sentence of running text with more than ``limit`` words."""
    for rated in draft.rated:
        words = rated.words
        if words > limit and is_running(rated.sentence):
            message = f"{words} words in one sentence, the limit is {limit}: split it"
            yield Found(rated.span, message, value=words, limit=limit)
