"""Tables (.csv, .tsv): the text in one column of each row, by ``--column`` or by a usual name in the first row.

Commas, semicolons, tabs or bars part the cells, as the first row shows. A change is made inside its cell, which gets
quotation marks where it now needs them; nothing else in the file is written anew.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainlang.text.source import Source

EXTENSIONS = (".csv", ".tsv", ".tab")
HAS_COLUMNS = True
NAMED_ONLY = True


def open(data: bytes, path: Path, column: str | None = None) -> Source:
    """Read the rows that reach the column; those that do not are told of in ``errors``.

    Raises:
        PlainlangError: if it is not text, has no such column, or a quotation mark in it is not closed.
    """
    from plainlang.text.formats.csv.table import read

    return read(data, path, column)
