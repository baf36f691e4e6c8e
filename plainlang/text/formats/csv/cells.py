"""The rows and cells of a table that is written as text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from plainlang.errors import PlainlangError

DELIMITERS = (",", "\t", ";", "|")
_LINE_END = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r"\"([^\"]*+(?:\"\"[^\"]*+)*+)\"")


class Cell(NamedTuple):
    """A cell: what is in it, between its quotation marks if it has any, is ``text[start:end]``."""

    start: int
    end: int
    is_quoted: bool

    def shown(self, text: str) -> str:
        """What it says."""
        written = text[self.start : self.end]
        return written.replace('""', '"') if self.is_quoted else written

    def pieces(self, text: str) -> Iterator[tuple[str, int, int]]:
        """What it says, each stretch with its place in the cell: ``(shown, start, end)``."""
        written = text[self.start : self.end]
        if not self.is_quoted:
            yield written, 0, len(written)
            return
        at = 0
        for match in re.finditer('""', written):
            if at < match.start():
                yield written[at : match.start()], at, match.start()
            yield '"', *match.span()
            at = match.end()
        if at < len(written):
            yield written[at:], at, len(written)


def delimiter_of(text: str, path: Path) -> str:
    """What parts the cells: tabs in a file that says so by its name, otherwise what is most often in the first row."""
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    first = _LINE_END.split(_QUOTED.sub("", text.removeprefix("\ufeff").lstrip("\r\n")), maxsplit=1)[0]
    return max(DELIMITERS, key=first.count)


def rows(text: str, delimiter: str, path: Path) -> Iterator[tuple[Cell, ...]]:
    """The cells of each row that is not empty. Between tabs, quotation marks that do not enclose a cell are text.

    Raises:
        PlainlangError: if a quotation mark is not closed, or something but the end of the cell comes after it.
    """
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    ends = re.compile(rf"{re.escape(delimiter)}|[\r\n]|\Z")
    at = int(text.startswith("\ufeff"))
    cells: list[Cell] = []
    while at <= len(text):
        match = _QUOTED.match(text, at)
        if match and ends.match(text, match.end()):
            cell, at = Cell(*match.span(1), is_quoted=True), match.end()
        elif text.startswith('"', at) and delimiter != "\t":
            raise _open_mark(text, at, path)
        else:
            found = bare.match(text, at)
            assert found is not None  # it may be empty
            cell, at = Cell(*found.span(), is_quoted=False), found.end()
        cells.append(cell)
        if text.startswith(delimiter, at):
            at += 1
            continue
        end = _LINE_END.match(text, at)
        if len(cells) > 1 or cell.start < cell.end or cell.is_quoted:
            yield tuple(cells)
        cells = []
        at = end.end() if end else len(text) + 1


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of a place in a file's text, from 1."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, at)]
    start = ends[-1] if ends else int(text.startswith("\ufeff") and at > 0)
    return len(ends) + 1, at - start + 1


def _open_mark(text: str, at: int, path: Path) -> PlainlangError:
    line, column = place(text, at)
    message = (
        "this cell begins with a quotation mark, but does not end with one: double those that are part of its text"
    )
    return PlainlangError(message, path=path, line=line, column=column)
