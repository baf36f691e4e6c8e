"""What is counted over many texts: difficulty in steps, words, failed rows, and the hard terms that nothing covers.

Two tallies add up, in any order, to that of all their texts: workers count, and their counts are added in the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from plainlang.analyze.analysis import Analysis
from plainlang.analyze.difficulty import EASIEST, HARDEST
from plainlang.analyze.terms import hard_level
from plainlang.glossary.coverage import name_of
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import folded

STEPS = 100
"""Steps of a twentieth of a level, from 1 to 6."""
_COST = 1000
_MEMO = 1 << 16


HardWords = tuple[tuple[str, float], ...]


class Uncovered:
    """Names the terms that no entry of a glossary names, remembering those it has been asked for."""

    __slots__ = ("_glossary", "name")

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self.name: Callable[[str], str | None] = lru_cache(maxsize=_MEMO)(self._name)

    def _name(self, text: str) -> str | None:
        return None if self._glossary.index.terms_of(folded(text)) else name_of(text)


@dataclass(slots=True)
class Tally:
    """Counts over some texts.

    Attributes:
        rows, failed, words: of texts, of rows that failed, of words in the others.
        steps: texts in each twentieth of a level.
        errors: failed rows by reason.
        uncovered: uses of each hard term that no glossary entry names.
        cost: what they cost readers, in thousandths: rating above the level of a hard term, summed over the uses.
        groups: for each kept column, texts and summed difficulty (thousandths) for each of its values.
    """

    rows: int = 0
    failed: int = 0
    words: int = 0
    steps: list[int] = field(default_factory=lambda: [0] * STEPS)
    errors: Counter[str] = field(default_factory=Counter)
    uncovered: Counter[str] = field(default_factory=Counter)
    cost: Counter[str] = field(default_factory=Counter)
    groups: dict[str, dict[str, list[int]]] = field(default_factory=dict)

    def add(self, analysis: Analysis, hard: HardWords, uncovered: Uncovered) -> None:
        """Count one text; ``hard`` are its `Analysis.hard_words`."""
        self.words += analysis.counts.words
        place = (analysis.difficulty - EASIEST) / (HARDEST - EASIEST)
        self.steps[min(STEPS - 1, int(place * STEPS))] += 1
        level, named, uses, cost = hard_level(), uncovered.name, self.uncovered, self.cost
        for text, difficulty in hard:
            if name := named(text):
                uses[name] += 1
                cost[name] += round(_COST * (difficulty - level))

    def group(self, kept: dict[str, str | None], difficulty: float) -> None:
        """Count one text under the values of its kept columns."""
        for column, value in kept.items():
            if value is not None:
                counts = self.groups.setdefault(column, {}).setdefault(value, [0, 0])
                counts[0] += 1
                counts[1] += round(_COST * difficulty)

    def fail(self, reason: str) -> None:
        """Count a row that failed."""
        self.failed += 1
        self.errors[reason] += 1

    def merge(self, other: Tally) -> None:
        """Add what another counted."""
        self.rows += other.rows
        self.failed += other.failed
        self.words += other.words
        self.steps = [a + b for a, b in zip(self.steps, other.steps, strict=True)]
        for mine, theirs in ((self.errors, other.errors), (self.uncovered, other.uncovered), (self.cost, other.cost)):
            mine.update(theirs)
        for column, values in other.groups.items():
            here = self.groups.setdefault(column, {})
            for value, (texts, difficulty) in values.items():
                counts = here.setdefault(value, [0, 0])
                counts[0] += texts
                counts[1] += difficulty

    def to_dict(self) -> dict[str, Any]:
        """Plain data, in an order that depends on the counts alone."""
        return {
            "rows": self.rows,
            "failed": self.failed,
            "words": self.words,
            "steps": list(self.steps),
            "errors": _sorted(self.errors),
            "uncovered": _sorted(self.uncovered),
            "cost": _sorted(self.cost),
            "groups": {column: dict(sorted(values.items())) for column, values in sorted(self.groups.items())},
        }

    @classmethod
    def of(cls, data: dict[str, Any]) -> Tally:
        """The tally that `to_dict` made ``data`` of."""
        counters = {name: Counter(data[name]) for name in ("errors", "uncovered", "cost")}
        return cls(data["rows"], data["failed"], data["words"], data["steps"], **counters, groups=data["groups"])


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them added up."""
    found = Tally()
    for tally in tallies:
        found.merge(tally)
    return found


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
