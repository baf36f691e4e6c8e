"""Abbreviations that a text defines itself: "body mass index (BMI)", "BMI (body mass index)", and behind other
words for the same "heart attack (myocardial infarction, MI)".

The search from the right through the words before the bracket follows
A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
definitions in biomedical text", Pacific Symposium on Biocomputing 8, 2003, 451-462.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainlang.text.document import Document
from plainlang.text.span import Span

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]")
_SHORT = re.compile(r"[^\W_][\w\u2010\u2011/&+.-]{0,11}\+?")
_BEFORE_SHORT = re.compile(r"(?:^|[\s(\[])([^\W_][\w\u2010\u2011/&+-]{1,9})\s*$")
_LONGEST_SHORT = 12  # characters, with the one before it
_REACH = 160  # characters beside a short form in which its long form is looked for
_AFTER_SHORT = re.compile(r"[;,:]|\s(?:or|and|see)\s")


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form with the long form that the text gives for it, and where the two stand in the source."""

    short: str
    long: str
    short_span: Span
    long_span: Span

    def moved(self, by: int) -> Definition:
        """The same definition ``by`` characters further on."""
        return Definition(self.short, self.long, self.short_span.moved(by), self.long_span.moved(by))


def _is_short(candidate: str) -> bool:
    return (
        2 <= len(candidate) <= 12
        and not (candidate.islower() and candidate.isalpha())  # most are such words, and this is quick
        and _SHORT.fullmatch(candidate) is not None
        and any(c.isalpha() for c in candidate)
        and any(c.isupper() or c.isdigit() for c in candidate)
        and not (candidate.istitle() and len(candidate) > 5)
    )


def _long_start(short: str, before: str) -> int | None:
    """Where in ``before`` the long form of ``short`` starts: its letters in order, the first opening a word."""
    place = len(before) - 1
    for at in range(len(short) - 1, -1, -1):
        letter = short[at].lower()
        if not letter.isalnum():
            continue
        first = at == 0
        while place >= 0 and (
            before[place].lower() != letter or (first and place > 0 and (before[place - 1].isalnum()))
        ):
            place -= 1
        if place < 0:
            return None
        place -= 1
    return place + 1


def abbreviates(short: str, before: str) -> bool:
    """True if ``short`` can stand for the words that ``before`` ends with.

    >>> abbreviates("MI", "after myocardial infarction"), abbreviates("Cdk12/Cdk13", "viral transcripts")
    (True, False)
    """
    return _long_before(short, before) is not None


def long_forms(short: str, text: str) -> Iterator[str]:
    """What ``text`` gives as the words that ``short`` stands for, in the singular or the plural.

    >>> list(long_forms("DC", "Dendritic cells (DCs) and DC (direct current)"))
    ['Dendritic cells', 'direct current']
    """
    for found in re.finditer(rf"(?<!\w){re.escape(short)}s?(?!\w)", text):
        before = text[max(0, found.start() - _REACH) : found.start()].rstrip()
        after = text[found.end() : found.end() + _REACH].lstrip()
        if before.endswith(("(", "[")):
            start = _long_before(short, before[:-1].rstrip())
            if start is not None:
                yield before[:-1].rstrip()[start:]
        elif (bracket := _BRACKET.match(after)) and _long_start(short, bracket[1]) == 0:
            yield bracket[1]


@lru_cache(maxsize=1 << 15)
def _found(text: str) -> tuple[Definition, ...]:
    """The definitions in a sentence, which is looked at for many purposes; their offsets count from its start."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[Definition]:
    for bracket in _BRACKET.finditer(text):
        inside = bracket.group(1)
        cut = _AFTER_SHORT.search(inside)
        candidate = (inside[: cut.start()] if cut else inside).strip().strip("\"'\u2018\u2019\u201c\u201d")
        before = text[: bracket.start()].rstrip()
        if _is_short(candidate):
            long = _long_before(candidate, before)
            if long is not None:
                at = bracket.start(1) + inside.index(candidate)
                yield Definition(
                    candidate,
                    before[long:],
                    Span(at, at + len(candidate)),
                    Span(long, len(before)),
                )
                continue
        long_in, comma, last = inside.rpartition(", ")
        if comma and _is_short(last) and _long_start(last, long_in) == 0 and _balanced(last, long_in):
            at = bracket.start(1)
            yield Definition(
                last,
                long_in,
                Span(at + len(long_in) + 2, at + len(inside)),
                Span(at, at + len(long_in)),
            )
            continue
        if " " not in inside.strip():
            continue
        short = _BEFORE_SHORT.search(before, max(0, len(before) - _LONGEST_SHORT))
        if short and _is_short(short[1]):
            lead = len(inside) - len(inside.lstrip())
            stripped = (inside[: cut.start()] if cut and cut.group() in ";:" else inside).strip()
            start = _long_start(short[1], stripped)
            if start == 0 and _balanced(short[1], stripped):
                at = bracket.start(1) + lead
                yield Definition(
                    short[1],
                    stripped,
                    Span(short.start(1), short.end(1)),
                    Span(at, at + len(stripped)),
                )


def _long_before(short: str, before: str) -> int | None:
    """Like `_long_start`, but for n letters at most n + 5 or 2n words back, and longer than the short form."""
    letters = sum(c.isalnum() for c in short)
    allowed = min(letters + 5, letters * 2)
    words = before.rsplit(None, allowed)
    if not words:
        return None
    earlier = len(words[0]) if len(words) > allowed else 0
    offset = len(before) - len(before[earlier:].lstrip())
    start = _long_start(short, before[offset:])
    if start is None and short.endswith("s") and len(short) > 2:
        start = _long_start(short[:-1], before[offset:])
    if start is None:
        return None
    long = before[offset + start :]
    return offset + start if _balanced(short, long) and len(long) > len(short) else None


def _balanced(short: str, long: str) -> bool:
    return long.count("(") == long.count(")") and short.lower() not in long.lower().split() and "\n\n" not in long


def definitions(document: Document) -> tuple[Definition, ...]:
    """The abbreviations that a document defines, in order; the first definition of each short form.

    Time grows linearly with the text.
    """
    found: dict[str, Definition] = {}
    for sentence in document.sentences:
        if "(" in sentence.text or "[" in sentence.text:
            for definition in _found(sentence.text):
                found.setdefault(definition.short, definition.moved(sentence.span.start))
    return tuple(found.values())
