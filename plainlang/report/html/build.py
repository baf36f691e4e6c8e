"""A report in, what its page shows out."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import accumulate

from plainlang.analyze.analysis import Analysis, RatedSentence, analyze
from plainlang.analyze.levels import LEVELS, level_of
from plainlang.analyze.terms import RatedTerm
from plainlang.glossary.compose import TermEdit
from plainlang.report.finding import SEVERITIES, Finding, Severity
from plainlang.report.html.findings import Numbered, finding_views, helpful, rule_views
from plainlang.report.html.layout import grouped, marker
from plainlang.report.html.pieces import Layer, Piece, pieces, whole_words
from plainlang.report.html.sentences import sentence_view
from plainlang.report.html.view import BlockView, DraftView, FindingView, ScoreView, SentenceView
from plainlang.report.placed import in_units
from plainlang.report.report import Report
from plainlang.report.shown import gaps, glyphs
from plainlang.text.document import Block
from plainlang.text.read import revised
from plainlang.text.span import Span

_MOST = 0.5
"""A finding on more of a sentence than this is on the sentence: its words are not underlined."""


def draft_view(number: int, path: str, report: Report, findings: Sequence[Finding]) -> DraftView:
    """What the page shows of one draft.

    Args:
        number: the draft's, from 1.
        path: its name as the user knows it.
        report: the report on it.
        findings: those of the report's findings to show.
    """
    numbered = Numbered(findings)
    shown = finding_views(report, findings, numbered)
    plainer = _Plainer(report)
    layers = _Layers(report, findings, numbered)
    sentences = _sentences(report, shown, plainer, layers)
    level = level_of(round(report.analysis.difficulty, 1))
    counts: dict[Severity, int] = {name: sum(f.severity == name for f in findings) for name in SEVERITIES}
    return DraftView(
        number=number,
        path=path,
        profile=report.profile,
        ok=report.ok,
        counts=tuple(counts.items()),
        limit=report.limit,
        analysis=report.analysis,
        level=LEVELS.index(level) + 1,
        level_name=level.name,
        level_text=level.description,
        hard=len(report.sentences),
        hard_after=sum(s.after > s.limit for s in report.sentences),
        judged=report.judged,
        edits=len(report.rewrite.edits),
        units=in_units(report.document),
        silenced=len(report.suppressed),
        helpful=helpful(report),
        groups=tuple(grouped(_blocks(report, sentences))),
        whole=tuple(f for f in shown if not f.sentence),
        rules=rule_views(shown, numbered),
        scores=tuple(_scores(report.analysis, plainer.analysis)),
    )


def _sentences(
    report: Report, findings: Sequence[FindingView], plainer: _Plainer, layers: _Layers
) -> tuple[SentenceView, ...]:
    on: dict[int, list[FindingView]] = {}
    for finding in findings:
        on.setdefault(finding.sentence, []).append(finding)
    hard = {sentence.span: sentence for sentence in report.sentences}
    return tuple(
        sentence_view(
            number,
            report,
            rated,
            hard.get(rated.span),
            plainer.difficulty(rated),
            layers.pieces(rated.span),
            layers.edits(rated.span),
            tuple(on.get(number, ())),
            layers.terms(rated.span),
        )
        for number, rated in enumerate(report.analysis.sentences, 1)
    )


class _Plainer:
    """The rewrite, measured: as a whole, and sentence by sentence of the draft."""

    def __init__(self, report: Report) -> None:
        self.analysis: Analysis | None = None
        if not report.rewrite.edits:
            return
        self.analysis = analyze(revised(report.document, report.rewrite.edits))
        self._ends = [edit.span.end for edit in report.rewrite.edits]
        self._growth = [0, *accumulate(len(edit.text) - len(edit.span) for edit in report.rewrite.edits)]
        self._found = {sentence.span.start: sentence.difficulty for sentence in self.analysis.sentences}

    def difficulty(self, rated: RatedSentence) -> float | None:
        """Of the sentence that begins where ``rated`` did; None if there is none, or nothing changes in it."""
        if self.analysis is None:
            return None
        before = bisect_left(self._ends, rated.span.start + 1)
        if before == bisect_left(self._ends, rated.span.end + 1):
            return None
        return self._found.get(rated.span.start + self._growth[before])


class _Layers:
    """What lies over a draft's words: edits, hard terms, findings. Each answer is found by bisection."""

    def __init__(self, report: Report, findings: Sequence[Finding], numbered: Numbered) -> None:
        self._document = report.document
        self._edits = report.rewrite.edits
        self._trimmed = [whole_words(report.document.source, edit) for edit in self._edits]
        self._starts = [edit.span.start for edit in self._edits]
        self._terms = _outermost(report.analysis.hard_terms)
        self._term_starts = [term.span.start for term in self._terms]
        self._findings = [(f.span, numbered.of(f)) for f in findings if len(f.span)]
        self._finding_starts = [span.start for span, _ in self._findings]

    def edits(self, span: Span) -> Sequence[TermEdit]:
        """The rewrite's edits that begin in ``span``."""
        return self._edits[slice(*_within(self._starts, span))]

    def terms(self, span: Span) -> Sequence[RatedTerm]:
        """The hard terms in ``span``, without those inside a longer one."""
        return self._terms[slice(*_within(self._term_starts, span))]

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """The sentence ``span``, cut where something begins or ends."""
        first, last = _within(self._starts, span)
        inside = self._trimmed[first:last]
        # An edit that began in the sentence before may reach into this one.
        reaching = [edit for edit in self._trimmed[max(0, first - 1) : first] if edit.span.end > span.start]
        layers: list[Layer] = [(edit.span, "old", 0) for edit in (*reaching, *inside)]
        layers += [(term.span, "term", 0) for term in self.terms(span)]
        found = self._findings[slice(*_within(self._finding_starts, span))]
        layers += [(of, "found", rule) for of, rule in found if len(of) < _MOST * len(span)]
        return tuple(pieces(span, glyphs(self._document, span), layers, inside))


def _within(starts: Sequence[int], span: Span) -> tuple[int, int]:
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def _outermost(terms: Iterable[RatedTerm]) -> list[RatedTerm]:
    found: list[RatedTerm] = []
    for term in terms:
        if not found or not found[-1].span.covers(term.span):
            found.append(term)
    return found


def _blocks(report: Report, sentences: Sequence[SentenceView]) -> Iterator[BlockView]:
    """Blocks and what stands between them, in source order."""
    document = report.document
    starts = [sentence.span.start for sentence in document.sentences]
    asides = {Block(span) for span in gaps(document)}
    for block in sorted((*document.blocks, *asides), key=lambda b: (b.span.start, b.span.end)):
        line, _ = document.position(block.span.start)
        if block in asides:
            yield BlockView("aside", (block.span.of(document.source),), line)
            continue
        content: list[SentenceView | str] = []
        at = block.span.start
        first, last = _within(starts, block.span)
        for sentence, view in zip(document.sentences[first:last], sentences[first:last], strict=True):
            content += ["".join(glyphs(document, Span(at, sentence.span.start))), view]
            at = sentence.span.end
        content.append("".join(glyphs(document, Span(at, block.span.end))))
        depth, number = marker(document, block)
        yield BlockView(block.kind, tuple(item for item in content if item), line, block.level, depth, number)


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((resources.files("plainlang.report.html") / "scores.toml").read_text(encoding="utf-8"))


def _scores(analysis: Analysis, plainer: Analysis | None) -> Iterator[ScoreView]:
    for name, text in _texts().items():
        score = analysis.scores[name]
        after = plainer.scores[name].value if plainer else None
        yield ScoreView(
            title=text["title"],
            value="" if score.value is None else f"{score.value:.1f}",
            after="" if after is None else f"{after:.1f}",
            meaning=text["meaning"],
            formula=text["formula"].replace("_", " "),
            doubt=score.reason,
        )
