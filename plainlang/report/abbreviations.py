"""Which words of a draft are abbreviations that readers may not know. Shared by the rules about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plainlang.analyze.cmudict import lookup
from plainlang.analyze.lexicon import zipf
from plainlang.text.document import Sentence
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN, Token

KNOWN = (
    "AIDS", "BBC", "CD", "CDC", "COVID", "CT", "DNA", "DVD", "ECG", "EKG", "EU", "FAQ", "FBI", "FDA", "GP", "HIV",
    "ID", "IQ", "IT", "IVF", "MRI", "NASA", "NHS", "NIH", "OK", "PC", "PDF", "PIN", "RNA", "TB", "TV", "UK", "UN",
    "US", "USA", "UV", "VIP", "WHO", "AM", "PM", "PhD", "MD",
)  # fmt: skip
"""Abbreviations that need no explanation: more people know them than the words they stand for."""

# Two capitals or more, perhaps with small letters between or a plural s.
_ABBREVIATION = re.compile(r"(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,8}")
_TWO_CAPITALS = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]")
_RUN = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"[IVX]+")
# "IL-2", "NFAT/AP-1", "CD8+": parts of symbols, which are names and not short for anything a reader wants to read.
_SYMBOL_BEFORE = re.compile(r"[\w]-$|\d$")
_SYMBOL_AFTER = re.compile(r"-?\d|[+\u207a]|-[A-Zα-ω]")
_UNITS = (
    "mL",
    "dL",
    "kDa",
    "kHz",
    "MHz",
    "GHz",
    "mM",
    "nM",
    "pH",
    "kJ",
    "kV",
    "mV",
    "IU",
    "MB",
    "GB",
    "Hz",
    "BCE",
    "AD",
    "BC",
)
_SHOUTED_ZIPF = 3.5
_SHOUTED_SHARE = 0.8
_FREQUENT = "aeiot"


def abbreviations(sentences: Iterable[Sentence], plain: str) -> Iterator[tuple[str, Token]]:
    """Every use of an abbreviation, without its plural s, in order.

    Left out: Roman numerals, units, symbols with figures ("IL-2"), words and lines in capitals.

    Args:
        plain: the text that the sentences stand in, normalised.
    """
    for sentence in sentences:
        if _is_shouted(sentence.text):
            continue
        for match in TOKEN.finditer(sentence.text):
            name = _name(match.group())
            if name is None:
                continue
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            before, after = plain[max(0, span.start - 2) : span.start], plain[span.end : span.end + 3]
            if not _SYMBOL_BEFORE.search(before) and not _SYMBOL_AFTER.match(after):
                yield name, Token(span, match.group())


def may_be_short(stretch: str) -> bool:
    """True if a stretch without space may hold the name of an abbreviation."""
    return _TWO_CAPITALS.search(stretch) is not None and any(map(_name, _RUN.findall(stretch)))


def _is_shouted(text: str) -> bool:
    small = sum(map(text.count, _FREQUENT))  # where so many letters are small, no others need to be looked at
    if small >= (1 - _SHOUTED_SHARE) * len(text):
        return False
    return sum(map(str.isupper, text)) > _SHOUTED_SHARE * sum(map(str.isalpha, text))


@lru_cache(maxsize=1 << 14)
def _name(text: str) -> str | None:
    """The abbreviation that a token is, or None."""
    name = short_name(text)
    if not _ABBREVIATION.fullmatch(name) or _ROMAN.fullmatch(name) or name in _UNITS:
        return None
    is_word = len(name) > 3 and name.isupper() and zipf(name.lower()) >= _SHOUTED_ZIPF
    if is_word and (lookup(name) or len(name)) < len(name):
        return None  # a word in capitals: it is not spelt letter by letter
    return name


def short_name(text: str) -> str:
    """An abbreviation without a possessive or plural ending.

    >>> short_name("MRIs"), short_name("GP's"), short_name("AIDS")
    ('MRI', 'GP', 'AIDS')
    """
    text = text.replace("\u2019", "'").removesuffix("'s").removesuffix("'")
    return text[:-1] if text.endswith("s") and text[:-1].isupper() else text
