"""Nouns in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found
from plainlang.text.document import Sentence
from plainlang.text.span import Span
from plainlang.text.tags import noun_runs
from plainlang.text.tokens import Token

SOURCE = "Federal plain-language guidelines: avoid noun strings; ASD-STE100: at most 3 nouns in a row"
SEVERITY = "note"
RATES = (1.8, 1.3)
BAD = (
    "They wrote a hospital waste water treatment plan.",
    "The lung cancer screening program cost analysis was read.",
)
GOOD = (
    "They wrote a plan to find out how well patients can report harm.",
    "The health service gave blood, bread, beds and blankets to the National Heart Lung Blood Institute.",
)
_HYPHENS = ("-", "\u2010", "\u2011")
_NO_NOUN = (
    r"an?|the|this|that|these|those|some|any|no|each|every|both|all|many|most|more|few|our|their|its|his|her|your|my"
    r"|of|in|on|at|to|for|from|by|with|without|within|between|among|during|after|before|under|over|into"
    r"|through|against|as|than|per"
    r"|and|or|but|nor|if|when|while|because|although|whether|which|who|whom|whose|what|how|where|not"
    r"|we|they|it|he|she|you|i|there|is|are|was|were|be|been|being|am|has|have|had|do|does|did|may|might"
    r"|can|could|will|would|shall"
    r"|should|must|also|only|very|well|then|about|such|\w+(?:ly|[^e]ed|ous|ful|less|ible)|\d\w*"
)
_NOUN = rf"(?!(?:{_NO_NOUN})\b)"
_OPENS = re.compile(rf"(?<![\w'])(?:{_NOUN}[\w'-]+)\Z", re.IGNORECASE)
_GOES_ON = re.compile(rf"{_NOUN}[\w'-]+", re.IGNORECASE)
_ENDS = re.compile(rf"{_NOUN}\w", re.IGNORECASE)
_LONGEST_GAP = 16  # white space of a wrapped, indented line


def noun_string(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
    """In a row of nouns only the last one is the thing; readers find that out at the end and begin again.

    Turn it round with "of", "for" or a verb. Names (capitals first and last) are not meant. ``limit`` is how many nouns
    may stand in a row; words joined by hyphens are one.
    """
    # Tagging is dear, and half of all sentences hold no row of words that could be nouns.
    nouns = [_as_nouns(stretch) for stretch in draft.stretches.each]
    opens, goes_on, ends = ([of[at] for of in nouns] for at in range(3))
    rows = draft.stretches.with_row(*[opens][:limit], *[goes_on] * (limit - 1), ends)
    candidates = list(filter(is_running, draft.judged(rows)))
    for sentence, tags in draft.tagged(candidates):
        for first, last in noun_runs(tags, limit + 1):
            for tokens in _unbroken(sentence, first, last):
                span = Span(tokens[0].span.start, tokens[-1].span.end)
                words = span.of(draft.plain).split()
                if len(words) > limit and not (words[0][0].isupper() and words[-1][0].isupper()):
                    yield Found(
                        span,
                        f"{len(words)} nouns in a row, the limit is {limit} ('{' '.join(words)}'): turn it round",
                        value=len(words),
                        limit=limit,
                    )


@lru_cache(maxsize=1 << 16)
def _as_nouns(stretch: str) -> tuple[bool, bool, bool]:
    """Whether a stretch without space may end with the first noun of a row, be one inside it, and begin with the last.

    >>> _as_nouns("(cell"), _as_nouns("cell"), _as_nouns("cell."), _as_nouns("the")
    ((True, False, False), (True, True, True), (False, False, True), (False, False, False))
    """
    return _OPENS.search(stretch) is not None, _GOES_ON.fullmatch(stretch) is not None, _ENDS.match(stretch) is not None


def _unbroken(sentence: Sentence, first: int, last: int) -> Iterator[tuple[Token, ...]]:
    """The parts of a run between whose tokens only a space or hyphen stands, from one space to another."""
    text, start, base = sentence.text, first, sentence.span.start
    tokens = sentence.tokens
    while (
        start > 0
        and tokens[start].span.start - tokens[start - 1].span.end == 1
        and text[tokens[start - 1].span.end - base] in _HYPHENS
    ):
        start += 1  # "broad-spectrum antibodies": the first noun is half a word
        if start == last:
            return
    begin = start
    for at in range(start + 1, last + 1):
        gap = text[tokens[at - 1].span.end - base : tokens[at].span.start - base] if at < last else ","
        if not (gap in _HYPHENS or gap.isspace()) or len(gap) > _LONGEST_GAP:
            yield tokens[begin:at]
            begin = at
