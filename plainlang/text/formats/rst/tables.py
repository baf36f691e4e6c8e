"""The tables of reStructuredText that are drawn: which lines and columns are one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plainlang.text.formats.rst.lines import Line

GRID = re.compile(r"\+(?:-+\+|=+\+)+")
"""The upper edge of a table with a frame."""
SIMPLE = re.compile(r"=+(?: +=+)+")
"""The upper edge of a table without one."""
_UNDER = re.compile(r"-[- ]*")

Cell = list[Line]


def grid_cells(lines: Sequence[Line]) -> Iterator[Cell]:
    """The cells of a table with a frame, row by row; cells that span rows or columns are one."""
    edge = lines[0]
    corners = [at for at, char in enumerate(edge.text) if char == "+"]
    open_cells: dict[int, Cell] = {}
    for line in lines[1:]:
        shift = line.indent - edge.indent
        text = line.text
        at = 0
        while at < len(corners) - 1:
            start, stop = corners[at] + 1 - shift, corners[at + 1] - shift
            reach = at + 1
            while reach < len(corners) - 1 and text[stop : stop + 1] not in ("|", "+"):
                reach += 1
                stop = corners[reach] - shift
            piece = text[max(0, start) : max(0, stop)]
            if piece and not piece.strip("-=+"):
                yield open_cells.pop(at, [])
            else:
                open_cells.setdefault(at, []).append(_inner(line, max(0, start), max(0, stop)))
            at = reach
    yield from open_cells.values()


def simple_end(lines: Sequence[Line], at: int) -> int:
    """Behind the lower edge of the table that begins with line ``at``; 0 if it has none."""
    for number in range(at + 1, len(lines)):
        if SIMPLE.fullmatch(lines[number].text) and (number + 1 == len(lines) or not lines[number + 1].text):
            return number + 1
    return 0


def simple_cells(lines: Sequence[Line]) -> Iterator[Cell]:
    """The cells of a table without a frame, row by row; a row goes on where its first column is empty."""
    edge = lines[0]
    starts = [found.start() for found in re.finditer(r"=+", edge.text)]
    row: list[Cell] = [[] for _ in starts]
    for line in lines[1:]:
        if SIMPLE.fullmatch(line.text) or _UNDER.fullmatch(line.text) or not line.text:
            yield from row
            row = [[] for _ in starts]
            continue
        shift = line.indent - edge.indent
        if shift == 0 and any(row):
            yield from row
            row = [[] for _ in starts]
        for number, start in enumerate(starts):
            stop = starts[number + 1] - shift if number + 1 < len(starts) else len(line.text)
            # Text that runs over the gap belongs to the column where it began.
            begin = max(0, start - shift)
            if begin and line.text[begin - 1 : begin].strip():
                begin = _next_gap(line.text, begin, max(0, stop))
            if begin < stop:
                cell = _inner(
                    line, begin, _next_gap(line.text, stop, len(line.text)) if stop < len(line.text) else stop
                )
                if cell.text:
                    row[number].append(cell)
    yield from row


def _next_gap(text: str, at: int, end: int) -> int:
    """The end of the word that reaches over ``at``; ``at`` itself if none does."""
    if not text[at - 1 : at].strip():
        return at
    gap = text.find(" ", at, end)
    return end if gap < 0 else gap


def _inner(line: Line, start: int, stop: int) -> Line:
    piece = line.text[start:stop]
    text = piece.strip()
    lead = len(piece) - len(piece.lstrip())
    return Line(line.start + start + lead, text, line.indent + start + lead)
