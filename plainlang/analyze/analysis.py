"""All that is measured of a text, in one value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain

from plainlang.analyze.contribution import Contribution
from plainlang.analyze.counts import WORDS, Counts, count_all
from plainlang.analyze.difficulty import WITHOUT_WORDS, TextDifficulty, explain_sentence, explain_sentences, rate_texts
from plainlang.analyze.discount import Explanations, Words, explanations, words_known
from plainlang.analyze.forms import Array
from plainlang.analyze.formulas import Score, scores
from plainlang.analyze.levels import lay_share_easier, level_of, school_grade
from plainlang.analyze.misprints import Misprint
from plainlang.analyze.model import shipped
from plainlang.analyze.ratings import Ratings, rate_tokens
from plainlang.analyze.terms import RatedTerm, find_misprints, hard_words, rate_hard_terms, rate_terms
from plainlang.analyze.told import read_and_measure
from plainlang.text.document import Document, Sentence
from plainlang.text.read import parse
from plainlang.text.span import Span

SCHEMA = 1


@dataclass(frozen=True)
class RatedSentence:
    """A sentence with its difficulty, 1 to 6. What it is made up of is worked out when asked for.

    Attributes:
        words: as a reader counts them; see `plainlang.analyze.counts`.
        known: the words of it, in lower case, that the text has explained by then; they cost less.
    """

    sentence: Sentence
    difficulty: float
    words: int
    measures: Array = field(repr=False, compare=False)
    known: Words = frozenset()

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.sentence.span

    @property
    def text(self) -> str:
        """The sentence, markup masked to equal length."""
        return self.sentence.text

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """What the difficulty is made up of, dearest first; with a baseline they add up to it before limiting."""
        return explain_sentence(self.sentence, measures=self.measures, known=self.known).contributions

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "text": self.text,
            "difficulty": round(self.difficulty, 3),
            "words": self.words,
            "contributions": [c.to_dict() for c in self.contributions],
        }


def explain(rated: Sequence[RatedSentence]) -> None:
    """Work out the contributions of many sentences at once, which is several times faster than one by one."""
    alike: dict[tuple[str, Words], list[RatedSentence]] = {}
    for sentence in rated:
        if "contributions" not in vars(sentence):
            alike.setdefault((sentence.text, sentence.known), []).append(sentence)
    new = [sentences[0] for sentences in alike.values()]
    told = explain_sentences(
        [s.sentence for s in new], [s.measures for s in new], [s.known for s in new], [s.words for s in new]
    )
    for sentences, difficulty in zip(alike.values(), told, strict=True):
        for sentence in sentences:
            vars(sentence)["contributions"] = difficulty.contributions


@dataclass(frozen=True)
class Analysis:
    """How hard a text is.

    Attributes:
        document: what was measured.
        rated: its difficulty and that of its sentences.
        counts: of the prose; headings and table cells are left out where there is anything else.
        words: of each sentence.
        ratings: of its tokens; None for a text without any.
        explained: what it explains.
    """

    document: Document
    rated: TextDifficulty
    counts: Counts
    words: tuple[int, ...] = field(repr=False, compare=False)
    ratings: Ratings | None = field(repr=False, compare=False)
    explained: Explanations = field(repr=False, compare=False)

    @property
    def difficulty(self) -> float:
        """The whole text, 1 (a child's) to 6 (for specialists)."""
        return self.rated.value

    @cached_property
    def scores(self) -> Mapping[str, Score]:
        """The eight formulas by textstat's function names."""
        return scores(self.counts)

    @cached_property
    def sentences(self) -> tuple[RatedSentence, ...]:
        """Every sentence with its difficulty, in order."""
        rated = self.rated
        of_each = (self.document.sentences, rated.sentences, self.words, rated.measures, rated.known)
        return tuple(map(RatedSentence, *of_each))

    @cached_property
    def terms(self) -> tuple[RatedTerm, ...]:
        """Every content word and multi-word unit, with the likelihood (0 to 1) that a lay adult does not know it."""
        return rate_terms(self.document, self.ratings, self.explained) if self.ratings else ()

    @cached_property
    def hard_terms(self) -> tuple[RatedTerm, ...]:
        """Those of the terms that a lay adult is unlikely to know."""
        return rate_hard_terms(self.document, self.ratings, self.explained, self.misprints) if self.ratings else ()

    @cached_property
    def misprints(self) -> tuple[Misprint, ...]:
        """The probable misprints, which are no hard terms."""
        return find_misprints(self.document, self.ratings) if self.ratings else ()

    @property
    def hard_words(self) -> tuple[tuple[str, float], ...]:
        """Text and difficulty of each of `hard_terms`, those of several words last: quicker to count."""
        return hard_words(self.document, self.ratings, self.explained) if self.ratings else ()

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version."""
        return {
            "schema": SCHEMA,
            "difficulty": round(self.difficulty, 3),
            "level": level_of(self.difficulty).name,
            "school_grade": round(school_grade(self.difficulty), 1),
            "lay_sentences_easier": round(lay_share_easier(self.difficulty), 3),
            "counts": self.counts.to_dict(),
            "scores": {name: score.to_dict() for name, score in self.scores.items()},
            "sentences": [s.to_dict() for s in self.sentences],
            "hard_terms": [
                {
                    "span": t.span.to_dict(),
                    "text": t.text,
                    "difficulty": round(t.difficulty, 3),
                    "reasons": list(t.reasons),
                }
                for t in self.hard_terms
            ],
            "misprints": [m.to_dict() for m in self.misprints],
        }


def analyze(text: str | Document, *, format: str = "plain") -> Analysis:
    """Measure a text.

    Args:
        text: the text, or an already parsed document.
        format: name of the source format; see `plainlang.text.format.formats`.

    Raises:
        PlainlangError: if the format is unknown.
    """
    (found,) = analyze_all([parse(text, format)])
    return found


def analyze_all(documents: Sequence[Document]) -> tuple[Analysis, ...]:
    """As `analyze`, of many texts in one go: several times as fast as one by one, with the same results."""
    with_words = [document for document in documents if document.sentences]
    found = iter(_analyses(with_words)) if with_words else iter(())
    return tuple(next(found) if document.sentences else _without_words(document) for document in documents)


def _without_words(document: Document) -> Analysis:
    return Analysis(document, WITHOUT_WORDS, Counts(), (), None, Explanations((), frozenset(), {}))


def _analyses(documents: Sequence[Document]) -> Iterator[Analysis]:
    model = shipped()
    sentences = [sentence for document in documents for sentence in document.sentences]
    first = list(accumulate((len(document.sentences) for document in documents), initial=0))[:-1]
    begins = [sentence.span.start for sentence in sentences]
    explained = [explanations(document, model) for document in documents]
    known = list(map(words_known, documents, explained))
    reading, measures, discounts = read_and_measure(sentences, list(chain.from_iterable(known)), model)
    rows = reading.counts.tolist()
    yield from map(
        Analysis,
        documents,
        rate_texts(measures, discounts, known, model),
        count_all(rows, documents),
        (
            tuple([row[WORDS] for row in rows[at : at + len(d.sentences)]])
            for at, d in zip(first, documents, strict=True)
        ),
        rate_tokens(reading, measures, begins, first, model),
        explained,
    )
