"""Where terms stand in a text: every surface form of every phrase in one index, the longest match first.

The index maps the first token of each form to its forms, longest first; a text is then matched token by token
with one dictionary look-up each. Matching is by normalised tokens, so that hyphen and space variants, Unicode
dashes, Greek letters, accents and capitals need no entries of their own.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plainlang.glossary.forms import Feature, surface_forms
from plainlang.glossary.term import Pos, Term
from plainlang.text.document import Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Span
from plainlang.text.tokens import tokenize

_GREEK = {
    ord(letter): name
    for letter, name in zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"],
        strict=True,
    )
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way a term can be written: its tokens, what must stand between and after them, and its inflection."""

    term: Term
    features: tuple[Feature, ...]
    tokens: tuple[str, ...]
    exact: tuple[str | None, ...]
    gaps: tuple[str, ...]
    tail: str


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a sentence: tokens ``first`` to ``last`` (inclusive indexes into ``sentence.tokens``).

    ``forms`` holds every entry that is written like this; context decides which is meant. ``span`` leaves a
    possessive "'s" out.
    """

    sentence: Sentence
    first: int
    last: int
    span: Span
    forms: tuple[Form, ...]
    possessive: bool


@lru_cache(maxsize=65536)
def fold(token: str) -> str:
    """The form of a token that is looked up: lower case, no accents, Greek letters by name, no possessive.

    >>> fold("Patient’s"), fold("naïve"), fold("IFNγ")
    ('patient', 'naive', 'ifngamma')
    """
    folded = token.lower()
    if not folded.isascii():
        folded = folded.replace("\u2019", "'").translate(_GREEK)
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return folded.removesuffix("'s")


def _is_possessive(token: str) -> bool:
    return token[-2:-1] in ("'", "\u2019") and token[-1:] in "sS"


def _form(term: Term, text: str, features: tuple[Feature, ...]) -> Form | None:
    tokens = list(tokenize(text))
    if not tokens or tokens[0].span.start > 0:
        return None
    plain = normalize(text)
    return Form(
        term=term,
        features=features,
        tokens=tuple(fold(t.text) for t in tokens),
        exact=tuple(t.text if t.text != t.text.lower() else None for t in tokens),
        gaps=tuple(plain[a.span.end : b.span.start] for a, b in zip(tokens, tokens[1:], strict=False)),
        tail=plain[tokens[-1].span.end :],
    )


Index = Mapping[str, tuple[tuple[Form, ...], ...]]
"""First token → groups of forms with equal tokens, longest group first."""


def build(terms: Iterable[Term]) -> Index:
    """The index of all surface forms of ``terms``, and of their wordings.

    A wording of several words is indexed as a phrase to keep, unless it is a term itself: what a rewrite has said
    is not taken apart by the next one ("secondary tumors" holds "tumors", which has an entry of its own).
    """
    terms = tuple(terms)
    groups: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for term in terms:
        for phrase in (term.key, *term.variants):
            for form in _forms(term, phrase, term.pos):
                groups[form.tokens].append(form)
    kept: dict[tuple[str, ...], list[Form]] = {}
    for term in terms:
        for wording in {*term.plain, *(w for _, w in term.wordings), *filter(None, (term.plural, term.modifier))}:
            if " " in wording or "-" in wording:
                said = Term(key=wording, mode="keep", pos=term.pos, mass=term.mass, concept=term.concept)
                for form in _forms(said, wording, term.pos):
                    if len(form.tokens) > 1 and form.tokens not in groups:
                        kept.setdefault(form.tokens, [form])
    groups.update(kept)
    index: dict[str, list[tuple[Form, ...]]] = defaultdict(list)
    for tokens in sorted(groups, key=len, reverse=True):
        index[tokens[0]].append(tuple(groups[tokens]))
    return {first: tuple(found) for first, found in index.items()}


def _forms(term: Term, phrase: str, pos: Pos) -> Iterator[Form]:
    for text, features in surface_forms(phrase, pos, mass=term.mass):
        if form := _form(term, text, features):
            yield form


def matches(document: Document, index: Index) -> Iterator[Match]:
    """All matches in the text, leftmost first and the longest at each place; none overlap."""
    plain = normalize(document.text)
    for sentence in document.sentences:
        yield from _in_sentence(sentence, plain, index)


def _in_sentence(sentence: Sentence, plain: str, index: Index) -> Iterator[Match]:
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        for group in index.get(fold(tokens[at].text), ()):
            last = at + len(group[0].tokens) - 1
            if last < len(tokens) and all(
                fold(tokens[at + n].text) == folded for n, folded in enumerate(group[0].tokens) if n
            ):
                forms = tuple(form for form in group if _written_so(form, sentence, at, plain))
                if forms:
                    end = tokens[last].span.end
                    possessive = _is_possessive(tokens[last].text)
                    span = Span(tokens[at].span.start, end - 2 * possessive + len(forms[0].tail))
                    yield Match(sentence, at, last, span, forms, possessive)
                    at = last
                    break
        at += 1


def _written_so(form: Form, sentence: Sentence, first: int, plain: str) -> bool:
    tokens = sentence.tokens[first : first + len(form.tokens)]
    for token, exact in zip(tokens, form.exact, strict=True):
        written = token.text.removesuffix("'s").removesuffix("\u2019s")
        if exact is None:
            # "RA" is room air as often as "ra": an abbreviation is no lower-case word written large.
            if len(written) > 1 and written.isupper():
                return False
        elif written != exact:
            return False
    for left, right, gap in zip(tokens, tokens[1:], form.gaps, strict=False):
        if _is_possessive(left.text):
            return False
        between = plain[left.span.end : right.span.start]
        if not (
            between in (" ", "-") or (between.isspace() and len(between) < 16) if gap in (" ", "-") else between == gap
        ):
            return False
    end = tokens[-1].span.end
    return plain.startswith(form.tail, end)
