"""What is known about one word before any text is read: how common it is, where, and what shape it has.

General frequency comes from wordfreq (its ``en`` list). The shipped table in
``difficulty.json`` adds how often a word stands in technical and in lay
versions of the same medical and biological texts.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from plainlang.analyze.cmudict import lookup
from plainlang.analyze.dale_chall import is_familiar
from plainlang.analyze.strangeness import is_rated, strangeness
from plainlang.analyze.syllables import syllables

UNSEEN = 1.0
"""Zipf value of a word that wordfreq does not list (its rarest words have 1.01)."""

_MEMO = 1 << 16
INFLECTIONS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("d", ""))
"""Endings of inflected forms, and what stands in their place in the form without them."""
_ADDED = ("s", "es", "d", "ed", "ing", "er", "ly", "al")
# Derived from a known word: "transcriptional" from "transcription". Endings off, and what may stand there instead.
_DERIVED = (
    "ing", "ed", "s", "es", "ly", "al", "ally", "ic", "ical", "ity", "ness", "ation", "ion", "er", "or", "ment",
    "able", "ive", "ize", "ise", "ous", "ist", "ism", "ate",
)  # fmt: skip
_PREFIXES = (
    "anti", "auto", "bi", "co", "counter", "de", "dis", "extra", "hyper", "hypo", "in", "inter", "intra",
    "macro", "micro", "mid", "mis", "mono", "multi", "non", "over", "peri", "poly", "post", "pre", "pro",
    "pseudo", "re", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under",
)  # fmt: skip


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en")


def zipf(word: str) -> float:
    """How common a lower-case word is: the logarithm (base 10) of its uses in a thousand million words; 1 to 8.

    >>> zipf("the") > zipf("protein") > zipf("kinase") > zipf("qqqzz")
    True
    """
    frequency = _frequencies().get(word)
    return UNSEEN if frequency is None else math.log10(frequency) + 9


def general_words() -> Iterator[tuple[str, float]]:
    """The words that wordfreq lists, each with its `zipf`."""
    return ((word, zipf(word)) for word in _frequencies())


@dataclass(frozen=True, slots=True)
class Word:
    """One word form as it is written.

    Attributes:
        text: as written.
        key: in lower case, without a possessive.
        zipf: `zipf` of the key.
        family: Zipf value of the key and its inflections together.
        base: the highest Zipf value of a word it is derived from or compounded with, or its own.
        letters: characters of the key.
        syllables: syllables read aloud.
        technical, lay, dictionary: log10 uses per million words in technical texts, in their lay
            versions, and in a medical dictionary for patients.
        dropped: share of expert lay versions that do without the word, 0 to 1.
        defined: the dictionary has an entry for it.
        topic: points (of the sentence scale) that the company it keeps suggests; 0 if unknown.
        readers: what readers' own ratings add to the estimate of the word's difficulty; 0 if never rated.
        strangeness: how much less known it is than words as common and as long; `plainlang.analyze.strangeness`.
        easy: on Dale and Chall's list, or an inflection of a word that is.
        tabled: the shipped table has it from technical, lay or dictionary texts.
    """

    text: str
    key: str
    zipf: float
    family: float
    base: float
    letters: int
    syllables: int
    technical: float
    lay: float
    dictionary: float
    dropped: float
    defined: bool
    topic: float
    readers: float
    strangeness: float
    easy: bool
    tabled: bool


def _relatives(key: str) -> set[str]:
    found = {key}
    for ending, instead in INFLECTIONS:
        if key.endswith(ending) and len(key) - len(ending) > 2:
            found.add(key[: -len(ending)] + instead)
    found.update(key + ending for ending in _ADDED)
    if key.endswith("y"):
        found.update((key[:-1] + "ies", key[:-1] + "ied"))
    return found


_SHOUTED, _KNOWN = 6, 3.0
"""Capitals of so many letters that are a word of more than this Zipf value are that word, not an abbreviation."""

_UNITS = frozenset(("mL", "dL", "mM", "kDa", "mmHg", "kPa", "MHz", "kHz", "kJ", "kcal", "mV", "kV", "kW"))
"""Written with a capital inside, but no symbol of a thing."""

_PENALTY = 0.3
"""How much less known a derived word is taken to be than the word it comes from, on the Zipf scale."""


def _base(key: str, own: float) -> float:
    best = own
    for ending in _DERIVED if key.endswith(_DERIVED) else ():
        stem = key[: -len(ending)]
        if len(stem) >= 3 and key.endswith(ending):
            best = max(best, *(zipf(stem + joint) - _PENALTY for joint in ("", "e", "y", "ion")))
            if len(stem) > 4 and stem[-1] == stem[-2]:
                best = max(best, zipf(stem[:-1]) - _PENALTY)
    for prefix in _PREFIXES if key.startswith(_PREFIXES) else ():
        if key.startswith(prefix) and len(key) - len(prefix) >= 5:
            best = max(best, zipf(key[len(prefix) :]) - 2 * _PENALTY)
    return best


@lru_cache(maxsize=_MEMO)
def _general(key: str) -> tuple[float, float, float, bool]:
    """What no table of ours is needed for: a word's own, its family's and its base's Zipf value; whether it is easy."""
    own = zipf(key)
    frequencies = _frequencies()
    together = math.fsum(map(frequencies.get, _relatives(key), repeat(0.0)))  # in whatever order
    return own, math.log10(together + 1e-8) + 9, _base(key, own), is_familiar(key)


Entry = Sequence[int]
"""technical, lay, dictionary (tenths of log10 per million), dropped (per cent), defined (0 or 1),
topic (thousandths of a point), readers (thousandths of the 0..1 scale)."""


class Lexicon:
    """The shipped word table joined with general frequencies.

    Args:
        entries: what the table has for each lower-case word.
        absent: the entry that stands for every other word.
    """

    __slots__ = ("_absent", "_entries", "look_up")

    def __init__(self, entries: Mapping[str, Entry], absent: Entry) -> None:
        self._entries = entries
        self._absent = absent
        self.look_up: Callable[[str], Word] = lru_cache(maxsize=_MEMO)(self._look_up)

    def lists(self, key: str) -> bool:
        """True if any list has a lower-case word: frequencies, our table, readers' ratings or pronunciations."""
        return key in _frequencies() or key in self._entries or is_rated(key) or lookup(key) is not None

    def _look_up(self, text: str) -> Word:
        """All that is known about the word ``text``, a token of letters and digits."""
        key = text.lower().replace("\u2019", "'").removesuffix("'s")
        own, family, base, easy = _general(key)
        if text in _UNITS or (len(text) >= _SHOUTED and own > _KNOWN and text.isupper()):
            text = key
        technical, lay, dictionary, dropped, defined, topic, readers = self._entries.get(key, self._absent)
        return Word(
            text=text,
            key=key,
            zipf=own,
            family=family,
            base=base,
            letters=len(key),
            syllables=syllables(text),
            technical=technical / 10,
            lay=lay / 10,
            dictionary=dictionary / 10,
            dropped=dropped / 100,
            defined=bool(defined),
            topic=topic / 1000,
            readers=readers / 1000,
            strangeness=strangeness(key),
            easy=easy,
            tabled=(technical, lay, dictionary) != tuple(self._absent[:3]),
        )
