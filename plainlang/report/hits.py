"""Where the patterns of rules match, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from plainlang.text.document import Sentence
from plainlang.text.span import Span

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule's pattern: its place in the source, the match, the sentence it stands in."""

    span: Span
    match: re.Match[str]
    sentence: Sentence

    @property
    def text(self) -> str:
        """The words that matched, on one line."""
        return " ".join(self.match.group().split())


def hits_in(pattern: re.Pattern[str], text: str, sentence: Sentence, start: int) -> Iterator[Hit]:
    """Every match of ``pattern`` in a sentence of a text from ``start`` on; it sees what stands before the sentence."""
    for match in pattern.finditer(text, start, sentence.span.end):
        yield Hit(Span(*match.span()), match, sentence)


def unrivalled(searches: Iterable[tuple[Iterable[Hit], Meaning]]) -> Iterator[tuple[Hit, Meaning]]:
    """Hits of several searches, each with its meaning, by sentence. Of hits that overlap, the first search's wins."""
    kept: dict[int, list[tuple[Hit, Meaning]]] = {}
    for hits, meaning in searches:
        for hit in hits:
            beside = kept.setdefault(hit.sentence.span.start, [])
            if not any(hit.span.overlaps(other.span) for other, _ in beside):
                beside.append((hit, meaning))
    for start in sorted(kept):
        yield from kept[start]


def signs_of(pattern: re.Pattern[str], signs: Iterable[str]) -> tuple[str, ...]:
    """Those of ``signs`` that a pattern spells out.

    >>> signs_of(re.compile("risks? of bias"), ("bias", "certainty"))
    ('bias',)
    """
    written = pattern.pattern.lower()
    return tuple(sign for sign in signs if sign in written)
