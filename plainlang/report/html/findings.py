"""Findings as the page shows them: each on its sentence, and by rule."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from plainlang.report.console import excerpt, readable
from plainlang.report.finding import SEVERITIES, Finding, Severity
from plainlang.report.helpful import Help, most_helpful
from plainlang.report.html.view import FindingView, HelpView, RuleView
from plainlang.report.registry import rules
from plainlang.report.report import Report

DIFFICULTY = ("far-too-technical", "too-technical")
"""What these rules say of a sentence stands at the head of its note."""

_LONGEST = 240
_SHOWN = 4


class Numbered:
    """Numbers for the pairs of rule and severity that found something, from 1, the gravest first."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        pairs = {(f.rule, f.severity) for f in findings}
        ordered = sorted(pairs, key=lambda pair: (SEVERITIES.index(pair[1]), pair[0]))
        self.numbers: dict[tuple[str, Severity], int] = {pair: at for at, pair in enumerate(ordered, 1)}

    def of(self, finding: Finding) -> int:
        """The number of a finding's rule."""
        return self.numbers[finding.rule, finding.severity]


def finding_views(report: Report, findings: Sequence[Finding], numbered: Numbered) -> tuple[FindingView, ...]:
    """All findings, in source order."""
    starts = [sentence.span.start for sentence in report.document.sentences]
    return tuple(_view(report, finding, numbered.of(finding), starts) for finding in findings)


def _view(report: Report, finding: Finding, rule: int, starts: Sequence[int]) -> FindingView:
    is_whole = not len(finding.span) and finding.span.start <= (starts[0] if starts else 0)
    line, column = report.document.position(finding.span.start)
    return FindingView(
        rule=rule,
        name=finding.rule,
        severity=finding.severity,
        sentence=0 if is_whole else bisect_right(starts, finding.span.start),
        place=f"{line}:{column}",
        message=excerpt(finding.message, 2 * _LONGEST),
        measured=_measured(finding),
        suggestions=tuple(
            (excerpt(readable(report.document, edit.span), _LONGEST), excerpt(edit.text, _LONGEST))
            for edit in finding.edits[:_SHOWN]
        ),
        is_difficulty=finding.rule in DIFFICULTY,
        is_safe=finding.safe,
    )


def _measured(finding: Finding) -> str:
    if finding.value is None:
        return ""
    limit = f", limit {finding.limit:.4g}" if finding.limit is not None else ""
    return f"measured {finding.value:.4g}{limit}"


def helpful(report: Report) -> tuple[HelpView, ...]:
    """The edits that would help most, best first."""
    return tuple(_help(report, help) for help in most_helpful(report.sentences))


def _help(report: Report, help: Help) -> HelpView:
    line, column = report.document.position(help.span.start)
    return HelpView(
        sentence=bisect_right([sentence.span.start for sentence in report.document.sentences], help.span.start),
        place=f"{line}:{column}",
        before=excerpt(readable(report.document, help.span), _LONGEST),
        after=excerpt(help.edit.text, _LONGEST) if help.edit else "",
        words=help.words,
        gain=f"{help.gain:.1f}",
    )


def rule_views(findings: Sequence[FindingView], numbered: Numbered) -> tuple[RuleView, ...]:
    """The rules that found something, the gravest first, each with its findings."""
    found: dict[int, list[FindingView]] = {}
    for finding in findings:
        found.setdefault(finding.rule, []).append(finding)
    return tuple(
        RuleView(
            number=number,
            name=name,
            severity=severity,
            paragraphs=tuple(" ".join(part.split()) for part in rules()[name].reason.split("\n\n")),
            source=rules()[name].source,
            findings=tuple(found[number]),
        )
        for (name, severity), number in numbered.numbers.items()
    )
