"""Reports as SARIF 2.1.0: what code scanning services and editors read.

OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", with errata 01, 2023.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from plainlang import __version__
from plainlang.errors import PlainlangError
from plainlang.report.finding import Finding, Severity, Suppressed
from plainlang.report.fingerprint import fingerprints
from plainlang.report.registry import Rule, rules
from plainlang.report.report import Report
from plainlang.text.document import Document
from plainlang.text.span import Edit, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "plainlang/v1"


class SarifOutput:
    """One run with the results of all drafts."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self._artifacts: list[dict[str, Any]] = []
        self._results: list[dict[str, Any]] = []

    def show(self, path: Path, report: Report) -> None:
        """Keep a draft's results for the end."""
        place = {"uri": _uri(path), "index": len(self._artifacts)}
        self._artifacts.append(
            {
                "location": {"uri": place["uri"]},
                "roles": ["analysisTarget"],
                "properties": {"profile": report.profile, "difficulty": round(report.difficulty, 3), "ok": report.ok},
            }
        )
        silenced = {s.finding: s for s in report.suppressed}
        every = sorted((*report.findings, *silenced), key=lambda f: (f.span, f.rule))
        visible = {*report.visible(self.shown), *silenced}
        for finding, print_ in zip(every, fingerprints(report.document.source, every), strict=True):
            if finding in visible:
                result = _result(report, place, finding, print_)
                self._results.append(result | _suppression(silenced.get(finding)))

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print the log."""
        names = sorted({result["ruleId"] for result in self._results})
        for result in self._results:
            result["ruleIndex"] = names.index(result["ruleId"])
        driver = {
            "name": "plainlang",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(rules()[name]) for name in names],
        }
        run = {
            "tool": {"driver": driver},
            "automationDetails": {"id": "plainlang/"},
            "invocations": [
                {"executionSuccessful": not errors, "toolExecutionNotifications": list(map(_notification, errors))}
            ],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "artifacts": self._artifacts,
            "results": self._results,
        }
        json.dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")


def output(shown: Severity | None) -> SarifOutput:
    """SARIF with the findings of this severity and graver."""
    return SarifOutput(shown)


def _uri(path: Path) -> str:
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _region(document: Document, span: Span) -> dict[str, int]:
    line, column = document.position(span.start)
    end_line, end_column = document.position(span.end, end=True)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _result(report: Report, artifact: dict[str, Any], finding: Finding, print_: str) -> dict[str, Any]:
    place = {"artifactLocation": artifact, "region": _region(report.document, finding.span)}
    part = {"logicalLocations": [{"name": report.part}]} if report.part else {}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place, **part}],
        "partialFingerprints": {FINGERPRINT: print_},
    }
    if finding.value is not None:
        limit = {} if finding.limit is None else {"limit": finding.limit}
        result["properties"] = {"value": finding.value, **limit}
    if finding.safe and (replacement := _replacement(report.document, finding.edits[0])):
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": {"text": f"Write '{finding.edits[0].text}'"}, "artifactChanges": [change]}]
    return result


def _replacement(document: Document, edit: Edit) -> dict[str, Any] | None:
    """An edit as one of the file's text; None where it has to go round markup that stays."""
    changes = document.original_edits([edit])
    if len(changes) != 1 or (document.view and changes[0].span != document.view.span_of(edit.span)):
        return None
    region = _region(document, edit.span if document.view else changes[0].span)
    return {"deletedRegion": region, "insertedContent": {"text": changes[0].text}}


def _suppression(silenced: Suppressed | None) -> dict[str, Any]:
    if silenced is None:
        return {}
    reason = {"justification": silenced.reason} if silenced.reason else {}
    return {"suppressions": [{"kind": "inSource" if silenced.inside else "external", **reason}]}


def _rule(rule: Rule) -> dict[str, Any]:
    first, *others = (" ".join(part.split()) for part in rule.reason.replace("``", "").split("\n\n"))
    paragraphs = [first, *others, f"Source: {rule.source}"]
    return {
        "id": rule.name,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": first},
        "fullDescription": {"text": " ".join([first, *others])},
        "help": {
            "text": "\n\n".join([*paragraphs, *_examples("Found in: ", rule.bad), *_examples("Not in: ", rule.good)]),
            "markdown": "\n\n".join(
                [*paragraphs, "**Found in**", *_quoted(rule.bad), "**Not in**", *_quoted(rule.good)]
            ),
        },
        "defaultConfiguration": {"enabled": rule.severity is not None, "level": rule.severity or "none"},
        "properties": {"tags": ["plain-language", "readability"]},
    }


def _examples(title: str, texts: Iterable[str]) -> list[str]:
    return [f"{title}{' '.join(text.split())}" for text in texts]


def _quoted(texts: Iterable[str]) -> list[str]:
    return ["\n".join(f"> {line}".rstrip() for line in text.splitlines()) for text in texts]


def _notification(error: PlainlangError) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": error.message}}
    if error.path:
        region = {"region": {"startLine": error.line}} if error.line else {}
        place = {"artifactLocation": {"uri": _uri(Path(error.path))}, **region}
        notification["locations"] = [{"physicalLocation": place}]
    return notification
