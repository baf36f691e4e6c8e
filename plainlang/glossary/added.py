"""Does a text say what its source does not? Numbers, names, quoted words and strong claims that are new.

The other half of `plainlang.glossary.faithful`. A word in lower case can be anything and is not compared; whoever
writes a page from a record may use all the words of the language, but not one figure more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plainlang.glossary.faithful import NUMBER, name_key, names, patterns
from plainlang.glossary.words import words
from plainlang.text.normalize import normalize
from plainlang.text.span import Span

AddedKind = Literal["number", "name", "claim", "quotation"]

_WORDS = {word: str(n) for n, word in enumerate(words("numerals")["ones"], 2)} | {
    word: str(10 * n) for n, word in enumerate(words("numerals")["tens"], 2)
}
_SPELT = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b)", re.IGNORECASE)
_QUOTED = re.compile(r"\"([^\"]{3,300})\"")
_WHOLE = re.compile(r"[\w/-]*")


@dataclass(frozen=True, slots=True)
class AddedFact:
    """Something a text says and its source does not: what kind, where in the text, the words."""

    kind: AddedKind
    span: Span
    text: str


class Said:
    """What a source says, so that many texts can be held against it."""

    def __init__(self, source: str) -> None:
        source = normalize(source)
        self._text = " ".join(source.lower().split())
        self._numbers = {key for _, key in _numbers(source)} | {key.rstrip("%") for _, key in _numbers(source)}
        self._percents = {key for _, key in _numbers(source) if key.endswith("%")}
        self._words = {name_key(word).lower() for word in re.findall(r"\w+", source)}
        self._claims = {name for name, pattern in patterns("claims").items() if pattern.search(source)}

    def added(self, text: str) -> tuple[AddedFact, ...]:
        """What ``text`` says beyond the source, in the order of the text."""
        return tuple(sorted(set(self._added(normalize(text))), key=lambda fact: fact.span))

    def _added(self, text: str) -> Iterator[AddedFact]:
        for span, key in _numbers(text):
            if key not in (self._percents if key.endswith("%") else self._numbers):
                yield AddedFact("number", span, span.of(text))
        for match in names(text):
            if name_key(match.group()).lower() not in self._words and not match.group().isdigit():
                yield self._name(text, match)
        for name, pattern in patterns("claims").items():
            if name not in self._claims and (found := pattern.search(text)):
                yield AddedFact("claim", Span(*found.span()), found.group())
        for match in _QUOTED.finditer(text):
            if " ".join(match[1].lower().split()).strip(" .,") not in self._text:
                yield AddedFact("quotation", Span(*match.span()), match.group())

    @staticmethod
    def _name(text: str, match: re.Match[str]) -> AddedFact:
        """The whole compound that a name stands in: "CAR-T", not "CAR"."""
        start = match.start()
        while start and re.match(r"[\w/-]", text[start - 1]):
            start -= 1
        whole = _WHOLE.match(text, match.end())
        assert whole is not None  # it may be empty
        return AddedFact("name", Span(start, whole.end()), text[start : whole.end()])


def _numbers(text: str) -> Iterator[tuple[Span, str]]:
    """Each number with a form that is the same for "1,000", "1000" and, up to ninety, its words; "%" kept."""
    found = [(m, m.group().replace(",", "")) for m in NUMBER.finditer(text)]
    found += [(m, _WORDS[m.group().lower()]) for m in _SPELT.finditer(text)]
    for match, digits in found:
        percent = _PERCENT.match(text, match.end())
        yield Span(match.start(), percent.end() if percent else match.end()), digits + "%" * bool(percent)


def added_facts(source: str, text: str) -> tuple[AddedFact, ...]:
    """What ``text`` says and ``source`` does not: an empty tuple if nothing is added.

    >>> [fact.text for fact in added_facts("It may help 20 people.", "It cured 40% of twenty people in Oslo.")]
    ['cured', '40%', 'Oslo']
    """
    return Said(source).added(text)
