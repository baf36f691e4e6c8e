"""Reports for a person at a terminal. Readable at 80 columns, in 16 colours, without any, and piped.

Findings are grouped by sentence, what costs readers most first; then what is said of the text as a whole; then where
the draft stands, and the few edits that would help most. Unless a severity is asked for, a long tail of notes is
folded. Piped, every finding is one line that begins with its ``path:line:column``.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from plainlang.analyze.levels import describe
from plainlang.errors import PlainlangError
from plainlang.report.console import SEVERITY_STYLE, Part, console, excerpt, plural, readable, show
from plainlang.report.finding import Finding, Severity
from plainlang.report.grouped import Group, grouped, helps_most
from plainlang.report.helpful import Help, most_helpful
from plainlang.report.placed import in_units, named
from plainlang.report.report import Report
from plainlang.report.sentence import HardSentence

LEAST = 0.05
"""Points below this are not worth a word: they print as 0.0."""

NOTES = 2
"""So many notes are shown of a sentence when notes are folded."""
SENTENCES = 6
"""So many sentences are shown with notes when notes are folded."""

_RANKED = ("far-too-technical", "too-technical")
_WIDTH = 150
"""No word or sentence is shown in more characters: a draft may hold anything."""


class TextOutput:
    """Report after report, and a count if there are several."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self.passed: list[bool] = []

    def show(self, path: Path, report: Report) -> None:
        """Print one report."""
        show_report(path, report, self.shown)
        self.passed.append(report.ok)

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print how many drafts pass."""
        if len(self.passed) > 1:
            show_summary(sum(self.passed), len(self.passed))


def output(shown: Severity | None) -> TextOutput:
    """Text for findings of this severity and graver; as much as a person reads for None."""
    return TextOutput(shown)


def show_report(path: Path, report: Report, shown: Severity | None = None) -> None:
    """The findings by sentence, then where the draft stands and what would help most."""
    out = console()
    visible = report.visible(shown)
    folded = 0
    for number, group in enumerate(grouped(report, visible) if visible else ()):
        few = 2 * NOTES if group.sentence is None else NOTES if number < SENTENCES else 0
        notes = few if shown is None else len(group.findings)
        folded += _show_group(out, path, report, group, notes)
    if folded:
        show(out, (f"and {plural(folded, 'more note')}: --show note", "dim"))
        show(out)
    _show_standing(out, path, report)


def _show_group(out: Console, path: Path, report: Report, group: Group, notes: int) -> int:
    """Print a group with at most so many notes; how many are left out."""
    kept = [f for f in group.findings if f.severity != "note"]
    kept += [f for f in group.findings if f.severity == "note"][:notes]
    if kept:
        if group.sentence is None:
            out.print("Beyond single sentences", style="bold")
        else:
            show(out, (f"“{excerpt(readable(report.document, group.sentence.span), _WIDTH)}”", "italic"))
        for finding in kept:
            _show_finding(out, path, report, finding, group.hard)
        show(out)
    return len(group.findings) - len(kept)


def _show_finding(out: Console, path: Path, report: Report, finding: Finding, hard: HardSentence | None) -> None:
    line, column = report.document.position(finding.span.start)
    grade: Part = (finding.severity, SEVERITY_STYLE[finding.severity])
    said = (*_said(finding, report), *_gain(finding, hard))
    if out.soft_wrap:
        show(out, f"{path}:{line}:{column}: ", grade, f" {finding.rule}: ", *said)
    else:
        pad = " " * (len("warning") - len(finding.severity))
        show(
            out,
            (f"{f'{line}:{column}':7} ", "dim"),
            grade,
            pad,
            (f" {finding.rule}: ", "bold"),
            *said,
            indent=2,
            hang=4,
        )


def _said(finding: Finding, report: Report) -> tuple[Part, ...]:
    """A change where a change says it all, the rule's message where not."""
    if finding.safe and finding.edits:
        edit = finding.edits[0]
        return f"{excerpt(edit.span.of(report.document.source), _WIDTH)} → ", (excerpt(edit.text, _WIDTH), "green")
    return (excerpt(finding.message, 2 * _WIDTH),)


def _gain(finding: Finding, hard: HardSentence | None) -> tuple[Part, ...]:
    """What the rewrite of the sentence brings, beside what is said of its difficulty; or what this one edit does."""
    if hard and finding.rule in _RANKED and hard.difficulty - hard.after >= LEAST:
        return ((f" ({hard.after:.1f} once rewritten)", "dim"),)
    if hard and hard.gain >= LEAST and finding.safe and helps_most(finding, hard):
        return ((f" (−{hard.gain:.1f}, helps most here)", "dim"),)
    return ()


def _show_standing(out: Console, path: Path, report: Report) -> None:
    verdict = ("passes", "bold green") if report.ok else ("does not pass", "bold red")
    found = ", ".join(plural(n, name) for name, n in report.counts.items() if n) or "nothing found"
    if not report.document.sentences:
        show(out, (f"{named(path, report.part)} ", "bold"), "has no prose: there is nothing to judge.")
        return
    above = f"{len(report.sentences)} of {plural(report.judged, 'sentence')}"
    show(
        out,
        (f"{named(path, report.part)} ", "bold"),
        verdict,
        f" for '{report.profile}': {found}{_silent(report)}; {above} above the limit of {report.limit:.1f}; "
        f"difficulty {describe(report.difficulty)}.",
    )
    if helps := most_helpful(report.sentences):
        out.print("What would help most:")
    for help in helps:
        line, column = report.document.position(help.span.start)
        show(out, (f"{f'{line}:{column}':7} ", "dim"), *_advice(help, report), indent=2, hang=8)
    edits = len(report.rewrite.edits)
    if edits:
        still = sum(s.after > s.limit for s in report.sentences)
        left = f", and leaves {plural(still, 'sentence')} above the limit" if report.sentences else ""
        show(out, f"plainlang rewrite {path} makes {plural(edits, 'safe change')}{left}.")
    if (unit := in_units(report.document)) and report.findings:
        show(out, (f"Positions: {unit}.", "dim"))


def _silent(report: Report) -> str:
    inside = sum(s.inside for s in report.suppressed)
    listed = len(report.suppressed) - inside
    return (f", {inside} silenced by comments" if inside else "") + (f", {listed} in the baseline" if listed else "")


def _advice(help: Help, report: Report) -> tuple[Part, ...]:
    gain: Part = (f" (−{help.gain:.1f})", "dim")
    if help.edit is None:
        return f"split this sentence of {help.words} words", gain
    before = excerpt(help.edit.span.of(report.document.source), _WIDTH)
    return f"{before} → ", (excerpt(help.edit.text, _WIDTH), "green"), gain


def show_summary(passed: int, total: int) -> None:
    """One line for many files."""
    console().print(f"{total} drafts: {passed} pass, {total - passed} {'does' if total - passed == 1 else 'do'} not.")
