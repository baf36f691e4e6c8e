"""Hard words and terms: for each content word and multi-word unit, how likely a lay adult is not to know it.

Ratings run from 0 (everyone knows it) to 1. A word's rating is what
`plainlang.analyze.familiarity` says of it, moved a little by its sentence and by
a hard neighbour in the same compound. A unit of several words ("odds ratio") is
found in a shipped list and rated as a whole; its words are rated as well.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from plainlang.analyze.discount import EVERYDAY, Explanations, discounted_rating, numbers_of
from plainlang.analyze.familiarity import LABEL, NAME
from plainlang.analyze.forms import Places
from plainlang.analyze.lexicon import Word
from plainlang.analyze.model import Model, shipped
from plainlang.analyze.ratings import Ratings
from plainlang.analyze.rows import FUNCTION_WORDS
from plainlang.text.document import Document
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

CONTEXT = ("mean frequency", "share of rare words", "log words", "technical beyond general use")
"""What the sentence adds to the rating of each of its words."""

DROPPED = 0.4
"""What a unit that every expert lay version does without is harder than its easiest word. Our choice: "odds
ratio" is hard though its words are not; a unit that lay versions keep is no harder than its words, which are
rated as well."""

UNIT = "unit"
_NO_WORDS = frozenset((NAME, LABEL, UNIT))
_LONGEST_UNIT = 4


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
    document: Document, ratings: Ratings, explained: Explanations, model: Model | None = None
) -> tuple[RatedTerm, ...]:
    """Those of `rate_terms` that are hard, without looking at the others."""
    model = model or shipped()
    return tuple(term for term in _terms(document, ratings, ratings.hard, explained, model) if is_hard(term, model))


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


def _terms(
    document: Document, ratings: Ratings, places: Places, explained: Explanations, model: Model
) -> list[RatedTerm]:
    """The words at ``places`` and all multi-word units, in order."""
    if not len(places) and not len(ratings.openings):
        return []
    known = _known(explained, model)
    text, facts_of = document.text, model.rows.facts
    found = []
    for start, end, rating, unit, opens in zip(
        *(
            column[places].tolist()
            for column in (ratings.start, ratings.end, ratings.rating, ratings.is_unit, ratings.opens)
        ),
        strict=True,
    ):
        word = text[start:end]
        facts = facts_of(word)
        assert facts is not None  # a content word
        key, _, reasons = facts
        if unit:
            reasons = (*reasons, UNIT)
        if start >= known.places.get(key, math.inf):
            rating = min(discounted_rating(rating), known.hardest.get(key, 1.0))
            reasons = (*reasons, "explained before")
        if opens and NAME in reasons:
            reasons = tuple(reason for reason in reasons if reason != NAME)
        found.append(RatedTerm(Span(start, end), word, _limited(rating), reasons))
    if units := list(_units(text, ratings, known, model)):
        found = sorted(found + units, key=lambda term: (term.span.start, -term.span.end))
    return found


def _limited(rating: float) -> float:
    return 0.0 if rating < 0 else 1.0 if rating > 1 else rating


def _units(text: str, ratings: Ratings, known: Known, model: Model) -> Iterator[RatedTerm]:
    """The multi-word units of a text, longest first from the left, not overlapping."""
    rate = model.rows.familiarity.rate
    free = 0
    for at in ratings.openings.tolist():
        if at < free:
            continue
        upto = at + _LONGEST_UNIT
        owner = ratings.owner[at:upto].tolist()
        spans = list(zip(ratings.start[at:upto].tolist(), ratings.end[at:upto].tolist(), strict=True))
        words = [text[start:end] for start, end in spans[: owner.count(owner[0])]]
        keys = [word.lower() for word in words]
        size, dropped = _unit_at(keys, model)
        if not size or not ratings.is_joined[at + 1 : at + size].all():
            continue
        free = at + size
        start, end = spans[0][0], spans[size - 1][1]
        hardness = min(rate(word) for word, key in zip(words[:size], keys, strict=False) if key not in FUNCTION_WORDS)
        rating = hardness + ratings.shifts[owner[0]] + DROPPED * max(0, dropped - model.usually_dropped) / 100
        reasons: tuple[str, ...] = ("term of several words",)
        if start >= known.places.get(" ".join(keys[:size]), math.inf):
            rating, reasons = discounted_rating(rating), (*reasons, "explained before")
        yield RatedTerm(Span(start, end), text[start:end], _limited(rating), reasons)


def _unit_at(keys: Sequence[str], model: Model) -> tuple[int, int]:
    """How many of these tokens the longest known unit has that begins with them, and how often experts drop it.

    (0, 0) if there is none.
    """
    for size in range(len(keys), 1, -1):
        phrase = " ".join(keys[:size])
        dropped = model.units.get(phrase) or model.units.get(phrase.removesuffix("s"))
        if dropped is not None:
            return size, dropped
    return 0, 0
