"""Lines and columns beside the offsets of plain data, for readers who have the file and not the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainlang.text.document import Document
from plainlang.text.span import Span


def placed(document: Document, item: Mapping[str, Any]) -> dict[str, Any]:
    """``item``, which has a ``span``, with its ``line``, ``column``, ``end_line`` and ``end_column``, from 1."""
    span = Span(**item["span"])
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end, end=True)
    place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {**item, "span": document.located(span).to_dict(), **place}
