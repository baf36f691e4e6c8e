"""A page in a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from plainlang.page.model import Block, Line, Page
from plainlang.page.render_markdown import difficulty, has_official_title
from plainlang.page.standing import heading_of
from plainlang.report.console import styled

_WIDTH = 88


def as_text(page: Page, *, sources: bool = False) -> str:
    """The page as it is printed where there is no terminal."""
    out = StringIO()
    show_page(page, Console(file=out, width=_WIDTH, highlight=False, markup=False, emoji=False), sources=sources)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()).strip("\n") + "\n"


def show_page(page: Page, console: Console, *, sources: bool = False) -> None:
    """Print a page; with ``sources``, its footnotes as well."""
    body = Padding(Group(*_parts(page, sources)), (1, 2))
    console.print(body, width=min(console.width, _WIDTH), soft_wrap=False)


def _parts(page: Page, sources: bool) -> Iterable[RenderableType]:
    yield styled((page.title.text, "bold"))
    if has_official_title(page):
        yield styled((page.official_title, "italic dim"))
    yield styled((" · ".join(page.byline), "dim"))
    yield Padding(_line(page.summary, sources), (1, 0, 0, 0))
    yield _heading(heading_of("facts"))
    table = Table.grid(padding=(0, 2))
    for fact in page.facts:
        table.add_row(styled((fact.label, "dim")), Text(fact.value))
    yield table
    for section in page.sections:
        yield _heading(section.heading)
        for n, block in enumerate(section.blocks):
            yield Padding(Group(*_block(block, sources)), (1 if n else 0, 0, 0, 0))
    yield _heading(heading_of("links"))
    for link in page.links:
        yield styled(f"{link.text}: ", (link.url, "underline"))
    yield Padding(_line(page.reviewed, sources), (1, 0, 0, 0))
    yield styled((page.disclaimer, "dim"))
    if spoken := difficulty(page):
        yield styled((spoken, "dim"))
    if sources:
        yield _heading("Where each sentence comes from")
        for note in page.notes:
            yield styled((f"[{note.number}] {note.field}: ", "dim"), note.text)


def _heading(text: str) -> RenderableType:
    return Padding(styled((text, "bold cyan")), (1, 0, 0, 0))


def _block(block: Block, sources: bool) -> Iterable[RenderableType]:
    if block.label:
        yield styled((f"{block.label}:", "bold"))
    if block.kind == "paragraph" and not any(line.made == "prompt" for line in block.lines):
        yield Text(" ").join(_line(line, sources) for line in block.lines)
        return
    for n, line in enumerate(block.lines, 1):
        mark = "" if line.made == "prompt" else "• " if block.kind == "list" else f"{n}. "
        grid = Table.grid()
        grid.add_row(mark, _line(line, sources))
        yield grid


def _line(line: Line, sources: bool) -> Text:
    if line.made == "prompt":
        return styled((line.text, "yellow"))
    notes = "".join(f"[{n}]" for n in line.notes) if sources else ""
    return styled(line.text, (notes, "dim"))
