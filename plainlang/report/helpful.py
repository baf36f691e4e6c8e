"""Which few edits of a whole draft would help its readers most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest

from plainlang.analyze.contribution import WORDS
from plainlang.report.sentence import HardSentence
from plainlang.text.span import Edit, Span

EDITS = 3
"""So many are named."""

SPLIT = 26
"""Words from which on a sentence can be split: GOV.UK allows 25."""


@dataclass(frozen=True, slots=True)
class Help:
    """An edit that is worth making.

    Attributes:
        span: what to change: words, or a whole sentence that is to be split.
        words: the sentence's, if it is to be split; 0 for a change of words.
        edit: the change of words; None where a sentence is to be split.
        gain: by how many levels the sentence gets easier.
        weight: the gain times the words of the sentence.
    """

    span: Span
    words: int
    edit: Edit | None
    gain: float
    weight: float

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "action": "replace" if self.edit else "split",
            "text": self.edit.text if self.edit else None,
            "gain": round(self.gain, 2),
        }


def most_helpful(sentences: Iterable[HardSentence]) -> tuple[Help, ...]:
    """The edits that take most effort off readers, best first: one of each kind for a sentence at most.

    What splitting gains is what the model charges for the sentence's length beyond the usual.
    """
    every = (h for s in sentences for h in _of(s))
    return tuple(nsmallest(EDITS, every, key=lambda h: (-h.weight, h.span)))


def _of(sentence: HardSentence) -> Iterator[Help]:
    if sentence.best_edit is not None and round(sentence.gain, 1) > 0:
        edit = Edit(sentence.best_edit.span, sentence.best_edit.text)
        yield Help(edit.span, 0, edit, sentence.gain, sentence.gain * sentence.words)
    if sentence.words < SPLIT:
        return
    length = next((r.points for r in sentence.reasons if r.name == WORDS), 0.0)
    if round(length, 1) > 0:
        yield Help(sentence.span, sentence.words, None, length, length * sentence.words)
