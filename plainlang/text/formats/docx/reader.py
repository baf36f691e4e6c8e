"""Reads a part of a Word document (its body, its footnotes, its endnotes, its comments) into paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plainlang.text import xml
from plainlang.text.formats.docx.content import Mark, Paragraph
from plainlang.text.formats.docx.fields import GALLERIES, MADE
from plainlang.text.formats.docx.runs import RunReader, Story
from plainlang.text.formats.docx.styles import Style, Styles, outline, values


@dataclass(slots=True)
class _Alternative:
    """The same content for several versions of Word: the one that is read, then the one for older versions."""

    first: int = 0
    chosen: list[Paragraph] | None = None
    before: list[Paragraph] | None = None


class PartReader(RunReader):
    """Builds the paragraphs while the part is walked through.

    Attributes:
        paragraphs: in order; those of a text box follow the one that it is fixed to.
        notes: of a part of notes or comments, each one's identifier and how many paragraphs stand before it.
    """

    def __init__(self, text: str, styles: Styles) -> None:
        super().__init__(text, styles)
        self.paragraphs: list[Paragraph] = []
        self.notes: list[tuple[str, int]] = []
        self._stories: list[Story] = []
        self._alternatives: list[_Alternative] = []
        self._waiting: list[str] = []
        """Comments that start between two paragraphs."""

    @classmethod
    def read(cls, text: str, styles: Styles, path: str | Path) -> PartReader:
        """Walk through a part.

        Raises:
            PlainlangError: if it is not well-formed.
        """
        reader = cls(text, styles)
        xml.walk(text, reader, path)
        return reader

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Structure around the runs."""
        if tag == "p":
            self._open_paragraph()
        elif tag in ("pStyle", "outlineLvl", "numId"):
            self._formatted_paragraph(tag, values(attributes).get("val", ""))
        elif tag == "tc":
            self.story.cells += 1
        elif tag == "sdt":
            self.made.append(False)
        elif tag in MADE or (tag == "docPartGallery" and values(attributes).get("val") in GALLERIES):
            if self.made:
                self.made[-1] = True
        elif tag in ("footnote", "endnote", "comment"):
            said = values(attributes)
            if said.get("type", "normal") != "normal":  # the lines above the notes
                self.pass_over()
            else:
                self.notes.append((said.get("id", ""), len(self.paragraphs)))
        elif tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            self._mark(tag, values(attributes).get("id", ""))
        elif tag == "txbxContent":
            self._stories.append(self.story)
            self.story = Story()
        elif tag == "alternate":
            self._alternatives.append(_Alternative())
        elif tag in ("choice", "fallback") and self._alternatives:
            self._choose(tag, self._alternatives[-1])

    def closed(self, tag: str) -> None:
        """The end of what `opened` was told of."""
        if tag == "p":
            self.close_fields()
            if self.story.paragraph is not None:
                self.story.paragraph.read_raised()
            self.story.paragraph = None
        elif tag == "tc":
            self.story.cells -= 1
        elif tag == "sdt":
            self.made.pop()
        elif tag == "txbxContent":
            self.story = self._stories.pop()
        elif tag == "alternate":
            self._alternatives.pop()
        elif tag == "choice" and self._alternatives:
            self._alternatives[-1].chosen = self.paragraphs[self._alternatives[-1].first :]
        elif tag == "fallback" and self._alternatives:
            self._pair(self._alternatives[-1])

    def _open_paragraph(self) -> None:
        paragraph = Paragraph(is_cell=self.story.cells > 0)
        self._apply(paragraph, self.styles.of(self.styles.default))
        paragraph.marks += (Mark(name, 0, starts=True, ends=False) for name in self._waiting)
        self._waiting.clear()
        self.story.paragraph = paragraph
        self.paragraphs.append(paragraph)

    def _formatted_paragraph(self, tag: str, value: str) -> None:
        paragraph = self.story.paragraph
        if paragraph is None or self.parent(1 + (tag == "numId")) != "pPr":
            return
        if tag == "pStyle":
            self._apply(paragraph, self.styles.of(value))
        elif tag == "numId":
            paragraph.is_item = value != "0"
        elif level := outline(value):
            paragraph.role, paragraph.level = "heading", level
        elif paragraph.role == "heading":
            paragraph.role, paragraph.level = "text", 0

    def _apply(self, paragraph: Paragraph, style: Style) -> None:
        paragraph.role, paragraph.level = style.role or "text", style.level or 0
        paragraph.is_item = bool(style.numbered)

    def _mark(self, tag: str, name: str) -> None:
        paragraph = self.story.paragraph
        starts, ends = tag != "commentRangeEnd", tag != "commentRangeStart"
        if paragraph is not None:
            paragraph.marks.append(Mark(name, paragraph.length, starts, ends))
        elif starts:
            self._waiting.append(name)
        elif self.paragraphs:
            self.paragraphs[-1].marks.append(Mark(name, self.paragraphs[-1].length, starts, ends))

    def _choose(self, tag: str, alternative: _Alternative) -> None:
        if alternative.chosen is None:
            alternative.first = len(self.paragraphs)
        elif tag == "choice" or not alternative.chosen:
            self.pass_over()
        else:
            alternative.before, self.paragraphs = self.paragraphs, []
            self._stories.append(self.story)
            self.story = Story()

    def _pair(self, alternative: _Alternative) -> None:
        """Let the paragraphs for older versions of Word change with those that they repeat."""
        if alternative.before is None or alternative.chosen is None:
            return
        again, self.paragraphs = self.paragraphs, alternative.before
        alternative.before = None
        self.story = self._stories.pop()
        if [p.shown for p in again] == [p.shown for p in alternative.chosen]:
            for paragraph, twin in zip(alternative.chosen, again, strict=True):
                paragraph.twin = twin
