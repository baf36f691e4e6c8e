"""The XML that changes pieces of a Word document in place. For tracked changes, see `tracked`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plainlang.text import xml
from plainlang.text.formats.docx.content import Change, Piece, Run
from plainlang.text.formats.docx.runs import BREAK
from plainlang.text.span import Edit, Span, apply

PRESERVE = ' xml:space="preserve"'
_SPECIAL = re.compile(rf"([\t{BREAK}])")


def in_place(piece: Piece, run: Run, changes: Iterable[Change]) -> Iterator[Edit]:
    """The edits of a part's text that make ``changes`` of a piece in it."""
    changes = tuple(changes)
    if not piece.is_text:  # a tab, a break
        for first, last, new, _ in changes:
            span = Span(piece.end if first else piece.start, piece.end if last else piece.start)
            yield Edit(span, elements(run, new))
        return
    for first, last, new, _ in changes:
        # Inside the element: whatever is no text needs elements of its own.
        written = elements(run, new) if _SPECIAL.search(new) else ""
        inside = written and f"</{run.prefix}t>{written}<{run.prefix}t{PRESERVE}>"
        yield Edit(Span(piece.places[first], piece.places[last]), inside or xml.escape(new))
    shown = apply(piece.shown, (Edit(Span(first, last), new) for first, last, new, _ in changes))
    is_cut = any(_SPECIAL.search(new) for _, _, new, _ in changes)
    if not piece.keeps_space and (is_cut or shown != shown.strip()):
        yield preserving(piece, run)
        yield from unseen(piece)


def preserving(piece: Piece, run: Run) -> Edit:
    """Let Word show white space at the ends of a text element."""
    name_end = piece.start + len(f"<{run.prefix}t")
    return Edit(Span(name_end, name_end), PRESERVE)


def unseen(piece: Piece) -> Iterator[Edit]:
    """Take away the white space at the ends of an element that Word does not show."""
    for start, end in ((piece.text_start, piece.places[0]), (piece.places[-1], piece.text_end)):
        if start < end:
            yield Edit(Span(start, end), "")


def elements(run: Run, text: str) -> str:
    """Text as the content of a run of its own.

    >>> elements(Run(0, "w:r", True), "p < 1")
    '<w:t xml:space="preserve">p &lt; 1</w:t>'
    """
    names = {"\t": f"<{run.prefix}tab/>", BREAK: f"<{run.prefix}br/>"}
    return "".join(
        names.get(piece) or f"<{run.prefix}t{PRESERVE}>{xml.escape(piece)}</{run.prefix}t>"
        for piece in _SPECIAL.split(text)
        if piece
    )
