"""Hard words and terms: for each content word and multi-word unit, how likely a lay adult is not to know it.

Ratings run from 0 (everyone knows it) to 1. A word's rating is what
`plainlang.analyze.familiarity` says of it, moved a little by its sentence and by
a hard neighbour in the same compound. A unit of several words ("odds ratio") is
found in a shipped list and rated as a whole; its words are rated as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from plainlang.analyze.discount import EVERYDAY, Explanations, discounted_rating, numbers_of
from plainlang.analyze.familiarity import LABEL, NAME
from plainlang.analyze.forms import JOINTS, Places
from plainlang.analyze.lexicon import Word
from plainlang.analyze.misprints import Misprint, misprints
from plainlang.analyze.model import Model, shipped
from plainlang.analyze.ratings import RatedWord, Ratings
from plainlang.analyze.rows import FUNCTION_WORDS
from plainlang.text.document import Document
from plainlang.text.span import Cover, Span
from plainlang.text.tokens import TOKEN

CONTEXT = ("mean frequency", "share of rare words", "log words", "technical beyond general use")
"""What the sentence adds to the rating of each of its words."""

DROPPED = 0.4
"""What a unit that every expert lay version does without is harder than its easiest word. Our choice: "odds
ratio" is hard though its words are not; a unit that lay versions keep is no harder than its words, which are
rated as well."""

UNIT = "unit"
TOLD = "explained before"
_NO_WORDS = frozenset((NAME, LABEL, UNIT))


@dataclass(frozen=True, slots=True)
class RatedTerm:
    """A content word or multi-word unit where it stands.

    Attributes:
        span: its place in the source.
        text: as written.
        difficulty: 0 (every adult knows it) to 1.
        reasons: why it is hard, in a few plain words each; may be empty.
    """

    span: Span
    text: str
    difficulty: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a text explains, in lower case.

    Attributes:
        places: for each term, from which offset of the source on it is known.
        hardest: for each abbreviation, the rating of the hardest word that it stands for: spelt out before, it is no
            harder than that.
    """

    places: Mapping[str, int]
    hardest: Mapping[str, float]


def context(words: Sequence[Word]) -> tuple[float, ...]:
    """The values of `CONTEXT` for a sentence, over its distinct words, figures left out."""
    inside = [w for w in {w.key: w for w in words}.values() if not w.text[0].isdigit()]
    n = max(1, len(inside))
    frequency = sum(w.zipf for w in inside) / n
    return (
        frequency,
        sum(w.zipf < 3.5 for w in inside) / n,
        math.log1p(n),
        sum(w.technical for w in inside) / n - frequency,
    )


def hard_level(model: Model | None = None) -> float:
    """The rating from which on a term is hard; nine in ten content words of expert-written lay texts lie below."""
    return (model or shipped()).hard


def is_hard(term: RatedTerm, model: Model | None = None) -> bool:
    """True if a lay adult is unlikely to know the term; names of persons and places, labels and units never count."""
    return term.difficulty >= hard_level(model) and _NO_WORDS.isdisjoint(term.reasons)


def rate_terms(
    document: Document, ratings: Ratings, explained: Explanations, model: Model | None = None
) -> tuple[RatedTerm, ...]:
    """Every content word and known multi-word unit of a document, in order.

    Args:
        document: the draft.
        ratings: of its tokens.
        explained: what it explains.
        model: the fitted model; the shipped one by default.
    """
    return tuple(_terms(document, ratings, np.flatnonzero(ratings.is_content), explained, model or shipped()))


def rate_hard_terms(
    document: Document,
    ratings: Ratings,
    explained: Explanations,
    slips: Iterable[Misprint] = (),
    model: Model | None = None,
) -> tuple[RatedTerm, ...]:
    """Those of `rate_terms` that are hard, without looking at the others. A misprint, one of ``slips``, is none."""
    model = model or shipped()
    terms = _terms(document, ratings, ratings.hard, explained, model, model.hard)
    hard = (term for term in terms if is_hard(term, model))
    misprinted = Cover(misprint.span for misprint in slips)
    return tuple([term for term in hard if not misprinted.overlaps(term.span)])


def find_misprints(document: Document, ratings: Ratings, model: Model | None = None) -> tuple[Misprint, ...]:
    """The probable misprints of a document."""
    return misprints(document.text, ratings.doubted, (model or shipped()).rows.familiarity.lexicon)


def _known(explained: Explanations, model: Model) -> Known:
    places = dict(explained.places)
    hardest: dict[str, float] = {}
    for definition in explained.definitions:  # a term that is abbreviated has been met
        words = TOKEN.findall(definition.long)
        long = " ".join(words).lower()
        places.setdefault(long, max(definition.short_span.end, definition.long_span.end))
        facts = map(model.rows.facts, words)
        rating = max((fact[1] for fact in facts if fact), default=1.0)
        for key in numbers_of(definition.short.lower()):
            hardest[key] = max(EVERYDAY, rating)
    return Known(places, hardest)


_Rated = tuple[int, int, str, float, bool]
"""Start, end, text and rating of a term, and whether the text has explained it by then."""


def hard_words(document: Document, ratings: Ratings, explained: Explanations) -> tuple[tuple[str, float], ...]:
    """Text and difficulty of each of `rate_hard_terms`, the terms of several words last: all that counting needs."""
    model = shipped()
    known = _known(explained, model)
    words = _words(document.text, ratings.hard_words, known)
    units = _units(document.text, ratings, known, model)
    rated: Iterable[_Rated] = chain(words, units)
    if slips := find_misprints(document, ratings, model):
        cover = Cover(misprint.span for misprint in slips)
        rated = (each for each in rated if not cover.overlaps(Span(each[0], each[1])))
    return tuple([(text, rating) for _, _, text, rating, _ in rated if rating >= model.hard])


def _terms(
    document: Document, ratings: Ratings, places: Places, explained: Explanations, model: Model, least: float = 0.0
) -> list[RatedTerm]:
    """The words at ``places`` and all multi-word units that are rated ``least`` or higher, in order."""
    known = _known(explained, model)
    facts_of = model.rows.facts
    found = []
    marks = zip(ratings.is_unit[places].tolist(), ratings.opens[places].tolist(), strict=True)
    columns = (column[places].tolist() for column in (ratings.start, ratings.end, ratings.rating))
    words = _words(document.text, zip(*columns, strict=True), known)
    for (start, end, word, rating, told), (unit, opens) in zip(words, marks, strict=True):
        if rating < least:
            continue
        facts = facts_of(word)
        assert facts is not None  # a content word
        reasons = facts[2]
        if unit:
            reasons = (*reasons, UNIT)
        if told:
            reasons = (*reasons, TOLD)
        if opens and NAME in reasons:
            reasons = tuple(reason for reason in reasons if reason != NAME)
        found.append(RatedTerm(Span(start, end), word, rating, reasons))
    several = ("term of several words",)
    units = [
        RatedTerm(Span(start, end), text, rating, (*several, TOLD) if told else several)
        for start, end, text, rating, told in _units(document.text, ratings, known, model)
        if rating >= least
    ]
    return sorted(found + units, key=lambda term: (term.span.start, -term.span.end)) if units else found


def _words(text: str, words: Iterable[RatedWord], known: Known) -> Iterator[_Rated]:
    """Words of a text, rated for a reader who knows what the text explains."""
    told_from, hardest = known.places, known.hardest
    for start, end, rating in words:
        word = text[start:end]
        key = word.lower()
        told = key in told_from and start >= told_from[key]
        if told:
            rating = min(discounted_rating(rating), hardest.get(key, 1.0))
        yield start, end, word, 0.0 if rating < 0 else 1.0 if rating > 1 else rating, told


def _units(text: str, ratings: Ratings, known: Known, model: Model) -> Iterator[_Rated]:
    """The multi-word units of a text, longest first from the left, not overlapping."""
    rate, dropped_of = model.rows.familiarity.rate, model.units.get
    free = 0
    for at, start, ends, most, shift in ratings.openings:
        if at < free:
            continue
        for size in range(most, 1, -1):
            end = ends[size - 2]
            phrase = _spaced(text[start:end].lower())
            dropped = dropped_of(phrase) or dropped_of(phrase.removesuffix("s"))
            if dropped is not None:
                break
        else:
            continue
        free = at + size
        words = _spaced(text[start:end]).split(" ")
        rating = min([rate(word) for word in words if word.lower() not in FUNCTION_WORDS])
        rating += shift + DROPPED * max(0, dropped - model.usually_dropped) / 100
        told = start >= known.places.get(phrase, math.inf)
        if told:
            rating = discounted_rating(rating)
        yield start, end, text[start:end], min(1.0, max(0.0, rating)), told


def _spaced(phrase: str) -> str:
    """Joined tokens with spaces between them."""
    if phrase.isascii():
        return phrase.replace("-", " ")
    for joint in JOINTS:
        phrase = phrase.replace(joint, " ")
    return phrase
