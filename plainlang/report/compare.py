"""Two versions of a draft, sentence by sentence: what got easier, what got harder, and which facts differ."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from plainlang.analyze.analysis import Analysis, RatedSentence
from plainlang.glossary.faithful import LostFact, lost_facts
from plainlang.report.placed import placed
from plainlang.text.document import Document

RULE = "changed-fact"
"""The name of a fact that one version has and the other has not."""

SCHEMA = 1

_ADDED = ("number", "unit", "name")
"""Kinds of facts that a new version cannot have from anywhere but its writer."""

_MOVES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 0), (0, 1))
"""How many old and new sentences say the same; the first that fits best wins."""
_MOST = 250_000
"""Sentences times sentences between two that are equal, above which they are paired in order."""
_STEM = 5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences of the old version and those of the new one that say the same; one side may have none."""

    old: tuple[RatedSentence, ...]
    new: tuple[RatedSentence, ...]

    @property
    def same(self) -> bool:
        """True if not a word has changed."""
        return _texts(self.old) == _texts(self.new)

    @property
    def before(self) -> float | None:
        """The difficulty of the hardest old sentence, 1..6; None if there is none."""
        return max((s.difficulty for s in self.old), default=None)

    @property
    def after(self) -> float | None:
        """The difficulty of the hardest new sentence."""
        return max((s.difficulty for s in self.new), default=None)

    @property
    def change(self) -> float | None:
        """By how much it got harder; negative if it got easier; None if one side has no sentence."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """A fact that only one version has, with the sentence it stands in, if that can be told."""

    change: Literal["lost", "added"]
    fact: LostFact
    sentence: RatedSentence | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions and what came of it; ``facts`` has the lost ones first."""

    old: Analysis
    new: Analysis
    pairs: tuple[Pair, ...]
    facts: tuple[ChangedFact, ...]

    @property
    def lost(self) -> tuple[ChangedFact, ...]:
        """The facts that the new version has lost."""
        return tuple(f for f in self.facts if f.change == "lost")

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version."""
        return {
            "schema": SCHEMA,
            "ok": not self.lost,
            "difficulty": {"old": round(self.old.difficulty, 3), "new": round(self.new.difficulty, 3)},
            "words": {"old": self.old.counts.words, "new": self.new.counts.words},
            "sentences": {"old": self.old.counts.sentences, "new": self.new.counts.sentences},
            "facts": [self._fact(f) for f in self.facts],
            "pairs": [
                {
                    "old": [_sentence(self.old.document, s) for s in pair.old],
                    "new": [_sentence(self.new.document, s) for s in pair.new],
                    "same": pair.same,
                    "change": None if pair.change is None else round(pair.change, 3),
                }
                for pair in self.pairs
            ],
        }

    def _fact(self, found: ChangedFact) -> dict[str, object]:
        document = (self.old if found.change == "lost" else self.new).document
        where = _sentence(document, found.sentence) if found.sentence else None
        fact = found.fact
        return {
            "rule": RULE, "change": found.change, "kind": fact.kind, "text": fact.text, "times": fact.times,
            "sentence": where,
        }  # fmt: skip


def _sentence(document: Document, rated: RatedSentence) -> dict[str, object]:
    data = {"span": rated.span.to_dict(), "text": rated.text, "difficulty": round(rated.difficulty, 3)}
    return placed(document, data)


def compare(old: Analysis, new: Analysis) -> Comparison:
    """Lay two versions beside each other."""
    pairs = tuple(_aligned(old.sentences, new.sentences))
    facts = [*_changed("lost", pairs, _texts(old.sentences), _texts(new.sentences))]
    facts += _changed("added", pairs, _texts(new.sentences), _texts(old.sentences))
    return Comparison(old, new, pairs, tuple(facts))


def _texts(sentences: Sequence[RatedSentence]) -> str:
    return "\n".join(" ".join(s.text.split()) for s in sentences)


def _changed(change: Literal["lost", "added"], pairs: Sequence[Pair], has: str, lacks: str) -> Iterator[ChangedFact]:
    """The facts of one version, as a whole, that the other has not; facts may move between sentences."""
    for fact in lost_facts(has, lacks):
        if change == "added" and fact.kind not in _ADDED:
            continue
        yield ChangedFact(change, fact, next(_holders(change, pairs, fact), None))


def _holders(change: Literal["lost", "added"], pairs: Sequence[Pair], fact: LostFact) -> Iterator[RatedSentence]:
    for pair in pairs:
        ours, theirs = (pair.old, pair.new) if change == "lost" else (pair.new, pair.old)
        if pair.same or not any(
            (f.kind, f.text) == (fact.kind, fact.text) for f in lost_facts(_texts(ours), _texts(theirs))
        ):
            continue
        yield from (s for s in ours if any((f.kind, f.text) == (fact.kind, fact.text) for f in lost_facts(s.text, "")))


def _aligned(old: Sequence[RatedSentence], new: Sequence[RatedSentence]) -> Iterator[Pair]:
    """Pairs in order: equal sentences hold the rest in place."""
    matcher = SequenceMatcher(None, [_texts([s]) for s in old], [_texts([s]) for s in new], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield from (Pair((a,), (b,)) for a, b in zip(old[i1:i2], new[j1:j2], strict=True))
        else:
            yield from _between(old[i1:i2], new[j1:j2])


def _between(old: Sequence[RatedSentence], new: Sequence[RatedSentence]) -> Iterator[Pair]:
    """The pairing that shares most words, by dynamic programming over `_MOVES`."""
    if len(old) * len(new) > _MOST:
        for at in range(max(len(old), len(new))):
            yield Pair(tuple(old[at : at + 1]), tuple(new[at : at + 1]))
        return
    a, b = [_stems(s) for s in old], [_stems(s) for s in new]
    best = {(0, 0): (0.0, (0, 0))}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            for di, dj in _MOVES:
                if i >= di and j >= dj and (i - di, j - dj) in best:
                    value = best[i - di, j - dj][0] + _likeness(a[i - di : i], b[j - dj : j])
                    if (i, j) not in best or value > best[i, j][0] + 1e-9:
                        best[i, j] = (value, (di, dj))
    found: list[Pair] = []
    i, j = len(a), len(b)
    while i or j:
        di, dj = best[i, j][1]
        found.append(Pair(tuple(old[i - di : i]), tuple(new[j - dj : j])))
        i, j = i - di, j - dj
    yield from reversed(found)


def _stems(sentence: RatedSentence) -> Counter[str]:
    return Counter(word[:_STEM].lower() for word in _WORD.findall(sentence.text))


def _likeness(old: Sequence[Counter[str]], new: Sequence[Counter[str]]) -> float:
    """How many words both share, as the cosine of their counts; a little for two that only stand at the same place."""
    if not old or not new:
        return -0.03
    a, b = sum(old, Counter[str]()), sum(new, Counter[str]())
    size = math.sqrt(a.total() * b.total())
    return ((a & b).total() / size if size else 0.0) - 0.05 * (len(old) + len(new) - 2) + 0.02
