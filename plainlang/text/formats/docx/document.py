"""A Word document as a source of prose, and its bytes again with edits in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text import xml
from plainlang.text.formats.docx.content import Paragraph
from plainlang.text.formats.docx.edits import changed_pieces
from plainlang.text.formats.docx.layout import Layout, lay_out
from plainlang.text.formats.docx.markup import in_place
from plainlang.text.formats.docx.package import Package
from plainlang.text.formats.docx.reader import PartReader
from plainlang.text.formats.docx.styles import Styles
from plainlang.text.formats.docx.tracked import Tracker, Tracking, free_numbers
from plainlang.text.read import document_of
from plainlang.text.source import Part
from plainlang.text.span import Edit, apply

FORMAT = "docx"

_ROLES = ("document", "footnotes", "endnotes")
"""The parts that hold prose, in the order in which they are read. Headers and footers repeat what stands elsewhere."""


@dataclass(frozen=True, slots=True)
class WordSource:
    """A Word document that has been read.

    Attributes:
        package: the file.
        layout: its text and where it stands.
        texts: of each part that holds prose, its XML and its encoding.
        parts: the whole document, as one.
    """

    package: Package
    layout: Layout
    texts: dict[str, tuple[str, str]]
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()
    errors: tuple[PlainlangError, ...] = ()

    def shown(self, edits: Sequence[Sequence[Edit]] = ()) -> str:
        """The document's prose, one line a paragraph."""
        wanted = [edit for of_part in edits for edit in of_part]
        return apply(self.layout.source, wanted) + "\n"

    def save(self, edits: Sequence[Sequence[Edit]], tracking: Tracking | None = None) -> bytes:
        """The bytes of the file with the edits made in place, or as tracked changes.

        Raises:
            PlainlangError: if an edit cannot be made in the document, or the file cannot be changed.
        """
        by_part: dict[str, list[Edit]] = {}
        trackers: dict[str, Tracker] = {}
        if tracking:
            numbers = free_numbers(text for text, _ in self.texts.values())
            trackers = {role: Tracker(text, tracking, numbers) for role, (text, _) in self.texts.items()}
        found = changed_pieces(self.layout, (e for of_part in edits for e in of_part), behind=tracking is not None)
        try:
            for role, piece, run, changes in found:
                if tracking:
                    trackers[role].change(piece, run, changes)
                else:
                    by_part.setdefault(role, []).extend(in_place(piece, run, changes))
        except ValueError as error:
            raise PlainlangError(
                f"the rewrite cannot be made in this document: {error}", path=self.package.path
            ) from None
        by_part.update({role: tracker.edits() for role, tracker in trackers.items()})
        return self.package.archive.replaced(
            {self.package.names[role]: self._changed(role, found) for role, found in by_part.items() if found}
        )

    def _changed(self, role: str, edits: list[Edit]) -> bytes:
        text, encoding = self.texts[role]
        return apply(text, edits).encode(encoding, "xmlcharrefreplace")


def read(data: bytes, path: Path) -> WordSource:
    """Read a Word document.

    Raises:
        PlainlangError: if it is none, or damaged, or locked.
    """
    package = Package(data, path)
    styles = Styles()
    if found := package.text("styles"):
        xml.walk(found[0], styles, package.label("styles"))
    texts = {role: found for role in _ROLES if (found := package.text(role))}
    paragraphs = {
        role: PartReader.read(text, styles, package.label(role)).paragraphs for role, (text, _) in texts.items()
    }
    layout = lay_out(paragraphs, _comments(package, styles))
    document = document_of(layout.parsed, layout.source, FORMAT, unit="paragraph")
    return WordSource(package, layout, texts, (Part(document),))


def _comments(package: Package, styles: Styles) -> dict[str, str]:
    """What the document's comments say, by identifier."""
    found = package.text("comments")
    if found is None:
        return {}
    reader = PartReader.read(found[0], styles, package.label("comments"))
    names = [name for name, _ in reader.notes]
    starts = [start for _, start in reader.notes]
    ends = [*starts[1:], len(reader.paragraphs)]
    return {name: _said(reader.paragraphs[start:end]) for name, start, end in zip(names, starts, ends, strict=False)}


def _said(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join(paragraph.shown for paragraph in paragraphs).strip()
