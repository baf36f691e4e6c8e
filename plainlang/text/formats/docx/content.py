"""What a part of a Word document holds: paragraphs of pieces, each with its place in the XML."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from plainlang.text.formats.docx.styles import Role
from plainlang.text.raised import BEFORE, EXPONENTS, is_exponent, is_reference


@dataclass(slots=True, eq=False)
class Run:
    """A run: a stretch of characters with one formatting (``<w:r>``).

    Attributes:
        start: where it starts in the part's text.
        tag: its name as written, with its prefix, such as ``w:r``.
        is_plain: True if it stands directly in its paragraph and is not set off from the text around it.
        inserted: the tag of the tracked insertion or move that it stands directly in, or nothing.
        end: where it ends.
        properties: its formatting as written (``<w:rPr>...</w:rPr>``), or nothing.
        is_raised: True if it is set above the line.
    """

    start: int
    tag: str
    is_plain: bool
    inserted: str = ""
    end: int = 0
    properties: str = ""
    is_raised: bool = False

    @property
    def prefix(self) -> str:
        """Of the names in it, with its colon, such as ``w:``."""
        return self.tag[: self.tag.find(":") + 1]


@dataclass(slots=True, eq=False)
class Piece:
    """Characters of a paragraph that stand in one element.

    Attributes:
        shown: the characters.
        is_prose: False if they are no words of the writer's: code, maths, what Word keeps up to date by itself.
        run: the run that they stand in; None where they can never be changed.
        start: where the element starts in the part's text.
        end: where it ends.
        text_start: where the text in the element starts; -1 if the element stands for its character as a whole.
        text_end: where it ends.
        places: of an element with text, where each of ``shown`` starts in the part's text, and where the last one ends.
        keeps_space: True if Word shows white space at the ends of the element.
    """

    shown: str
    is_prose: bool
    run: Run | None
    start: int
    end: int
    text_start: int = -1
    text_end: int = -1
    places: array[int] = field(default_factory=lambda: array("q"))
    keeps_space: bool = True

    @property
    def is_text(self) -> bool:
        """True if its characters can be cut apart."""
        return self.text_start >= 0


class Change(NamedTuple):
    """In a piece: replace its characters from ``first`` to ``last`` by ``text``, formatted as ``like``."""

    first: int
    last: int
    text: str
    like: Run | None = None
    """None for the run of the piece itself."""


class Mark(NamedTuple):
    """Where a comment starts or ends, or both: an identifier, and an offset into the characters of its paragraph."""

    comment: str
    offset: int
    starts: bool
    ends: bool


@dataclass(slots=True, eq=False)
class Paragraph:
    """One paragraph of a part.

    Attributes:
        role: what its style makes of it.
        level: of a heading, from 1.
        is_item: True for a list item.
        is_cell: True in a table.
        goes_on: True if its end is deleted by a tracked change, so that it and the next are one.
        pieces: its characters in order.
        marks: where comments start and end.
        twin: the same paragraph once more, as older versions of Word read it.
    """

    role: Role = "text"
    level: int = 0
    is_item: bool = False
    is_cell: bool = False
    goes_on: bool = False
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    twin: Paragraph | None = None
    length: int = 0

    @property
    def shown(self) -> str:
        """Its characters."""
        return "".join(piece.shown for piece in self.pieces)

    def read_raised(self) -> None:
        """Read what is set above the line for what it is: the mark of a reference, or an exponent."""
        before = ""
        for raised, group in groupby(self.pieces, key=lambda piece: piece.run is not None and piece.run.is_raised):
            pieces = list(group)
            shown = "".join(piece.shown for piece in pieces)
            if raised and is_reference(shown.strip(), before):
                for piece in pieces:
                    piece.is_prose = False
            elif raised and is_exponent(shown.strip()):
                for piece in pieces:
                    piece.shown = piece.shown.translate(EXPONENTS)
            before = (before + shown)[-BEFORE:]

    def add(self, piece: Piece) -> None:
        """Take a piece that follows the others."""
        self.pieces.append(piece)
        self.length += len(piece.shown)
