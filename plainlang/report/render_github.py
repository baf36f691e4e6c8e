"""Findings as GitHub workflow commands, which become annotations on a pull request."""

from __future__ import annotations

from pathlib import Path

from plainlang.report.report import Report

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def show_report(path: Path, report: Report) -> None:
    """One line a finding. Columns of an annotation count only within one line."""
    for finding in report.findings:
        (line, column), (end_line, end_column) = (
            report.document.position(finding.span.start),
            report.document.position(finding.span.end),
        )
        place = f"file={_property(path.as_posix())},line={line},endLine={end_line}"
        if line == end_line:
            place += f",col={column},endColumn={end_column}"
        print(
            f"::{_LEVELS[finding.severity]} {place},title={_property('plainlang ' + finding.rule)}::{_data(finding.message)}"
        )
