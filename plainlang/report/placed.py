"""Lines and columns beside the offsets of plain data, for readers who have the file and not the text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plainlang.text.document import Document
from plainlang.text.span import Span


def named(path: Path, label: str) -> str:
    """What to call a text: its file, and which text of the file, where that holds several.

    >>> named(Path("abstracts.csv"), "row 2")
    'abstracts.csv (row 2)'
    """
    return f"{path} ({label})" if label else str(path)


def in_units(document: Document) -> str:
    """What the numbers of a position mean in this document, where they are not line and column; otherwise nothing."""
    return f"12:5 is character 5 of {document.unit} 12" if document.unit != "line" else ""


def placed(document: Document, item: Mapping[str, Any]) -> dict[str, Any]:
    """``item``, which has a ``span``, with its ``line``, ``column``, ``end_line`` and ``end_column``, from 1."""
    span = Span(**item["span"])
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end, end=True)
    place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {**item, "span": document.located(span).to_dict(), **place}
