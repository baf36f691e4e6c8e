"""Hard words and terms: for each content word and multi-word unit, how likely a lay adult is not to know it.

Ratings run from 0 (everyone knows it) to 1. A word's rating is what
`plainlang.analyze.familiarity` says of it, moved a little by its sentence and by
a hard neighbour in the same compound. A unit of several words ("odds ratio") is
found in a shipped list and rated as a whole; its words are rated as well.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.discount import EVERYDAY, discounted_rating, explained_places, numbers_of
from plainlang.analyze.familiarity import LABEL, NAME
from plainlang.analyze.lexicon import Word
from plainlang.analyze.measures import FEATURES, Array
from plainlang.analyze.model import Model, shipped
from plainlang.analyze.rows import FUNCTION_WORDS, WordFacts, is_figure
from plainlang.text.document import Document, Sentence
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN, Token

CONTEXT = ("mean frequency", "share of rare words", "log words", "technical beyond general use")
"""What the sentence adds to the rating of each of its words."""

DROPPED = 0.4
"""What a unit that every expert lay version does without is harder than its easiest word. Our choice: "odds
ratio" is hard though its words are not; a unit that lay versions keep is no harder than its words, which are
rated as well."""

UNIT = "unit"
_UNIT = re.compile(
    r"\s?[/-]?(?:[pnumckµμ]?(?:g|m|l|mol|gr|cal)|mcg|kcal|dl|kj|[umµμ]?ci|ppm|ppb|[mk]?bp|kb|mb|k?da|[mkg]hz|[umk]?iu|meq|mm|mmhg|"
    r"wks?|hrs?|mins?|secs?|yrs?|bpm|rpm|microg)",
    re.IGNORECASE,
)
_NO_WORDS = frozenset((NAME, LABEL, UNIT))

_NAMES = [name for name, _ in FEATURES]
_SHOWN = ("frequency (mean)", "rarer than Zipf 3.5 (mean)", "words (sum)", "technical use (mean)")
_PLACES = [_NAMES.index(name) for name in _SHOWN]
_LONGEST_UNIT = 4
_JOINTS = " -\u2010\u2011"
ALONE = 0.1
"""Rating that stands for the neighbour of a word that has none."""


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


def _shifts(measures: Array, model: Model) -> list[float]:
    """What each sentence adds to the ratings of its words."""
    frequency, rare, words, technical = (measures[:, at].tolist() for at in _PLACES)
    (a, a0), (b, b0), (c, c0), (d, d0) = model.context
    return [
        a * (f - a0) + b * (r - b0) + c * (math.log1p(w) - c0) + d * (t - f - d0)
        for f, r, w, t in zip(frequency, rare, words, technical, strict=True)
    ]


def rate_terms(document: Document, measures: Array, model: Model | None = None) -> tuple[RatedTerm, ...]:
    """Rate every content word and known multi-word unit of a document, in order.

    Args:
        document: the draft.
        measures: `plainlang.analyze.measures.measure` of its sentences.
        model: the fitted model; the shipped one by default.
    """
    model = model or shipped()
    if not document.sentences:
        return ()
    known = _known(document, model)
    found: list[RatedTerm] = []
    for sentence, shift in zip(document.sentences, _shifts(measures, model), strict=True):
        found.extend(_rate_sentence(sentence, shift, known, model))
    return tuple(found)


def _known(document: Document, model: Model) -> Known:
    found = definitions(document)
    places = explained_places(document, found, model)
    for definition in found:  # a term that is abbreviated has been met
        long = " ".join(TOKEN.findall(definition.long.lower()))
        places.setdefault(long, max(definition.short_span.end, definition.long_span.end))
    hardest: dict[str, float] = {}
    for definition in found:
        words = (model.rows.facts(word) for word in TOKEN.findall(definition.long))
        rating = max((facts[1] for facts in words if facts), default=1.0)
        for key in numbers_of(definition.short.lower()):
            hardest[key] = max(EVERYDAY, rating)
    return Known(places, hardest)


def _rate_sentence(sentence: Sentence, shift: float, known: Known, model: Model) -> list[RatedTerm]:
    facts_of, share, starts = model.rows.facts, model.neighbour, model.unit_starts
    text, begin = sentence.text, sentence.span.start
    shift -= share * ALONE
    found = []
    opens_unit = False
    # Each word waits for the next, which may be its harder neighbour.
    waiting: Token | None = None
    facts: WordFacts = ("", 0.0, ())
    neighbour, end = ALONE, 0
    measured = -1  # where the figure, or the unit, ends that the next word may be a unit of
    for token in sentence.tokens:
        now = facts_of(token.text)
        if now is None:
            measured = token.span.end if is_figure(token.text) else -1
            continue
        if measured >= 0 and (unit := _unit(text[measured - begin : token.span.end - begin], now)):
            now, measured = unit, token.span.end
        else:
            measured = -1
        if waiting is not None and now[0] in starts.get(facts[0], ()):
            opens_unit = True
        span = token.span
        joined = span.start == end + 1 and text[end - begin] in _JOINTS
        if waiting is not None:
            harder = max(neighbour, now[1] + shift) if joined else neighbour
            found.append(_rated(waiting, facts, facts[1] + shift + share * harder, begin, known))
        neighbour = max(ALONE, facts[1] + shift) if joined else ALONE
        waiting, facts, end = token, now, span.end
    if waiting is not None:
        found.append(_rated(waiting, facts, facts[1] + shift + share * neighbour, begin, known))
    if opens_unit:
        units = list(_units(sentence, shift + share * ALONE, known, model))
        if units:
            found = sorted(found + units, key=lambda term: (term.span.start, -term.span.end))
    return found


def _unit(written: str, facts: WordFacts) -> WordFacts | None:
    """The facts of a word that is the unit of the figure before it ("5 mg", "5 mg/dL"), or None if it is none.

    Args:
        written: from the end of the figure to the end of the word.
    """
    return (facts[0], facts[1], (*facts[2], UNIT)) if _UNIT.fullmatch(written) else None


def _rated(token: Token, facts: WordFacts, rating: float, begin: int, known: Known) -> RatedTerm:
    reasons = facts[2]
    if facts[0] in known.places and token.span.start >= known.places[facts[0]]:
        rating = min(discounted_rating(rating), known.hardest.get(facts[0], 1.0))
        reasons = (*reasons, "explained before")
    if NAME in reasons and token.span.start == begin and not token.text.isupper():  # any word has a capital there
        reasons = tuple(reason for reason in reasons if reason != NAME)
    return RatedTerm(token.span, token.text, 0.0 if rating < 0 else 1.0 if rating > 1 else rating, reasons)


def _units(sentence: Sentence, shift: float, known: Known, model: Model) -> Iterator[RatedTerm]:
    """The multi-word units of a sentence, longest first from the left, not overlapping."""
    tokens = sentence.tokens
    keys = [token.text.lower() for token in tokens]
    rate = model.rows.familiarity.rate
    at = 0
    while at < len(tokens):
        size, dropped = _unit_at(keys, at, model) if keys[at] in model.unit_starts else (0, 0)
        if not size or not _together(sentence, at, size):
            at += 1
            continue
        span = Span(tokens[at].span.start, tokens[at + size - 1].span.end)
        text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
        ratings = [rate(t.text) for t in tokens[at : at + size] if t.text.lower() not in FUNCTION_WORDS]
        rating = min(ratings) + shift + DROPPED * max(0, dropped - model.usually_dropped) / 100
        reasons: tuple[str, ...] = ("term of several words",)
        if span.start >= known.places.get(" ".join(keys[at : at + size]), math.inf):
            rating, reasons = discounted_rating(rating), (*reasons, "explained before")
        yield RatedTerm(span, text, min(1.0, max(0.0, rating)), reasons)
        at += size


def _together(sentence: Sentence, at: int, size: int) -> bool:
    """True if nothing but single spaces and hyphens stands between ``size`` tokens."""
    begin = sentence.span.start
    for left, right in pairwise(sentence.tokens[at : at + size]):
        end = left.span.end
        if right.span.start != end + 1 or sentence.text[end - begin] not in _JOINTS:
            return False
    return True


def _unit_at(keys: Sequence[str], at: int, model: Model) -> tuple[int, int]:
    """How many tokens the longest known unit at ``at`` has, and how often experts drop it; (0, 0) if there is none."""
    for size in range(min(_LONGEST_UNIT, len(keys) - at), 1, -1):
        phrase = " ".join(keys[at : at + size])
        dropped = model.units.get(phrase) or model.units.get(phrase.removesuffix("s"))
        if dropped is not None:
            return size, dropped
    return 0, 0
