"""Terms that no glossary lists, made of parts whose meaning is sure: "prediagnostic", "pathogen-mediated".

The parts and their wordings are data (`plainlang.glossary.affixes`). A word is taken apart only if it is no everyday
word, has no entry of its own, and what is left of it has a plain wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.affixes import OPEN, Ending, Prefix, affixes
from plainlang.glossary.index import Index, folded
from plainlang.glossary.respelt import respelt
from plainlang.glossary.term import Pos, Term
from plainlang.glossary.words import grammar

DOMAIN = "Parts of words"
"""The domain of the terms that are made here."""

EVERYDAY = 3.0
"""Zipf value; a word as common as this is known as it is, whatever its parts."""

_MOST_WORDS = 1
"""Of a wording that is put behind a prefix: "non-gene-altered" can be misread."""

_FIRST_PART = re.compile(r"(?<![\w-])[A-Za-z]\w*(?:-\w+)*$")
_LONGEST_FIRST_PART = 40
_NO_AFTER_NON = re.compile(r"(?:no|not|non|un\w*|without|less|low|high|well|poorly|often)\b")
_SMALL = frozenset(("and", "or", "not", "off", "out", "up", "down", "away", "back", "the", "a", "an"))


def index_for(text: str, index: Index) -> Index:
    """The index that a normalised text is matched with: all that a glossary lists or that needs no entry in it."""
    return derived(text, respelt(text, index))


def derived(text: str, index: Index) -> Index:
    """An index with the terms of a normalised text that are made of parts."""
    return index.and_terms(tuple(terms_in(text, index)))


def terms_in(text: str, index: Index) -> Iterator[Term]:
    """The terms of a normalised text that are made of known parts, each once."""
    known = affixes()
    for opening, hyphen, base in dict.fromkeys((m[1].lower(), m[2], m[3]) for m in known.prefixed.finditer(text)):
        for prefix in known.prefixes.get(opening, ()):
            if prefix.on == OPEN or base in known.bases[prefix.on]:
                yield from _prefixed(prefix, hyphen, base, index)
    compounds = dict.fromkeys((_first_part(text, m.start(), index), m[1]) for m in known.ended.finditer(text))
    for first, ending in compounds:
        if first:
            yield from _ended(known.endings[ending], first, f"{first}-{ending}", index)


def _first_part(text: str, end: int, index: Index) -> str:
    """What stands before the hyphen of a compound, without the capital that only opens a sentence; "" if no word."""
    found = _FIRST_PART.search(text, max(0, end - _LONGEST_FIRST_PART), end)
    if found is None:
        return ""
    first = found.group()
    lower = first[0].lower() + first[1:]
    is_word = lower.isalpha() and lower.islower() and (zipf(lower) >= EVERYDAY or index.readings((lower,)))
    return lower if is_word else first


def _prefixed(prefix: Prefix, hyphen: str, base: str, index: Index) -> Iterator[Term]:
    written, joined = prefix.written + hyphen + base, prefix.written + base
    if joined in prefix.never or zipf(joined) >= EVERYDAY:
        return
    tokens = (joined,) if index.readings((joined,)) else (prefix.written, base)
    listed = index.readings(tokens)
    if prefix.on != OPEN:
        noun = affixes().bases[prefix.on][base]
        if not listed and (says := prefix.says.format(noun)) != written:
            yield _term(written, says, before_noun=True)
        if prefix.later and (not listed or _is_before_nouns(index.terms_of(tokens))):
            yield _term(written, prefix.later.format(noun), pos="phrase")
        return
    if listed:
        return
    term = next(iter(index.terms_of((base,))), None)
    if wording := _behind_prefix(term):
        yield _term(written, prefix.says.format(wording), term, before_noun=True)


def _is_before_nouns(terms: tuple[Term, ...]) -> bool:
    return bool(terms) and all(term.before_noun for term in terms)


def _behind_prefix(term: Term | None) -> str | None:
    """The wording of an adjective, or of a noun before another one, behind a prefix."""
    if term is None or term.mode != "substitute" or term.pos not in ("adjective", "noun"):
        return None
    wording = _compact(term.modifier or term.plain[0], _MOST_WORDS)
    return None if wording is None or _NO_AFTER_NON.match(wording) else wording


def _ended(ending: Ending, first: str, written: str, index: Index) -> Iterator[Term]:
    if first in ending.never or index.readings(folded(written)):
        return
    term = next(iter(index.terms_of(folded(first))), None)
    wording: str | None = None
    if term and term.replaces and term.pos in ("noun", "adjective") and first in term.phrases:
        wording = _compact(term.modifier or term.plain[0], ending.longest)
    if wording:
        yield _term(written, ending.says.format(wording), term)
    elif ending.alone:
        yield _term(written, ending.says.format(first))


def _compact(wording: str, longest: int) -> str | None:
    """A wording with hyphens for its spaces, or None if it is too long for a compound or links on.

    >>> _compact("breathing machine", 2), _compact("loss of weight", 3), _compact("children's", 1)
    ('breathing-machine', None, None)
    """
    words = re.split(r"[\s-]", wording)
    if len(words) > longest or not all(word.isalpha() for word in words):
        return None
    return None if (_SMALL | grammar("link")).intersection(words) else "-".join(words)


def _term(
    written: str, wording: str, base: Term | None = None, *, pos: Pos = "adjective", before_noun: bool = False
) -> Term:
    return Term(
        key=written,
        mode="substitute",
        plain=(wording,),
        pos=pos,
        before_noun=before_noun,
        concept=base.concept if base else written,
        needs=base.needs if base else (),
        never=base.never if base else (),
        unless=base.unless if base else (),
        domain=DOMAIN,
    )
