"""One line a finding, as compilers and linters write them: editors, terminals and scripts find the place by it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.console import SEVERITY_STYLE, console, excerpt, plural, styled
from plainlang.report.finding import Severity
from plainlang.report.report import Report

_WIDTH = 300


class ConciseOutput:
    """``path:line:column: severity rule message`` for each finding as it comes, then how many there are."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self._findings = self._safe = self._drafts = self._failed = 0

    def show(self, path: Path, report: Report) -> None:
        """The findings of one draft, in source order."""
        out = console()
        for finding in report.visible(self.shown):
            line, column = report.document.position(finding.span.start)
            text = styled(
                (f"{path}:{line}:{column}: ", "dim"),
                (finding.severity, SEVERITY_STYLE[finding.severity]),
                (f" {finding.rule} ", "bold"),
                "[*] " if finding.safe else "",
                excerpt(finding.message, _WIDTH),
            )
            out.print(text, soft_wrap=True)
            self._findings += 1
            self._safe += finding.safe
        self._drafts += 1
        self._failed += not report.ok

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """How many findings there are, and how many of them a rewrite mends."""
        found = plural(self._findings, "finding")
        failed = f"; {self._failed} of {plural(self._drafts, 'draft')} {'does' if self._failed == 1 else 'do'} not pass"
        mended = f"; plainlang rewrite changes those marked [*] ({self._safe})" if self._safe else ""
        console().print(f"{found}{failed if self._failed else ''}{mended}", soft_wrap=True)


def output(shown: Severity | None) -> ConciseOutput:
    """One line for each finding of this severity and graver."""
    return ConciseOutput(shown)
