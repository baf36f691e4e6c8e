"""Words for the tagger: cut as spaCy's English tokenizer cuts them, by the rules that the shipped pipeline keeps.

The weights were fitted to these words. Cutting them here, with each stretch between two spaces worked out once, is
several times faster than building spaCy's Docs, and spaces a command the second that importing spaCy takes. The
algorithm is that of ``spacy.tokenizer.Tokenizer``, and a test holds the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from plainlang.text.tokens import TOKEN

LONGEST = 10_000
"""Characters; a longer stretch without a space is no text, and stays whole: cutting it would take minutes."""

_NORM = 67
"""The number under which spaCy keeps how a special case reads ("not" for "n't")."""


class Word(NamedTuple):
    """A word as the tagger sees it: as written, and as it reads where that is not just its lower case."""

    text: str
    norm: str


class Stretch(NamedTuple):
    """What stands between two spaces.

    Attributes:
        words: its words.
        owners: for each of plainlang's own tokens in it, which word gives it its tag.
        in_pieces: True if words in it are the pieces of a special case, such as ":)".
    """

    words: tuple[Word, ...]
    owners: tuple[int, ...]
    in_pieces: bool


class Tokenizer:
    """Cuts stretches of text.

    Args:
        rules: what spaCy stores of a tokenizer.
        norms: how some words read, by the word ("$" for "€").
    """

    def __init__(self, rules: Mapping[str, Any], norms: Mapping[str, str]) -> None:
        self._norms = norms
        self._prefix = re.compile(rules["prefix_search"]).search
        self._suffix = re.compile(rules["suffix_search"]).search
        self._infixes = re.compile(rules["infix_finditer"]).finditer
        self._is_address = re.compile(rules["url_match"]).match
        self._special = {
            text: tuple(Word(*_read(part, self._norm)) for part in parts) for text, parts in rules["exceptions"].items()
        }
        cut = (self._cut(text, {}) for text in filter(self._is_cut, self._special))
        self._pieces = {tuple(word.text for word in words) for words in cut}
        self._openers = {pieces[0] for pieces in self._pieces}
        self._sizes = sorted({len(pieces) for pieces in self._pieces}, reverse=True)

    def stretch(self, written: str, plain: str) -> Stretch:
        """Cut what stands between two spaces.

        Args:
            written: as in the draft.
            plain: the same as the tagger reads it, as long.
        """
        if len(plain) > LONGEST:
            words: tuple[Word, ...] = (self._word(plain),)
        else:
            words = tuple(self._cut(plain, self._special))
        return Stretch(words, owners(written, words), bool(self._found([word.text for word in words])))

    def joined(self, stretches: Sequence[Stretch]) -> list[tuple[Word, ...]]:
        """The words of each stretch of a sentence, special cases that were cut to pieces put together again."""
        flat = [word for stretch in stretches for word in stretch.words]
        of = [number for number, stretch in enumerate(stretches) for _ in stretch.words]
        texts = [word.text for word in flat]
        # The longest first, and the leftmost of those; one that spreads over a space hides others, and is none itself.
        taken: set[int] = set()
        ready: dict[int, int] = {}
        for size, at in sorted(self._found(texts), reverse=True):
            places = range(-at, size - at)
            if not taken.intersection((places[0], places[-1])) and of[places[0]] == of[places[-1]]:
                ready[-at] = size
            taken.update(places)
        words: list[list[Word]] = [[] for _ in stretches]
        at = 0
        while at < len(flat):
            size = ready.get(at, 1)
            words[of[at]] += self._special["".join(texts[at : at + size])] if at in ready else flat[at : at + size]
            at += size
        return [tuple(group) for group in words]

    def _found(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """The size and the place, negated, of all runs of words that are the pieces of a special case."""
        return [
            (size, -at)
            for at, text in enumerate(texts)
            if text in self._openers
            for size in self._sizes
            if at + size <= len(texts) and tuple(texts[at : at + size]) in self._pieces
        ]

    def _is_cut(self, text: str) -> bool:
        return bool(self._prefix(text) or self._suffix(text) or next(self._infixes(text), None))

    def _norm(self, text: str) -> str:
        return self._norms.get(text, text.lower())

    def _word(self, text: str) -> Word:
        return Word(text, self._norm(text))

    def _cut(self, text: str, special: Mapping[str, Sequence[Word]]) -> list[Word]:
        """The words of a stretch; what is left when all prefixes and suffixes are off may be a special case."""
        before: list[str] = []
        after: list[str] = []
        size = -1
        while text and len(text) != size and text not in special:
            size = len(text)
            lead = _length(self._prefix(text))
            if lead and text[lead:] in special:
                before.append(text[:lead])
                text = text[lead:]
                break
            tail = _length(self._suffix(text[lead:]))
            if tail and text[:-tail] in special:
                after.append(text[-tail:])
                text = text[:-tail]
                break
            if lead and tail and lead + tail > len(text):
                tail = 0
            if lead:
                before.append(text[:lead])
            if tail:
                after.append(text[-tail:])
            text = text[lead : len(text) - tail]
        inside = special.get(text) or map(self._word, [text] if self._is_address(text) else self._inside(text))
        return [*map(self._word, before), *(word for word in inside if word.text), *map(self._word, reversed(after))]

    def _inside(self, text: str) -> Iterator[str]:
        """The parts of a word with hyphens, slashes and the like inside it."""
        start = 0
        for match in self._infixes(text):
            if match.start() == 0:
                continue
            yield text[start : match.start()]
            yield match.group()
            start = match.end()
        yield text[start:]


def owners(written: str, words: Sequence[Word]) -> tuple[int, ...]:
    """For each of our tokens, the number of the word over its last letter ("mg" in "10mg").

    Of one with an apostrophe it is the word that it begins with: "patient's" is a noun, "don't" a verb.
    """
    found = []
    ends: list[int] = []
    for word in words:
        ends.append((ends[-1] if ends else 0) + len(word.text))
    number = 0
    for token in TOKEN.finditer(written):
        text = token.group()
        at = token.start() if "'" in text or "\u2019" in text else token.end() - 1
        while number + 1 < len(ends) and ends[number] <= at:
            number += 1
        found.append(number)
    return tuple(found)


def _length(match: re.Match[str] | None) -> int:
    return match.end() - match.start() if match else 0


def _read(part: Mapping[int, str], norm: Callable[[str], str]) -> tuple[str, str]:
    text = next(value for key, value in part.items() if key != _NORM)
    return text, part.get(_NORM) or norm(text)
