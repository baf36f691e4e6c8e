"""How likely a lay adult is not to know a word: a sum of small, named reasons.

The model is linear: an intercept, a coefficient for each feature below, a
weight for each letter group ("spelling"), and what readers themselves said
of the word where they were asked. It was fitted on readers' ratings
(CompLex 2.0, Shardlow et al. 2020 and 2021); see `plainlang.analyze.fit.difficulty`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import repeat

from plainlang.analyze.lexicon import UNSEEN, Lexicon, Word

_MEMO = 1 << 16
_ABSTRACT = ("tion", "sion", "ment", "ity", "ness", "ism", "ance", "ence")
_QUALITY = ("ic", "al", "ous", "ive", "ary")

FEATURES: tuple[str, ...] = (
    "frequency", "rarer than Zipf 4", "rarer than Zipf 3", "rarer than Zipf 2", "commoner than Zipf 5",
    "frequency of its family", "family rarer than Zipf 4", "family rarer than Zipf 3", "frequency of its base",
    "letters", "letters over 8", "syllables", "syllables over 3",
    "technical use", "lay use", "dictionary use", "technical beyond general use", "technical beyond lay use",
    "never seen", "on the Dale-Chall list", "dropped by experts", "has a dictionary entry",
    "strangeness",
    "capitals", "letters in capitals", "capitals of a common word", "capitals in lay use",
    "name", "rare name", "figures inside", "mixed case",
    "plural", "abstract ending", "adjective ending", "-ing", "-ed", "-ly", "share of vowels",
)  # fmt: skip


def word_features(word: Word) -> tuple[float, ...]:
    """The values of `FEATURES` for a word, in that order."""
    key, text, zipf, family = word.key, word.text, word.zipf, word.family
    title = text[:1].isupper() and not text[1:2].isupper()
    capitals = len(text) > 1 and text.rstrip("s").isupper() and len(text.rstrip("s")) > 1
    rare = max(0.0, 4 - zipf)
    return (
        zipf,
        rare,
        max(0.0, 3 - zipf),
        max(0.0, 2 - zipf),
        max(0.0, zipf - 5),
        family,
        max(0.0, 4 - family),
        max(0.0, 3 - family),
        word.base,
        word.letters,
        max(0, word.letters - 8),
        word.syllables,
        max(0, word.syllables - 3),
        word.technical,
        word.lay,
        word.dictionary,
        max(0.0, word.technical - zipf),
        max(0.0, word.technical - word.lay),
        zipf == UNSEEN,
        word.easy,
        word.dropped,
        word.defined,
        word.strangeness,
        capitals,
        len(text) if capitals else 0,
        max(0.0, zipf - 3) if capitals else 0,
        max(0.0, word.lay, word.dictionary) if capitals else 0,
        title,
        rare if title else 0,
        not text.isalpha() and any(map(str.isdigit, text)),
        not capitals and text[1:] != text[1:].lower(),
        key.endswith("s") and not key.endswith("ss"),
        key.endswith(_ABSTRACT),
        key.endswith(_QUALITY),
        key.endswith("ing"),
        key.endswith("ed"),
        key.endswith("ly"),
        sum(map(key.count, "aeiou")) / max(1, len(key)),
    )


NAME = "name"
LABEL = "label"
"""What stands for one thing of a row or list, and means nothing by itself: "P", "II", "R01", "NCT00794885"."""

_ROMAN = r"(?=[IVX]{2,5}$)X{0,3}(?:IX|IV|V?I{0,3})"
_GRANT = (
    r"[RFT]\d\d|K(?:0\d|1[28]|2[2-5]|43|99)|P(?:01|20|30|4[0-2]|5[01]|60)|U(?:01|10|19|2\d|4\d|54)|D43|DP\d|UL1|R25E"
)
_REGISTERED = r"[A-Z][A-Z\d]{0,5}\d{5,}"
# The institutes of the NIH, and agencies that grants and abstracts name; those that are words as well are left out.
_BODIES = re.compile(
    r"AHRQ|CDC|CMS|EPA|FDA|HHS|HRSA|NASA|NCATS|NCCIH|NCI|NCRR|NHGRI|NHLBI|NIAAA|NIAID|NIAMS|NIBIB|NICHD|NIDA|NIDCD|"
    r"NIDCR|NIDDK|NIEHS|NIGMS|NIH|NIMH|NIMHD|NINDS|NINR|NLM|NSF|SAMHSA|UNAIDS|UNICEF|USDA|WHO"
)
_LABEL = re.compile(rf"[^\W\d_]|{_ROMAN}|{_GRANT}|{_REGISTERED}")


def reasons(word: Word) -> tuple[str, ...]:
    """Why a word is hard, in a few plain words each; what the eye can check, not the coefficients."""
    text = word.text
    capitals = len(text) > 1 and text.rstrip("s").isupper()
    is_body = _BODIES.fullmatch(text.removesuffix("'s")) is not None
    checks = (
        (LABEL, _LABEL.fullmatch(text) is not None),
        (
            NAME,
            (text.istitle() and text.isalpha() and not word.tabled and not word.easy) or is_body,
        ),
        ("abbreviation", capitals),
        ("symbol with figures", not text.isalpha() and any(map(str.isdigit, text))),
        ("rare", not capitals and word.family < 3.5),
        ("long", word.syllables >= 4 and not capitals),
        ("mostly in technical texts", word.technical - word.lay > 0.4 and word.technical > 1),
        ("experts leave it out", word.dropped > 0.6),
        ("has another everyday meaning", word.zipf > 4 and word.dropped > 0.5),
    )
    return tuple(name for name, holds in checks if holds)


LONGEST_GROUP = 5


@lru_cache(maxsize=8)  # both models ask for those of one word, one after the other
def letter_groups(key: str) -> Set[str]:
    """The distinct letter groups of two to five characters of ``^key$``.

    >>> sorted(letter_groups("ab"))
    ['^a', '^ab', '^ab$', 'ab', 'ab$', 'b$']
    """
    edged = f"^{key}$"
    sizes = range(2, LONGEST_GROUP + 1)
    return {edged[at : at + size] for size in sizes for at in range(len(edged) - size + 1)}


def group_points(key: str, weights: Mapping[str, int]) -> int:
    """The weights of the letter groups of ``key``, added up."""
    return sum(map(weights.get, letter_groups(key), repeat(0)))


class Familiarity:
    """Rates words with fitted coefficients.

    Args:
        lexicon: where words are looked up.
        intercept: rating of a word all of whose features are 0.
        coefficients: one for each of `FEATURES`.
        spelling: weight of each letter group, in thousandths of the rating.
    """

    __slots__ = ("_coefficients", "_spelling", "intercept", "lexicon", "rate")

    def __init__(
        self, lexicon: Lexicon, intercept: float, coefficients: Sequence[float], spelling: Mapping[str, int]
    ) -> None:
        self.lexicon = lexicon
        self.intercept = intercept
        self._coefficients = tuple(coefficients)
        self._spelling = spelling
        self.rate: Callable[[str], float] = lru_cache(maxsize=_MEMO)(self._rate)

    def reasons(self, text: str) -> dict[str, float]:
        """What each part of the model adds to the rating of a word; with the intercept the sum is the rating."""
        word = self.lexicon.look_up(text)
        parts = {
            name: coefficient * value
            for name, coefficient, value in zip(FEATURES, self._coefficients, word_features(word), strict=True)
        }
        parts["spelling"] = group_points(word.key, self._spelling) / 1000
        parts["readers"] = word.readers
        return parts

    def _rate(self, text: str) -> float:
        """How hard a word is, 0 (everyone knows it) to about 1; not clamped, context not counted."""
        word = self.lexicon.look_up(text)
        total = self.intercept + word.readers
        for coefficient, value in zip(self._coefficients, word_features(word), strict=True):
            total += coefficient * value
        return total + group_points(word.key, self._spelling) / 1000
