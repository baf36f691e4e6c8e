"""Plain text: paragraphs at blank lines, list items at bullets, underlined headings.

Nothing is masked but underlines and web, DOI and mail addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.text.document import Block, BlockKind, Parsed
from plainlang.text.links import hide_links
from plainlang.text.span import Span

EXTENSIONS = (".txt", ".text")

_GAP = re.compile(r"\n(?:[^\S\n]*+(?:\n|\Z))++|\f")  # keeps the indent of the next line, which may be a list item's
_ITEM = re.compile(
    r"^[^\S\n]*+(?:(?:[-*+\u00b7\u2013]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])[^\S\n]+"
    r"|[\u2022\u2023\u2043\u25aa\u25cf\u25e6][^\S\n]*+)(?=\S)",
    re.MULTILINE,
)
_UNDERLINES = "=-~_*#"
_UNDERLINE = re.compile(rf"^[^\S\n]*+([{re.escape(_UNDERLINES)}])\1{{2,}}+[^\S\n]*+$", re.MULTILINE)

LONGEST_TITLE = 20
"""Words; a longer line without an end mark is a paragraph whose author forgot it."""


def read(source: str) -> Parsed:
    """Mask ``source`` and find its blocks.

    A paragraph ends at a blank line, a form feed or an underline; a line by itself above an underline is a
    heading unless it ends in a full stop, and so is a short line by itself that has no end mark and text after it.
    A line that opens with a bullet or a number such as ``2.`` opens a
    list item at the start of a paragraph, after another item and after a colon, so that a hard line break
    before "5. " in running text does not.
    """
    text = hide_links(source.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n"))
    underlined = set()  # where the lines above end
    if any(mark * 3 in text for mark in _UNDERLINES):
        underlined = {m.start() - 1 for m in _UNDERLINE.finditer(text)}
        text = _UNDERLINE.sub(lambda m: " " * len(m.group()), text)
    blocks: list[Block] = []
    at = 0
    for start, end in [*(m.span() for m in _GAP.finditer(text)), (len(text), len(text))]:
        line = text[at:start].strip()
        title = "\n" not in line and (
            (start in underlined and not line.endswith(".")) or (bool(text[end:].strip()) and is_title(line))
        )
        blocks += paragraphs(text, at, start, "heading" if title else "paragraph")
        at = end
    return Parsed(text, tuple(blocks))


def is_title(line: str) -> bool:
    """True if a line that stands by itself, with text after it, reads as a heading."""
    return line[:1].isupper() and line[-1:].isalnum() and len(line.split()) <= LONGEST_TITLE


def paragraphs(text: str, start: int, end: int, kind: BlockKind = "paragraph") -> Iterator[Block]:
    """The blocks of one paragraph of a masked text: itself, and the list items that its lines open."""
    if "\n" in text[start:end]:
        marks = list(_ITEM.finditer(text, start, end))
    else:
        first = _ITEM.match(text, start, end)
        marks = [first] if first else []
    lead = text[start : marks[0].start()].strip() if marks else ""
    if kind == "heading" or (lead and not lead.endswith(":")):
        marks = []  # "2. " of a heading's number, or at the start of a wrapped line of running text
    edges = [m.start() for m in marks] + [end]
    yield from _block(text, start, edges[0], kind)
    for mark, stop in zip(marks, edges[1:], strict=True):
        yield from _block(text, mark.end(), stop, "item")


def _block(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    inner = text[start:end]
    if shown := inner.strip():
        start += len(inner) - len(inner.lstrip())
        yield Block(Span(start, start + len(shown)), kind, level=int(kind == "heading"))
