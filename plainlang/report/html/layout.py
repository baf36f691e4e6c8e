"""The blocks of a draft as a page lays them out: list items with their depth, cells in rows, code between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from plainlang.report.html.view import BlockView, GroupView
from plainlang.text.document import Block, Document

_NUMBER = re.compile(r"(\d{1,9})[.)]\s*$")
_INDENT = 2
_DEEPEST = 4


def marker(document: Document, block: Block) -> tuple[int, int]:
    """How deep a list item is indented, 0 to 4, and its number, 0 where it has none."""
    if block.kind != "item":
        return 0, 0
    line = document.source[document.source.rfind("\n", 0, block.span.start) + 1 : block.span.start]
    number = _NUMBER.search(line)
    indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
    return min(_DEEPEST, indent // _INDENT), int(number[1]) if number else 0


def grouped(blocks: Iterable[BlockView]) -> Iterator[GroupView]:
    """Neighbours that belong together: items in a list, cells in rows by line, paragraphs of a quotation."""
    for (kind, _), members in groupby(enumerate(blocks), key=_group):
        found = [block for _, block in members]
        if kind == "cell":
            rows = tuple(tuple(row) for _, row in groupby(found, key=lambda block: block.line))
        else:
            rows = tuple((block,) for block in found)
        yield GroupView(kind, rows)


def _group(numbered: tuple[int, BlockView]) -> tuple[str, int]:
    at, block = numbered
    return block.kind, 0 if block.kind in ("item", "cell", "quote") else at
