"""A Word document as a source of prose, and its bytes again with edits in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text import xml
from plainlang.text.formats.docx.content import Paragraph
from plainlang.text.formats.docx.edits import Changed, changed_pieces
from plainlang.text.formats.docx.layout import Layout, lay_out
from plainlang.text.formats.docx.markup import in_place
from plainlang.text.formats.docx.package import Package
from plainlang.text.formats.docx.reader import PartReader
from plainlang.text.formats.docx.styles import Styles
from plainlang.text.formats.docx.tracked import Tracker, free_numbers
from plainlang.text.read import document_of
from plainlang.text.source import Part
from plainlang.text.span import Edit, apply
from plainlang.text.tracking import Tracking

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

    def save(self, edits: Sequence[Sequence[Edit]]) -> bytes:
        """The bytes of the file with the edits made in the runs where they stand.

        Raises:
            PlainlangError: if an edit cannot be made in the document, or the file cannot be changed.
        """
        found: dict[str, list[Edit]] = {}
        for role, piece, run, changes in self._changes(edits, behind=False):
            found.setdefault(role, []).extend(in_place(piece, run, changes))
        return self._saved(found)

    def save_tracked(self, edits: Sequence[Sequence[Edit]], tracking: Tracking) -> bytes:
        """The bytes of the file with the edits as tracked changes.

        Raises:
            PlainlangError: see `save`.
        """
        numbers = free_numbers(text for text, _ in self.texts.values())
        trackers = {role: Tracker(text, tracking, numbers) for role, (text, _) in self.texts.items()}
        for role, piece, run, changes in self._changes(edits, behind=True):
            trackers[role].change(piece, run, changes)
        return self._saved({role: tracker.edits() for role, tracker in trackers.items()})

    def _changes(self, edits: Sequence[Sequence[Edit]], *, behind: bool) -> list[Changed]:
        try:
            return list(changed_pieces(self.layout, (e for of_part in edits for e in of_part), behind=behind))
        except ValueError as error:
            message = f"the rewrite cannot be made in this document: {error}"
            raise PlainlangError(message, path=self.package.path) from None

    def _saved(self, edits: Mapping[str, list[Edit]]) -> bytes:
        members = {self.package.names[role]: self._changed(role, found) for role, found in edits.items() if found}
        return self.package.archive.replaced(members)

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
