"""A glossary term that a rewrite did not change."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from plainlang.text.span import Edit, Span


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A glossary term that stands as it was, and why.

    Attributes:
        text: the term as written.
        term: the entry's key.
        reason: why, in words for the writer.
        wording: what the glossary would say, or None if it can only explain.
    """

    span: Span
    text: str
    term: str
    reason: str
    wording: str | None

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "text": self.text,
            "term": self.term,
            "reason": self.reason,
            "wording": self.wording,
        }


def in_source(left: Iterable[LeftAlone], edits: Sequence[Edit]) -> Iterator[LeftAlone]:
    """What was left alone in a text that ``edits`` have made, where it stands in the source of these edits.

    Terms that stand in the new words are not in the source.
    """
    edits = sorted(edits)
    shifts = [0, *accumulate(len(edit.text) - len(edit.span) for edit in edits)]
    starts = [edit.span.start + shift for edit, shift in zip(edits, shifts, strict=False)]
    for item in left:
        before = bisect_right(starts, item.span.end - 1)
        if before == 0 or starts[before - 1] + len(edits[before - 1].text) <= item.span.start:
            shift = shifts[before]
            yield replace(item, span=Span(item.span.start - shift, item.span.end - shift)) if shift else item
