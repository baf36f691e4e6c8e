"""How hard sentences and texts are to read, 1 (a child's sentence) to 6 (for specialists), with the reasons.

The scale is that of MedReadMe (Jiang and Xu 2024): readers' ratings 1 to 6 after
the levels of the Common European Framework. A sentence's value is a sum over
measures of its length, its words and its structure; a text's value is the mean
of its sentences and what its style adds, a sum again. The contributions of
each add up to its value, before it is limited to 1..6.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate, pairwise

import numpy as np

from plainlang.analyze.contribution import WORDS, Contribution, Kind
from plainlang.analyze.counts import count_text
from plainlang.analyze.discount import (
    Words,
    discounted_rating,
    known_words,
    word_points,
)
from plainlang.analyze.forms import SIGNS
from plainlang.analyze.measures import FEATURES, RUN, VOCABULARY, Array, measure
from plainlang.analyze.model import Model, shipped
from plainlang.analyze.shares import word_shares
from plainlang.analyze.style import STYLE, style_measures
from plainlang.analyze.told import read_and_measure
from plainlang.text.document import Document, Sentence

EASIEST, HARDEST = 1.0, 6.0

DECIMALS = 9
"""The last bits of a matrix product depend on how the numbers lie in memory; what is handed on does not."""

MOST_STYLE = 1.0
"""Levels. Our choice: unbounded, a few per cent signs carried a text of middling sentences to the end of the scale;
bounded, technical and plain texts are told apart as well (AUC on Cochrane pairs 0.980 instead of 0.982)."""


@dataclass(frozen=True, slots=True)
class SentenceDifficulty:
    """A sentence's value, 1..6, and its parts: ``baseline`` and the points of all parts add up to ``unclamped``."""

    value: float
    unclamped: float
    baseline: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class TextDifficulty:
    """How hard a document is.

    Attributes:
        value: the whole text, 1..6; 1 for a text without words.
        sentences: each sentence, 1..6, in order.
        unclamped: the value before it is limited; ``mean`` and ``points`` add up to it.
        mean: mean of the sentences, before they are limited.
        points: what the style adds, by `plainlang.analyze.style.STYLE`; all 0 for a single sentence.
        style, middle: the measures of the style themselves, and the middle between technical and plain texts.
        measures: a row for each sentence, a column for each of `plainlang.analyze.measures.FEATURES`.
        known: for each sentence the words of it that the text has explained; they cost less.
    """

    value: float
    sentences: tuple[float, ...]
    unclamped: float
    mean: float
    points: Array = field(repr=False, compare=False)
    style: Array = field(repr=False, compare=False)
    middle: Array = field(repr=False, compare=False)
    measures: Array = field(repr=False, compare=False)
    known: tuple[Words, ...] = ()

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """What the style adds; none for a single sentence."""
        amounts = zip(STYLE, self.points.tolist(), self.style.tolist(), self.middle.tolist(), strict=True)
        return tuple(Contribution(name, "style", *each) for name, *each in amounts) if len(self.sentences) > 1 else ()


_NO_STYLE = np.zeros(len(STYLE))
WITHOUT_WORDS = TextDifficulty(
    EASIEST, (), EASIEST, EASIEST, _NO_STYLE, _NO_STYLE, _NO_STYLE, np.zeros((0, len(FEATURES)))
)
"""A text without words."""


def _limit(value: float) -> float:
    return min(HARDEST, max(EASIEST, value))


def _bounded(points: Array) -> Array:
    """``points``, a row for each text, each shortened so that its sum comes no further than `MOST_STYLE`."""
    totals = points.sum(axis=1).tolist()
    shares = [MOST_STYLE * math.tanh(total / MOST_STYLE) / total if total else 1.0 for total in totals]
    bounded: Array = points * np.array(shares)[:, None]
    return bounded


def rate_text(document: Document, model: Model | None = None) -> TextDifficulty:
    """Rate a document and its sentences.

    A text of one sentence has the sentence's value. The more sentences there are,
    the more surely the style of the whole text shows: with n sentences
    (n - 1) / n of its points count. Style moves a text by `MOST_STYLE` at most, so that
    the text and its sentences stay on one scale.
    """
    model = model or shipped()
    if not document.sentences:
        return WITHOUT_WORDS
    known = known_words(document, model)
    _, measures, discounts = read_and_measure(document.sentences, known, model)
    (rated,) = rate_texts(measures, discounts, [known], model)
    return rated


def rate_texts(
    measures: Array, discounts: Sequence[float], known: Sequence[Sequence[Words]], model: Model
) -> Iterator[TextDifficulty]:
    """Rate several texts as `rate_text` does one.

    Args:
        measures: of the sentences of all texts, one after the other.
        discounts: the points by which each of these sentences is easier, because words of it have been explained.
        known: for each text, for each of its sentences (at least one), the words of it that the text has explained.
        model: the fitted model.
    """
    values = _values(measures, discounts, model)
    limited = np.clip(values, EASIEST, HARDEST).tolist()
    sizes = np.array([len(each) for each in known])
    first = list(accumulate(sizes.tolist(), initial=0))
    amounts = style_measures(measures, first[:-1])
    means = (np.add.reduceat(values, first[:-1]) / sizes).tolist()
    points_of = _bounded(((sizes - 1) / sizes)[:, None] * model.style_slopes * (amounts - model.style_middle))
    sums = points_of.sum(axis=1).tolist()
    texts = zip(known, pairwise(first), means, sums, points_of, amounts, strict=True)
    for told, (at, end), mean, added, points, style in texts:
        value = round(mean + added, DECIMALS)
        yield TextDifficulty(
            value=_limit(value),
            sentences=tuple(limited[at:end]),
            unclamped=value,
            mean=mean,
            points=points,
            style=style,
            middle=model.style_middle,
            measures=measures[at:end],
            known=tuple(told),
        )


def _values(measures: Array, discounts: Sequence[float], model: Model) -> Array:
    """The sentences' difficulties before they are limited."""
    # Summed row by row: a matrix product would round differently for a sentence alone and among others.
    values = model.intercept + (measures * model.coefficients).sum(axis=1) - np.array(discounts)
    rounded: Array = np.round(values, DECIMALS)
    return rounded


def rate_sentences(
    sentences: Sequence[Sentence], known: Sequence[Words] | None = None, model: Model | None = None
) -> tuple[float, ...]:
    """Rate sentences each by itself, 1 to 6.

    Args:
        sentences: in any order, wherever they come from.
        known: for each of them, the words that its reader has been told the meaning of; none by default.
        model: the shipped one by default.
    """
    if not sentences:
        return ()
    model = model or shipped()
    _, measures, discounts = read_and_measure(sentences, known or (), model)
    limited: list[float] = np.clip(_values(measures, discounts, model), EASIEST, HARDEST).tolist()
    return tuple(limited)


@cache
def _groups() -> dict[str, tuple[Kind, int, list[int]]]:
    """Name of a contribution → its kind, the place of the measure shown for it, and those of all that make it up."""
    names = [name for name, _ in FEATURES]
    per_word = ("letters a word", "syllables a word", "long words share")
    length = [i for i, (n, kind) in enumerate(FEATURES) if kind == "length" and n not in per_word]
    signs = [f"sign {mark}" for mark in SIGNS]
    ease = [i for i, (_, kind) in enumerate(FEATURES) if kind == "ease"]
    single = ("figures", "question", "no end mark")
    grammar = [i for i, (n, k) in enumerate(FEATURES) if k == "structure" and n not in (*signs, *single)]
    groups: dict[str, tuple[Kind, str, list[int]]] = {
        WORDS: ("length", "tokens", length),
        "syllables a word": ("length", "syllables a word", [names.index(n) for n in per_word]),
        "everyday words": ("terms", "easy-list words (mean)", ease),
        "figures": ("structure", "figures", [names.index("figures")]),
        "commas, brackets and other signs": ("structure", "sign ,", [names.index(n) for n in signs]),
        "grammar words": ("structure", "prepositions", grammar),
        "how it ends": ("structure", "no end mark", [names.index("question"), names.index("no end mark")]),
    }
    return {name: (kind, names.index(shown), places) for name, (kind, shown, places) in groups.items()}


def explain_sentence(
    sentence: Sentence, model: Model | None = None, measures: Array | None = None, known: Words = frozenset()
) -> SentenceDifficulty:
    """Rate one sentence and say what each thing adds: length, each hard word, the other words together, structure.

    A word's points are its share in all vocabulary measures, less the share of
    an average word of an expert-written lay sentence; for an explained word, a part of that.

    Args:
        sentence: which one.
        model: the shipped one by default.
        measures: its row of `plainlang.analyze.measures.measure`; measured anew if not given.
        known: the words of it that the text has explained.
    """
    model = model or shipped()
    if measures is None:
        measures = measure([sentence], model.rows)[0]
    (found,) = explain_sentences([sentence], [measures], [known], [count_text(sentence.text).words], model)
    return found


def explain_sentences(
    sentences: Sequence[Sentence],
    measures: Sequence[Array],
    known: Sequence[Words],
    words: Sequence[int],
    model: Model | None = None,
) -> Iterator[SentenceDifficulty]:
    """As `explain_sentence`, faster for many; they need not stand together. ``words`` is how many each of them has."""
    model = model or shipped()
    for at in range(0, len(sentences), RUN):
        run = slice(at, at + RUN)
        rows = np.array(measures[run])
        parts = (model.coefficients * (rows - model.typical)).tolist()
        shares = word_shares(sentences[run], model.rows, model.coefficients)
        for count, points, row, told, share in zip(words[run], parts, rows, known[run], shares, strict=True):
            found = [*_contributions(count, points, row.tolist(), model), *_words(share, row, told, model)]
            yield _explained(found, model.baseline)


def _explained(found: list[Contribution], baseline: float) -> SentenceDifficulty:
    value = baseline + sum([contribution.points for contribution in found])
    return SentenceDifficulty(_limit(value), value, baseline, tuple(sorted(found, key=lambda c: -c.points)))


def _contributions(words: int, parts: list[float], measured: list[float], model: Model) -> Iterator[Contribution]:
    """What a sentence's length and structure add.

    Args:
        words: one number of words to the writer everywhere, not that of the model's tokens.
        parts: the points of each of its measures.
        measured: these measures.
        model: the fitted model.
    """
    for name, (kind, shown, places) in _groups().items():
        amounts = (measured[shown], float(model.typical[shown])) if name != WORDS else (words, model.usual_words)
        yield Contribution(name, kind, sum([parts[i] for i in places], 0.0), *amounts)


def _words(shares: Mapping[str, float], measures: Array, known: Words, model: Model) -> list[Contribution]:
    costs = word_points(shares, known, model)
    if not costs:  # figures alone
        own = float(measures[VOCABULARY] @ model.coefficients[VOCABULARY])
        return [Contribution("other words", "terms", own - model.typical_points, 0.0, model.everyday)]
    found, rest, ratings = [], 0.0, []
    for text, points in costs.items():
        rating = model.rows.familiarity.rate(text)
        if known and text.lower() in known:
            rating = discounted_rating(rating)
        if rating >= model.hard:
            found.append(Contribution(text, "terms", points, min(1.0, rating), model.everyday))
        else:
            rest += points
            ratings.append(rating)
    mean = sum(ratings) / len(ratings) if ratings else 0.0
    return [*found, Contribution("other words", "terms", rest, mean, model.everyday)]


def kinds(difficulty: SentenceDifficulty) -> dict[str, float]:
    """The points of a sentence summed by kind.

    With the baseline they add up to the value before limiting.
    """
    total: dict[str, float] = defaultdict(float)
    for contribution in difficulty.contributions:
        total[contribution.kind] += contribution.points
    return dict(total)
