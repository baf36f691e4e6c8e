"""Two rounds of edits as one: so that a rewrite of a rewrite can still be replayed on the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple

from plainlang.text.span import Edit, Span, apply, in_order


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


class _Place(NamedTuple):
    """Where an edit of either round stands in the middle text."""

    start: int
    end: int
    edit: TermEdit
    is_first: bool

    @property
    def growth(self) -> int:
        """By how much the first round made the middle text longer here."""
        return len(self.edit.text) - len(self.edit.span) if self.is_first else 0


def compose(source: str, first: Sequence[TermEdit], second: Sequence[TermEdit]) -> tuple[TermEdit, ...]:
    """Edits of ``source`` that do what ``first`` and then ``second`` (edits of the first's result) do."""
    middle = apply(source, first)
    places = []
    shift = 0
    for edit in in_order(first):
        place = _Place(edit.span.start + shift, edit.span.start + shift + len(edit.text), edit, True)
        places.append(place)
        shift += place.growth
    places += [_Place(e.span.start, e.span.end, e, False) for e in second]
    composed: list[TermEdit] = []
    shift = 0
    for island in _islands(sorted(places, key=itemgetter(0, 1))):
        composed += _joined(source, middle, island, shift)
        shift += sum(place.growth for place in island)
    return tuple(composed)


def _islands(places: Iterable[_Place]) -> Iterator[list[_Place]]:
    """The places that share characters of the middle text; an insertion or deletion belongs to what it touches."""
    island: list[_Place] = []
    start = end = 0
    for place in places:
        is_point = place.start == place.end or start == end
        if island and (place.start < end or (place.start == end and is_point)):
            island.append(place)
            end = max(end, place.end)
            continue
        if island:
            yield island
        island = [place]
        start, end = place.start, place.end
    if island:
        yield island


def _joined(source: str, middle: str, island: Sequence[_Place], shift: int) -> Iterable[TermEdit]:
    """The edits of an island as edits of the source, in which it stands ``shift`` characters further left."""
    first = [place.edit for place in island if place.is_first]
    second = [place.edit for place in island if not place.is_first]
    if not second:
        return first
    if not shift and len(island) == 1:
        return second
    start, end = island[0].start, max(place.end for place in island)
    growth = sum(place.growth for place in island)
    span = Span(start - shift, end - shift - growth)
    local = [Edit(Span(e.span.start - start, e.span.end - start), e.text) for e in second]
    edits = [*first, *second]
    joined = TermEdit(
        span=span,
        text=apply(middle[start:end], local),
        before=span.of(source),
        term=", ".join(dict.fromkeys(e.term for e in edits)),
        mode="explain" if any(e.mode == "explain" for e in edits) else "substitute",
        reason="; ".join(dict.fromkeys(e.reason for e in edits)),
    )
    return (joined,)
