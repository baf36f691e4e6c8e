"""A table as a source of prose: a part for each row, and edits back into the cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text.document import Document
from plainlang.text.field import Place, chosen, field_document, line_ends
from plainlang.text.files import decode, encoding_of
from plainlang.text.formats.csv.cells import Cell, delimiter_of, rows
from plainlang.text.source import Part, TextSource
from plainlang.text.span import Edit, Span, apply

FORMAT = "csv"


@dataclass(frozen=True, slots=True)
class TableSource(TextSource):
    """A table that has been read.

    Attributes:
        cells: of each part.
        delimiter: what parts the cells.
    """

    cells: tuple[Cell, ...] = ()
    delimiter: str = ","

    def file_edits(self, edits: Sequence[Sequence[Edit]]) -> list[Edit]:
        """The edits of the file's text; a cell without quotation marks is written anew if it needs them now."""
        found: list[Edit] = []
        for part, cell, wanted in zip(self.parts, self.cells, edits, strict=True):
            changes = part.document.original_edits(wanted)
            if not cell.is_quoted and any(self._needs_marks(edit.text) for edit in changes):
                said = apply(self.text[cell.start : cell.end], changes)
                found.append(Edit(Span(cell.start, cell.end), f'"{escape(said)}"'))
            else:
                found += moved(changes, cell.start)
        return found

    def _needs_marks(self, text: str) -> bool:
        return any(character in text for character in (self.delimiter, '"', "\n", "\r"))


def moved(edits: Iterable[Edit], offset: int) -> list[Edit]:
    """The same edits, of a text in which theirs starts at ``offset``."""
    return [Edit(e.span.moved(offset), e.text) for e in edits]


def escape(text: str) -> str:
    """``text`` as it is written between quotation marks."""
    return text.replace('"', '""')


def read(data: bytes, path: Path, column: str | None) -> TableSource:
    """Read a table.

    Raises:
        PlainlangError: see `plainlang.text.formats.csv.open`.
    """
    text = decode(data, path)
    delimiter = delimiter_of(text, path)
    found = rows(text, delimiter, path)
    header = [cell.shown(text) for cell in next(found, ())]
    if not header:
        return TableSource(data, text, encoding_of(data), path, ())
    index = header.index(chosen(column, header, path))
    parts: list[Part] = []
    cells: list[Cell] = []
    errors: list[PlainlangError] = []
    line, at = 1, 0
    for number, row in enumerate(found, 2):
        start = row[0].start - row[0].is_quoted
        line, at = line + line_ends(text, at, start), start
        if index >= len(row):
            message = f"row {number} has {len(row)} of the {len(header)} columns, and not '{header[index]}'"
            errors.append(PlainlangError(message, path=path, line=line, column=1))
            continue
        cell = row[index]
        if text[cell.start : cell.end].strip():
            cells.append(cell)
            parts.append(Part(_document(text, cell, line, start), f"row {number}"))
    return TableSource(
        data, text, encoding_of(data), path, tuple(parts), errors=tuple(errors), cells=tuple(cells), delimiter=delimiter
    )


def _document(text: str, cell: Cell, line: int, row_start: int) -> Document:
    before = text[row_start : cell.start]
    last = max(before.rfind("\n"), before.rfind("\r"))
    place = Place(cell.start, line + line_ends(text, row_start, cell.start), len(before) - last)
    return field_document(
        cell.pieces(text), text[cell.start : cell.end], place, FORMAT, escape if cell.is_quoted else None
    )
