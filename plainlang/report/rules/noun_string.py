"""Nouns in a row."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.document import Sentence, Token
from plainlang.text.span import Span
from plainlang.text.tags import noun_runs

SOURCE = "Federal plain-language guidelines: avoid noun strings; ASD-STE100: at most 3 nouns in a row"
SEVERITY = "note"
RATES = (0.0, 0.0)
BAD = (
    "They wrote a patient safety reporting system evaluation plan.",
    "The lung cancer screening program cost analysis was read.",
)
GOOD = (
    "They wrote a plan to find out how well patients can report harm.",
    "The health service gave blood, bread, beds and blankets to the National Heart Lung Blood Institute.",
)
_HYPHENS = ("-", "\u2010", "\u2011")
_LONGEST_GAP = 16  # white space of a wrapped, indented line


def noun_string(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
    """In a row of nouns only the last one is the thing; readers find that out at the end and begin again.

    Turn it round with "of", "for" or a verb. Names (all capitalised) are not meant. ``limit`` is how many nouns may
    stand in a row; words joined by hyphens are one.
    """
    for sentence, tags in draft.tagged:
        for first, last in noun_runs(tags, limit + 1):
            for tokens in _unbroken(sentence, first, last):
                span = Span(tokens[0].span.start, tokens[-1].span.end)
                words = span.of(draft.plain).split()
                if len(words) > limit and not all(word[0].isupper() or word[0].isdigit() for word in words):
                    yield Found(
                        span,
                        f"{len(words)} nouns in a row, the limit is {limit} ('{' '.join(words)}'): turn it round",
                        value=len(words),
                        limit=limit,
                    )


def _unbroken(sentence: Sentence, first: int, last: int) -> Iterator[tuple[Token, ...]]:
    """The parts of a run between whose tokens only a space or hyphen stands, from one space to another."""
    text, start, base = sentence.text, first, sentence.span.start
    tokens = sentence.tokens
    while start > 0 and tokens[start].span.start - tokens[start - 1].span.end == 1 and text[tokens[start - 1].span.end - base] in _HYPHENS:
        start += 1  # "broad-spectrum antibodies": the first noun is half a word
        if start == last:
            return
    begin = start
    for at in range(start + 1, last + 1):
        gap = text[tokens[at - 1].span.end - base : tokens[at].span.start - base] if at < last else ","
        if not (gap in _HYPHENS or gap.isspace()) or len(gap) > _LONGEST_GAP:
            yield tokens[begin:at]
            begin = at
