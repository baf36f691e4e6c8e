"""A sentence cut at every place where something begins or ends: an edit, a hard term, the words of a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plainlang.text.span import Edit, Span

Layer = tuple[Span, Literal["old", "term", "found"], int]
"""A stretch of the source, what it is, and for a finding which of the draft's rules found it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are all marked alike.

    Attributes:
        kind: in draft and rewrite, in the draft only, or in the rewrite only.
        rules: of the findings on just these words, as their numbers in the draft.
    """

    text: str
    kind: Literal["same", "old", "new"] = "same"
    is_term: bool = False
    rules: tuple[int, ...] = ()


def whole_words(source: str, edit: Edit) -> Edit:
    """The same change without the whole words that it keeps at its start and end.

    >>> whole_words("The antigen is", Edit(Span(4, 11), "antigen (a substance)"))
    Edit(span=Span(start=11, end=11), text=' (a substance)')
    """
    before = edit.span.of(source)
    head = _at_word(before, edit.text, _alike(before, edit.text))
    old, new = before[head:], edit.text[head:]
    tail = _at_word(old[::-1], new[::-1], _alike(old[::-1], new[::-1]))
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[: len(new) - tail])


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _at_word(one: str, other: str, length: int) -> int:
    """``length``, or as much less as keeps words whole in both."""
    while length and any(_splits_word(text, length) for text in (one, other)):
        length -= 1
    return length


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def pieces(span: Span, seen: Sequence[str], layers: Sequence[Layer], edits: Sequence[Edit]) -> Iterator[Piece]:
    """The pieces of ``span``, in order; those of kind same and old together are what is seen of the draft there.

    Args:
        span: a sentence.
        seen: what is seen of each of its characters.
        layers: what lies in or across it; an edit's old words among them.
        edits: those whose new words belong to it.
    """
    inserted: dict[int, list[str]] = {}
    for edit in edits:
        inserted.setdefault(max(span.start, min(span.end, edit.span.end)), []).append(edit.text)
    changes: dict[int, list[tuple[str, int, int]]] = {at: [] for at in (span.start, span.end, *inserted)}
    for layer, name, rule in layers:
        start, end = max(span.start, layer.start), min(span.end, layer.end)
        if start < end:
            changes.setdefault(start, []).append((name, rule, 1))
            changes.setdefault(end, []).append((name, rule, -1))
    depth: dict[tuple[str, int], int] = {}
    at = span.start
    for place in sorted(changes):
        if text := "".join(seen[at - span.start : place - span.start]):
            on = {key for key, count in depth.items() if count}
            rules = tuple(sorted(rule for kind, rule in on if kind == "found"))
            yield Piece(text, "old" if ("old", 0) in on else "same", ("term", 0) in on, rules)
        yield from (Piece(text, "new") for text in inserted.get(place, ()) if text)
        for layer_name, rule, step in changes[place]:
            depth[layer_name, rule] = depth.get((layer_name, rule), 0) + step
        at = place
