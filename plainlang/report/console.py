"""The terminal: one console for what a person reads, and how text is wrapped and shortened for it."""

from __future__ import annotations

import re
import sys
from functools import cached_property

from rich.cells import cell_len
from rich.console import Console
from rich.control import strip_control_codes
from rich.text import Text

from plainlang.report.shown import glyphs
from plainlang.text.document import Document
from plainlang.text.span import Span

SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "note": "cyan"}

_WORD = re.compile(r"\S+")

Part = tuple[str, str] | str
"""Some text, or a text with its style."""


class _Console(Console):
    @cached_property
    def is_terminal(self) -> bool:
        """Asked for every line, and looked up in the environment each time if it were not kept."""
        return super().is_terminal

    def on_broken_pipe(self) -> None:
        """Hand the error on: rich calls this while it handles it, and would leave with exit code 1."""
        raise


def console() -> Console:
    """A console on the present standard output; plain when piped or with NO_COLOR. Nothing is guessed from words.

    ``soft_wrap`` is true when it is no terminal: then nothing is wrapped, so that a finding stays on one line.
    """
    return _Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty())


def show(out: Console, *parts: Part, indent: int = 0, hang: int = 0) -> None:
    """Print text, wrapped between words: the first line at ``indent``, the others ``hang`` columns further in.

    A word that is wider than the terminal, such as a long path, stays whole.
    """
    if out.soft_wrap and not out.is_terminal:  # a line as it is: a long report has a hundred thousand
        plain = "".join([part if isinstance(part, str) else part[0] for part in parts])
        if not plain.isprintable():
            plain = strip_control_codes(plain)
        out.file.write(f"{' ' * indent}{plain.rstrip()}\n")
        return
    text = styled(*parts)
    for number, line in enumerate([text] if out.soft_wrap else wrapped(text, max(40, out.width - indent), hang)):
        line.rstrip()
        out.print(Text(" " * (indent + (hang if number else 0))) + line, soft_wrap=True)


def wrapped(text: Text, width: int, hang: int = 0) -> list[Text]:
    """``text`` in lines of at most ``width`` columns, after the first ``hang`` less, broken at white space only.

    >>> [line.plain for line in wrapped(Text("all of this in immunohistochemistry"), 12)]
    ['all of this ', 'in ', 'immunohistochemistry']
    """
    breaks: list[int] = []
    start, end = 0, 0
    for word in _WORD.finditer(text.plain):
        if end and cell_len(text.plain[start : word.end()]) > width - (hang if breaks else 0):
            breaks.append(word.start())
            start = word.start()
        end = word.end()
    return list(text.divide(breaks))


def readable(document: Document, span: Span) -> str:
    """The words of a span without its markup; see `plainlang.report.shown`."""
    return "".join(glyphs(document, span))


def excerpt(text: str, width: int) -> str:
    """``text`` on one line, cut at a word to at most ``width`` characters.

    >>> excerpt("The  cause of\\nthis disease is unknown.", 20)
    'The cause of this …'
    """
    line = " ".join(text.split())
    if len(line) <= width:
        return line
    cut = line[: width - 1].rsplit(" ", 1)[0] if " " in line[: width - 1] else line[: width - 1]
    return cut.rstrip(",;:") + " …"


def styled(*parts: Part) -> Text:
    """Text of plain and (text, style) parts."""
    return Text.assemble(*parts)


def plural(number: int, noun: str) -> str:
    """A number and its noun.

    >>> plural(1, "note"), plural(0, "note")
    ('1 note', '0 notes')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"
