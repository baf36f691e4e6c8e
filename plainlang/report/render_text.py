"""Reports, rewrites, rules and terms for a person at a terminal. Readable at 80 columns, in 16 colours, and piped."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from plainlang.glossary.rewrite import Rewrite
from plainlang.glossary.term import Term
from plainlang.report.console import SEVERITY_STYLE, console, excerpt, styled
from plainlang.report.profile import Profile
from plainlang.report.registry import Rule
from plainlang.report.report import HardSentence, Report
from plainlang.text.document import Document

SHOWN = 5
"""So many of the hardest sentences are shown in full."""


def show_report(path: Path, report: Report) -> None:
    """The findings, one line each, then the hardest sentences with reasons and help, then where the draft stands."""
    out = console()
    for finding in report.findings:
        line, column = report.document.position(finding.span.start)
        out.print(
            styled(
                (f"{path}:{line}:{column}: ", "bold"),
                (finding.severity, SEVERITY_STYLE[finding.severity]),
                f" {finding.rule}: {finding.message}",
            )
        )
    if report.findings:
        out.print()
    for rank, sentence in enumerate(report.sentences[:SHOWN], 1):
        _show_sentence(out, path, report, rank, sentence)
    _show_standing(out, path, report)


def _show_sentence(out: Console, path: Path, report: Report, rank: int, sentence: HardSentence) -> None:
    line, column = report.document.position(sentence.span.start)
    out.print(
        styled(
            (f"{rank}. {path}:{line}:{column}", "bold"),
            "  difficulty ",
            (f"{sentence.difficulty:.1f}", "bold red"),
            f" (limit {report.limit:.1f}), with all edits ",
            (f"{sentence.after:.1f}", "bold"),
        )
    )
    out.print(Padding(styled((f"“{excerpt(sentence.text, 200)}”", "italic")), (0, 0, 0, 3)))
    for reason in sentence.reasons:
        out.print(Padding(styled(("why  ", "dim"), f"{reason.name} (+{reason.points:.1f})"), (0, 0, 0, 3)))
    if sentence.best_edit:
        edit = sentence.best_edit
        gain = f" (−{sentence.gain:.1f})" if sentence.gain >= 0.05 else ""
        out.print(Padding(styled(("try  ", "dim"), f"{edit.before} → ", (edit.text, "green"), gain), (0, 0, 0, 3)))
    out.print()


def _show_standing(out: Console, path: Path, report: Report) -> None:
    counts = report.counts
    total = len(report.analysis.sentences)
    word = ("passes", "bold green") if report.ok else ("does not pass", "bold red")
    found = ", ".join(f"{n} {name}{'s' * (n != 1)}" for name, n in counts.items() if n) or "nothing found"
    out.print(
        styled(
            (str(path), "bold"),
            f": difficulty {report.analysis.difficulty:.1f} of 6; {len(report.sentences)} of {total} sentences too technical for '{report.profile}'; {found}; ",
            word,
        )
    )
    best = sorted((s for s in report.sentences if s.best_edit), key=lambda s: (-s.gain, s.span))[:3]
    if best:
        out.print("Most help: " + "; ".join(f"{s.best_edit.before} → {s.best_edit.text}" for s in best if s.best_edit))
        out.print(f"`plainlang rewrite {path}` makes all {len(report.rewrite.edits)} safe edits.")


def show_summary(reports: Sequence[Report]) -> None:
    """One line for many files."""
    passed = sum(r.ok for r in reports)
    console().print(f"{len(reports)} files: {passed} pass, {len(reports) - passed} do not.")


def show_diff(path: Path, rewrite: Rewrite) -> None:
    """A unified diff from the draft to its rewrite."""
    out = console()
    lines = difflib.unified_diff(
        rewrite.source.splitlines(keepends=True), rewrite.text.splitlines(keepends=True), str(path), f"{path} (plainer)"
    )
    for line in lines:
        style = "green" if line.startswith("+") else "red" if line.startswith("-") else "cyan" if line.startswith("@") else ""
        out.print(styled((line.rstrip("\r\n"), style)), soft_wrap=True)


def show_edits(path: Path, document: Document, rewrite: Rewrite) -> None:
    """Each edit with its term and reason, then what was left alone and why."""
    out = console()
    for edit in rewrite.edits:
        line, column = document.position(edit.span.start)
        place = (f"{path}:{line}:{column}: ", "bold")
        out.print(styled(place, f"{edit.before} → ", (edit.text, "green"), (f"  [{edit.mode}: {edit.reason}]", "dim")))
    if rewrite.left:
        out.print(styled(("\nLeft alone", "bold")))
    for item in rewrite.left:
        line, column = document.position(item.span.start)
        wording = f" (wording on offer: {item.wording})" if item.wording else ""
        out.print(styled((f"{path}:{line}:{column}: ", "bold"), item.text, (f"  [{item.reason}]{wording}", "dim")))
    out.print(f"{len(rewrite.edits)} edits, {len(rewrite.left)} terms left alone.")


def show_rule(rule: Rule) -> None:
    """What a rule finds, why it matters, who says so, what it can be told, and examples."""
    out = console()
    out.print(styled((rule.name, "bold"), f"  ({rule.severity or 'off'} unless the profile says otherwise)\n"))
    out.print(rule.reason + "\n")
    out.print(styled(("Source: ", "bold"), rule.source + "\n"))
    for name, default in rule.options.items():
        shown = ", ".join(default) if isinstance(default, tuple) else default
        out.print(styled(("Option: ", "bold"), f"{name} = {shown}"))
    for title, examples in (("Instead of", rule.bad), ("Write", rule.good)):
        out.print(styled((title, "bold")))
        for example in examples:
            out.print(Padding(example, (0, 0, 0, 3)))


def show_rules(rules: Mapping[str, Rule], profile: Profile) -> None:
    """All rules with the severity that the profile gives them."""
    table = Table(box=None, pad_edge=False, title=f"Rules under the profile '{profile.name}'", title_justify="left")
    table.add_column("rule", no_wrap=True)
    table.add_column("severity")
    table.add_column("why")
    for name, rule in rules.items():
        severity = profile.rules[name].severity if name in profile.rules else rule.severity
        table.add_row(name, severity or "off", " ".join(rule.reason.split("\n\n")[0].split()))
    console().print(table)


def show_terms(terms: Iterable[Term]) -> None:
    """Glossary entries, field by field."""
    out = console()
    for term in terms:
        out.print(styled((term.key, "bold"), f"  ({term.pos}, {term.mode}; {term.domain})"))
        rows = (
            ("say", ", ".join(term.plain)),
            ("before a noun", term.modifier),
            ("explain", term.explain),
            *(("for " + audience, wording) for audience, wording in term.wordings),
            ("also", ", ".join(term.variants)),
            ("only with", ", ".join(term.needs)),
            ("never in", ", ".join(term.never)),
            ("from", term.place),
        )
        for label, value in rows:
            if value:
                out.print(Padding(styled((f"{label}: ", "dim"), value), (0, 0, 0, 3)))
