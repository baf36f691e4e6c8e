"""How a renderer of reports is called: once for each draft, in order, and once at the end.

A format ``name`` is the module ``plainlang.report.render_name`` with a function ``output(shown)`` that returns an
`Output`. What streams prints in ``show``; what is one document keeps what it is shown and prints it in ``finish``.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from plainlang.errors import PlainlangError
from plainlang.report.finding import Severity
from plainlang.report.report import Report


class Output(Protocol):
    """Writes reports to standard output in one format."""

    def show(self, path: Path, report: Report) -> None:
        """The report on one draft, under the name by which the user knows it."""

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """The end: every draft has been shown but those that could not be used."""


def output(name: str, shown: Severity | None = None) -> Output:
    """The renderer of a format, for findings of severity ``shown`` and graver (see `Report.visible`).

    None shows what suits the format: all, or on a terminal as much as a person reads.
    """
    return cast(Output, import_module(f"plainlang.report.render_{name}").output(shown))
