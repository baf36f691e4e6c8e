"""A Word document as one text: a line for each paragraph, the notes after the body; and where each character stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from plainlang.text.document import HIDDEN, Block, BlockKind, Comment, Parsed
from plainlang.text.formats.docx.content import Paragraph
from plainlang.text.formats.docx.runs import BREAK
from plainlang.text.formats.plain import LONGEST_TITLE, is_title, paragraphs
from plainlang.text.links import hide_links
from plainlang.text.span import Span

_NO_PROSE = HIDDEN + " \t\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, the part that it stands in, and where its characters start in the text."""

    paragraph: Paragraph
    role: str
    start: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a document: as it reads, as what is found in it, and line by line."""

    source: str
    parsed: Parsed
    lines: tuple[Line, ...]

    def lines_in(self, span: Span) -> tuple[Line, ...]:
        """The lines that ``span`` touches; at an insertion point, the one that it stands in."""
        first = bisect_right(self.lines, span.start, key=lambda line: line.start) - 1
        last = first + 1
        while last < len(self.lines) and self.lines[last].start < span.end:
            last += 1
        return self.lines[first:last]


def lay_out(parts: Mapping[str, Sequence[Paragraph]], comments: Mapping[str, str]) -> Layout:
    """One text of the paragraphs of all parts, in their order. ``comments`` are texts by identifier."""
    placed = [(role, paragraph) for role, found in parts.items() for paragraph in found]
    starts = accumulate((paragraph.length + 1 for _, paragraph in placed), initial=0)
    lines = tuple(Line(paragraph, role, start) for (role, paragraph), start in zip(placed, starts, strict=False))
    source = "\n".join(line.paragraph.shown for line in lines)
    text = "\n".join(hide_links(_masked(line.paragraph)) for line in lines)
    end = len(text.rstrip(_NO_PROSE))
    blocks = tuple(block for first, last in _joined(lines) for block in _blocks(text, lines[first], lines[last], end))
    return Layout(source, Parsed(text, blocks, tuple(_comments(lines, comments))), lines)


def _masked(paragraph: Paragraph) -> str:
    if paragraph.role == "apart":
        return HIDDEN * paragraph.length
    return "".join(
        piece.shown.replace(BREAK, "\n") if piece.is_prose else HIDDEN * len(piece.shown) for piece in paragraph.pieces
    )


def _joined(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and last line of what is one paragraph once every tracked change is accepted."""
    first = 0
    for number, line in enumerate(lines):
        next_is_same = number + 1 < len(lines) and lines[number + 1].role == line.role
        if not (line.paragraph.goes_on and next_is_same):
            yield first, number
            first = number + 1


def _blocks(text: str, first: Line, last: Line, text_end: int) -> Iterator[Block]:
    start, end = first.start, last.start + last.paragraph.length
    inner = text[start:end]
    shown = inner.strip()
    if not shown.strip(_NO_PROSE):
        return
    kind = _kind(last.paragraph, shown)
    if kind == "paragraph" and not shown.startswith(HIDDEN):
        title = first is last and is_title(shown) and "\n" not in shown and end < text_end
        yield from paragraphs(text, start, end, "heading" if title else "paragraph")
        return
    start += len(inner) - len(inner.lstrip())
    yield Block(Span(start, start + len(shown)), kind, last.paragraph.level if kind == "heading" else 0)


def _kind(paragraph: Paragraph, shown: str) -> BlockKind:
    """What a paragraph is. Forms put whole texts into tables: there, what is longer than a title is running text."""
    if paragraph.is_cell and not (paragraph.is_item or len(shown.split()) > LONGEST_TITLE):
        return "cell"
    if paragraph.role == "heading":
        return "heading"
    if paragraph.role == "quote":
        return "quote"
    return "item" if paragraph.is_item else "paragraph"


def _comments(lines: Sequence[Line], texts: Mapping[str, str]) -> list[Comment]:
    """Each comment with the words that it is on, or its place where it is on none."""
    starts: dict[str, int] = {}
    found: dict[str, Comment] = {}
    for line in lines:
        for name, offset, opens, closes in line.paragraph.marks:
            at = line.start + offset
            if opens:
                starts.setdefault(name, at)
            if closes and name in texts:  # the mark that shows the comment comes after its range, and is not counted
                found.setdefault(name, Comment(Span(min(starts.get(name, at), at), at), texts[name]))
    return sorted(found.values(), key=lambda comment: comment.span)
