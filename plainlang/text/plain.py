"""Plain text: paragraphs at blank lines, list items at bullets; nothing is masked but links and citation numbers."""

from __future__ import annotations

import re

from plainlang.text.document import HIDDEN, Block, BlockKind
from plainlang.text.span import Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*|\f")
_ITEM = re.compile(r"^[^\S\n]*(?:[-*+\u2022\u2023\u25e6\u2043\u00b7]|\(?(?:\d{1,2}|[a-z])[.)])[^\S\n]+(?=\S)", re.MULTILINE)
_UNDERLINE = re.compile(r"^[^\S\n]*([=\-~_*#])\1{2,}[^\S\n]*$", re.MULTILINE)

# An address, and what follows it up to white space, is not prose; a closing full stop or bracket is.
LINK = re.compile(r"(?:https?://|www\.|doi:\s?10\.|10\.\d{4,9}/)[^\s<>\"\u201d]*[^\s<>\"\u201d.,;:!?)\]]|[\w.+-]+@[\w-]+\.[\w.-]*\w")


def hide_links(text: str) -> str:
    """Mask web addresses, DOIs and mail addresses.

    >>> hide_links("see www.a.org.").count(HIDDEN)
    9
    """
    return LINK.sub(lambda m: HIDDEN * len(m.group()), text)


def read(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the masked text (as long as ``source``) and its blocks.

    A paragraph ends at a blank line. A line that opens with a bullet or a number such as ``2.`` opens a list
    item when the line before is blank or an item too, so that a hard line break before "5. " in running text
    does not.
    """
    text = hide_links(source.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n"))
    text = _UNDERLINE.sub(lambda m: " " * len(m.group()), text)
    blocks: list[Block] = []
    at = 0
    for gap in [*(m.span() for m in _BLANK.finditer(text)), (len(text), len(text))]:
        blocks += _paragraph(text, at, gap[0])
        at = gap[1]
    return text, tuple(blocks)


def _paragraph(text: str, start: int, end: int) -> list[Block]:
    marks = list(_ITEM.finditer(text, start, end))
    lead = text[start : marks[0].start()].strip() if marks else ""
    if lead and not lead.endswith(":"):
        marks = []  # "2. " at the start of a wrapped line of running text
    found = []
    edges = [m.start() for m in marks] + [end]
    if not marks or marks[0].start() > start:
        found.append(_block(text, start, edges[0], "paragraph"))
    for mark, stop in zip(marks, edges[1:], strict=True):
        found.append(_block(text, mark.end(), stop, "item"))
    return [b for b in found if b.span.start < b.span.end]


def _block(text: str, start: int, end: int, kind: BlockKind) -> Block:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = max(start, start + len(inner.strip()))
    return Block(Span(start, end), kind)
