"""XML, read without entities of its own, external files or the network."""

from __future__ import annotations

from collections.abc import Mapping
from html.entities import html5
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from plainlang.errors import PlainlangError


def parse_xml(text: str, path: Path) -> tuple[Element, Mapping[Element, int]]:
    """The root element, and the line on which each element begins.

    A document type may be named, as PubMed's files do, but is not looked up; the names of HTML's entities, which that
    type knows, mean what they mean there.

    Raises:
        PlainlangError: if it is not XML, or declares entities.
    """
    builder = TreeBuilder()
    lines: dict[Element, int] = {}
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        lines[builder.start(name, attributes)] = parser.CurrentLineNumber

    def refuse(name: str, *rest: object) -> None:
        raise PlainlangError(
            f"it declares an entity ('{name}'), which a record has no need of", path=path, line=parser.CurrentLineNumber
        )

    def skipped(name: str, is_parameter: bool) -> None:
        known = html5.get(f"{name};")
        if known is None and not is_parameter:
            raise PlainlangError(f"unknown entity '&{name};'", path=path, line=parser.CurrentLineNumber)
        builder.data(known or "")

    parser.StartElementHandler = start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = skipped
    try:
        parser.Parse(text.encode("utf-8"), True)
    except expat.ExpatError as error:
        message = expat.ErrorString(error.code)
        raise PlainlangError(f"not XML: {message}", path=path, line=error.lineno, column=error.offset + 1) from None
    return builder.close(), lines
