"""Jupyter notebooks (.ipynb): their Markdown cells. Code, its output and raw cells are left alone.

A notebook is read as one text. A change is made inside a cell's strings; nothing else in the file is written anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.errors import PlainlangError

if TYPE_CHECKING:
    from plainlang.text.document import Parsed
    from plainlang.text.json_text import Json, JsonString
    from plainlang.text.source import TextSource

EXTENSIONS = (".ipynb",)

_GAP = "\n\n"
"""Between two cells."""


def open(data: bytes, path: Path) -> TextSource:
    """Read the Markdown cells of a notebook.

    Raises:
        PlainlangError: if it is no notebook, or one of before 2015.
    """
    from plainlang.text import json_text
    from plainlang.text.field import Place, field_document
    from plainlang.text.files import decode, encoding_of
    from plainlang.text.source import Part, TextSource

    text = decode(data, path)
    cells = list(_cells(json_text.parse(text, path), text, path))
    pieces: list[tuple[str, int, int]] = []
    sources: list[str] = []
    for strings in cells:
        if sources:
            end = pieces[-1][2] if pieces else 0
            pieces.append((_GAP, end, end))
        found = [piece for string in strings for piece in json_text.pieces(text, string)]
        sources.append("".join(shown for shown, _, _ in found))
        pieces += found
    escape = json_text.escape_like(text)
    parsed = _read(sources)
    written = parsed.escape or str
    document = field_document(
        pieces, text, Place(), "ipynb", lambda words: escape(written(words)), read=lambda _: parsed
    )
    return TextSource(data, text, encoding_of(data), path, (Part(document),))


def _read(sources: Sequence[str]) -> Parsed:
    """The cells, each read by itself, as one text."""
    from plainlang.text.document import Parsed
    from plainlang.text.formats import markdown
    from plainlang.text.span import Span

    def moved(span: Span) -> Span:
        return span.moved(at)

    texts, blocks, comments, escape, at = [], [], [], None, 0
    for source in sources:
        text, found, said, _, escape = markdown.read(source)
        texts.append(text)
        blocks += [replace(block, span=moved(block.span)) for block in found]
        comments += [replace(comment, span=moved(comment.span)) for comment in said]
        at += len(source) + len(_GAP)
    return Parsed(_GAP.join(texts), tuple(blocks), tuple(comments), escape=escape)


def _cells(notebook: Json, text: str, path: Path) -> Iterator[tuple[JsonString, ...]]:
    """The strings of each Markdown cell, which is one or one for each line."""
    from plainlang.text.json_text import JsonString

    cells = notebook.get("cells") if isinstance(notebook, Mapping) else None
    if not isinstance(cells, list):
        old = isinstance(notebook, Mapping) and "worksheets" in notebook
        message = "it is a notebook of before 2015: open it in Jupyter and save it" if old else "it is no notebook"
        raise PlainlangError(message if old else f"{message}: it has no cells", path=path)
    for cell in cells:
        if not isinstance(cell, Mapping):
            continue
        kind, source = cell.get("cell_type"), cell.get("source")
        if not isinstance(kind, JsonString) or text[kind.start : kind.end] != "markdown":
            continue
        lines = [source] if isinstance(source, JsonString) else source
        if isinstance(lines, list):
            yield tuple(line for line in lines if isinstance(line, JsonString))
