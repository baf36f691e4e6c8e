"""A match in its surroundings: what stands before and after it, which parts of speech, which characters between."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainlang.glossary.index import Form
from plainlang.glossary.match import Match
from plainlang.glossary.term import Term
from plainlang.glossary.words import grammar
from plainlang.text.document import Document, Sentence
from plainlang.text.parse import described, tag
from plainlang.text.span import Span
from plainlang.text.tokens import Token

_DESCRIBING = ("JJ", "JJR", "JJS", "VBG", "VBN", "AFX")
_BE = ("be", "is", "are", "was", "were", "been", "being")
HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
_PARTICIPLES = ("ed", "ing", "ent", "ant", "en", "ive", "driven", "like", "free")
_SHORT_BEFORE = re.compile(r"(?<!\w)[A-Z][A-Z0-9+\u2010\u2011-]{0,5}(?:,? (?:and|or|and/or) |/|, )$")
_INITIAL_MARK = re.compile(r"(?:[:;]|\([a-z0-9]{1,3}\)|\b\d{1,2}[.)])[\s(\[\"'\u2018\u201c]*$")

_CHUNK = 512
"""So many sentences are tagged between two ticks."""


class Tagged:
    """The tags of sentences, by their text; asked for when they are needed, many at once where that can be foreseen.

    Args:
        pipeline: name or path of the spaCy pipeline that tags; None for the one that plainlang ships.
        tick: told now and then how many sentences have been tagged.
    """

    __slots__ = ("_pipeline", "_tags", "_tick")

    def __init__(self, pipeline: str | None = None, tick: Callable[[int], None] | None = None) -> None:
        self._pipeline = pipeline
        self._tick = tick
        self._tags: dict[str, tuple[str, ...]] = {}

    def fetch(self, sentences: Iterable[Sentence]) -> None:
        """Tag these sentences together, which is faster than one by one."""
        new = tuple({s.text: s for s in sentences if s.text not in self._tags}.values())
        for start in range(0, len(new), _CHUNK):
            chunk = new[start : start + _CHUNK]
            self._tags.update(zip((s.text for s in chunk), tag(chunk, self._pipeline), strict=True))
            if self._tick:
                self._tick(len(self._tags))

    def of(self, sentence: Sentence) -> tuple[str, ...]:
        """One Penn tag per token."""
        if sentence.text not in self._tags:
            self.fetch((sentence,))
        return self._tags[sentence.text]

    @property
    def tagger(self) -> str | None:
        """What tagged the sentences, such as "plainlang_tagger 1.0.0"; None if nothing had to be tagged."""
        return described(self._pipeline) if self._tags else None


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """One reading of a match: the form that context chose, the tags of its sentence, its document.

    Attributes:
        form: the entry and inflection in question.
        tagged: where the tags of its sentence come from.
        twin: the same reading in an earlier sentence with the same words, where nothing but the place is another.
    """

    document: Document
    match: Match
    form: Form
    tagged: Tagged
    twin: Site | None = None

    def in_twin(self, sentence: Sentence, *, alike: bool) -> Site:
        """The same reading in another sentence with the same words; ``alike`` if nothing but the place is another."""
        return Site(self.document, self.match.in_twin(sentence), self.form, self.tagged, self if alike else None)

    @property
    def tags(self) -> tuple[str, ...]:
        """One Penn tag per token of the sentence."""
        return self.tagged.of(self.match.sentence)

    @property
    def term(self) -> Term:
        return self.form.term

    @property
    def sentence(self) -> Sentence:
        return self.match.sentence

    @property
    def span(self) -> Span:
        return self.match.span

    @property
    def text(self) -> str:
        """The term as written in the source, without a possessive."""
        return self.span.of(self.document.source)

    def token(self, step: int) -> Token | None:
        """The token ``step`` places before (negative) or after (positive) the match, in the same sentence."""
        at = self._at(step)
        return None if at is None else self.match.tokens[at]

    def _at(self, step: int) -> int | None:
        at = self.match.first + step if step < 0 else self.match.last + step
        return at if 0 <= at < len(self.match.tokens.texts) else None

    def tag(self, step: int) -> str:
        """That token's tag; an empty string where there is none."""
        at = self.match.first + step if step < 0 else self.match.last + step
        tags = self.tags
        return tags[at] if 0 <= at < len(tags) else ""

    @property
    def gap_before(self) -> str:
        """The characters between the token before and the match (from the sentence's start if there is none)."""
        match = self.match
        before = match.first - 1
        start = match.tokens.end(before) if before >= 0 else match.sentence.span.start
        return self.document.text[start : match.span.start]

    @property
    def gap_after(self) -> str:
        """The characters between the match and the token after (to the sentence's end if there is none)."""
        match = self.match
        tokens, after = match.tokens, match.last + 1
        end = tokens.start(after) if after < len(tokens.texts) else match.sentence.span.end
        return self.document.text[match.span.end : end]

    @property
    def opens_sentence(self) -> bool:
        """True at the start of a sentence, and after a label such as "Methods:" or "(1)"."""
        lead = self.document.text[self.sentence.span.start : self.span.start]
        return self.match.first == 0 or bool(_INITIAL_MARK.search(lead))

    def written(self, step: int) -> str:
        """That token's text; an empty string where there is none."""
        at = self._at(step)
        return "" if at is None else self.match.tokens.texts[at]

    def words(self, step: int) -> str:
        """The same in lower case."""
        return self.written(step).lower()

    def gap(self, step: int) -> str:
        """The characters between the token ``step`` places away and its neighbour on the side of the match."""
        if step in (-1, 1):
            return self.gap_before if step < 0 else self.gap_after
        left, right = (self._at(step), self._at(step + 1)) if step < 0 else (self._at(step - 1), self._at(step))
        if left is None or right is None:
            return ""
        tokens = self.match.tokens
        return self.document.text[tokens.end(left) : tokens.start(right)]

    @property
    def shares_last_word(self) -> bool:
        """True for the "T cells" of "B and T cells"."""
        return bool(
            _SHORT_BEFORE.search(
                self.document.text, max(self.sentence.span.start, self.span.start - 16), self.span.start
            )
        )

    @property
    def opens_compound(self) -> bool:
        """True for the first part of "histone-induced" and "calorie-restricted": a hyphen and a participle follow."""
        return self.gap_after in HYPHENS and self.words(1).endswith(_PARTICIPLES)

    @property
    def before_noun(self) -> bool:
        """True if a noun follows that the match describes: next to it, or behind further adjectives.

        These may be listed ("genetic, biochemical, and visual tests") and joined of two words ("long, phone-based
        care"); after "is" a comma ends what describes.
        """
        for step in range(1, 9):
            tag, gap = self.tag(step), self.gap(step)
            opens = gap.strip() == "," and self._is_listed and (tag == "CC" or self.gap(step + 1) in HYPHENS)
            listed = gap.strip() == "," and (tag in _DESCRIBING or opens)
            if not tag or not (gap.isspace() or gap in HYPHENS or gap == "/" or listed):
                return False
            if tag.startswith("NN") and not opens:
                return True
            if opens and tag != "CC":
                continue
            if tag not in _DESCRIBING and not (tag == "CC" and self.tag(step + 1).startswith(("JJ", "NN", "VBN"))):
                return False
        return False

    @property
    def _is_listed(self) -> bool:
        """True for an adjective that does not stand behind a form of "be"."""
        return self.words(-1) not in _BE and not (self.tag(-1).startswith("RB") and self.words(-2) in _BE)

    @property
    def modifies(self) -> bool:
        """True if the match itself is a noun that stands before another one ("cytokine production").

        A plural does before another plural ("disparities populations") and words such as "research" only: what follows
        "nitrates ease" is a verb, whatever its tag says.
        """
        if not self.gap_after.isspace() or self.match.possessive or self.form.tokens[-1] in grammar("link"):
            return False
        if "plural" in self.form.features and "singular" not in self.form.features:
            is_many = self.tag(1) == "NNS" and self.words(1).endswith("s") and self.tag(2)[:2] != "NN"
            return is_many or (self.tag(1).startswith("NN") and self.words(1) in grammar("collectors"))
        for step in (1, 2, 3):
            if not self.gap(step).isspace() and not (step > 1 and self.gap(step) in HYPHENS):
                return False
            if self.tag(step).startswith("NN"):
                return True
            if self.tag(step) != "JJ":
                return False
        return False


def phrases_in(text: str, phrases: Iterable[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Where some of the phrases stand in ``text``, see `phrase_pattern`, phrase by phrase.

    >>> [(phrase, match.span()) for phrase, match in phrases_in("Cell-cycle arrest", ("cell cycle", "cells"))]
    [('cell cycle', (0, 10))]
    """
    lower = text.lower()
    for phrase in phrases:
        word, pattern = _sought(phrase)
        if word in lower:  # seldom, and many times quicker to ask
            for found in pattern.finditer(text):
                yield phrase, found


@lru_cache(maxsize=8192)
def _sought(phrase: str) -> tuple[str, re.Pattern[str]]:
    """The longest word of a phrase, in lower case, and its pattern."""
    return max(_words(phrase.lower()), key=len), phrase_pattern(phrase)


@lru_cache(maxsize=8192)
def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as whole words in any case, its last word in the singular or plural, hyphens and spaces alike."""
    words = map(re.escape, _words(phrase))
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(words) + r"(?:s|es)?(?!\w)", re.IGNORECASE)


def _words(phrase: str) -> list[str]:
    return re.split(r"[\s-]+", phrase)
