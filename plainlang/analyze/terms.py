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

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.explained import explained_from
from plainlang.analyze.lexicon import Word
from plainlang.analyze.measures import FEATURES, FUNCTION_WORDS, Array
from plainlang.analyze.model import Model, shipped
from plainlang.text.document import Document, Sentence
from plainlang.text.span import Span

CONTEXT = ("mean frequency", "share of rare words", "log words", "technical beyond general use")
"""What the sentence adds to the rating of each of its words."""

EXPLAINED = 0.5
"""Share of a term's rating above `EVERYDAY` that is left once the text has explained it. Our choice, not fitted."""
EVERYDAY = 0.2

_NAMES = [name for name, _ in FEATURES]
_PLACES = [_NAMES.index(n) for n in ("frequency (mean)", "rarer than Zipf 3.5 (mean)", "words (sum)", "technical use (mean)")]
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
    """The rating above which a term counts as hard."""
    level: float = (model or shipped()).data["terms"]["hard"]
    return level


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
    known = explained_from(document, definitions(document))
    found: list[RatedTerm] = []
    for sentence, shift in zip(document.sentences, _shifts(measures, model), strict=True):
        found.extend(_rate_sentence(sentence, shift, known, model))
    return tuple(found)


def _discount(rating: float) -> float:
    return rating if rating <= EVERYDAY else EVERYDAY + (rating - EVERYDAY) * EXPLAINED


def _rate_sentence(sentence: Sentence, shift: float, known: Mapping[str, int], model: Model) -> list[RatedTerm]:
    rate, reasons_of = model.rows.familiarity.rate, model.rows.reasons
    share, starts = model.neighbour, model.unit_starts
    text, begin = sentence.text, sentence.span.start
    content = [t for t in sentence.tokens if t.text.lower() not in FUNCTION_WORDS and not t.text[0].isdigit()]
    own = [rate(token.text) + shift for token in content]
    harder = [ALONE] * len(content)
    for at in range(1, len(content)):
        gap = content[at - 1].span.end
        if content[at].span.start - gap == 1 and text[gap - begin] in _JOINTS:
            harder[at - 1] = max(harder[at - 1], own[at])
            harder[at] = max(ALONE, own[at - 1])
    found = []
    for token, rating, neighbour in zip(content, own, harder, strict=True):
        rating += share * (neighbour - ALONE)
        reasons = reasons_of(token.text)
        if known and token.span.start >= known.get(token.text.lower(), math.inf):
            rating = _discount(rating)
            reasons = (*reasons, "explained before")
        found.append(RatedTerm(token.span, token.text, 0.0 if rating < 0 else 1.0 if rating > 1 else rating, reasons))
    if any(token.text.lower() in starts for token in content):
        found += _units(sentence, shift, known, model)
        found.sort(key=lambda term: (term.span.start, -term.span.end))
    return found


def _units(sentence: Sentence, shift: float, known: Mapping[str, int], model: Model) -> Iterator[RatedTerm]:
    """The multi-word units of a sentence, longest first from the left, not overlapping."""
    tokens = sentence.tokens
    keys = [token.text.lower() for token in tokens]
    at = 0
    while at < len(tokens):
        size = _unit_at(keys, at, model) if keys[at] in model.unit_starts else 0
        if not size:
            at += 1
            continue
        span = Span(tokens[at].span.start, tokens[at + size - 1].span.end)
        text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
        ratings = sorted(model.rows.familiarity.rate(t.text) for t in tokens[at : at + size] if t.text.lower() not in FUNCTION_WORDS)
        rating = model.unit_rating(ratings[-1], ratings[0]) + shift
        reasons: tuple[str, ...] = ("term of several words",)
        if span.start >= known.get(" ".join(keys[at : at + size]), math.inf):
            rating, reasons = _discount(rating), (*reasons, "explained before")
        yield RatedTerm(span, text, min(1.0, max(0.0, rating)), reasons)
        at += size


def _unit_at(keys: Sequence[str], at: int, model: Model) -> int:
    """How many tokens the longest known unit at ``at`` has; 0 if there is none."""
    for size in range(min(_LONGEST_UNIT, len(keys) - at), 1, -1):
        phrase = " ".join(keys[at : at + size])
        if phrase in model.units or (phrase.endswith("s") and phrase[:-1] in model.units):
            return size
    return 0
