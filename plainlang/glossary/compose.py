"""Two rounds of edits as one: so that a rewrite of a rewrite can still be replayed on the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from plainlang.text.span import Edit, Span, apply


@dataclass(frozen=True, slots=True, order=True)
class TermEdit(Edit):
    """An edit that knows its term.

    Attributes:
        before: the words it takes away.
        term: the glossary entry's key (several, joined by ", ", where edits met).
        mode: what was done with it.
        reason: why, in words for the writer.
    """

    before: str
    term: str
    mode: Literal["substitute", "explain"]
    reason: str

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "before": self.before,
            "text": self.text,
            "term": self.term,
            "mode": self.mode,
            "reason": self.reason,
        }


@dataclass(slots=True)
class _Island:
    """A stretch of the middle text that either round changed."""

    start: int
    end: int
    growth: int  # by how much the first round made it longer
    first: list[TermEdit]
    second: list[TermEdit]


def compose(source: str, first: Sequence[TermEdit], second: Sequence[TermEdit]) -> tuple[TermEdit, ...]:
    """Edits of ``source`` that do what ``first`` and then ``second`` (edits of the first's result) do."""
    middle = apply(source, first)
    islands = []
    shift = 0
    for edit in sorted(first):
        start = edit.span.start + shift
        growth = len(edit.text) - len(edit.span)
        islands.append(_Island(start, start + len(edit.text), growth, [edit], []))
        shift += growth
    islands += [_Island(e.span.start, e.span.end, 0, [], [e]) for e in second]
    merged: list[_Island] = []
    for island in sorted(islands, key=lambda i: (i.start, i.end)):
        last = merged[-1] if merged else None
        # An empty island is an insertion or deletion point: one that touches another belongs to it.
        empty = last is not None and (island.start == island.end or last.start == last.end)
        if last and (island.start < last.end or (island.start == last.end and empty)):
            last.end = max(last.end, island.end)
            last.growth += island.growth
            last.first += island.first
            last.second += island.second
        else:
            merged.append(island)
    composed = []
    shift = 0
    for island in merged:
        composed.append(_joined(source, middle, island, shift))
        shift += island.growth
    return tuple(composed)


def _joined(source: str, middle: str, island: _Island, shift: int) -> TermEdit:
    if not island.second:
        return island.first[0]
    span = Span(island.start - shift, island.end - shift - island.growth)
    local = [Edit(Span(e.span.start - island.start, e.span.end - island.start), e.text) for e in island.second]
    edits = [*island.first, *island.second]
    return TermEdit(
        span=span,
        text=apply(middle[island.start : island.end], local),
        before=span.of(source),
        term=", ".join(dict.fromkeys(e.term for e in edits)),
        mode="explain" if any(e.mode == "explain" for e in edits) else "substitute",
        reason="; ".join(dict.fromkeys(e.reason for e in edits)),
    )
