"""The findings of a draft by the sentence they are about, dearest first, as a writer works through them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from plainlang.report.finding import SEVERITIES, Finding
from plainlang.report.report import Report
from plainlang.report.sentence import HardSentence
from plainlang.text.document import Sentence


@dataclass(frozen=True, slots=True)
class Group:
    """Findings on one sentence, or on none in particular.

    Attributes:
        sentence: None for what is said of the text as a whole, of a paragraph or of a comment.
        hard: what is known of the sentence if it is too technical.
        findings: the gravest first; within a severity the edit that helps most, then in source order.
    """

    sentence: Sentence | None
    hard: HardSentence | None
    findings: tuple[Finding, ...]


def grouped(report: Report, findings: Iterable[Finding]) -> tuple[Group, ...]:
    """``findings`` in groups: the sentences that cost readers most, the others by gravity, then what stands outside."""
    sentences = report.document.sentences
    starts = [s.span.start for s in sentences]
    by: dict[int | None, list[Finding]] = {}
    for finding in findings:
        at = bisect_right(starts, finding.span.start) - 1
        inside = at >= 0 and len(finding.span) > 0 and finding.span.end <= sentences[at].span.end
        by.setdefault(at if inside else None, []).append(finding)
    hard = {s.span: s for s in report.sentences}
    groups = []
    for number, of in by.items():
        sentence = None if number is None else sentences[number]
        known = hard.get(sentence.span) if sentence else None
        groups.append(Group(sentence, known, tuple(sorted(of, key=partial(_weight, hard=known)))))
    return tuple(sorted(groups, key=_place))


def helps_most(finding: Finding, hard: HardSentence | None) -> bool:
    """True if the finding's first edit is the one that makes its sentence easiest."""
    best = hard.best_edit if hard else None
    return best is not None and bool(finding.edits) and finding.edits[0].span == best.span


def _weight(finding: Finding, hard: HardSentence | None) -> tuple[object, ...]:
    return SEVERITIES.index(finding.severity), not helps_most(finding, hard), finding.span, finding.rule


def _place(group: Group) -> tuple[object, ...]:
    if group.sentence is None:
        return (2,)
    worst = SEVERITIES.index(group.findings[0].severity)
    return (0, -group.hard.cost, group.sentence.span) if group.hard else (1, worst, group.sentence.span)
