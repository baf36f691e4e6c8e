"""The lines of a reStructuredText source, each with its place and its indentation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_TAB = 8


class Line(NamedTuple):
    """A line: ``text`` without white space at its ends, where that starts in the source, and its column."""

    start: int
    text: str
    indent: int

    @property
    def end(self) -> int:
        """Where it ends in the source."""
        return self.start + len(self.text)

    def after(self, count: int) -> Line:
        """The same line behind its first ``count`` characters, such as a bullet, and the space after them."""
        rest = self.text[count:]
        text = rest.lstrip()
        skipped = len(self.text) - len(text)
        return Line(self.start + skipped, text, self.indent + skipped)


def lines_of(plain: str) -> list[Line]:
    """The lines of a text whose line ends are line feeds."""
    found, at = [], 0
    for raw in plain.split("\n"):
        text = raw.strip()
        lead = raw[: len(raw) - len(raw.lstrip())]
        found.append(Line(at + len(lead), text, len(lead.expandtabs(_TAB))))
        at += len(raw) + 1
    return found


def indented(lines: Sequence[Line], at: int, indent: int) -> int:
    """Behind the lines from ``at`` on that are blank or indented by more than ``indent``; not the last blank ones."""
    stop = at
    while at < len(lines) and (not lines[at].text or lines[at].indent > indent):
        at += 1
        if lines[at - 1].text:
            stop = at
    return stop


def unbroken(lines: Sequence[Line], at: int) -> int:
    """Behind the lines from ``at`` on up to a blank one."""
    while at < len(lines) and lines[at].text:
        at += 1
    return at
