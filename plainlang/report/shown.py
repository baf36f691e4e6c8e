"""A draft as its reader sees it: the source without its markup, still character by character.

Where `Document.text` hides something, its reader sees code without its marks, an entity as the character it stands
for, an image by its text; a citation or a bare address stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby

from plainlang.text.document import HIDDEN, Block, Document
from plainlang.text.span import Span

_ENTITY = re.compile(r"&(?:#\w+|\w+);")
_IMAGE = re.compile(r"!\[(.*?)\][\[(]", re.DOTALL)
_CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)
_MARKS = re.compile(r"(?:[*_~]|</?\w[^<>]*>)+")
_BREAK = re.compile(r"</?(?:br|hr|wbr|img)\b", re.IGNORECASE)


def glyphs(document: Document, span: Span) -> tuple[str, ...]:
    """What is seen of each character of ``span``: often itself, sometimes nothing, and for an entity its meaning.

    >>> from plainlang.text.read import parse
    >>> text = "Use **`p53`**, [not](https://example.org) R&amp;D."
    >>> "".join(glyphs(parse(text, "markdown"), Span(0, len(text))))
    'Use p53, not R&D.'
    """
    source, masked = span.of(document.source), span.of(document.text)
    if source == masked:
        return tuple(source)
    seen: list[str] = []
    at = 0
    for kind, run in groupby(zip(source, masked, strict=True), key=_kind):
        written = source[at : (at := at + sum(1 for _ in run))]
        seen.extend(written if kind == "prose" else _shown(written, kind))
    return tuple(seen)


def _kind(pair: tuple[str, str]) -> str:
    source, masked = pair
    if masked == HIDDEN != source:
        return "hidden"
    return "mark" if masked == " " and not source.isspace() else "prose"


def _shown(written: str, kind: str) -> Iterator[str]:
    """A run that is no prose: its meaning stands at its first character."""
    if kind == "mark":
        blank = bool(_BREAK.match(written)) or unescape(written).isspace()
        meaning = " " if blank else ""
    elif image := _IMAGE.match(written):
        meaning = image[1]
    elif _MARKS.fullmatch(written):
        meaning = ""
    elif "`" in written:
        meaning = _CODE.sub(lambda code: code[2].strip(), written)
    else:
        meaning = _ENTITY.sub(lambda entity: unescape(entity.group()), written)
        if meaning == written:
            yield from written
            return
    yield meaning
    yield from ("" for _ in written[1:])


def gaps(document: Document) -> Iterator[Span]:
    """The stretches of whole lines between blocks that say something but are no prose: code, front matter, HTML."""
    at = 0
    for block in (*document.blocks, Block(Span(len(document.source), len(document.source)))):
        start = (
            document.source.rfind("\n", 0, block.span.start) + 1 if block.span.start < len(document.source) else None
        )
        between = Span(at, max(at, block.span.start if start is None else start))
        text = between.of(document.source)
        if any(character.isalnum() for character in text):
            lead = len(text) - len(text.lstrip())
            yield Span(between.start + lead, between.start + len(text.rstrip()))
        end = document.source.find("\n", block.span.end)
        at = len(document.source) if end < 0 else end + 1
