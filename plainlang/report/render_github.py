"""Findings as GitHub workflow commands, which become annotations on a pull request."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.console import plural
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.report.placed import named
from plainlang.report.render_markdown import comment
from plainlang.report.report import Report

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}

_SHOWN = 10
"""GitHub shows so many annotations of each level for a step, and passes over the others without a word."""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def show_report(path: Path, report: Report, shown: Severity | None = None) -> None:
    """One command a finding, the gravest first; before them how many there are, if GitHub will not show them all."""
    file = _property(path.as_posix())
    counts = {name: n for name, n in report.counts.items() if n}
    if any(n > _SHOWN for n in counts.values()):
        found = ", ".join(plural(n, name) for name, n in counts.items())
        message = (
            f"{found}; GitHub shows {_SHOWN} of each kind here, the summary of the run has an overview, its log all"
        )
        print(f"::notice file={file},line=1,title=plainlang::{_data(message)}")
    for finding in sorted(report.visible(shown), key=lambda f: (SEVERITIES.index(f.severity), f.span)):
        (line, column), (end_line, end_column) = (
            report.document.position(finding.span.start),
            report.document.position(finding.span.end, end=True),
        )
        place, message = f"file={file}", finding.message
        if report.document.unit != "line":  # there is no line that GitHub could show
            message = f"{report.document.unit} {line}, character {column}: {message}"
        elif line == end_line:  # columns count only within one line
            place += f",line={line},endLine={end_line},col={column},endColumn={end_column}"
        else:
            place += f",line={line},endLine={end_line}"
        title = _property(f"plainlang {finding.rule}")
        print(f"::{_LEVELS[finding.severity]} {place},title={title}::{_data(message)}")


def show_errors(errors: Sequence[PlainlangError]) -> None:
    """One command for each input that could not be used."""
    for error in errors:
        place = f"file={_property(Path(error.path).as_posix())}," if error.path else ""
        place += f"line={error.line}," if error.line else ""
        print(f"::error {place}title=plainlang::{_data(error.message)}")


class GithubOutput:
    """Commands on the runner's log, draft by draft, and an overview in the summary of the run.

    GitHub shows few annotations of a step; the summary, a file that the variable ``GITHUB_STEP_SUMMARY`` names, is
    Markdown without such a limit.
    """

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self._drafts: list[tuple[str, Report]] = []

    def show(self, path: Path, report: Report) -> None:
        """The commands for one draft."""
        show_report(path, report, self.shown)
        self._drafts.append((named(path, report.part), report))

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """The commands for drafts that could not be used, and the summary."""
        show_errors(errors)
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            try:
                with Path(summary).open("a", encoding="utf-8") as file:
                    file.write(comment(self._drafts, errors, self.shown) + "\n")
            except OSError as error:
                raise PlainlangError(f"the summary cannot be written: {error.strerror}", path=summary) from None


def output(shown: Severity | None) -> GithubOutput:
    """Workflow commands for findings of this severity and graver."""
    return GithubOutput(shown)
