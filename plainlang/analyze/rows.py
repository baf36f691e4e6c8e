"""A row of numbers for each word form: everything about a sentence that hangs on one word.

A row is worked out once for each form and kept, so that measuring a text is a
table of rows and a few sums over it.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from plainlang.analyze.familiarity import LABEL, NAME, Familiarity, group_points, reasons
from plainlang.analyze.forms import Forms, TokenFacts
from plainlang.analyze.misprints import doubt

_MEMO = 1 << 16
_RARITY = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0)
_LEVELS = (0.25, 0.30, 0.35, 0.40, 0.45)
_LONG = 3  # syllables
_PER_MILLION = 3  # a Zipf value less 3 is the log10 of uses per million
_LITTLE = 0.5  # log10 uses per million: about three
_EVERYDAY = 0.2  # a word rated below this costs nothing extra
_USUALLY_DROPPED = 0.3

# fmt: off
_GRAMMAR: dict[str, frozenset[str]] = {
    "people": frozenset((
        "we", "our", "us", "i", "my", "you", "your", "they", "them", "their", "he", "she", "his", "her",
        "people",
    )),
    "linking words": frozenset((
        "which", "that", "who", "whose", "whereas", "although", "because", "while", "when", "if", "whether",
        "since", "though",
    )),
    "prepositions": frozenset((
        "of", "in", "by", "with", "for", "to", "from", "at", "on", "into", "between", "among", "within",
        "through", "during",
    )),
    "and/or/but": frozenset(["and", "or", "but", "nor"]),
    "to be": frozenset(["is", "was", "are", "were", "be", "been", "being"]),
    "to have and do": frozenset((
        "has", "have", "had", "do", "does", "did", "can", "could", "may", "might", "will", "would", "should",
        "must",
    )),
    "articles": frozenset(["the", "a", "an", "this", "these", "those"]),
}
# fmt: on
FUNCTION_WORDS = frozenset().union(*_GRAMMAR.values()) | frozenset(
    ["not", "no", "it", "its", "there", "than", "as", "such", "also", "more", "most", "other"]
)
"""Words that are grammar rather than content, in lower case."""

TOKEN_COLUMNS = ("tokens", "letters", "syllables", "long words", "figures", *_GRAMMAR)
"""The first columns of a row; they are summed over every token."""

WORD_COLUMNS = (
    "words", "content words", "frequency", "difficulty", "content difficulty",
    *(f"rarer than Zipf {z:g}" for z in _RARITY),
    *(f"harder than {c:g}" for c in _LEVELS),
    "excess difficulty", "squared excess", "technical use", "lay use", "dictionary use",
    "technical beyond lay", "technical beyond dictionary", "technical beyond general",
    "little lay use", "little dictionary use", "technical minus lay", "content technical minus lay",
    "acronyms", "symbols with figures", "capitalised", "dropped by experts", "dictionary entries", "easy-list words",
    "spelling", "topic",
)  # fmt: skip
"""The other columns; they count the distinct words of a sentence. Figures have 0 in all of them."""

CONTENT, FIGURE, NAMED, LABELLED, MEASURE, CAPITALS, RARE, UNKNOWN = (1 << at for at in range(8))
"""Traits of a token: a content word; a number; a name; a label; the name of a unit of measurement; written in
capitals; what `plainlang.analyze.misprints.doubt` says of it."""

UNIT = re.compile(
    r"(?:[pnumckµμ]?(?:g|m|l|mol|gr|cal)|mcg|kcal|dl|kj|[umµμ]?ci|ppm|ppb|[mk]?bp|kb|mb|k?da|[mkg]hz|[umk]?iu|meq|mm|mmhg|"
    r"wks?|hrs?|mins?|secs?|yrs?|bpm|rpm|microg)",
    re.IGNORECASE,
)
"""What is a unit of measurement right behind a figure."""

_NO_GRAMMAR = (0.0,) * len(_GRAMMAR)
_NO_WORD = (0.0,) * len(WORD_COLUMNS)

WordFacts = tuple[str, float, tuple[str, ...]]
"""A content word in lower case, its rating, and the reasons for it."""


_MONEY = re.compile(r"(?:PS|US|USD|GBP|EUR|AUD|CAD)\d")  # "PS" is what is left of a pound sign in plain ASCII


def is_figure(text: str) -> bool:
    """True for a token that is a number or a sum of money.

    >>> is_figure("0.73"), is_figure("GBP52"), is_figure("p53")
    (True, True, False)
    """
    return text[0].isdigit() or _MONEY.match(text) is not None


def _openings(terms: Iterable[str]) -> dict[tuple[str, str], int]:
    """The two words that terms begin with, also in the plural where there are no more: tokens of the longest term."""
    found: dict[tuple[str, str], int] = {}
    for term in terms:
        first, second, *rest = term.split(" ")
        for word in (second,) if rest else (second, second + "s"):
            found[first, word] = max(2 + len(rest), found.get((first, word), 0))
    return found


class WordRows:
    """Turns word forms into rows of numbers, remembering them.

    Args:
        familiarity: rates single words.
        spelling: points (thousandths, sentence scale) of each letter group.
        terms: known terms of several words, tokens in lower case joined by a space.
    """

    __slots__ = ("_spelling", "facts", "familiarity", "forms")

    def __init__(
        self,
        familiarity: Familiarity,
        spelling: Mapping[str, int],
        terms: Iterable[str] = (),
    ) -> None:
        self.familiarity = familiarity
        self._spelling = spelling
        self.facts: Callable[[str], WordFacts | None] = lru_cache(maxsize=_MEMO)(self._facts)
        width = len(TOKEN_COLUMNS) + len(WORD_COLUMNS)
        self.forms = Forms(self._kept, width, _openings(terms))

    def _facts(self, text: str) -> WordFacts | None:
        key = text.lower()
        if key in FUNCTION_WORDS or is_figure(text):
            return None
        return key, self.familiarity.rate(text), reasons(self.familiarity.lexicon.look_up(text))

    def _kept(self, text: str) -> TokenFacts:
        key = text.lower()
        facts = self.facts(text)
        traits = FIGURE * is_figure(text) | MEASURE * (UNIT.fullmatch(text) is not None) | CAPITALS * text.isupper()
        if facts is not None:
            traits |= CONTENT | NAMED * (NAME in facts[2]) | LABELLED * (LABEL in facts[2])
            traits |= (0, RARE, UNKNOWN)[doubt(text, self.familiarity.lexicon)]
        return TokenFacts(self.row(text), key, facts[1] if facts else 0.0, traits)

    def row(self, text: str) -> bytes:
        """The numbers of a token as they lie in memory (64-bit floats)."""
        return array("d", self._numbers(text)).tobytes()

    def _numbers(self, text: str) -> tuple[float, ...]:
        word = self.familiarity.lexicon.look_up(text)
        key = word.key
        figure = is_figure(text)
        content = key not in FUNCTION_WORDS
        grammar = _NO_GRAMMAR if content else [float(key in group) for group in _GRAMMAR.values()]
        long = word.syllables >= _LONG and not figure
        tokens = (1.0, float(len(text)), float(word.syllables), float(long), float(figure), *grammar)
        if figure:
            return (*tokens, *_NO_WORD)
        cost = min(1.0, max(0.0, self.familiarity.rate(text)))
        excess = max(0.0, cost - _EVERYDAY)
        gap = word.technical - word.lay
        # What everyone reads is known to lay readers, also if no lay text on medicine has it.
        general = word.zipf - _PER_MILLION
        lay, dictionary = max(word.lay, general), max(word.dictionary, general)
        return (
            *tokens,
            1.0,
            float(content),
            word.zipf,
            cost,
            cost * content,
            *[float(word.zipf < z) for z in _RARITY],
            *[float(cost > c) for c in _LEVELS],
            excess,
            excess * excess * 5,
            word.technical,
            lay,
            dictionary,
            max(0.0, gap),
            max(0.0, word.technical - dictionary),
            max(0.0, word.technical - general),
            float(lay < _LITTLE),
            float(dictionary < _LITTLE),
            gap,
            gap * content,
            float(len(text) > 1 and text.rstrip("s").isupper()),
            float(not text.isalpha() and any(map(str.isdigit, text))),
            float(text[0].isupper()),
            word.dropped - _USUALLY_DROPPED,
            float(word.defined),
            float(word.easy),
            group_points(key, self._spelling) / 1000,
            word.topic,
        )
