"""Builds a view (`plainlang.text.view.View`) from left to right, with the masked text, the blocks and the comments."""

from __future__ import annotations

import re
from array import array
from typing import NamedTuple

from plainlang.text.document import HIDDEN, Block, BlockKind, Comment, Parsed
from plainlang.text.links import LINK, may_hold_link
from plainlang.text.span import Span
from plainlang.text.view import Escape, View

_SPACE = re.compile(r"[ \t\n\f\r]{2,}+")
_SPACE_OR_LINK = re.compile(rf"{_SPACE.pattern}|(?P<link>{LINK.pattern})")


class _Piece(NamedTuple):
    shown: str
    masked: str
    start: int
    end: int
    comment: str | None = None


class ViewBuilder:
    """Takes what a format's reader finds in its source, in source order.

    >>> build = ViewBuilder("<p>p &lt; <b>0</b></p>")
    >>> build.start_block()
    >>> build.copy(3, 5); build.put("<", 5, 9); build.copy(9, 10); build.copy(13, 14)
    >>> build.end_block("paragraph")
    >>> parsed = build.parsed()
    >>> parsed.view.text, parsed.blocks[0].span
    ('p < 0', Span(start=0, end=5))
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._pieces: list[_Piece] = []
        """Of the block, or the aside, that is being read."""
        self._interrupted: list[list[_Piece]] = []
        self._asides: list[tuple[list[_Piece], BlockKind, int]] = []
        self._shown: list[str] = []
        self._masked: list[str] = []
        self._length = 0
        self._starts, self._source_starts, self._source_ends = array("q"), array("q"), array("q")
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []

    @property
    def last(self) -> str:
        """The last character of the block that is being read; empty at its start."""
        return self._pieces[-1].masked[-1] if self._pieces else ""

    @property
    def place(self) -> tuple[int, int]:
        """Where the source goes on after what was taken last, as an empty stretch."""
        end = self._pieces[-1].end if self._pieces else 0
        return end, end

    def tail(self, most: int) -> str:
        """The last characters of the block that is being read, at most so many."""
        found = ""
        for piece in reversed(self._pieces):
            found = piece.masked[-most:] + found
            if len(found) >= most:
                break
        return found[-most:]

    def copy(self, start: int, end: int) -> None:
        """Prose as it is written: ``source[start:end]``. Carriage returns are masked as in every other format."""
        shown = self.source[start:end]
        masked = shown.replace("\ufeff", " ").replace("\0", " ")
        if "\r" in masked:
            masked = masked.replace("\r\n", " \n").replace("\r", "\n")
        self._take(_Piece(shown, masked, start, end))

    def prose(self, start: int, end: int) -> None:
        """Prose in a format in which a run of white space is one space; addresses in it are hidden."""
        at = start
        found = _SPACE_OR_LINK if may_hold_link(self.source[start:end]) else _SPACE
        for match in found.finditer(self.source, start, end):
            self.copy(at, match.start())
            if not match.group().isspace():
                self.hide(*match.span())
            else:
                self.put("\n" if "\n" in match.group() or "\r" in match.group() else " ", *match.span())
            at = match.end()
        self.copy(at, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Prose that is written in another way: ``text`` for ``source[start:end]``."""
        self._take(_Piece(text, text, start, end))

    def hide(self, start: int, end: int) -> None:
        """Something that is not prose but takes a place in a sentence, such as a formula or a citation."""
        shown = self.source[start:end]
        self._take(_Piece(shown, _masked(shown, HIDDEN), start, end))

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment; it is in the view, so that it has a place there, and is masked by spaces."""
        shown = self.source[start:end]
        self._take(_Piece(shown, _masked(shown, " "), start, end, text.strip()))

    def start_block(self) -> None:
        """What follows, up to `end_block`, is one block."""
        self._commit(self._pieces)
        self._pieces = []

    def end_block(self, kind: BlockKind = "paragraph", level: int = 0) -> None:
        """Close the block; it is none if nothing in it is prose. The asides in it come after it."""
        self._commit(self._pieces, kind, level)
        self._pieces = []
        if not self._interrupted:
            for pieces, aside, depth in self._asides:
                self._commit(pieces, aside, depth)
            self._asides = []

    def start_aside(self) -> None:
        """What follows, up to `end_aside`, is a block of its own in the middle of another one: a footnote, say."""
        self._interrupted.append(self._pieces)
        self._pieces = []

    def end_aside(self, kind: BlockKind = "paragraph", level: int = 0) -> None:
        """Close the aside; the block that it stands in goes on.

        Raises:
            IndexError: if no aside is open.
        """
        self._asides.append((self._pieces, kind, level))
        self._pieces = self._interrupted.pop()

    def _take(self, piece: _Piece) -> None:
        if piece.shown:
            self._pieces.append(piece)

    def _commit(self, pieces: list[_Piece], kind: BlockKind | None = None, level: int = 0) -> None:
        """Add pieces to the view: as a block, or as what stands between blocks, where only comments are of interest."""
        if not pieces:
            return
        if self._masked and not self._masked[-1].endswith("\n"):
            self._add(_Piece("\n", "\n", self._source_ends[-1], self._source_ends[-1]))
        start = self._length
        for piece in pieces:
            if kind is None and piece.comment is None:
                piece = piece._replace(masked=_masked(piece.shown, " "))
            self._add(piece)
        inner = "".join(piece.masked for piece in pieces)
        shown = inner.strip()
        if kind is not None and shown.strip(HIDDEN + " \n\t"):
            start += len(inner) - len(inner.lstrip())
            self._blocks.append(Block(Span(start, start + len(shown)), kind, level))

    def _add(self, piece: _Piece) -> None:
        shown, masked, start, end, comment = piece
        if comment is not None:
            self._comments.append(Comment(Span(self._length, self._length + len(shown)), comment))
        goes_on = (
            len(shown) == end - start
            and bool(self._source_ends)
            and self._source_ends[-1] == start
            and self._length - self._starts[-1] == start - self._source_starts[-1]
        )
        if goes_on:
            self._source_ends[-1] = end
        else:
            self._starts.append(self._length)
            self._source_starts.append(start)
            self._source_ends.append(end)
        self._shown.append(shown)
        self._masked.append(masked)
        self._length += len(shown)

    def parsed(self, escape: Escape | None = None) -> Parsed:
        """All of it; ``escape`` makes plain text fit to stand in the source."""
        while self._interrupted:
            self.end_aside()
        self.end_block()
        view = View("".join(self._shown), self.source, self._starts, self._source_starts, self._source_ends)
        return Parsed("".join(self._masked), tuple(self._blocks), tuple(self._comments), view, escape)


def _masked(text: str, by: str) -> str:
    return "".join("\n" if c in "\n\r" else by for c in text)
