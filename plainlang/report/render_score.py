"""Scores for a person at a terminal: difficulty, formulas with what they hold for, hardest sentences and terms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from plainlang.analyze.analysis import Analysis
from plainlang.analyze.levels import describe
from plainlang.analyze.reference import compare
from plainlang.report.console import console, excerpt, plural, readable, show
from plainlang.report.placed import named, placed
from plainlang.text.document import Document

HARDEST_SENTENCES, HARDEST_TERMS = 3, 12
_BARS = "▁▂▃▄▅▆▇█"
_WIDE = 30


def show_score(path: Path, document: Document, analysis: Analysis, with_textstat: bool, label: str = "") -> None:
    """Print an analysis; with textstat's own values and why they differ, if wanted."""
    out = console()
    counts = analysis.counts
    show(out, (named(path, label), "bold"))
    show(out, "difficulty ", (describe(analysis.difficulty), "bold"), indent=2)
    total = ((counts.words, "word"), (counts.sentences, "sentence"), (counts.syllables, "syllable"))
    long = f"{plural(counts.polysyllables, 'word')} of three syllables or more"
    show(out, ", ".join((*(plural(n, noun) for n, noun in total), long)), indent=2)
    if len(analysis.sentences) > 1:
        show(out, f"sentences, from 1 to 6:  {histogram([s.difficulty for s in analysis.sentences])}", indent=2)
    out.print()
    if with_textstat:
        _show_comparison(out, document)
    else:
        _show_formulas(out, analysis)
    _show_hardest(out, document, analysis)


def histogram(values: Sequence[float]) -> str:
    """How many values fall into each half level from 1 to 6, as bars of one character.

    >>> histogram([1.2, 3.1, 3.2, 3.3, 3.4])
    '▂···█·····'
    """
    bins = [0] * 10
    for value in values:
        bins[min(9, max(0, int((value - 1) * 2)))] += 1
    most = max(bins) or 1
    return "".join("·" if not n else _BARS[max(0, (n * len(_BARS) - 1) // most)] for n in bins)


def _value(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"


def _show_formulas(out: Console, analysis: Analysis) -> None:
    for score in analysis.scores.values():
        doubt = "" if score.reliable else f"  not reliable: {score.reason}"
        show(out, f"{score.name:{_WIDE}}{_value(score.value):>6}", (doubt, "yellow"), indent=2, hang=_WIDE + 8)


def _show_comparison(out: Console, document: Document) -> None:
    """The values side by side; then each reason once, with its formulas unless it is all that differ."""
    differences = compare(document).differences
    show(out, (f"{'':{_WIDE}}{'plainlang':>10}{'textstat':>10}", "bold"), indent=2)
    for d in differences:
        show(out, f"{d.name:{_WIDE}}{_value(d.ours):>10}{d.theirs:>10.1f}", indent=2)
    reasons: dict[str, list[str]] = {}
    for d in differences:
        for reason in d.reasons:
            reasons.setdefault(reason, []).append(d.name)
    differing = [d.name for d in differences if d.reasons]
    if reasons:
        out.print("\nWhy they differ", style="bold")
    for reason, names in reasons.items():
        where = "" if names == differing else f" ({', '.join(names)})"
        show(out, f"- {reason}", (where, "dim"), indent=2, hang=2)


def _show_hardest(out: Console, document: Document, analysis: Analysis) -> None:
    hardest = sorted(analysis.sentences, key=lambda s: (-s.difficulty, s.span))[:HARDEST_SENTENCES]
    if hardest:
        out.print("\nHardest sentences", style="bold")
    for sentence in hardest:
        line, column = document.position(sentence.span.start)
        place = f"{line}:{column}"
        text = excerpt(readable(document, sentence.span), 62)
        show(out, f"{sentence.difficulty:.1f}  {place:>7}  {text}", indent=2, hang=14)
    terms: dict[str, str] = {}  # each once, also where it opens a sentence elsewhere
    for term in sorted(analysis.hard_terms, key=lambda t: (-t.difficulty, t.span)):
        terms.setdefault(term.text.casefold(), term.text)
    if terms:
        out.print("\nHardest terms", style="bold")
        show(out, ", ".join(excerpt(term, 60) for term in list(terms.values())[:HARDEST_TERMS]), indent=2)
    if slips := dict.fromkeys(f"{m.text} ({' or '.join(m.meant)}?)" for m in analysis.misprints):
        out.print("\nProbable misprints", style="bold")
        show(out, ", ".join(slips), indent=2)
    out.print()


def to_dict(document: Document, analysis: Analysis, with_textstat: bool) -> dict[str, Any]:
    """The analysis as plain data, every span with its line and column; with textstat's values, if wanted."""
    data: dict[str, Any] = dict(analysis.to_dict())
    for field in ("sentences", "hard_terms", "misprints"):
        data[field] = [placed(document, item) for item in data[field]]
    if with_textstat:
        data["textstat"] = [
            {"name": d.name, "ours": d.ours, "textstat": d.theirs, "reasons": list(d.reasons)}
            for d in compare(document).differences
        ]
    return data
