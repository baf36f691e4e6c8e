"""A text in one field of a file of data: a cell of a table, a string in JSON."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from plainlang.errors import PlainlangError
from plainlang.text.document import Document, Parsed
from plainlang.text.formats import plain
from plainlang.text.read import document_of
from plainlang.text.suggest import did_you_mean
from plainlang.text.view import Escape, View

COLUMNS = (
    *("text", "abstract", "abstract_text", "abstracttext", "summary", "plain_language_summary", "lay_summary"),
    *("brief_summary", "phr_text", "phr", "description", "body", "content"),
)
"""Columns that are read if none is named, in lower case: the first of these that there is."""


class Place(NamedTuple):
    """Where a part of a file starts in it: code points before it, line, column."""

    offset: int = 0
    line: int = 1
    column: int = 1


def line_ends(text: str, start: int, end: int) -> int:
    """How many lines end between two places in a text."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def field_document(
    pieces: Iterable[tuple[str, int, int]],
    source: str,
    place: Place,
    format: str,
    escape: Escape | None = None,
    read: Callable[[str], Parsed] = plain.read,
) -> Document:
    """The document of a field's text.

    Args:
        pieces: the characters as they read, each stretch with its place in ``source``.
        source: the part of the file that the field stands in.
        place: where that part starts.
        format: of the file.
        escape: makes plain text fit to stand in the field.
        read: reads the field's text, and makes no view of it.
    """
    shown: list[str] = []
    starts, source_starts, source_ends = array("q"), array("q"), array("q")
    length = 0
    for text, start, end in pieces:
        shown.append(text)
        starts.append(length)
        source_starts.append(start)
        source_ends.append(end)
        length += len(text)
    view = View("".join(shown), source, starts, source_starts, source_ends, *place)
    return document_of(read(view.text)._replace(view=view, escape=escape), source, format)


def chosen(wanted: str | None, columns: Sequence[str], path: Path) -> str:
    """The column that holds the texts: the one that is wanted, or one with a usual name.

    Raises:
        PlainlangError: if there is no such column.
    """
    listed = f"its columns are {', '.join(columns)}" if columns else "it has no columns"
    if wanted is not None:
        if wanted in columns:
            return wanted
        raise PlainlangError(f"no column '{wanted}'{did_you_mean(wanted, columns)}: {listed}", path=path)
    named: Mapping[str, str] = {column.strip().lower().replace(" ", "_"): column for column in reversed(columns)}
    for name in COLUMNS:
        if name in named:
            return named[name]
    raise PlainlangError(f"which column holds the text? Name it with --column: {listed}", path=path)
