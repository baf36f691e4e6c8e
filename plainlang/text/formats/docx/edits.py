"""Edits of a document's text as edits of the XML of its parts. Runs that no edit touches stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plainlang.text.document import HIDDEN
from plainlang.text.formats.docx.content import Change, Paragraph, Piece, Run
from plainlang.text.formats.docx.layout import Layout
from plainlang.text.span import Edit, Span


class Changed(NamedTuple):
    """A piece that is changed: the part that it stands in, its run, and the changes in order."""

    part: str
    piece: Piece
    run: Run
    changes: tuple[Change, ...]


def changed_pieces(layout: Layout, edits: Iterable[Edit], *, behind: bool = False) -> Iterator[Changed]:
    """What ``edits`` change, piece by piece.

    New words take the formatting of the first character that they replace, and its place; with ``behind``, they come
    after the last character that they replace. Words that are only added take the formatting of the text around them
    rather than that of a word which is set off from it.

    Raises:
        ValueError: if an edit changes what is not the writer's own text, such as a formula.
    """
    wanted: dict[tuple[str, int], tuple[Piece, list[Change]]] = {}
    for edit in sorted(by_words(edit, layout.source) for edit in edits):
        text = edit.text
        for line in layout.lines_in(edit.span):
            for paragraph in filter(None, (line.paragraph, line.paragraph.twin)):
                start = max(0, edit.span.start - line.start)
                end = min(paragraph.length, edit.span.end - line.start)
                for piece, change in _in_paragraph(paragraph, start, end, text, behind):
                    wanted.setdefault((line.role, piece.start), (piece, []))[1].append(change)
            text = ""  # what an edit across two paragraphs says goes to the first one
    for (role, _), (piece, changes) in wanted.items():
        assert piece.run is not None  # others cannot be changed
        yield Changed(role, piece, piece.run, tuple(changes))


def by_words(edit: Edit, text: str) -> Edit:
    """The same edit of ``text`` without the words at both ends that it leaves as they are.

    >>> by_words(Edit(Span(0, 11), "an etiological"), "an etiology")
    Edit(span=Span(start=3, end=11), text='etiological')
    """
    old, new = edit.span.of(text), edit.text
    most = min(len(old), len(new))
    lead = next((i for i in range(most) if old[i] != new[i]), most)
    while lead and not (_parts(old, lead) and _parts(new, lead)):
        lead -= 1
    most -= lead
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    while tail and not (_parts(old, len(old) - tail) and _parts(new, len(new) - tail)):
        tail -= 1
    return Edit(Span(edit.span.start + lead, edit.span.end - tail), new[lead : len(new) - tail])


def _parts(text: str, at: int) -> bool:
    """True if no word goes on from before ``at`` to after it."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


def _in_paragraph(
    paragraph: Paragraph, start: int, end: int, text: str, behind: bool
) -> Iterator[tuple[Piece, Change]]:
    places = list(_places(paragraph))
    if start >= end:
        if text:
            yield _insertion(places, start, text)
        return
    touched = [(p, max(start - at, 0), min(end - at, len(p.shown))) for p, at in places]
    touched = [(piece, first, last) for piece, first, last in touched if first < last]
    for number, (piece, first, last) in enumerate(touched):
        if not _is_open(piece):
            raise ValueError(f"'{piece.shown}' is not the writer's own text")
        takes = number == (len(touched) - 1 if behind else 0)
        yield piece, Change(first, last, text if takes else "", touched[0][0].run)


def _places(paragraph: Paragraph) -> Iterator[tuple[Piece, int]]:
    at = 0
    for piece in paragraph.pieces:
        yield piece, at
        at += len(piece.shown)


def _insertion(places: list[tuple[Piece, int]], offset: int, text: str) -> tuple[Piece, Change]:
    """Where words that replace nothing go: between two runs, to the plainer one, the first of equals."""
    near = [(p, offset - at) for p, at in places if _is_open(p) and at <= offset <= at + len(p.shown)]
    if not near:
        raise ValueError("there is no text of the writer's own in this place")
    piece, at = max(near, key=lambda place: place[0].run is not None and place[0].run.is_plain)
    return piece, Change(at, at, text)


def _is_open(piece: Piece) -> bool:
    return piece.is_prose and piece.run is not None and HIDDEN not in piece.shown
