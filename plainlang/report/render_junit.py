"""Reports as JUnit XML: what build servers show as tests. A draft is a suite, and a finding that fails it a failure."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from plainlang.errors import PlainlangError
from plainlang.report.finding import Finding, Severity
from plainlang.report.placed import named
from plainlang.report.report import Report

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, escaped or not."""


class JunitOutput:
    """All drafts in one document."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self._suites: list[ET.Element] = []

    def show(self, path: Path, report: Report) -> None:
        """A suite with a case for each finding; one case that passes if there is none."""
        name = named(path, report.part)
        failing = set(report.visible(report.fail_on))
        cases = [_case(path, name, report, finding, finding in failing) for finding in report.visible(self.shown)]
        if not cases:
            cases = [ET.Element("testcase", _text(name="plainlang", classname=name, time="0"))]
        self._suites.append(_suite(name, cases))

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print the document; a draft that could not be used is a suite with an error."""
        for error in errors:
            name = error.path or "plainlang"
            case = ET.Element("testcase", _text(name="plainlang", classname=name, time="0"))
            ET.SubElement(case, "error", _text(message=error.message, type="unusable")).text = _xml(str(error))
            self._suites.append(_suite(name, [case]))
        root = ET.Element("testsuites", _counts("plainlang", self._suites))
        root.extend(self._suites)
        ET.indent(root)
        sys.stdout.write('<?xml version="1.0" encoding="utf-8"?>\n')
        sys.stdout.write(ET.tostring(root, encoding="unicode") + "\n")


def output(shown: Severity | None) -> JunitOutput:
    """JUnit XML for findings of this severity and graver."""
    return JunitOutput(shown)


def _case(path: Path, draft: str, report: Report, finding: Finding, is_failure: bool) -> ET.Element:
    line, column = report.document.position(finding.span.start)
    place = f"{path}:{line}:{column}"
    name = f"{finding.rule} (line {line}, column {column})"
    case = ET.Element("testcase", _text(name=name, classname=draft, file=str(path), line=str(line), time="0"))
    said = f"{place}: {finding.severity} {finding.rule}: {finding.message}"
    if is_failure:
        ET.SubElement(case, "failure", _text(message=finding.message, type=finding.severity)).text = _xml(said)
    else:
        ET.SubElement(case, "system-out").text = _xml(said)
    return case


def _suite(name: str, cases: Sequence[ET.Element]) -> ET.Element:
    suite = ET.Element("testsuite", _counts(name, cases))
    suite.extend(cases)
    return suite


def _counts(name: str, within: Sequence[ET.Element]) -> dict[str, str]:
    cases = [case for element in within for case in element.iter("testcase")]
    failures, errors = (sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error"))
    return _text(name=name, tests=str(len(cases)), failures=str(failures), errors=str(errors), skipped="0", time="0")


def _text(**attributes: str) -> dict[str, str]:
    return {name: _xml(value) for name, value in attributes.items()}


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
