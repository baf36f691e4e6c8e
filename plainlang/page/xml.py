"""XML as elements that know their lines; read without entities of its own, external files or the network."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder

from plainlang.text.xml import Handler, walk


def parse_xml(text: str, path: Path) -> tuple[Element, Mapping[Element, int]]:
    """The root element, and the line on which each element begins.

    A document type may be named, as PubMed's files do, but is not looked up.

    Raises:
        PlainlangError: if it is not XML, or declares entities.
    """
    found = _Elements(text)
    walk(text, found, path, doctype=True)
    return found.builder.close(), found.lines


class _Elements(Handler):
    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = TreeBuilder()
        self.lines: dict[Element, int] = {}
        self._line, self._at = 1, 0

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        self._line += self.text.count("\n", self._at, start)
        self._at = start
        self.lines[self.builder.start(name, dict(attributes))] = self._line

    def end(self, name: str, start: int, end: int) -> None:
        self.builder.end(name)

    def characters(self, shown: str, start: int, end: int) -> None:
        self.builder.data(shown)
