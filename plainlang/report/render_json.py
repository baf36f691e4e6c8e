"""Results as JSON: what tools read. Its schema has a version of its own, beside that of plainlang."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from plainlang import __version__
from plainlang.errors import PlainlangError
from plainlang.report.finding import Severity
from plainlang.report.report import Report

SCHEMA = 1
"""Version of the JSON that the commands print; it grows when a field is renamed or goes."""


def print_json(errors: Iterable[PlainlangError], **data: Any) -> None:
    """What a command found, with the versions, and the inputs that could not be used."""
    failed = [{"path": e.path, "line": e.line, "column": e.column, "message": e.message} for e in errors]
    whole = {"schema": SCHEMA, "version": __version__, **data, "errors": failed}
    json.dump(whole, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


class JsonOutput:
    """All reports in one JSON document."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self.files: list[dict[str, Any]] = []

    def show(self, path: Path, report: Report) -> None:
        """Keep a report for the end."""
        part = {"part": report.part} if report.part else {}
        unit = {"unit": report.document.unit} if report.document.unit != "line" else {}
        self.files.append({"path": str(path), **part, **unit, **report.to_dict(self.shown)})

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print the document."""
        print_json(errors, files=self.files)


def output(shown: Severity | None) -> JsonOutput:
    """JSON for findings of this severity and graver."""
    return JsonOutput(shown)
