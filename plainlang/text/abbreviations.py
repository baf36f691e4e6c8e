"""Whether a full stop after a word can end a sentence, and what can open the next one.

The words are in ``abbreviations.toml`` beside this file, which says what each list means.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from plainlang.text.document import HIDDEN

LONGEST_LABEL = 80
"""Characters of the longest opening of a sentence that is looked at as a section label or a list number."""

_STOPPED_LETTERS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,5})[)\]]?")
_CAPITALS = re.compile(r"(?:\d[\d.]*\s+[A-Z]{3,}|[A-Z][A-Z/&,-]*(?:\s+[A-Z&][A-Z/&,-]*){1,9})")
# "3", "S2", "Val600", "IV", "B", "A)"; but not the words "A" and "I".
_NUMBER = re.compile(r"[A-Za-z]{0,3}\d|[IVX]{2,}\b|[B-HJ-Z]\b|[AI](?=[^\w\s])")
_COMPARISON = re.compile(r"[<>=\u2264\u2265]0$")
_INITIAL = re.compile(r"[A-Z]\.")
_WORD = re.compile(r"[^\W\d_]+")
# mRNA, p53, c-Myc, miR-21, eTRF; a Greek letter as in beta-catenin.
_SMALL_NAME = re.compile(r"[^\W\d_]{1,5}-?[A-Z\d]|[\u03b1-\u03c9]-?[^\W_]")
_OPENING_SYMBOLS = frozenset(HIDDEN + "<>\u2264\u2265~\u2248\u00b1#@$\u00a3\u20ac\u00a5")
_QUOTES = "\"'\u2018\u201c\u00ab"
_JOINTS = "([{/\u2013\u2014"


@dataclass(frozen=True, slots=True)
class _Lists:
    never: frozenset[str]
    before_opener: frozenset[str]
    before_number: frozenset[str]
    listed: frozenset[str]
    openers: frozenset[str]
    units: frozenset[str]
    named_by_letter: frozenset[str]
    before_name: frozenset[str]
    serovars: frozenset[str]
    label: re.Pattern[str]
    label_ends: frozenset[str]


@cache
def _lists() -> _Lists:
    data = tomllib.loads(files("plainlang.text").joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    short, openers, letters = data["abbreviations"], data["openers"], data["letters"]
    label = "(?:" + "|".join(re.escape(word) for word in data["labels"]["words"]) + ")"
    return _Lists(
        never=frozenset(short["never"]),
        before_opener=frozenset(short["before_opener"]),
        before_number=frozenset(short["before_number"]),
        listed=frozenset((*short["never"], *short["before_opener"], *short["before_number"])),
        openers=frozenset(openers["typical"]),
        units=frozenset(openers["units"]),
        named_by_letter=frozenset(letters["named_by_letter"]),
        before_name=frozenset(letters["before_name"]),
        serovars=frozenset(letters["serovars"]),
        label_ends=frozenset(word.split()[-1] for word in data["labels"]["words"]),
        label=re.compile(rf"{label}(?:(?:,? and | & | ?/ ?|, ){label}){{0,4}}", re.IGNORECASE),
    )


def can_open(follower: str) -> bool:
    """True if a sentence may begin with ``follower``, given without quotes or brackets before it.

    >>> [can_open(word) for word in ("Cells", "p53", "mRNA", "12", "mL", "cells")]
    [True, True, True, True, False, False]
    """
    if not follower:
        return False
    first = follower[0]
    if first.isupper() or first.isdigit():
        return True
    if first.islower():
        return _SMALL_NAME.match(follower) is not None and follower.rstrip(".,;:)") not in _lists().units
    # Letters without case, emoji, masked content, and the symbols that stand before a number.
    return first.isalpha() or first in _OPENING_SYMBOLS or ord(first) >= 0x1F000


def before_label(text: str) -> int | None:
    """The length of what stands before the section label that ends ``text``; None if no such label ends it.

    >>> before_label("A cohort study PARTICIPANTS"), before_label("Study design"), before_label("Data and methods")
    (14, None, None)
    """
    lists = _lists()
    words = text.rsplit(maxsplit=6)
    if words[-1].lower() not in lists.label_ends:
        return None
    for count in range(len(words) - 1, 0, -1):
        label = " ".join(words[-count:])
        if lists.label.fullmatch(label):
            before = text.rsplit(maxsplit=count)[0]
            last = words[-count - 1] if count + 1 < len(words) else before.rsplit(maxsplit=1)[-1]
            ordinary = last.islower() and last.isalpha() and last not in lists.before_name
            return len(before) if label[0].isupper() and (ordinary or last[-1].isdigit() or last[-1] in ")%]") else None
    return None


def can_precede_item(word: str) -> bool:
    """True if a list number may come right after ``word``, which no stop closes; a name takes a number ("Core 2")."""
    lists = _lists()
    return not (word.istitle() or word.isdigit() or word in lists.before_name or word in lists.named_by_letter)


def is_plain_word(token: str) -> bool:
    """True for a word in small letters that is too long to be an abbreviation, unless it is listed as one.

    >>> is_plain_word("protein"), is_plain_word("approx"), is_plain_word("conc")
    (True, False, False)
    """
    if len(token) < 5 or not token.isalpha() or not token.islower():
        return False
    listed = _lists().listed
    return token not in listed and token.capitalize() not in listed


def ends_plainly(token: str, *, is_long: bool) -> bool:
    """True if a full stop after ``token`` and before a capital ends a sentence whatever else stands around it.

    Args:
        token: what stands between white space and the full stop.
        is_long: whether the sentence up to the full stop is longer than `LONGEST_LABEL`.

    >>> [ends_plainly(word, is_long=False) for word in ("mice", "methods", "approx", "Hg")]
    [True, False, False, False]
    """
    if token[-1] in ")]":
        return is_long and not _LIST_NUMBER.fullmatch(token)
    if len(token) < 2 or not token.isalpha() or not token.islower() or not token.strip("ivx"):
        return False  # a letter, a figure, a name, or the number of a list
    lists = _lists()
    return token not in lists.listed and (is_long or token not in lists.label_ends)


def full_stop_ends(opening: str, previous: str, token: str, follower: str, *, closed: bool = False) -> bool:
    """True if the full stop after ``token`` ends a sentence that ``follower``, which can open one, comes after.

    Args:
        opening: the sentence up to the full stop if no longer than `LONGEST_LABEL`, otherwise empty.
        previous: the word before ``token``, or empty.
        token: what stands between white space and the full stop.
        follower: the next word, without quotes or brackets before it.
        closed: whether a bracket closes right after the full stop.

    >>> full_stop_ends("", "and", "Fig", "The"), full_stop_ends("", "and", "Fig", "3")
    (True, False)
    """
    lists = _lists()
    if opening and _is_introduction(opening, follower):
        return False
    if previous.endswith((":", ";")) and _LIST_NUMBER.fullmatch(token):
        return False
    for mark in _JOINTS:
        if mark in token:
            previous, _, token = token.rpartition(mark)
            previous += mark
    token = token.lstrip(_QUOTES)
    bare = token[:1].lower() + token[1:] if len(token) > 1 else token
    if bare in lists.never or token in lists.never:
        return False
    if bare in lists.before_number or token in lists.before_number:
        return not _NUMBER.match(follower)
    match = _WORD.match(follower)
    typical = match is not None and match.group().lower() in lists.openers and not _INITIAL.match(follower)
    if bare in lists.before_opener or token in lists.before_opener:
        return typical and not closed
    if _STOPPED_LETTERS.fullmatch(token):
        # "given i.v. Mice": a capitalised word after small letters is no part of the abbreviation.
        return not closed and (typical or (token.islower() and follower[:2].istitle() and follower[1:2].islower()))
    if len(token) == 1 and token.isalpha():
        return _letter_ends(previous, token, match.group() if match else follower, typical)
    if token[-1:] == "0" and follower[:1].isdigit():
        # "P < 0. 001", a decimal that came apart.
        return not (_COMPARISON.search(token) or (token == "0" and previous[-1:] in tuple("<>=\u2264\u2265")))
    return not (closed and token == "etc")


def _is_introduction(opening: str, follower: str) -> bool:
    """True for a list number, a section label or a heading in capitals, which belong to what they introduce."""
    opening = " ".join(opening.split())
    if _LIST_NUMBER.fullmatch(opening) or _lists().label.fullmatch(opening):
        return True
    return _CAPITALS.fullmatch(opening) is not None and not follower.isupper()


def _letter_ends(previous: str, letter: str, word: str, typical: bool) -> bool:
    """True if a single letter ends a sentence: it is a name ("vitamin D"), a unit ("3 h"), not an initial."""
    lists = _lists()
    if word.lower() in lists.serovars and letter.isupper():
        return False
    if typical or previous.lower() in lists.named_by_letter:
        return True
    if previous[-1:].isdigit() or previous.endswith(("\u00b0", "/")):
        return True
    return letter.isupper() and previous.islower() and previous.isalpha() and previous not in lists.before_name
