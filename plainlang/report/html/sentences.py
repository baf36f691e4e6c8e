"""A sentence as the page shows it: how hard it is and why, what to say instead, what was found on it."""

from __future__ import annotations

from collections.abc import Sequence

from plainlang.analyze.analysis import RatedSentence
from plainlang.analyze.levels import LEVELS, lay_share_easier, level_of
from plainlang.analyze.terms import RatedTerm
from plainlang.glossary.compose import TermEdit
from plainlang.report.console import excerpt, readable
from plainlang.report.difficulty import in_words
from plainlang.report.html.pieces import Piece
from plainlang.report.html.view import EditView, FindingView, ReasonView, SentenceView
from plainlang.report.render_text import LEAST
from plainlang.report.report import HardSentence, Report

_REASONS, _TERMS, _WIDTH = 6, 12, 160


def sentence_view(
    number: int,
    report: Report,
    rated: RatedSentence,
    hard: HardSentence | None,
    after: float | None,
    pieces: tuple[Piece, ...],
    edits: Sequence[TermEdit],
    findings: tuple[FindingView, ...],
    terms: Sequence[RatedTerm],
) -> SentenceView:
    """A sentence with its note.

    Args:
        number: in the draft, from 1.
        hard: its place among the sentences above the limit; None if it is not.
        after: its difficulty once rewritten; None if nothing changes.
        pieces: its words, cut up.
        edits: those of the rewrite in it.
        findings: those on it.
        terms: the hard terms in it.
    """
    line, column = report.document.position(rated.span.start)
    level = level_of(round(rated.difficulty, 1))
    return SentenceView(
        number=number,
        place=f"{line}:{column}",
        is_judged=rated.sentence.kind != "heading",
        is_hard=hard is not None,
        words=rated.words,
        difficulty=rated.difficulty,
        limit=hard.limit if hard else report.limit,
        level=LEVELS.index(level) + 1,
        level_name=level.name,
        level_after=LEVELS.index(level_of(round(rated.difficulty if after is None else after, 1))) + 1,
        after=after,
        easier=round(100 * lay_share_easier(rated.difficulty)),
        pieces=pieces,
        rules=tuple(sorted({finding.rule for finding in findings})),
        reasons=_reasons(rated),
        edits=tuple(_edit(report, edit, hard, findings) for edit in edits),
        findings=findings,
        terms=tuple((excerpt(t.text, _WIDTH), t.difficulty, "; ".join(t.reasons)) for t in terms[:_TERMS]),
    )


def _edit(report: Report, edit: TermEdit, hard: HardSentence | None, findings: Sequence[FindingView]) -> EditView:
    line, column = report.document.position(edit.span.start)
    place = f"{line}:{column}"
    return EditView(
        before=excerpt(readable(report.document, edit.span), _WIDTH),
        after=excerpt(edit.text, _WIDTH),
        reason=edit.reason,
        gain=f"{hard.gain:.1f}" if hard and hard.best_edit == edit and hard.gain >= LEAST else "",
        rules=tuple(dict.fromkeys(f.name for f in findings if f.is_safe and f.place == place)),
    )


def _reasons(rated: RatedSentence) -> tuple[ReasonView, ...]:
    found = [c for c in rated.contributions if c.points >= LEAST][:_REASONS]
    most = max((c.points for c in found), default=1.0)
    return tuple(ReasonView(f"{c.points:.1f}", in_words(c), round(100 * c.points / most)) for c in found)
