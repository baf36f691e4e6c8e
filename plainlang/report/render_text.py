"""Reports for a person at a terminal. Readable at 80 columns, in 16 colours, without any, and piped.

Findings are grouped by rule, the gravest first, each with its ``path:line:column``. Sentences that are too technical
come last, each with its reasons and with what would help; then where the draft stands.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from rich.console import Console

from plainlang.analyze.difficulty import Contribution
from plainlang.analyze.levels import describe
from plainlang.report.console import SEVERITY_STYLE, Part, console, excerpt, plural, readable, show
from plainlang.report.finding import SEVERITIES, Finding
from plainlang.report.placed import in_units, named
from plainlang.report.report import HardSentence, Report

SHOWN = 5
"""So many of the hardest sentences are shown with reasons."""

LEAST = 0.05
"""Points below this are not worth a line: they print as 0.0."""

_RANKED = ("far-too-technical", "too-technical")
_WIDTH = 150
"""No word or sentence is shown in more characters: a draft may hold anything."""


def show_report(path: Path, report: Report, label: str = "") -> None:
    """The findings by rule, the hardest sentences with reasons and help, then where the draft stands.

    ``label`` says which text of the file it is, where that holds several.
    """
    out = console()
    ranked = {f.span: f for f in report.findings if f.rule in _RANKED}
    others = sorted(
        (f for f in report.findings if f.rule not in _RANKED),
        key=lambda f: (SEVERITIES.index(f.severity), f.rule, f.span),
    )
    for (severity, rule), group in groupby(others, key=lambda f: (f.severity, f.rule)):
        findings = list(group)
        safe = ", which plainlang rewrite can change" if all(f.safe for f in findings) else ""
        show(out, (severity, SEVERITY_STYLE[severity]), (f" {rule}", "bold"), f" ({len(findings)}{safe})")
        for finding in findings:
            show(out, _place(path, report, finding.span.start), *_said(finding, report), hang=4)
        out.print()
    hard = [(s, ranked[s.span]) for s in report.sentences if s.span in ranked]
    if hard:
        about = f" ({len(hard)} above the limit of {report.limit:.1f}; what costs readers most comes first)"
        show(out, ("sentences that are too technical", "bold"), about)
    for number, (sentence, finding) in enumerate(hard):
        _show_sentence(out, path, report, sentence, finding, with_reasons=number < SHOWN)
    if hard:
        out.print()
    _show_standing(out, path, label, report)


def _place(path: Path, report: Report, offset: int) -> Part:
    line, column = report.document.position(offset)
    return f"{path}:{line}:{column}: ", "dim"


def _said(finding: Finding, report: Report) -> tuple[Part, ...]:
    """A change where a change says it all, the rule's message where not."""
    if finding.safe and finding.edits:
        edit = finding.edits[0]
        return f"{excerpt(edit.span.of(report.document.source), _WIDTH)} → ", (excerpt(edit.text, _WIDTH), "green")
    return (excerpt(finding.message, 2 * _WIDTH),)


def _show_sentence(
    out: Console, path: Path, report: Report, sentence: HardSentence, finding: Finding, with_reasons: bool
) -> None:
    after = f", {sentence.after:.1f} once rewritten" if sentence.difficulty - sentence.after >= LEAST else ""
    grade: Part = (finding.severity, SEVERITY_STYLE[finding.severity])
    difficulty = (f"difficulty {sentence.difficulty:.1f}", "bold")
    show(out, _place(path, report, sentence.span.start), grade, f" {finding.rule}: ", difficulty, after, hang=4)
    if not with_reasons:
        return
    show(out, (f"“{excerpt(readable(report.document, sentence.span), _WIDTH)}”", "italic"), indent=4)
    for number, reason in enumerate(r for r in sentence.reasons if r.points >= LEAST):
        label = "     " if number else "why  "
        show(out, (label, "dim"), f"+{reason.points:.1f}  {in_words(reason)}", indent=4, hang=11)
    if sentence.best_edit:
        before, text = (excerpt(part, _WIDTH) for part in (sentence.best_edit.before, sentence.best_edit.text))
        gain = f"−{sentence.gain:.1f}" if sentence.gain >= LEAST else "    "
        show(out, ("try  ", "dim"), f"{gain}  {before} → ", (text, "green"), indent=4, hang=11)


def in_words(reason: Contribution) -> str:
    """A contribution as a reason that a writer can act on: what was measured, and what is usual.

    >>> in_words(Contribution("words in the sentence", "length", 0.4, 38, 21))
    '38 words in the sentence (an average lay sentence: 21)'
    """
    if reason.name == "everyday words":
        share, usual = (f"{100 * part:.0f}%" for part in (reason.measured, reason.typical))
        return f"{share} of the words are everyday words (an average lay sentence: {usual})"
    if reason.kind != "terms":
        amount, usual = _number(reason.measured), _number(reason.typical)
        return f"{amount} {reason.name} (an average lay sentence: {usual})"
    what = "the other words are hard" if reason.name == "other words" else f"“{excerpt(reason.name, _WIDTH)}” is hard"
    return f"{what}: {reason.measured:.2f} of 1 (everyday words: {reason.typical:.2f})"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def _show_standing(out: Console, path: Path, label: str, report: Report) -> None:
    verdict = ("passes", "bold green") if report.ok else ("does not pass", "bold red")
    found = ", ".join(plural(n, name) for name, n in report.counts.items() if n) or "nothing found"
    above = f"{len(report.sentences)} of {plural(len(report.analysis.sentences), 'sentence')}"
    show(
        out,
        (f"{named(path, label)} ", "bold"),
        verdict,
        f" for '{report.profile}': {found}; {above} above the limit of {report.limit:.1f}; "
        f"difficulty {describe(report.analysis.difficulty)}.",
    )
    edits = len(report.rewrite.edits)
    if edits:
        still = sum(s.after > report.limit for s in report.sentences)
        left = f", and leaves {plural(still, 'sentence')} above the limit" if report.sentences else ""
        show(out, f"plainlang rewrite {path} makes {plural(edits, 'safe change')}{left}.")
    if (unit := in_units(report.document)) and report.findings:
        show(out, (f"Positions: {unit}.", "dim"))


def show_summary(passed: int, total: int) -> None:
    """One line for many files."""
    console().print(f"{total} drafts: {passed} pass, {total - passed} {'does' if total - passed == 1 else 'do'} not.")
