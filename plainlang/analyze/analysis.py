"""All that is measured of a text, in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from plainlang.analyze.contribution import Contribution
from plainlang.analyze.counts import Counts, count, count_text
from plainlang.analyze.difficulty import explain_sentence, rate_text
from plainlang.analyze.formulas import Score, scores
from plainlang.analyze.levels import lay_share_easier, level_of, school_grade
from plainlang.analyze.measures import Array
from plainlang.analyze.terms import RatedTerm, is_hard, rate_terms
from plainlang.text.document import Document, Sentence
from plainlang.text.read import parse
from plainlang.text.span import Span

SCHEMA = 1


@dataclass(frozen=True)
class RatedSentence:
    """A sentence with its difficulty, 1 to 6. What it is made up of is worked out when asked for.

    Attributes:
        known: the words of it, in lower case, that the text has explained by then; they cost less.
    """

    sentence: Sentence
    difficulty: float
    measures: Array = field(repr=False, compare=False)
    known: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.sentence.span

    @property
    def text(self) -> str:
        """The sentence, markup masked to equal length."""
        return self.sentence.text

    @cached_property
    def words(self) -> int:
        """Words as a reader counts them; see `plainlang.analyze.counts`."""
        return count_text(self.text).words

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


@dataclass(frozen=True)
class Analysis:
    """How hard a text is.

    Attributes:
        document: what was measured.
        difficulty: the whole text, 1 (a child's) to 6 (for specialists).
        counts: of the prose; headings and table cells are left out where there is anything else.
        scores: the eight formulas by textstat's function names.
        sentences: every sentence with its difficulty, in order.
        measures: a row for each sentence, a column for each of `plainlang.analyze.measures.FEATURES`.
    """

    document: Document
    difficulty: float
    counts: Counts
    scores: Mapping[str, Score]
    sentences: tuple[RatedSentence, ...]
    measures: Array = field(repr=False, compare=False)

    @cached_property
    def terms(self) -> tuple[RatedTerm, ...]:
        """Every content word and multi-word unit, with the likelihood (0 to 1) that a lay adult does not know it.

        Worked out when asked for: a score needs no list of terms.
        """
        return rate_terms(self.document, self.measures)

    @cached_property
    def hard_terms(self) -> tuple[RatedTerm, ...]:
        """Those of the terms that a lay adult is unlikely to know."""
        return tuple(term for term in self.terms if is_hard(term))

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
        }


def analyze(text: str | Document, *, format: str = "plain") -> Analysis:
    """Measure a text.

    Args:
        text: the text, or an already parsed document.
        format: name of the source format; see `plainlang.text.format.formats`.

    Raises:
        PlainlangError: if the format is unknown.
    """
    document = parse(text, format)
    rated = rate_text(document)
    counts = count(document)
    return Analysis(
        document=document,
        difficulty=rated.value,
        counts=counts,
        scores=scores(counts),
        sentences=tuple(map(RatedSentence, document.sentences, rated.sentences, rated.measures, rated.known)),
        measures=rated.measures,
    )
