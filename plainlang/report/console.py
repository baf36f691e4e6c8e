"""The terminal: one console for what a person reads, and how text is shortened for it."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text

SEVERITY_STYLE = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def console() -> Console:
    """A console on the present standard output; plain when piped or with NO_COLOR. Nothing is guessed from words."""
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=not sys.stdout.isatty())


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


def styled(*parts: tuple[str, str] | str) -> Text:
    """Text of plain and (text, style) parts."""
    return Text.assemble(*parts)
