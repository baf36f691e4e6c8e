"""Reports as one page to look at: a file that needs nothing else, and loads nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.finding import Severity
from plainlang.report.html.build import draft_view
from plainlang.report.html.report import page
from plainlang.report.html.view import DraftView
from plainlang.report.placed import named
from plainlang.report.report import Report


class HtmlOutput:
    """Keeps what it is shown; the page is written at the end."""

    def __init__(self, shown: Severity | None) -> None:
        self._shown = shown
        self._drafts: list[DraftView] = []

    def show(self, path: Path, report: Report) -> None:
        """One draft's part of the page."""
        number = len(self._drafts) + 1
        name = named(path, report.part)
        self._drafts.append(draft_view(number, name, report, report.visible(self._shown)))

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """The page."""
        sys.stdout.write(page(self._drafts, list(map(str, errors))))


def output(shown: Severity | None) -> HtmlOutput:
    """The page with the findings of this severity and graver."""
    return HtmlOutput(shown)
