"""What the styles of a Word document make of a paragraph or of a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from plainlang.text import xml

Role = Literal["text", "heading", "quote", "apart"]
"""``apart`` is what is no prose: code, and what Word or a reference manager makes by itself."""

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Word's own namespace, in the two editions of the standard."""

_BODY_TEXT = 9
"""The outline level that means none."""

_HEADING = re.compile(r"heading (\d)")
_TITLES = {"title": 1, "subtitle": 2}
_QUOTES = frozenset({"quote", "intense quote", "block text", "block quote", "quotations"})
_APART = re.compile(
    r"toc \d|toc heading|table of figures|table of authorities|index( \d| heading)?|bibliography|endnote bibliography"
    r"|html (preformatted|code|sample|keyboard|typewriter|variable)|source code|verbatim char|code|macro( text)?"
    r"|plain text code|preformatted text|source text"
)


def local(name: str) -> str:
    """The name of one of Word's elements or attributes without its namespace; empty for any other.

    >>> local("http://schemas.openxmlformats.org/wordprocessingml/2006/main p"), local("urn:other p")
    ('p', '')
    """
    space, _, rest = name.rpartition(" ")
    return rest if space in WORD else ""


def values(attributes: Mapping[str, str]) -> dict[str, str]:
    """Word's own attributes by their bare names."""
    return {known: value for name, value in attributes.items() if (known := local(name))}


def is_on(attributes: Mapping[str, str]) -> bool:
    """What a switch such as ``<w:vanish/>`` says."""
    return values(attributes).get("val", "true") not in ("0", "false", "off")


@dataclass(frozen=True, slots=True)
class Style:
    """What counts of a style, as far as it says something.

    Attributes:
        role: None where it follows the style that it is based on.
        level: outline level of a heading, from 1; 0 for what is none.
        numbered: True if its paragraphs are list items.
        hidden: True if its text is not shown.
        based_on: the identifier of the style that it is based on.
    """

    role: Role | None = None
    level: int | None = None
    numbered: bool | None = None
    hidden: bool | None = None
    based_on: str = ""


class Styles(xml.Handler):
    """The styles of a document by identifier, read from the text of its styles part."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str, Style] = {}
        self._open: str | None = None
        self.default = ""
        """The style of paragraphs that name none."""

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        """A style, or something that it says."""
        tag = local(name)
        if tag == "style":
            said = values(attributes)
            self._open = said.get("styleId", "")
            self._styles[self._open] = Style()
            if said.get("type") == "paragraph" and said.get("default") in ("1", "true", "on"):
                self.default = self._open
        elif self._open is not None and tag:
            self._styles[self._open] = _told(self._styles[self._open], tag, attributes)

    def end(self, name: str, start: int, end: int) -> None:
        """The end of a style."""
        if local(name) == "style":
            self._open = None

    def of(self, identifier: str) -> Style:
        """A style with what it takes from those that it is based on; one that says nothing if there is none."""
        if identifier not in self._resolved:
            chain: list[str] = []
            at = identifier
            while at in self._styles and at not in chain:
                chain.append(at)
                at = self._styles[at].based_on
            found = Style()
            for name in reversed(chain):
                style = self._styles[name]
                found = Style(
                    style.role or found.role,
                    found.level if style.level is None else style.level,
                    found.numbered if style.numbered is None else style.numbered,
                    found.hidden if style.hidden is None else style.hidden,
                )
            self._resolved[identifier] = found
        return self._resolved[identifier]


def _told(style: Style, tag: str, attributes: Mapping[str, str]) -> Style:
    value = values(attributes).get("val", "")
    if tag == "name":
        return _named(style, value.lower())
    if tag == "basedOn":
        return replace(style, based_on=value)
    if tag == "outlineLvl":
        level = outline(value)
        return replace(style, level=level, role=("heading" if level else None) if style.role != "apart" else "apart")
    if tag == "numId":
        return replace(style, numbered=value != "0")
    if tag == "vanish":
        return replace(style, hidden=is_on(attributes))
    return style


def _named(style: Style, name: str) -> Style:
    """What a built-in name says; it is the same in every language of Word."""
    if heading := _HEADING.fullmatch(name):
        return replace(style, role="heading", level=int(heading[1]))
    if name in _TITLES:
        return replace(style, role="heading", level=_TITLES[name])
    if name in _QUOTES:
        return replace(style, role="quote")
    return replace(style, role="apart") if _APART.fullmatch(name) else style


def outline(value: str) -> int:
    """A heading's level, from 1, of an outline level as Word writes it; 0 for running text.

    >>> outline("0"), outline("9"), outline("")
    (1, 0, 0)
    """
    return int(value) + 1 if value.isdecimal() and int(value) < _BODY_TEXT else 0
