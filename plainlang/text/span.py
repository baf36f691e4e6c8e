"""Where something stands in a draft, and the one way to change it.

Offsets are code points into the *original source*, from the parser to the
report. Nothing else in plainlang changes text: every rewrite is a tuple of
`Edit` values handed to `apply`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Half-open range ``[start, end)`` of code points in the source.

    >>> Span(4, 9).of("the cells grew")
    'cells'
    >>> len(Span(4, 9)), Span(4, 9).overlaps(Span(9, 12))
    (5, False)

    Raises:
        ValueError: if ``start`` is negative or greater than ``end``.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        # As the __init__ of a frozen dataclass does it, in half the time: a long text has millions of spans.
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is always true, also an empty one (an insertion point)."""
        return True

    def moved(self, by: int) -> Span:
        """The same range ``by`` characters further on."""
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True if the two share a character, or one is an insertion point inside the other (not at its edge)."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True if ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def to_dict(self) -> dict[str, int]:
        """``{"start": ..., "end": ...}`` in code points."""
        return {"start": self.start, "end": self.end}


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


class Cover:
    """What many spans cover: tells in logarithmic time whether another one overlaps any of them.

    >>> cover = Cover([Span(4, 9), Span(12, 14)])
    >>> cover.overlaps(Span(8, 10)), cover.overlaps(Span(9, 12))
    (True, False)
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))

    def overlaps(self, span: Span) -> bool:
        """True if ``span`` shares a character with one of the spans."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters of ``span`` by ``text``; insertion and deletion are the empty cases."""

    span: Span
    text: str


AnyEdit = TypeVar("AnyEdit", bound=Edit)


def in_order(edits: Iterable[AnyEdit]) -> list[AnyEdit]:
    """The edits by their places, as they are made; compared by numbers, since a long text has many."""
    return sorted(edits, key=lambda edit: (edit.span.start, edit.span.end, edit.text))


def trimmed(edit: Edit, text: str) -> Edit:
    """The same edit of ``text`` without the words and marks at both ends that it leaves as they are.

    >>> trimmed(Edit(Span(0, 18), "the causes, perhaps"), "the cause, perhaps")
    Edit(span=Span(start=4, end=9), text='causes')
    """
    old, new = edit.span.of(text), edit.text
    lead = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), len(old) - lead, len(new) - lead)
    if not lead and not tail:
        return edit
    return Edit(Span(edit.span.start + lead, edit.span.end - tail), new[lead : len(new) - tail])


def _common(old: str, new: str) -> int:
    """How many characters both begin with, up to the last word that they share."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    if count and _LETTER.search(old[count : count + 1] + new[count : count + 1]):
        while count and _LETTER.match(new[count - 1]):
            count -= 1
    return count


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with all ``edits`` made, in one pass.

    >>> apply("an etiology", [Edit(Span(0, 2), "a"), Edit(Span(3, 11), "cause")])
    'a cause'

    Raises:
        ValueError: if two edits overlap or insert at the same point, or one reaches past the end of the text.
    """
    pieces: list[str] = []
    at = 0
    previous: Edit | None = None
    for edit in in_order(edits):
        start, end = edit.span.start, edit.span.end
        if end > len(text):
            raise ValueError(f"edit {edit} reaches past the end of the text ({len(text)})")
        if previous is not None and (start < at or end == previous.span.start):
            raise ValueError(f"edits overlap: {previous} and {edit}")
        pieces.append(text[at:start])
        pieces.append(edit.text)
        at = end
        previous = edit
    pieces.append(text[at:])
    return "".join(pieces)
