"""A directive: its name, its argument, and its content without its options."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plainlang.text.formats.rst.lines import Line

_NAME = re.compile(r"([A-Za-z0-9](?:[-+:._]?[A-Za-z0-9])*+) ?::(?:\s+|$)")
_OPTION = re.compile(r":[A-Za-z0-9][^:]*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Directive:
    """What stands behind the two full stops.

    Attributes:
        name: in lower case, such as "note" or "py:function".
        argument: the rest of its first line, perhaps empty.
        content: the lines below, without options.
    """

    name: str
    argument: Line
    content: Sequence[Line]

    @classmethod
    def of(cls, first: Line, others: Sequence[Line]) -> Directive | None:
        """The directive that begins with ``first``; None if it is something else."""
        found = _NAME.match(first.text)
        if not found:
            return None
        return cls(found[1].lower(), first.after(found.end()), _without_options(others))


def _without_options(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines after the options, which stand before the first blank line."""
    at = 0
    while at < len(lines) and lines[at].text and not _OPTION.match(lines[at].text):
        at += 1
    start = at
    indent = lines[at].indent if at < len(lines) else 0
    while at < len(lines) and lines[at].text and (_OPTION.match(lines[at].text) or lines[at].indent > indent):
        at += 1
    return [*lines[:start], *lines[at:]] if at > start else lines
