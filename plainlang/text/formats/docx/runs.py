"""Reads the runs of a part of a Word document: their characters, what stands for a character, their fields."""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field

from plainlang.text import xml
from plainlang.text.document import HIDDEN
from plainlang.text.formats.docx.content import Paragraph, Piece, Run
from plainlang.text.formats.docx.fields import Field
from plainlang.text.formats.docx.styles import Styles, is_on, local, values
from plainlang.text.formats.docx.symbols import symbol

BREAK = "\v"
"""A line break inside a paragraph, as Word itself shows it to programs."""

_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
"""Elements of a run that stand for a character. A soft hyphen stands for none: it only says where a word may break."""

_PASSED_OVER = frozenset(
    ("delText", "delInstrText", "moveFrom", "del", "rt", "pPrChange", "rPrChange", "sectPr", "tblPr", "tblGrid", "trPr")
)
"""What holds no text that a reader sees: formatting, what a tracked change takes away, how a word is spoken."""

_FOREIGN = {
    "http://schemas.openxmlformats.org/officeDocument/2006/math t": "maths",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing inline": "inline",
    "http://schemas.openxmlformats.org/markup-compatibility/2006 AlternateContent": "alternate",
    "http://schemas.openxmlformats.org/markup-compatibility/2006 Choice": "choice",
    "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback": "fallback",
}
"""Elements of other namespaces that count, by the names that they have here."""

_TEXTS = frozenset({"t", "instrText", "maths"})
_EMPHASIS = frozenset({"b", "i", "u", "strike", "vertAlign", "smallCaps", "caps", "highlight", "shd", "rStyle"})
_SPACE = "http://www.w3.org/XML/1998/namespace space"
_BLANK = " \t\r\n"
_TO_SPACE = str.maketrans("\t\r\n", "   ")
_NAME = re.compile(r"<([^\s/>]+)")


@dataclass(slots=True)
class Story:
    """Where the reading stands in a text that nothing else runs into: the body, a text box."""

    paragraph: Paragraph | None = None
    runs: list[Run] = field(default_factory=list)
    cells: int = 0
    fields: list[Field] = field(default_factory=list)
    is_prose: bool = True
    is_shown: bool = True


class RunReader(xml.Handler):
    """Reads what is in runs into the paragraph that is open; what is around them is read by `opened` and `closed`."""

    def __init__(self, text: str, styles: Styles) -> None:
        self.text, self.styles = text, styles
        self.story = Story()
        self.names: list[str] = []
        """The open elements, by their bare names where they are Word's own."""
        self.made: list[bool] = []
        """Of each content control that is open: does Word make what is in it?"""
        self._known: dict[str, str] = {}
        self._passed = 0
        """So many elements are open from the one on that is passed over."""
        self._tag = (0, 0)
        self._properties = 0
        self._written: list[tuple[str, int, int]] | None = None
        self._spaces: list[tuple[int, bool]] = []
        self._insertions: list[str] = []

    def parent(self, depth: int = 1) -> str:
        """The name of the element around the one that is open."""
        return self.names[-1 - depth] if len(self.names) > depth else ""

    def pass_over(self) -> None:
        """Read nothing of the element that just opened."""
        if self._spaces and self._spaces[-1][0] == len(self.names):
            self._spaces.pop()
        self.names.pop()
        self._passed = 1

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        """Note what opens, unless it is in something that is passed over."""
        if self._passed:
            self._passed += 1
            return
        tag = self._known.get(name)
        if tag is None:
            tag = self._known[name] = local(name) or _FOREIGN.get(name, name)
        self.names.append(tag)
        if _SPACE in attributes:
            self._spaces.append((len(self.names), attributes[_SPACE] == "preserve"))
        if tag in _PASSED_OVER:
            if (
                tag in ("del", "moveFrom")
                and self.parent() == "rPr"
                and self.parent(2) == "pPr"
                and self.story.paragraph
            ):
                self.story.paragraph.goes_on = True
            self.pass_over()
        elif self.parent() == "rPr" and self.parent(2) == "r":
            self._formatted(tag, attributes)
            self.pass_over()
        elif tag in _TEXTS or tag in _CHARACTERS or tag == "sym":
            self._tag, self._written = (start, end), []
            if tag == "sym":
                said = values(attributes)
                self._written.append((symbol(said.get("font", ""), said.get("char", "")), start, end))
        elif tag == "r":
            inserted = self._insertions[-1] if self.parent() in ("ins", "moveTo") else ""
            name_written = _NAME.match(self.text, start)
            self.story.runs.append(Run(start, name_written[1] if name_written else "", self.parent() == "p", inserted))
        elif tag == "rPr":
            self._properties = start
        elif tag in ("ins", "moveTo"):
            self._insertions.append(self.text[start:end])
        elif tag in ("inline", "object"):
            self._add(Piece(HIDDEN, False, None, start, end))
            if tag == "object":
                self.pass_over()
        elif tag == "fldChar":
            self._field(values(attributes).get("fldCharType"))
        elif tag == "fldSimple":
            self.story.fields.append(Field(values(attributes).get("instr", ""), in_result=True))
        else:
            self.opened(tag, attributes)

    def end(self, name: str, start: int, end: int) -> None:
        """Note what closes."""
        if self._passed:
            self._passed -= 1
            return
        tag = self._known[name]
        if tag in _TEXTS or tag in _CHARACTERS or tag == "sym":
            self._close_text(tag, start, end)
        elif tag == "r":
            if self.story.runs:
                self.story.runs.pop().end = end
            self.story.is_prose = self.story.is_shown = True
        elif tag == "rPr":
            if self.parent() == "r" and self.story.runs:
                self.story.runs[-1].properties = self.text[self._properties : end]
        elif tag in ("ins", "moveTo"):
            self._insertions.pop()
        elif tag == "fldSimple":
            if self.story.fields:
                self.story.fields.pop()
        else:
            self.closed(tag)
        if self._spaces and self._spaces[-1][0] == len(self.names):
            self._spaces.pop()
        self.names.pop()

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opened that is not part of a run."""
        raise NotImplementedError

    def closed(self, tag: str) -> None:
        """An element closed that is not part of a run."""
        raise NotImplementedError

    def characters(self, shown: str, start: int, end: int) -> None:
        """Text, which counts in the elements that hold text."""
        if self._written is not None and not self._passed:
            self._written.append((shown, start, end))

    def close_fields(self) -> None:
        """At the end of a paragraph: a field that has not been closed would hide the rest of the text."""
        while self.story.fields and not self.story.fields[-1].is_long:
            self.story.fields.pop()

    def _formatted(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Part of a run's formatting."""
        if tag == "rStyle":
            style = self.styles.of(values(attributes).get("val", ""))
            self.story.is_prose = style.role != "apart"
            self.story.is_shown = not style.hidden
        elif tag == "vanish":
            self.story.is_shown = not is_on(attributes)
        if tag in _EMPHASIS and self.story.runs:
            self.story.runs[-1].is_plain = False
        if tag == "vertAlign" and self.story.runs:
            self.story.runs[-1].is_raised = values(attributes).get("val") == "superscript"

    def _field(self, kind: str | None) -> None:
        fields = self.story.fields
        if kind == "begin":
            fields.append(Field())
        elif kind == "separate" and fields:
            fields[-1].in_result = True
        elif kind == "end" and fields:
            fields.pop()

    def _close_text(self, tag: str, start: int, end: int) -> None:
        written, self._written = self._written or [], None
        (tag_start, tag_end), run = self._tag, self.story.runs[-1] if self.story.runs else None
        if tag == "instrText":
            if self.story.fields:
                self.story.fields[-1].instruction += "".join(shown for shown, _, _ in written)
        elif tag == "maths":
            shown = "".join(shown for shown, _, _ in written)
            self._add(Piece(shown.translate(_TO_SPACE), False, None, tag_start, end))
        elif run is None or self.parent() != "r":  # a tab stop, or something out of place
            return
        elif tag == "t":
            self._add(_text_piece(written, run, (tag_start, end), (tag_end, start), self._keeps_space()))
        else:
            shown = written[0][0] if written else _CHARACTERS[tag]
            self._add(Piece(shown, shown != HIDDEN, run, tag_start, end))

    def _keeps_space(self) -> bool:
        return bool(self._spaces and self._spaces[-1][1])

    def _add(self, piece: Piece) -> None:
        story = self.story
        if story.paragraph is None or not story.is_shown or not piece.shown:
            return
        if not story.is_prose or any(self.made) or any(field.is_made for field in story.fields):
            piece.is_prose = False
        story.paragraph.add(piece)


def _text_piece(
    written: list[tuple[str, int, int]], run: Run, element: tuple[int, int], inner: tuple[int, int], keeps_space: bool
) -> Piece:
    """The characters of a text element, each with its place."""
    shown = "".join(text for text, _, _ in written)
    places = array("q")
    for text, start, _ in written:
        places.extend(range(start, start + len(text)))
    places.append(inner[1])
    first, last = 0, len(shown)
    if not keeps_space:
        first, last = len(shown) - len(shown.lstrip(_BLANK)), len(shown.rstrip(_BLANK))
    return Piece(
        shown[first:last].translate(_TO_SPACE), True, run, *element, *inner, places[first : last + 1], keeps_space
    )
