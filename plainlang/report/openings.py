"""With which letters a match of a pattern can begin, so that a rule's pattern is tried only at words that open so.

Python's `re` tries a pattern that begins with a word boundary at every character of a text. The rules have some
eighty such patterns, most of them lists of words: read off what they begin with, they are tried at one word in fifty.
A pattern of which this cannot be said is searched for in the usual way.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from re import _constants as codes  # type: ignore[attr-defined]  # the parser of `re` has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 4
"""Characters of an opening."""
_MOST_IN_CLASS = 12
_FEW = 3
"""Characters of a class; an opening ends with one of more."""
_DIGITS = "0123456789"
_WORD = re.compile(r"\w+")
_REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)


class _UnknownError(Exception):
    """No openings can be given."""


@cache
def openings(pattern: re.Pattern[str]) -> tuple[str, ...] | None:
    """What matches of a pattern begin with, in lower case; None if that is not known.

    Every match begins with one of the openings. Where that is a letter, a digit or an underscore, a word begins there,
    and in its place may stand something that has a character beyond ASCII among its first four. White space in the
    text must be " " throughout.

    >>> openings(re.compile(r"\\b(?:Miracle|wonder) (?:cure|drug)s?\\b", re.IGNORECASE))
    ('mira', 'wond')
    >>> openings(re.compile(r"(?<![\\w-])(?:in vivo|i\\.e\\.|an? [12]x)|;\\s"))
    (';', 'a 1x', 'a 2x', 'an 1', 'an 2', 'i.e.', 'in v')
    >>> openings(re.compile(r"cures?"))
    """
    reading = _Reading(bool(pattern.flags & re.IGNORECASE))
    try:
        reading.close(reading.after(parser.parse(pattern.pattern, pattern.flags), {("", False)}))
    except _UnknownError:
        return None
    return tuple(sorted(reading.closed))


_Open = tuple[str, bool]
"""The characters of an opening so far; if there are none, whether a word is known to start here."""


class _Reading:
    """Follows the parts of a pattern as far as its openings reach."""

    def __init__(self, ignore_case: bool) -> None:
        self.ignore_case = ignore_case
        self.closed: set[str] = set()

    def close(self, states: Iterable[_Open]) -> None:
        """Take the openings as they are: what follows can be many things."""
        for text, _ in states:
            if not text:
                raise _UnknownError
            self.closed.add(text)

    def after(self, parts: Any, states: set[_Open]) -> set[_Open]:
        """What is still open after ``parts``, of what was open before."""
        for code, value in parts:
            if not states:
                break
            if code is codes.LITERAL:
                states = self._with(states, (chr(value),))
            elif code is codes.IN:
                states = self._with(states, _members(value))
            elif code is codes.BRANCH:
                states = set().union(*(self.after(part, states) for part in value[1]))
            elif code is codes.SUBPATTERN and not (value[1] or value[2]):
                states = self.after(value[3], states)
            elif code in _REPEATS:
                states = self._repeated(value, states)
            elif code is codes.AT or code in (codes.ASSERT, codes.ASSERT_NOT):
                if (code, value) == (codes.AT, codes.AT_BOUNDARY) or _is_no_word_before(code, value):
                    states = {(text, starts or not text) for text, starts in states}
            else:
                self.close(states)
                states = set()
        return states

    def _repeated(self, value: Any, states: set[_Open]) -> set[_Open]:
        least, most, part = value
        found = set(states) if least == 0 else set()
        for times in range(1, LONGEST + 1):
            states = self.after(part, states)
            if times >= least:
                found |= states
            if times == most or not states:
                return found
        self.close(states)
        return found

    def _with(self, states: set[_Open], characters: tuple[str, ...] | None) -> set[_Open]:
        if characters is None:
            self.close(states)
            return set()
        found = set()
        for text, starts in states:
            for character in characters:
                if not character.isascii() and self.ignore_case:
                    raise _UnknownError  # it may be another way to write a letter of ASCII
                if not text and not _is_of_word(character):
                    self.closed.add(character)
                    continue
                if not text and not starts:
                    raise _UnknownError
                if not character.isascii():
                    continue  # any such word is looked at
                longer = text + character.lower()
                if len(longer) == LONGEST or len(characters) > _FEW:
                    self.closed.add(longer)
                else:
                    found.add((longer, True))
        return found


def _members(items: Any) -> tuple[str, ...] | None:
    """The characters of a class; None for one of many."""
    found = ""
    for code, value in items:
        if code is codes.LITERAL:
            found += chr(value)
        elif code is codes.RANGE and value[1] - value[0] < _MOST_IN_CLASS:
            found += "".join(map(chr, range(value[0], value[1] + 1)))
        elif (code, value) == (codes.CATEGORY, codes.CATEGORY_DIGIT):
            found += _DIGITS
        elif (code, value) == (codes.CATEGORY, codes.CATEGORY_SPACE):
            found += " "
        else:
            return None
    return tuple(found) if len(found) <= _MOST_IN_CLASS else None


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_no_word_before(code: Any, value: Any) -> bool:
    """True for a look behind that refuses letters, such as ``(?<![\\w-])``."""
    if code is not codes.ASSERT_NOT or value[0] > 0 or len(value[1]) != 1:
        return False
    inner, members = value[1][0]
    return inner is codes.IN and (codes.CATEGORY, codes.CATEGORY_WORD) in members


class _Known:
    """The patterns that have been looked for so far, by what they open with: a memory, which changes no result."""

    def __init__(self) -> None:
        self.patterns: set[re.Pattern[str]] = set()
        self._by: dict[str, list[re.Pattern[str]]] = {}

    def add(self, pattern: re.Pattern[str], of_words: Iterable[str]) -> None:
        """Remember a pattern, whose matches open with these where a word does."""
        self.patterns.add(pattern)
        for opening in of_words:
            self._by.setdefault(opening, []).append(pattern)

    def opening_with(self, opening: str) -> Iterable[re.Pattern[str]]:
        """The patterns that may match where a word opens so."""
        if not opening.isascii():
            return self.patterns
        return [pattern for size in range(1, len(opening) + 1) for pattern in self._by.get(opening[:size], ())]


_KNOWN = _Known()


class Words:
    """Where the words of a text start, by what they open with.

    Args:
        text: in which all white space is " ".
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: dict[str, array[int]] = {}
        for word in _WORD.finditer(text):
            at = word.start()
            opening = text[at : at + LONGEST].lower()
            starts = self._starts.get(opening)
            if starts is None:
                starts = self._starts[opening] = array("l")
            starts.append(at)
        self._places: dict[re.Pattern[str], array[int] | None] = {}
        self._sorted_out: dict[re.Pattern[str], list[array[int]]] | None = None

    def next_match(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """What ``pattern.search(text, start, end)`` finds."""
        if pattern not in self._places:
            self._places[pattern] = self._of(pattern)
        places = self._places[pattern]
        if places is None:
            return pattern.search(self._text, start, end)
        for number in range(bisect_left(places, start), len(places)):
            if places[number] >= end:
                return None
            if match := pattern.match(self._text, places[number], end):
                return match
        return None

    def _of(self, pattern: re.Pattern[str]) -> array[int] | None:
        wanted = openings(pattern)
        if wanted is None:
            return None
        if self._sorted_out is None:
            self._sorted_out = self._sort_out()
        found = self._sorted_out.get(pattern)
        if found is None:
            of_words = tuple(opening for opening in wanted if _is_of_word(opening[0]))
            found = [
                at for opening, at in self._starts.items() if opening.startswith(of_words) or not opening.isascii()
            ]
            _KNOWN.add(pattern, of_words)
        marks = [_all(self._text, opening) for opening in wanted if not _is_of_word(opening[0])]
        return array("l", sorted(at for starts in (*found, *marks) for at in starts))

    def _sort_out(self) -> dict[re.Pattern[str], list[array[int]]]:
        found: dict[re.Pattern[str], list[array[int]]] = {pattern: [] for pattern in _KNOWN.patterns}
        for opening, starts in self._starts.items():
            for pattern in _KNOWN.opening_with(opening):
                found[pattern].append(starts)
        return found

    def places(self, phrase: str, endings: tuple[str, ...] = ("",)) -> Iterator[int]:
        """Where a phrase stands as whole words, in any case, with one of the endings; a letter or digit opens it."""
        phrase, size = phrase.lower(), len(phrase)
        for at in self._starts.get(phrase[:LONGEST], ()):
            if self._text[at : at + size].lower() == phrase:
                word = _WORD.match(self._text, at + size)
                if (word.group().lower() if word else "") in endings:
                    yield at


def _all(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)
