"""Scores for a person at a terminal: difficulty, formulas with what they hold for, hardest sentences and terms."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.table import Table

from plainlang.analyze.analysis import Analysis
from plainlang.analyze.levels import level
from plainlang.report.console import console, excerpt, styled
from plainlang.text.document import Document

HARDEST_SENTENCES, HARDEST_TERMS = 3, 12
_BARS = "▁▂▃▄▅▆▇█"


def show(path: Path, document: Document, analysis: Analysis, compare: bool) -> None:
    """Print an analysis; with ``compare``, textstat's own values and why they differ."""
    out = console()
    out.print(styled((str(path), "bold")))
    out.print(f"  difficulty {analysis.difficulty:.1f} of 6: {level(analysis.difficulty).describe()}")
    counts = analysis.counts
    out.print(
        f"  {counts.words} words, {counts.sentences} sentences, {counts.syllables} syllables, "
        f"{counts.polysyllables} words of three syllables or more"
    )
    if len(analysis.sentences) > 1:
        out.print(f"  sentences from 1 to 6: {histogram([s.difficulty for s in analysis.sentences])}")
    out.print(_comparison_table(document) if compare else _score_table(analysis))
    hardest = sorted(analysis.sentences, key=lambda s: (-s.difficulty, s.span))[:HARDEST_SENTENCES]
    out.print(styled(("Hardest sentences", "bold")))
    for sentence in hardest:
        line, column = document.position(sentence.span.start)
        out.print(f"  {sentence.difficulty:.1f}  {line}:{column}  {excerpt(sentence.text, 60)}")
    terms = dict.fromkeys(t.text for t in sorted(analysis.hard_terms, key=lambda t: (-t.difficulty, t.span)))
    if terms:
        out.print(styled(("Hardest terms", "bold"), "  " + ", ".join(list(terms)[:HARDEST_TERMS])))
    out.print()


def histogram(values: list[float]) -> str:
    """How many values fall into each half level from 1 to 6, as bars of one character.

    >>> histogram([1.2, 3.1, 3.2, 3.3, 3.4])
    '▃···█·····'
    """
    bins = [0] * 10
    for value in values:
        bins[min(9, max(0, int((value - 1) * 2)))] += 1
    most = max(bins) or 1
    return "".join("·" if not n else _BARS[max(0, (n * len(_BARS) - 1) // most)] for n in bins)


def _score_table(analysis: Analysis) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("  formula", "value", "reliable?"):
        table.add_column(heading, justify="right" if heading == "value" else "left")
    for score in analysis.scores.values():
        value = "–" if score.value is None else f"{score.value:.1f}"
        table.add_row(f"  {score.name}", value, "yes" if score.reliable else f"no: {score.reason}")
    return table


def _comparison_table(document: Document) -> Table:
    from plainlang.analyze.reference import compare

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for heading in ("  formula", "plainlang", "textstat", "why they differ"):
        table.add_column(heading, justify="right" if heading in ("plainlang", "textstat") else "left")
    for difference in compare(document).differences:
        ours = "–" if difference.ours is None else f"{difference.ours:.1f}"
        table.add_row(f"  {difference.name}", ours, f"{difference.theirs:.1f}", "; ".join(difference.reasons))
    return table


def comparison(document: Document, wanted: bool) -> dict[str, Any]:
    """``{"textstat": [...]}`` for JSON output, or nothing."""
    if not wanted:
        return {}
    from plainlang.analyze.reference import compare

    return {
        "textstat": [
            {"name": d.name, "ours": d.ours, "textstat": d.theirs, "reasons": list(d.reasons)} for d in compare(document).differences
        ]
    }
