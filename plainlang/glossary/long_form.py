"""The words that an abbreviation stands for, as they can be said again: in both numbers, with or without an article."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainlang.analyze.abbreviations import Definition
from plainlang.analyze.discount import EVERYDAY
from plainlang.analyze.familiarity import NAME
from plainlang.analyze.model import shipped
from plainlang.glossary.forms import Feature, plural_phrase
from plainlang.glossary.index import Index, Row, row_of
from plainlang.glossary.match import Match
from plainlang.glossary.phrase import determined
from plainlang.glossary.site import Site, Tagged
from plainlang.glossary.term import Term
from plainlang.glossary.words import grammar
from plainlang.text.document import Document, Sentence
from plainlang.text.inflection_lemma import lemma
from plainlang.text.inflection_phrases import head
from plainlang.text.inflection_words import is_plural
from plainlang.text.tokens import TOKEN

LONGEST = 4
"""Words; a longer form is a burden where it is repeated."""

DEAREST = 0.4
"""What the words may cost together, in ratings (0 to 1) beyond that of everyday words. Dearer ones make a sentence
harder than the abbreviation does once it has been explained: "phenylalanine hydroxylase", "lupus nephritis"."""

_SHORT = re.compile(r"(?=[a-z]*[A-Z])[A-Za-z]{2,8}")
_WORDS = re.compile(r"[^\W\d_]+(?:['\u2019]s)?(?:[- ][^\W\d_]+(?:['\u2019]s)?)*")
_EPONYM = re.compile(r"[A-Z][a-z]+['\u2019]s")
_JOINTS = frozenset(("and", "or", "the", "a", "an", "per", "versus", "vs", "not", "no"))


@dataclass(frozen=True, slots=True)
class LongForm:
    """An abbreviation and what it stands for.

    Attributes:
        base: the abbreviation in the singular.
        singular, plural: its words.
        is_plural: True if the text defines it in the plural ("dendritic cells (DCs)").
        index: the abbreviation in both numbers, to be looked for in a text.
    """

    base: str
    singular: str
    plural: str
    is_plural: bool
    index: Index


def long_form(definition: Definition, *, opens: bool) -> LongForm | None:
    """What a defined abbreviation can be written out as, or None if it stands for a name, or for what is long or hard.

    Args:
        opens: True if the long form opens its sentence, so that its capital means nothing.
    """
    long = " ".join(definition.long.split())
    words = long.split(" ")
    if not (_SHORT.fullmatch(definition.short) and _WORDS.fullmatch(long) and len(words) <= LONGEST):
        return None
    if not (_JOINTS | (grammar("link") - {"of"})).isdisjoint(words) or any(map(_has_capital, words[1:])):
        return None
    first = _without_capital(words[0], opens=opens)
    if first is None or _cost(long) > DEAREST:
        return None
    words[0] = first
    at = head(words)
    one = lemma(words[at], "noun") if is_plural(words[at]) else words[at]
    many = one != words[at]
    singular = " ".join([*words[:at], one, *words[at + 1 :]])
    plural = " ".join(words) if many else plural_phrase(singular)
    base = definition.short.removesuffix("s") if many else definition.short
    term = Term(base, "substitute", (singular,), plural=plural, concept=base)
    return LongForm(base, singular, plural, many, _index(term, both=many and base == definition.short))


def _cost(long: str) -> float:
    facts = map(shipped().rows.facts, TOKEN.findall(long))
    return sum(max(0.0, fact[1] - EVERYDAY) for fact in facts if fact)


def _index(term: Term, *, both: bool) -> Index:
    """The forms of an abbreviation; with ``both``, it may also stand for the plural without an s of its own."""
    spellings: list[tuple[str, tuple[Feature, ...]]] = [(term.key, ("singular",)), (term.key + "s", ("plural",))]
    spellings += [(term.key, ("plural",))] * both
    rows: dict[tuple[str, ...], tuple[Row, ...]] = {}
    for text, features in spellings:
        if found := row_of(0, text, features):
            rows[found[0]] = (*rows.get(found[0], ()), found[1])
    return Index(rows, {tokens[0]: (len(tokens),) for tokens in rows}, (term,), ())


def _without_capital(word: str, *, opens: bool) -> str | None:
    """The first word as it is written inside a sentence; None if its capital makes it a name of something else."""
    if not _has_capital(word) or _EPONYM.fullmatch(word):
        return word
    facts = shipped().rows.facts(word)
    if facts is not None and NAME in facts[2]:
        return word
    return word[0].lower() + word[1:] if opens and not _has_capital(word[1:]) else None


def _has_capital(word: str) -> bool:
    return word != word.lower()


def defining_site(definition: Definition, document: Document, sentence: Sentence, tagged: Tagged) -> Site | None:
    """The long form where the text defines its abbreviation; None if it is made of parts of words."""
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if definition.long_span.covers(token.span)]
    row = row_of(0, definition.long, ("singular",))
    if not inside or row is None:
        return None
    (form,) = Index({row[0]: row[1:]}, {}, (Term(definition.long, "keep"),), ()).forms(row[0])
    match = Match(sentence, inside[0], inside[-1], definition.long_span, (form,), False, tokens)
    return Site(document, match, form, tagged)


def is_noun(site: Site) -> bool:
    """True if the long form at its definition is a noun phrase."""
    return site.tags[site.match.last].startswith("NN")


def stands_alone(site: Site, definition: Definition) -> bool:
    """True if the definition shows that the words need no article: "patients with carpal tunnel syndrome (CTS)"."""
    behind = max(definition.short_span.end, definition.long_span.end) + 1
    step = next((n for n in range(1, 8) if (token := site.token(n)) is None or token.span.start > behind), 1)
    after = site.token(step)
    leans = after is not None and after.span.start == behind + 1 and site.tag(step).startswith(("NN", "JJ"))
    return not leans and determined(site) != "yes"
