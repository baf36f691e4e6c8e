"""Every way every term can be written, by its folded words: what matching looks things up in.

The index is plain tuples and dictionaries, so that it can be stored as it is (`plainlang.glossary.cache`);
a `Form` is made of a row when a text shows it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from plainlang.glossary.forms import Feature, surface_forms
from plainlang.glossary.term import Pos, Term
from plainlang.text.normalize import normalize
from plainlang.text.tokens import TOKEN, Tokens

_GREEK_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
Row = tuple[int, tuple[Feature, ...], tuple[str | None, ...], tuple[str, ...], str]
"""Number of the term, features, exact spellings (None where any case will do), gaps between the tokens, tail."""

Kept = tuple[str, Pos, bool, str]
"""Key, part of speech, mass, concept of a wording that is left as it is."""


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
class Index:
    """Surface forms of terms.

    Attributes:
        rows: folded tokens of a form → its readings, in the order of the terms' keys.
        lengths: first folded token → numbers of tokens of the forms that it opens, most first.
        terms: the terms by number.
        kept: wordings to keep, numbered on from the terms.
        own_rows, own_lengths: a few forms of one text, which go before those that are written alike; `rows` and
            `lengths` are too many to copy for each text.
        own_terms: terms of one text, numbered on from the wordings to keep.
    """

    rows: Mapping[tuple[str, ...], tuple[Row, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    terms: Sequence[Term]
    kept: Sequence[Kept]
    own_rows: Mapping[tuple[str, ...], tuple[Row, ...]] = field(default_factory=dict)
    own_lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    own_terms: Sequence[Term] = ()
    _forms: dict[tuple[str, ...], tuple[Form, ...]] = field(default_factory=dict, repr=False, compare=False)
    _own_forms: dict[tuple[str, ...], tuple[Form, ...]] = field(default_factory=dict, repr=False, compare=False)

    def terms_of(self, tokens: tuple[str, ...]) -> tuple[Term, ...]:
        """The terms that these folded tokens are a form of, however they are joined."""
        numbers = dict.fromkeys(row[0] for row in self.readings(tokens))
        return tuple(self.terms[number] for number in numbers if number < len(self.terms))

    def and_forms(self, forms: Iterable[tuple[tuple[str, ...], Row]]) -> Index:
        """This index with further forms, which go before those that are written alike."""
        extra: dict[tuple[str, ...], tuple[Row, ...]] = {}
        for tokens, row in forms:
            extra[tokens] = (*extra.get(tokens, ()), row)
        if not extra:
            return self
        lengths = dict(self.own_lengths)
        for tokens in extra:
            known = lengths.get(tokens[0]) or self.lengths.get(tokens[0], ())
            lengths[tokens[0]] = tuple(sorted({len(tokens), *known}, reverse=True))
        return replace(self, own_rows={**self.own_rows, **extra}, own_lengths=lengths, _own_forms={})

    def and_terms(self, terms: Sequence[Term]) -> Index:
        """This index with further terms, which are written in one way only and go behind those written alike."""
        numbered = enumerate(terms, len(self.terms) + len(self.kept))
        forms = [found for number, term in numbered if (found := row_of(number, term.key, (_BASE_OF[term.pos],)))]
        alike = [(tokens, row) for tokens in dict.fromkeys(t for t, _ in forms) for row in self.readings(tokens)]
        return replace(self.and_forms((*alike, *forms)), own_terms=terms)

    def readings(self, tokens: tuple[str, ...]) -> tuple[Row, ...]:
        """The readings of folded tokens; none if they are no form."""
        return self.own_rows.get(tokens) or self.rows.get(tokens, ())

    def forms(self, tokens: tuple[str, ...]) -> tuple[Form, ...]:
        """The readings of folded tokens as values; none if they are no form."""
        made = self._own_forms if tokens in self.own_rows else self._forms
        if tokens not in made:
            made[tokens] = tuple([self._form(tokens, row) for row in self.readings(tokens)])
        return made[tokens]

    def _form(self, tokens: tuple[str, ...], row: Row) -> Form:
        return Form(self._term(row[0]), row[1], tokens, row[2], row[3], row[4])

    def _term(self, number: int) -> Term:
        if number < len(self.terms):
            return self.terms[number]
        number -= len(self.terms)
        if number < len(self.kept):
            return said(self.kept[number])
        return self.own_terms[number - len(self.kept)]


@lru_cache(maxsize=4096)
def said(kept: Kept) -> Term:
    """A wording as a term of its own, so that it is not taken apart."""
    key, pos, mass, concept = kept
    return Term(key=key, mode="keep", pos=pos, mass=mass, concept=concept)


@cache
def _greek() -> Mapping[int, str]:
    return {
        ord(letter): unicodedata.name(letter).rpartition(" ")[2].lower().replace("lamda", "lambda")
        for letter in _GREEK_LETTERS
    }


@lru_cache(maxsize=65536)
def fold(token: str) -> str:
    """The form of a token that is looked up: lower case, no accents, Greek letters by name, no possessive.

    >>> fold("Patient’s"), fold("naïve"), fold("IFNγ")
    ('patient', 'naive', 'ifngamma')
    """
    folded = token.lower()
    if not folded.isascii():
        folded = folded.replace("\u2019", "'").translate(_greek())
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return folded.removesuffix("'s")


def folded(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase.

    >>> folded("NFAT/AP-1")
    ('nfat', 'ap', '1')
    """
    return tuple(map(fold, TOKEN.findall(phrase)))


_BASE_OF: Mapping[Pos, Feature] = {
    "noun": "singular",
    "verb": "base",
    "adjective": "positive",
    "adverb": "same",
    "phrase": "same",
}
_BASE_FORMS = frozenset(("singular", "base", "positive", "same"))


def _is_inflected(row: Row) -> bool:
    return _BASE_FORMS.isdisjoint(row[1])


def build(terms: Iterable[Term]) -> Index:
    """The index of all surface forms of ``terms``, and of their wordings.

    A wording of several words is indexed as a phrase to keep, unless it is a term itself: what a rewrite has said
    is not taken apart by the next one ("secondary tumors" holds "tumors", which has an entry of its own). Where two
    entries are written alike, the one that lists just this form comes first ("impaired" before "impair"). The index
    depends on the terms, not on their order.
    """
    ordered = tuple(sorted(terms, key=lambda t: (t.key, t.pos)))
    rows: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for number, term in enumerate(ordered):
        spellings = (*term.phrases, *(joined for phrase in term.phrases for joined in _joined(phrase)))
        for spelling in dict.fromkeys(spellings):
            for tokens, row in _rows(number, spelling, term.pos, term.mass):
                rows[tokens].append(row)
    kept: list[Kept] = []
    wordings = {wording: term for term in reversed(ordered) for wording in term.all_wordings if _is_several(wording)}
    said_so: dict[tuple[str, ...], list[Row]] = {}
    for wording, term in sorted(wordings.items()):
        for tokens, row in _rows(len(ordered) + len(kept), wording, term.pos, term.mass):
            if len(tokens) > 1 and tokens not in rows:
                said_so.setdefault(tokens, [row])
        kept.append((wording, term.pos, term.mass, term.concept))
    rows.update(said_so)
    lengths: dict[str, set[int]] = defaultdict(set)
    for tokens in rows:
        lengths[tokens[0]].add(len(tokens))
    return Index(
        {tokens: tuple(sorted(found, key=_is_inflected)) for tokens, found in rows.items()},
        {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()},
        ordered,
        tuple(kept),
    )


def _is_several(wording: str) -> bool:
    return " " in wording or "-" in wording


_SYMBOL = re.compile(r"([A-Z][A-Za-z]*[A-Z])[-\u2010\u2011]([α-ω]|\d{1,2}[α-ωa-zA-Z]?)")


def _joined(phrase: str) -> Iterator[str]:
    """A symbol without its hyphen, as many write it: "IFNγ" and "IFNgamma" for "IFN-γ", "IL2" for "IL-2"."""
    if match := _SYMBOL.fullmatch(phrase):
        yield match[1] + match[2]
        if match[2] in _GREEK_LETTERS:
            yield match[1] + fold(match[2])


def _rows(number: int, phrase: str, pos: Pos, mass: bool) -> Iterator[tuple[tuple[str, ...], Row]]:
    for text, features in surface_forms(phrase, pos, mass=mass):
        if found := row_of(number, text, features):
            yield found


def row_of(number: int, text: str, features: tuple[Feature, ...]) -> tuple[tuple[str, ...], Row] | None:
    """The folded tokens of one surface form and its row; None for a form that opens with no word.

    Args:
        number: of its term.
    """
    tokens = Tokens(text)
    if not tokens or tokens.starts[0] > 0:
        return None
    plain = normalize(text)
    exact = tuple([word if word != word.lower() else None for word in tokens.texts])
    gaps = tuple([plain[tokens.end(at) : start] for at, start in enumerate(tokens.starts[1:])])
    return tuple(map(fold, tokens.texts)), (number, features, exact, gaps, plain[tokens.end(-1) :])
