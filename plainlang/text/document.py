"""What a draft is: its source, its prose, and the blocks, sentences and tokens in it.

``Document.text`` is as long as ``Document.source``: markup is masked, never
removed, so one offset means the same character in both.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from plainlang.text.span import Span
from plainlang.text.tokens import Token, tokenize

BlockKind = Literal["paragraph", "heading", "item", "cell", "quote"]

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
    """What the reader of a text format hands on: the masked text, as long as the source, its blocks and comments."""

    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """One sentence: its place, its (masked) text, the kind of block it stands in."""

    span: Span
    text: str
    kind: BlockKind = "paragraph"

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens with their places in the source; built at first use, since a score needs only their texts."""
        return tuple(tokenize(self.text, self.span.start))


@dataclass(frozen=True)
class Document:
    """A parsed draft. Build it with `plainlang.text.read.parse`.

    Attributes:
        source: the text as given.
        text: the same length, markup masked (`HIDDEN` for what is not prose and for delimiters inside a word,
            a space for other delimiters), every line end a line feed.
        blocks: in source order, not overlapping.
        sentences: in source order, each inside one block.
        format: name of the source format, such as ``"plain"`` or ``"markdown"``.
        comments: those of the markup, in source order.
    """

    source: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    format: str = "plain"
    comments: tuple[Comment, ...] = ()

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.source)))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code-point offset, both counted from 1; a byte-order mark is no column."""
        line = bisect_right(self._line_starts, offset)
        mark = line == 1 and self.source.startswith("\ufeff") and offset > 0
        return line, offset - self._line_starts[line - 1] + 1 - mark

    @property
    def tokens(self) -> Iterator[Token]:
        """All tokens, in order."""
        for sentence in self.sentences:
            yield from sentence.tokens
