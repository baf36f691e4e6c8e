"""What a sentence's words cost a reader to whom the text has explained some of them.

A word that the text has explained, or explains here in plain words, costs
`EXPLAINED` of what it would cost by itself beyond an average word. A text of one
sentence is rated as readers rated single sentences: nothing is taken off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from plainlang.analyze.abbreviations import Definition, definitions
from plainlang.analyze.explained import Explained, explained_terms
from plainlang.analyze.model import Model, shipped
from plainlang.text.document import Document, Sentence
from plainlang.text.tokens import TOKEN

EXPLAINED = 0.5
"""Share of what a term costs beyond everyday words that is left once it has been explained. Our choice, not fitted."""

EVERYDAY = 0.2
"""Rating of a word, 0..1, from which on it costs more than everyday words."""

_FEW = 50
"""So many words are looked for in a text as quickly as its own words are found."""

Words = frozenset[str]
"""Words in lower case."""


@dataclass(frozen=True, slots=True)
class Explanations:
    """What a document explains.

    Attributes:
        definitions: the abbreviations that it defines.
        terms: what it explains as it writes it, in lower case.
        places: for each of these, in both numbers, from which offset of the source on it costs less.
    """

    definitions: tuple[Definition, ...]
    terms: frozenset[str]
    places: Mapping[str, int]


def explanations(document: Document, model: Model, part: bool = False) -> Explanations:
    """Look for everything that a document explains.

    Args:
        document: the draft.
        model: the fitted model.
        part: the document is part of a longer text, so that a sentence in it does not stand alone.
    """
    found = definitions(document)
    explained = tuple(explained_terms(document, found))
    alone = _is_alone(document, part)
    return Explanations(found, frozenset(each.term for each in explained), _places(explained, alone, model))


def numbers_of(term: str) -> tuple[str, str]:
    """A term in lower case and its other number: "cd4s" for "cd4", "ba" for "bas"."""
    return term, term[:-1] if term.endswith("s") else term + "s"


def discounted_rating(rating: float) -> float:
    """The rating of a word or term once it has been explained.

    >>> discounted_rating(0.5), discounted_rating(0.1)
    (0.35, 0.1)
    """
    return rating if rating <= EVERYDAY else EVERYDAY + (rating - EVERYDAY) * EXPLAINED


def word_points(shares: Mapping[str, float], known: Words, model: Model) -> dict[str, float]:
    """Points of each distinct word of a sentence (as first written), less those of an average word of a lay sentence.

    What an explained word costs beyond is discounted.

    Args:
        shares: the words' points, as `plainlang.analyze.shares.word_shares` has them.
        known: the words of the sentence that the text has explained.
        model: the fitted model.
    """
    average = model.typical_points / max(1, len(shares))
    if not known:
        return {text: points - average for text, points in shares.items()}
    return {
        text: (points - average) * (EXPLAINED if points > average and text.lower() in known else 1.0)
        for text, points in shares.items()
    }


def known_words(document: Document, model: Model) -> tuple[Words, ...]:
    """For each sentence of a document, its words that a reader has been told the meaning of; none in a single one.

    Time grows linearly with the text.
    """
    return words_known(document, explanations(document, model))


def words_known(document: Document, explained: Explanations, part: bool = False) -> tuple[Words, ...]:
    """As `known_words`, where what the document explains has been looked for; ``part`` as `explanations` has it."""
    places = explained.places
    if _is_alone(document, part) or not places:
        return (frozenset(),) * len(document.sentences)
    waiting = sorted(places.items(), key=lambda place: (place[1], place[0]), reverse=True)
    reader = _Reader()
    found = []
    for sentence in document.sentences:
        here: dict[int, list[list[str]]] = {}
        while waiting and waiting[-1][1] < sentence.span.end:
            term, place = waiting.pop()
            here.setdefault(max(0, place - sentence.span.start), []).append(term.split(" "))
        reader.learn(here.pop(0, ()))
        known = reader.known_in(sentence.text)
        for place, terms in here.items():
            beyond = _Reader()
            beyond.learn(terms)
            known |= beyond.known_in(sentence.text[place:])
            reader.learn(terms)
        found.append(frozenset(known))
    return tuple(found)


def known_in_edited(sentence: Sentence, known: Words, model: Model | None = None) -> Words:
    """The known words of a sentence of a longer text that has been edited.

    Args:
        sentence: as it reads now.
        known: those that it had before.
        model: the shipped one by default.
    """
    text = Document("", "", (), (sentence,))
    return known.union(*words_known(text, explanations(text, model or shipped(), part=True), part=True))


def _is_alone(document: Document, part: bool) -> bool:
    """True if nothing goes with what may be the only sentence: it is rated as readers rated single sentences."""
    return not part and len(document.sentences) < 2


def _places(explained: Iterable[Explained], alone: bool, model: Model) -> dict[str, int]:
    """For each explained term, in both numbers, from which offset of the source on it costs less.

    That is where the term stands itself if plain words explain it, and behind them if not, or if the sentence is
    ``alone``: readers rated single sentences with what they explain.
    """
    places: dict[str, int] = {}
    for each in explained:
        place = each.first if not alone and _is_plain(each.by, model) else each.known
        for term in numbers_of(each.term):
            places[term] = min(place, places.get(term, place))
    return places


def _is_plain(text: str, model: Model) -> bool:
    """True if no word of it is one that a lay adult is unlikely to know."""
    facts = map(model.rows.facts, TOKEN.findall(text))
    return all(fact is None or fact[1] < model.hard for fact in facts)


class _Reader:
    """What a reader has been told so far: single words, and terms of several words by their first."""

    __slots__ = ("_terms", "_words")

    def __init__(self) -> None:
        self._words: set[str] = set()
        self._terms: dict[str, list[list[str]]] = {}

    def learn(self, terms: Iterable[list[str]]) -> None:
        for words in terms:
            if len(words) == 1:
                self._words.add(words[0])
            else:
                self._terms.setdefault(words[0], []).append(words)

    def known_in(self, text: str) -> set[str]:
        text = text.lower()
        if len(self._words) + len(self._terms) <= _FEW and not any(
            map(text.__contains__, chain(self._words, self._terms))
        ):
            return set()
        tokens = TOKEN.findall(text)
        found = self._words.intersection(tokens)
        return found if self._terms.keys().isdisjoint(tokens) else found.union(self._in_terms(tokens))

    def _in_terms(self, tokens: Sequence[str]) -> Iterator[str]:
        for at, token in enumerate(tokens):
            for words in self._terms.get(token, ()):
                if tokens[at : at + len(words)] == words:
                    yield from words
