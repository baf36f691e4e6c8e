"""Two versions of a draft for a person at a terminal: side by side where there is room, below each other where not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from plainlang.analyze.analysis import RatedSentence
from plainlang.analyze.levels import level_of
from plainlang.report.compare import RULE, ChangedFact, Comparison, Pair
from plainlang.report.console import console, excerpt, plural, readable, show, styled
from plainlang.text.document import Document

LEAST = 0.05
"""A smaller change of difficulty is none: it prints as 0.0."""
_WIDTH = 600


def show_comparison(old: Path, new: Path, found: Comparison) -> None:
    """The sentences that changed, then the facts, then what came of it."""
    out = console()
    for pair in found.pairs:
        if not pair.same:
            _show_pair(out, found, pair)
    for fact in found.facts:
        _show_fact(out, old, new, found, fact)
    if found.facts:
        out.print()
    before, after = found.old.difficulty, found.new.difficulty
    difficulty = f"difficulty {before:.1f} → {after:.1f} of 6"
    names = (level_of(round(value, 1)).name for value in (before, after))
    show(out, (f"{old} → {new}: ", "bold"), (difficulty, "bold"), f" ({' → '.join(dict.fromkeys(names))})", hang=4)
    counts = found.old.counts, found.new.counts
    sizes = [f"{a} → {b} {noun}" for noun, a, b in (
        ("words", counts[0].words, counts[1].words), ("sentences", counts[0].sentences, counts[1].sentences)
    )]  # fmt: skip
    changes = [c for p in found.pairs if not p.same and (c := p.change) is not None]
    easier, harder = sum(c <= -LEAST for c in changes), sum(c >= LEAST for c in changes)
    same = sum(p.same for p in found.pairs)
    show(out, f"{', '.join(sizes)}; {easier} easier, {harder} harder, {same} unchanged.", hang=4)
    lost, added = len(found.lost), len(found.facts) - len(found.lost)
    show(out, f"{plural(lost, 'fact') if lost else 'No fact is'} lost, {added or 'none'} added.")


def _show_pair(out: Console, found: Comparison, pair: Pair) -> None:
    show(out, (_change(pair), "bold"))
    old, new = _readable(found.old.document, pair.old), _readable(found.new.document, pair.new)
    if out.soft_wrap:
        for sign, text in (("-", old), ("+", new)):
            if text:
                show(out, f"{sign} {text}")
    else:
        table = Table(box=None, show_header=False, expand=True, padding=(0, 2, 0, 0))
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        table.add_row(
            styled((old or "(nothing)", "red" if old else "dim")),
            styled((new or "(nothing)", "green" if new else "dim")),
        )
        out.print(table)
    out.print()


def _change(pair: Pair) -> str:
    if pair.before is None or pair.after is None:
        return f"new: {pair.after:.1f}" if pair.after is not None else f"gone: {pair.before:.1f}"
    change = pair.after - pair.before
    word = "as hard" if abs(change) < LEAST else "harder" if change > 0 else "easier"
    return f"{word}: {pair.before:.1f} → {pair.after:.1f}"


def _readable(document: Document, sentences: Sequence[RatedSentence]) -> str:
    return excerpt(" ".join(" ".join(readable(document, s.span).split()) for s in sentences), _WIDTH)


def _show_fact(out: Console, old: Path, new: Path, found: Comparison, fact: ChangedFact) -> None:
    path, document = (old, found.old.document) if fact.change == "lost" else (new, found.new.document)
    place = ""
    if fact.sentence:
        line, column = document.position(fact.sentence.span.start)
        place = f":{line}:{column}"
    times = f", {fact.fact.times} times" if fact.fact.times > 1 else ""
    style = "bold red" if fact.change == "lost" else "yellow"
    what = f"the {fact.fact.kind} '{fact.fact.text}'{times}"
    show(out, f"{path}{place}: ", (f"{RULE}: {fact.change}", style), f" {what}", hang=4)
