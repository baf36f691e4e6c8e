"""Where phrases stand in a text: thousands of them are looked up in one index, none is searched for."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator

_WORD = re.compile(r"\w+")


class Phrases:
    """The words of a text, by where they start.

    Args:
        text: in which all white space is " ".

    >>> list(Phrases("Blood pressure rose: two blood pressures.").places("blood pressure", endings=("", "s")))
    [0, 25]
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, array[int]] = {}
        for word in _WORD.finditer(text):
            self._starts.setdefault(word.group().lower(), array("l")).append(word.start())

    def places(self, phrase: str, endings: tuple[str, ...] = ("",)) -> Iterator[int]:
        """Where a phrase stands as whole words, in any case, with one of the endings; a letter or digit opens it."""
        phrase, size = phrase.lower(), len(phrase)
        first = _WORD.match(phrase)
        for at in self._starts.get(first.group(), ()) if first else ():
            if self._text[at : at + size].lower() == phrase:
                word = _WORD.match(self._text, at + size)
                if (word.group().lower() if word else "") in endings:
                    yield at
