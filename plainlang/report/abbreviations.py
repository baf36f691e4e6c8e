"""Which words of a draft are abbreviations that readers may not know. Shared by the rules about them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from plainlang.analyze.cmudict import lookup
from plainlang.analyze.lexicon import zipf
from plainlang.report.draft import Draft
from plainlang.text.tokens import Token

KNOWN = (
    "AIDS", "BBC", "CD", "CDC", "COVID", "CT", "DNA", "DVD", "ECG", "EKG", "EU", "FAQ", "FBI", "FDA", "GP", "HIV",
    "ID", "IQ", "IT", "IVF", "MRI", "NASA", "NHS", "NIH", "OK", "PC", "PDF", "PIN", "RNA", "TB", "TV", "UK", "UN",
    "US", "USA", "UV", "VIP", "WHO", "AM", "PM", "PhD", "MD",
)  # fmt: skip
"""Abbreviations that need no explanation: more people know them than the words they stand for."""

# Two capitals or more, perhaps with small letters between or a plural s.
_ABBREVIATION = re.compile(r"(?=\w*[A-Z]\w*[A-Z])[A-Za-z]{2,8}")
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


def abbreviations(draft: Draft, known: Container[str]) -> Iterator[tuple[str, Token]]:
    """Every use of an abbreviation that is not ``known``, without its plural s, in order.

    Left out: Roman numerals, units, symbols with figures ("IL-2"), words and lines in capitals.
    """
    for sentence in draft.prose:
        letters = [c for c in sentence.text if c.isalpha()]
        if sum(map(str.isupper, letters)) > _SHOUTED_SHARE * len(letters):
            continue
        for token in sentence.tokens:
            name = short_name(token.text)
            if not _ABBREVIATION.fullmatch(name) or _ROMAN.fullmatch(name) or name in known or name in _UNITS:
                continue
            if (
                len(name) > 3
                and name.isupper()
                and zipf(name.lower()) >= _SHOUTED_ZIPF
                and (lookup(name) or len(name)) < len(name)
            ):
                continue  # a word in capitals: it is not spelt letter by letter
            start, end = token.span.start, token.span.end
            before, after = draft.plain[max(0, start - 2) : start], draft.plain[end : end + 3]
            if not _SYMBOL_BEFORE.search(before) and not _SYMBOL_AFTER.match(after):
                yield name, token


def short_name(text: str) -> str:
    """An abbreviation without a possessive or plural ending.

    >>> short_name("MRIs"), short_name("GP's"), short_name("AIDS")
    ('MRI', 'GP', 'AIDS')
    """
    text = text.replace("\u2019", "'").removesuffix("'s").removesuffix("'")
    return text[:-1] if text.endswith("s") and text[:-1].isupper() else text
