"""Titles Set Like This as titles set like this, without touching a name."""

from __future__ import annotations

import re

from plainlang.analyze.lexicon import zipf
from plainlang.page.record import Record

EVERYDAY = 4.2
"""A word this common is no name, unless it stands before what may be called after somebody."""

MOSTLY = 0.6
"""Share of capitals among the longer words that makes a title one in capitals."""

MOST_UNSURE = 1 / 3
"""Share of words that may be names among the capitals from which on a title is not touched."""

_LABEL = re.compile(r"\b(?:Core|Project|Aim|Group|Part|Type|Hepatitis|Vitamin|Influenza) $", re.IGNORECASE)
_COMMON_ENDING = re.compile(
    r"(?:al|ed|ing|ions?|ments?|it(?:y|ies)|ous|ives?|able|ary|s[ie]s|omas?|ines?|ogy|ants?|ances?|ences?|isms?|ory|ar|phy|gens?|[eo]rs|ures?|ated?|"
    r"ases?|ides?|[^i]cs?|tics?|acy|ages?|ues|nes|les|ets|ents?|ples|"
    # Agents and factors; drugs by the endings of their international names, which are no brands.
    r"(?:[cp]t|la|it|du|ga)ors?|[a-z]cies|mabs?|t?inibs?|stats?|virs?|cepts?|prils?|sartans?|olols?|azoles?|mycins?|platins?|taxels?)$"
)
_PROPER = re.compile(
    r"(?:united|states?|medicare|medicaid|africans?|americans?|asians?|europeans?|hispanics?|arctic|pacific|atlantic|olympics|olympic|"
    r"\w+(?:ese|ians?|eans?)|january|february|march|april|june|july|august|september|october|november|december|[a-z]+['\u2019]s)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]*")
_EPONYM = re.compile(
    r"[\s-]+(?:syndrome|disease|palsy|disorder|sarcoma|lymphoma|tumor|virus|study|trial|program|index|scale|test|criteria)",
    re.IGNORECASE,
)


def sentence_case(title: str, record: Record) -> str:
    """The title with small letters where the record itself, or everyday English, writes them.

    A title that has capitals only where they belong is left as it is, and so is one of which many words may be names; a
    word or two that may be keep theirs.
    """
    words = [m for m in _WORD.finditer(title) if len(m.group()) > 3]
    capitals = [m for m in words[1:] if m.group()[0].isupper() and m.group()[1:].islower()]
    if len(words) < 3 or len(capitals) < MOSTLY * (len(words) - 1):
        return title
    texts = " ".join(p.text for p in record.texts if p.field != "title")
    small = set(re.findall(r"\b[a-z][a-z'\u2019]*", texts))
    inner = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z'\u2019]+", texts))
    unsure = 0

    def lowered(match: re.Match[str]) -> str:
        nonlocal unsure
        word = match.group()
        low = word[0].lower() + word[1:]
        if match.start() == 0 or not word[0].isupper() or not (word[1:].islower() or word == "A"):
            return word
        if _LABEL.search(title[: match.start()]) and len(word) == 1:
            return word
        if word == "A" or not small.isdisjoint((low, f"{low}s", low.removesuffix("s"))):
            return low
        named = word in inner or _PROPER.fullmatch(word) or re.match(r"[\s-]*\d|-[A-Z]", title[match.end() :])
        if named or (_EPONYM.match(title, match.end()) and zipf(low) < EVERYDAY + 1):
            return word
        if zipf(low) >= EVERYDAY or _COMMON_ENDING.search(low):
            return low
        unsure += 1
        return word

    told = _WORD.sub(lowered, title)
    return title if unsure >= MOST_UNSURE * len(capitals) else told


def opened_small(title: str, record: Record) -> str:
    """The title for a place inside a sentence: its first word small unless it may be a name."""
    first = _WORD.match(title)
    if first is None or not first.group()[1:].islower():
        return f"{title[0].lower()}{title[1:]}" if first and first.group() == "A" else title
    low = first.group().lower()
    numbered = re.match(r"[\s-]*\d", title[first.end() :])
    known = any(re.search(rf"\b{low}\b", p.text) for p in record.texts if p.field != "title")
    safe = known or zipf(low) >= EVERYDAY or (_COMMON_ENDING.search(low) and not _PROPER.fullmatch(low))
    return f"{title[0].lower()}{title[1:]}" if safe and not numbered else title
