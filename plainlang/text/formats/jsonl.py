"""JSON Lines (.jsonl, .ndjson): the text in one column of each row, by ``--column`` or by a usual name.

Each line is an object. A change is made inside its string; nothing else in the file is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.errors import PlainlangError

if TYPE_CHECKING:
    from plainlang.text.json_text import Json
    from plainlang.text.source import TextSource

EXTENSIONS = (".jsonl", ".ndjson")
HAS_COLUMNS = True
NAMED_ONLY = True

_LINE = re.compile(r"[^\r\n]+")


def open(data: bytes, path: Path, column: str | None = None) -> TextSource:
    """Read the rows that are objects; those that are not are told of in `Source.errors`.

    Raises:
        PlainlangError: if it is not text, no row is an object, or there is no such column.
    """
    from plainlang.text.field import Place, chosen, field_document
    from plainlang.text.files import decode, encoding_of
    from plainlang.text.json_text import JsonString, escape_like, pieces
    from plainlang.text.source import Part, TextSource

    text = decode(data, path)
    errors: list[PlainlangError] = []
    rows = list(_rows(text, path, errors))
    if not rows and errors:
        raise errors[0]
    columns = dict.fromkeys(name for _, _, row in rows for name in row)
    name = chosen(column, tuple(columns), path) if rows else ""
    escape = escape_like(text)
    parts = []
    for number, match, row in rows:
        value = row.get(name)
        if isinstance(value, JsonString):
            place = Place(match.start(), number)
            document = field_document(pieces(match.group(), value), match.group(), place, "jsonl", escape)
            if document.source.strip():
                parts.append(Part(document, f"row {number}"))
        elif value is not None:
            message = f"'{name}' is no text here, but a list or an object"
            errors.append(PlainlangError(message, path=path, line=number, column=1))
    return TextSource(data, text, encoding_of(data), path, tuple(parts), errors=tuple(errors))


def _rows(
    text: str, path: Path, errors: list[PlainlangError]
) -> Iterator[tuple[int, re.Match[str], Mapping[str, Json]]]:
    """Number, place and columns of each line that is an object."""
    from plainlang.text.field import line_ends
    from plainlang.text.json_text import parse

    number, at = 1, 0
    for match in _LINE.finditer(text):
        number, at = number + line_ends(text, at, match.start()), match.start()
        if not match.group().strip("\ufeff \t"):
            continue
        try:
            row = parse(match.group(), path, number)
        except PlainlangError as error:
            errors.append(error)
            continue
        if isinstance(row, Mapping):
            yield number, match, row
        else:
            message = "this row is no object: JSON Lines has one on each line"
            errors.append(PlainlangError(message, path=path, line=number, column=1))
