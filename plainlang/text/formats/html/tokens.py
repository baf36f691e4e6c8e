"""HTML cut into tags, comments and text, each with its place, by the rules that browsers follow.

The standard library's parser does not say where a tag ends, and what it makes of unclosed comments and scripts differs
between releases of Python; parsers of whole trees say where few things start. The grammar of tags is small: WHATWG,
HTML Living Standard, section 13.2.5. Nothing is ever refused, and no character is looked at more than twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Kind = Literal["text", "start", "end", "comment", "other"]

# What may follow the first letter of a tag's name, up to the tag's end: quoted values may hold ">".
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][^\s/>]*+)(?P<rest>(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?|[\"'])*+)>"
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements in which nothing is a tag but their own end tag."""


_XML = re.compile(r"\ufeff?\s*+<\?xml\b")


def is_xml(source: str) -> bool:
    """True if ``<br/>`` has no content in ``source`` whatever the element's name is."""
    return bool(_XML.match(source))


class Markup(NamedTuple):
    """A piece of the source: ``name`` is a tag's, in lower case."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    closed: bool = False
    """True for ``<br/>`` and the like."""


def tokenize(source: str) -> Iterator[Markup]:
    """The pieces of ``source``, in order and without gaps.

    >>> [(m.kind, m.name) for m in tokenize("<P>a<br/>b<!-- c --></p>")]
    [('start', 'p'), ('text', ''), ('start', 'br'), ('text', ''), ('comment', ''), ('end', 'p')]
    """
    at = start = 0
    xml = is_xml(source)
    unclosed: set[str] = set()  # marks whose ends the rest of the source does not hold
    while (at := source.find("<", at)) >= 0:
        found = _markup(source, at, unclosed)
        if found is None:
            at += 1
            continue
        if start < at:
            yield Markup("text", start, at)
        yield found
        at = start = found.end
        if found.kind == "start" and found.name in _RAW and not (found.closed and xml):
            close = re.compile(rf"</{re.escape(found.name)}(?=[\s/>])", re.IGNORECASE).search(source, at)
            at = close.start() if close else len(source)
            if start < at:
                yield Markup("text", start, at)
            start = at
    if start < len(source):
        yield Markup("text", start, len(source))


def _markup(source: str, at: int, unclosed: set[str]) -> Markup | None:
    """The piece of markup that starts at ``at``; None if the "<" there is text."""
    follows = source[at + 1 : at + 2]
    if follows == "!":
        if source.startswith("<!--", at):
            if source.startswith((">", "->"), at + 4):  # a comment that ends before it begins
                return Markup("other", at, source.index(">", at) + 1)
            end = _end(source, "-->", at + 4, unclosed)
            return Markup("comment", at, end)
        closer = "]]>" if source.startswith("<![CDATA[", at) else ">"
        return Markup("other", at, _end(source, closer, at + 2, unclosed))
    if follows == "?":
        return Markup("other", at, _end(source, ">", at + 2, unclosed))
    if tag := None if ">" in unclosed else _TAG.match(source, at):
        kind: Kind = "end" if tag["slash"] else "start"
        return Markup(kind, at, tag.end(), tag["name"].lower(), tag["rest"].endswith("/"))
    if follows == "/" and not source[at + 2 : at + 3].isalpha() and at + 2 < len(source):
        return Markup("other", at, _end(source, ">", at + 2, unclosed))
    if source.find(">", at) < 0:
        unclosed.add(">")
    return None


def _end(source: str, closer: str, at: int, unclosed: set[str]) -> int:
    """Where what is open ends: behind ``closer``, or with the source."""
    found = -1 if closer in unclosed else source.find(closer, at)
    if found < 0:
        unclosed.add(closer)
        return len(source)
    return found + len(closer)
