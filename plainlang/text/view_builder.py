"""Builds a view (`plainlang.text.view.View`) from left to right, with the masked text, the blocks and the comments."""

from __future__ import annotations

from array import array

from plainlang.text.document import HIDDEN, Block, BlockKind, Comment, Parsed
from plainlang.text.span import Span
from plainlang.text.view import Escape, View


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
        self._shown: list[str] = []
        self._masked: list[str] = []
        self._length = 0
        self._starts, self._source_starts, self._source_ends = array("q"), array("q"), array("q")
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._open = 0
        """Where the block that is being read starts in the view."""

    @property
    def length(self) -> int:
        """Of the view so far."""
        return self._length

    def copy(self, start: int, end: int) -> None:
        """Prose as it is written: ``source[start:end]``. Carriage returns are masked as in every other format."""
        written = self.source[start:end]
        masked = written.replace("\ufeff", " ").replace("\0", " ")
        if "\r" in masked:
            masked = masked.replace("\r\n", " \n").replace("\r", "\n")
        self._add(written, masked, start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Prose that is written in another way: ``text`` for ``source[start:end]``."""
        self._add(text, text, start, end)

    def hide(self, start: int, end: int) -> None:
        """Something that is not prose but takes a place in a sentence, such as a formula or a citation."""
        written = self.source[start:end]
        self._add(written, "".join("\n" if c in "\n\r" else HIDDEN for c in written), start, end)

    def comment(self, start: int, end: int, text: str) -> None:
        """A comment; it is in the view, so that it has a place there, and is masked by spaces."""
        written = self.source[start:end]
        at = self._length
        self._add(written, "".join("\n" if c in "\n\r" else " " for c in written), start, end)
        self._comments.append(Comment(Span(at, self._length), text.strip()))

    def start_block(self) -> None:
        """What follows, up to `end_block`, is one block."""
        if self._length and not self._masked[-1].endswith("\n"):
            at = self._source_ends[-1]
            self._add("\n", "\n", at, at)
        self._open = self._length

    def end_block(self, kind: BlockKind = "paragraph", level: int = 0) -> None:
        """Close the block; it is none if nothing in it is prose."""
        inner = "".join(self._tail())
        shown = inner.strip()
        if shown.strip(HIDDEN + " \n\t"):
            start = self._open + len(inner) - len(inner.lstrip())
            self._blocks.append(Block(Span(start, start + len(shown)), kind, level))
        self._open = self._length

    def _tail(self) -> list[str]:
        wanted, pieces = self._length - self._open, []
        for piece in reversed(self._masked):
            if wanted <= 0:
                break
            pieces.append(piece[-wanted:])
            wanted -= len(piece)
        return pieces[::-1]

    def _add(self, shown: str, masked: str, start: int, end: int) -> None:
        if not shown:
            return
        copied = len(shown) == end - start
        if not (
            copied
            and self._source_ends
            and self._source_ends[-1] == start
            and self._length - self._starts[-1] == start - self._source_starts[-1]
        ):
            self._starts.append(self._length)
            self._source_starts.append(start)
            self._source_ends.append(end)
        else:
            self._source_ends[-1] = end
        self._shown.append(shown)
        self._masked.append(masked)
        self._length += len(shown)

    def parsed(self, escape: Escape | None = None) -> Parsed:
        """All of it; ``escape`` makes plain text fit to stand in the source."""
        view = View("".join(self._shown), self.source, self._starts, self._source_starts, self._source_ends)
        return Parsed("".join(self._masked), tuple(self._blocks), tuple(self._comments), view, escape)
