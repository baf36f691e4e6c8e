"""What a draft is: its source, its prose, and the blocks, sentences and tokens in it.

``Document.text`` is as long as ``Document.source``: markup is masked, never
removed, so one offset means the same character in both. Where the prose of a format cannot be
a masked copy (HTML, say), both are a `View`, which knows each character's place in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from plainlang.text.span import Edit, Span, apply, trimmed
from plainlang.text.tokens import Token, Tokens
from plainlang.text.view import Escape, View

BlockKind = Literal["paragraph", "heading", "item", "cell", "quote"]

Unit = Literal["line", "paragraph", "page"]
"""What the first number of a position counts. The second counts characters in it."""

_LINE_END = re.compile(r"\r\n|\n|\r")

HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in ``Document.text`` for each character of something that is not prose (code, a link's
target, a citation key). It is no letter, digit or space, so that no term or sentence end is found in it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose that no sentence crosses: a paragraph, a heading, a list item, a table cell.

    ``level`` is a heading's depth, 1 for the topmost; 0 for everything else.
    """

    span: Span
    kind: BlockKind = "paragraph"
    level: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the markup, masked in the text: its place with its marks, and what it says without them."""

    span: Span
    text: str


class Parsed(NamedTuple):
    """What the reader of a text format hands on.

    The masked text, as long as the source or the view, its blocks and comments, the view where there is one, and
    what makes plain text fit to stand in the source.
    """

    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    view: View | None = None
    escape: Escape | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its (masked) text, the kind of block it stands in."""

    span: Span
    text: str
    kind: BlockKind = "paragraph"

    @property
    def tokens(self) -> Tokens:
        """Its tokens with their places in the source; found when asked for, and kept for a while."""
        return _tokens(self.text, self.span.start)


@lru_cache(maxsize=1024)
def _tokens(text: str, start: int) -> Tokens:
    """Those of a whole book would take hundreds of megabytes."""
    return Tokens(text, start)


@dataclass(frozen=True)
class Document:
    """A parsed draft. Build it with `plainlang.text.read.parse`.

    Attributes:
        source: the text as given, or the text of its view. Every offset and span counts in it.
        text: the same length, markup masked (`HIDDEN` for what is not prose and for delimiters inside a word,
            a space for other delimiters), every line end a line feed.
        blocks: in source order, not overlapping.
        sentences: in source order, each inside one block.
        format: name of the source format, such as ``"plain"`` or ``"markdown"``.
        comments: those of the markup, in source order.
        view: where the characters of ``source`` stand in the file's own text, if that is another text.
        escape: makes plain text fit to stand in the file, where some characters mean something else there.
        unit: what the first number of a position counts.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    format: str = "plain"
    comments: tuple[Comment, ...] = ()
    view: View | None = None
    escape: Escape | None = None
    unit: Unit = "line"

    @property
    def original(self) -> str:
        """The text as it is in the file, with all its markup."""
        return self.view.source if self.view else self.source

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.original)))

    def position(self, offset: int, *, end: bool = False) -> tuple[int, int]:
        """Line and column, in the file, of a code-point offset, both counted from 1; a byte-order mark is no column.

        With ``end``, the offset is the end of a span: of a view, it is where the character before it ends.
        """
        view = self.view
        if view:
            offset = view.end_of(offset) if end else view.start_of(offset)
        line = bisect_right(self._line_starts, offset)
        column = offset - self._line_starts[line - 1] + 1
        if line == 1 and self.original.startswith("\ufeff") and offset > 0:
            column -= 1
        if not view:
            return line, column
        return view.line + line - 1, column + (view.column - 1) * (line == 1)

    def located(self, span: Span) -> Span:
        """Where ``span`` stands in the text of the file."""
        if not self.view:
            return span
        place = self.view.span_of(span)
        return place.moved(self.view.offset)

    def is_unbroken(self, span: Span) -> bool:
        """True if ``span`` is prose throughout: no markup runs through it."""
        if self.view and not self.view.is_unbroken(span):
            return False
        source, text = span.of(self.source), span.of(self.text)
        return source == text or "".join(source.split()) == "".join(text.split())

    def original_edits(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """The edits of `original` that make ``edits``, their texts escaped for the format."""
        escape = self.escape
        if escape is None and not self.view:
            return tuple(edits)
        # What an edit leaves as it is may hold markup: only the rest is new and plain.
        changed = (trimmed(edit, self.source) for edit in edits)
        if self.view:
            return tuple(self.view.edits(changed, escape))
        return tuple(Edit(edit.span, escape(edit.text) if escape else edit.text) for edit in changed)

    def rewritten(self, edits: Iterable[Edit]) -> str:
        """`original` with ``edits`` made."""
        return apply(self.original, self.original_edits(edits))

    @property
    def tokens(self) -> Iterator[Token]:
        """All tokens, in order."""
        for sentence in self.sentences:
            yield from sentence.tokens
