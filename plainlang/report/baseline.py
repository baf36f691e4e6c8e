"""Findings that are known and accepted: only new ones count.

A baseline names findings by their words (`plainlang.report.fingerprint`), so that they are known again when lines
move or are wrapped anew; a changed sentence has new findings. Its file is sorted, and the same for the same findings.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plainlang.errors import PlainlangError
from plainlang.report.finding import Finding, Suppressed
from plainlang.report.fingerprint import fingerprints
from plainlang.report.report import Report
from plainlang.text.files import read_text

SCHEMA = 1
_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A known finding: its rule and fingerprint, and the first of its words, for a person who reads the file."""

    rule: str
    fingerprint: str
    words: str


Baseline = Mapping[str, tuple[Entry, ...]]
"""The known findings by the name of their draft."""


def entries(report: Report) -> tuple[Entry, ...]:
    """What a baseline says of a report's findings, in source order; silenced ones are left out."""
    return tuple(_entry(report, finding, mark) for finding, mark in _marked(report))


def _marked(report: Report) -> list[tuple[Finding, str]]:
    return list(zip(report.findings, fingerprints(report.document.source, report.findings), strict=True))


def _entry(report: Report, finding: Finding, mark: str) -> Entry:
    return Entry(finding.rule, mark, " ".join(finding.span.of(report.document.source).split())[:_EXCERPT].rstrip())


def known(report: Report, listed: tuple[Entry, ...]) -> tuple[Report, tuple[Entry, ...]]:
    """The report in which listed findings do not count, and the entries that are found no more."""
    marks = {entry.fingerprint for entry in listed}
    pairs = _marked(report)
    old = tuple(Suppressed(finding, "in the baseline", inside=False) for finding, mark in pairs if mark in marks)
    new = tuple(finding for finding, mark in pairs if mark not in marks)
    found = {mark for _, mark in pairs}
    every = sorted((*report.suppressed, *old), key=lambda s: (s.finding.span, s.finding.rule))
    gone = tuple(entry for entry in listed if entry.fingerprint not in found)
    return replace(report, findings=new, suppressed=tuple(every)), gone


def to_json(baseline: Baseline) -> str:
    """The text of a baseline file."""
    files = {
        name: [{"rule": e.rule, "fingerprint": e.fingerprint, "words": e.words} for e in sorted(of, key=_order)]
        for name, of in sorted(baseline.items())
        if of
    }
    return json.dumps({"schema": SCHEMA, "files": files}, ensure_ascii=False, indent=1) + "\n"


def _order(entry: Entry) -> tuple[str, str]:
    return entry.rule, entry.fingerprint


def load(path: Path) -> Baseline:
    """Read a baseline file.

    Raises:
        PlainlangError: if it cannot be read or is none.
    """
    text = read_text(path)
    try:
        data: Any = json.loads(text)
        if data["schema"] != SCHEMA:
            raise PlainlangError(
                f"a baseline of schema {data['schema']}: write it anew with --write-baseline", path=path
            )
        found = {
            str(name): tuple(Entry(str(e["rule"]), str(e["fingerprint"]), str(e["words"])) for e in of)
            for name, of in data["files"].items()
        }
    except json.JSONDecodeError as error:
        message = f"no baseline: {error.msg}; write it anew with --write-baseline"
        raise PlainlangError(message, path=path, line=error.lineno, column=error.colno) from None
    except (KeyError, TypeError, AttributeError):
        raise PlainlangError("no baseline: write it anew with --write-baseline", path=path) from None
    return MappingProxyType(found)
