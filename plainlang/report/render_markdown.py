"""Reports as Markdown, short enough for a comment on a pull request: the hardest sentences, the rest folded away.

Nothing that a draft holds can break the table, address anybody, or become a link or a picture.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.console import excerpt, plural, readable
from plainlang.report.difficulty import in_words
from plainlang.report.finding import SEVERITIES, Finding, Severity
from plainlang.report.placed import named
from plainlang.report.report import Report
from plainlang.report.sentence import HardSentence

SENTENCES, FINDINGS, REASONS = 5, 25, 2
"""So many are shown of a draft and of a sentence."""

LONGEST = 60_000
"""GitHub takes 65,536 characters in a comment."""

MARK = "<!-- plainlang -->"
"""By this line a job finds the comment that it wrote before."""

_SENTENCE, _MESSAGE = 160, 240
_ACTIVE = re.compile(r"([\\`*_\[\]<>|~&$#!])")
# GitHub looks for these in what was rendered, where a backslash is gone.
_LINKED = re.compile(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=:)(?=[\w+-]+:)|(?<=GH-)(?=\d)", re.IGNORECASE
)
_JOINER = "\N{WORD JOINER}"


def inline(text: str, width: int) -> str:
    r"""Text of a draft as Markdown that shows just this text, on one line of at most about ``width`` characters.

    >>> inline("a | b *c*", 80)
    'a \\| b \\*c\\*'
    """
    return _ACTIVE.sub(r"\\\1", _LINKED.sub(_JOINER, excerpt(text, width)))


class MarkdownOutput:
    """A table of the drafts, then each draft with its hardest sentences."""

    def __init__(self, shown: Severity | None) -> None:
        self.shown = shown
        self._drafts: list[tuple[str, Report]] = []

    def show(self, path: Path, report: Report) -> None:
        """Keep a report for the end."""
        name = named(path, report.part)
        self._drafts.append((name, report))

    def finish(self, errors: Sequence[PlainlangError]) -> None:
        """Print the comment."""
        sys.stdout.write(comment(self._drafts, errors, self.shown))


def output(shown: Severity | None) -> MarkdownOutput:
    """Markdown for findings of this severity and graver."""
    return MarkdownOutput(shown)


def comment(
    drafts: Sequence[tuple[str, Report]], errors: Sequence[PlainlangError] = (), shown: Severity | None = None
) -> str:
    """The comment on these drafts; what would make it too long is left out, and said to be."""
    parts = [MARK, _title(drafts), ""]
    if drafts:
        parts += [
            "| Draft | Difficulty | Too technical | Errors | Warnings | Notes | |",
            "|---|--:|--:|--:|--:|--:|---|",
        ]
    left = LONGEST - sum(map(len, parts)) - _MESSAGE * len(errors)
    rows, details = [], []
    for number, (name, report) in enumerate(drafts):
        row, detail = _row(name, report), _details(name, report, shown)
        if len(row) + len(detail) > left:
            details.append(f"{plural(len(drafts) - number, 'more draft')} would make this comment too long.\n")
            break
        left -= len(row) + len(detail)
        rows.append(row)
        details.append(detail)
    failed = [f"- {inline(str(error), _MESSAGE)}" for error in errors]
    return "\n".join([*parts, *rows, "", *(["Could not be used:", "", *failed, ""] if failed else ()), *details])


def _title(drafts: Sequence[tuple[str, Report]]) -> str:
    passed = sum(report.ok for _, report in drafts)
    if len(drafts) == 1:
        return f"### plainlang: the draft {'passes' if passed else 'does not pass'}"
    return f"### plainlang: {passed} of {plural(len(drafts), 'draft')} {'passes' if passed == 1 else 'pass'}"


def _row(name: str, report: Report) -> str:
    counts = " | ".join(str(n) for n in report.counts.values())
    verdict = "passes" if report.ok else "does not pass"
    return (
        f"| {inline(name, _SENTENCE)} | {report.difficulty:.1f} | {len(report.sentences)} of {report.judged} "
        f"| {counts} | {verdict} for {inline(report.profile, _SENTENCE)} |"
    )


def _details(name: str, report: Report, shown: Severity | None) -> str:
    parts = []
    if report.sentences:
        parts += [
            f"**{inline(name, _SENTENCE)}: what costs readers most** (of 6; the limit is {report.limit:.1f})",
            "",
            "| Line | Difficulty | Sentence | Why | Try |",
            "|--:|--:|---|---|---|",
            *(_sentence(report, sentence) for sentence in report.sentences[:SENTENCES]),
            "",
        ]
    spans = {sentence.span for sentence in report.sentences[:SENTENCES]}
    others = [f for f in report.visible(shown) if f.span not in spans]
    others.sort(key=lambda f: (SEVERITIES.index(f.severity), f.span))
    if others:
        number = plural(len(others), "other finding" if parts else "finding")
        summary = f"{number} in {escape(_LINKED.sub(_JOINER, name))}"
        parts += [
            f"<details><summary>{summary}</summary>",
            "",
            "| Place | | Rule | Finding |",
            "|--:|---|---|---|",
            *(_finding(report, finding) for finding in others[:FINDINGS]),
            "",
            *([f"And {len(others) - FINDINGS} more.", ""] if len(others) > FINDINGS else ()),
            "</details>",
            "",
        ]
    return "\n".join(parts)


def _sentence(report: Report, sentence: HardSentence) -> str:
    line, _ = report.document.position(sentence.span.start)
    text = inline(readable(report.document, sentence.span), _SENTENCE)
    why = "<br>".join(inline(in_words(reason), _SENTENCE) for reason in sentence.reasons[:REASONS])
    edit = sentence.best_edit
    words = f"{inline(edit.before, _SENTENCE)} → **{inline(edit.text, _SENTENCE)}**" if edit else ""
    after = f" ({sentence.after:.1f} rewritten)" if round(sentence.after, 1) < round(sentence.difficulty, 1) else ""
    return f"| {line} | {sentence.difficulty:.1f}{after} | {text} | {why} | {words} |"


def _finding(report: Report, finding: Finding) -> str:
    line, column = report.document.position(finding.span.start)
    return f"| {line}:{column} | {finding.severity} | {finding.rule} | {inline(finding.message, _MESSAGE)} |"
