"""How often each rule speaks over all drafts: what a team has to learn first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.console import SEVERITY_STYLE, console, plural, show
from plainlang.report.finding import SEVERITIES, Severity
from plainlang.report.render_json import print_json
from plainlang.report.report import Report


class StatisticsOutput:
    """Counts the findings of all reports and prints them at the end, as a table or as JSON."""

    def __init__(self, shown: Severity | None, as_json: bool) -> None:
        self.shown = shown
        self.as_json = as_json
        self.counts: Counter[tuple[Severity, str]] = Counter()
        self.drafts: Counter[tuple[Severity, str]] = Counter()
        self.passed: list[bool] = []

    def show(self, path: Path, report: Report) -> None:
        """Count the findings of one report."""
        found = [(f.severity, f.rule) for f in report.visible(self.shown)]
        self.counts.update(found)
        self.drafts.update(set(found))
        self.passed.append(report.ok)

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print the counts: the gravest first, the most frequent first."""
        rows = sorted(self.counts.items(), key=lambda row: (SEVERITIES.index(row[0][0]), -row[1], row[0][1]))
        if self.as_json:
            statistics = [
                {"rule": rule, "severity": severity, "findings": number, "drafts": self.drafts[severity, rule]}
                for (severity, rule), number in rows
            ]
            print_json(errors, drafts=len(self.passed), passed=sum(self.passed), statistics=statistics)
            return
        out = console()
        for (severity, rule), number in rows:
            pad = " " * (len("warning") - len(severity))
            within = f"  in {plural(self.drafts[severity, rule], 'draft')}"
            show(
                out, f"{number:6}  ", (severity, SEVERITY_STYLE[severity]), f"{pad}  ", (rule, "bold"), (within, "dim")
            )
        total = plural(sum(self.counts.values()), "finding")
        show(out, f"{total} in {plural(len(self.passed), 'draft')}, of which {sum(self.passed)} pass.")
