"""Lines and columns beside the offsets of plain data, for readers who have the file and not the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plainlang.text.document import Document


def placed(document: Document, item: Mapping[str, Any]) -> dict[str, Any]:
    """``item``, which has a ``span``, with its ``line``, ``column``, ``end_line`` and ``end_column``, from 1."""
    line, column = document.position(item["span"]["start"])
    end_line, end_column = document.position(item["span"]["end"])
    return {**item, "line": line, "column": column, "end_line": end_line, "end_column": end_column}
