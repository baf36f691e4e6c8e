"""Where phrases stand in a text: thousands of them are looked up, each where its rarest word stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from plainlang.report.stretches import Stretches, lower_case
from plainlang.text.span import Span

_WORD = re.compile(r"\w+")


class Phrases:
    """The words of a text, by the sentences that hold them.

    Args:
        text: in which all white space is " ".
        spans: of its sentences; no word stands outside of them.
        stretches: of the sentences.

    >>> text = "Blood pressure rose: two blood pressures."
    >>> phrases = Phrases(text, [Span(0, len(text))], Stretches([text]))
    >>> list(phrases.places("blood pressure", endings=("", "s")))
    [0, 25]
    """

    def __init__(self, text: str, spans: Sequence[Span], stretches: Stretches) -> None:
        self._text, self._spans, self._stretches = text, spans, stretches
        self._numbers: dict[str, list[int]] = {}
        for number, stretch in enumerate(stretches.each):
            for word in set(_WORD.findall(stretch.lower())):
                self._numbers.setdefault(word, []).append(number)

    def places(self, phrase: str, endings: tuple[str, ...] = ("",)) -> Iterator[int]:
        """Where a phrase stands as whole words, in any case, with one of the endings; a letter or digit opens it."""
        phrase, size = phrase.lower(), len(phrase)
        if not _WORD.match(phrase):
            return
        before = -1
        for span in self._sentences(_WORD.findall(phrase), endings):
            start = max(0, span.start - size)  # a phrase may stand across two sentences
            around = lower_case(self._text[start : span.end + size])
            at = around.find(phrase)
            while at >= 0:
                place = start + at
                if place > before and self._stands(phrase, place, endings):
                    yield place
                    before = place
                at = around.find(phrase, at + 1)

    def _sentences(self, words: list[str], endings: tuple[str, ...]) -> list[Span]:
        """Those that hold the rarest of a phrase's words, in order."""
        *others, last = words
        kinds = [self._numbers.get(word, []) for word in others]
        kinds.append(list(chain.from_iterable(self._numbers.get(last + ending, ()) for ending in endings)))
        rarest = min(kinds, key=self._stretches.uses)
        return [self._spans[owner] for owner in self._stretches.with_any(rarest)]

    def _stands(self, phrase: str, place: int, endings: tuple[str, ...]) -> bool:
        text, end = self._text, place + len(phrase)
        if text[place:end].lower() != phrase or _WORD.match(text, place - 1, place):
            return False
        rest = _WORD.match(text, end)
        return (rest.group().lower() if rest else "") in endings
