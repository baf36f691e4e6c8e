"""What a rule looks at: the parsed draft with everything that has been measured on it, cut up and indexed once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from plainlang.analyze.abbreviations import Definition
from plainlang.analyze.analysis import Analysis, RatedSentence
from plainlang.analyze.terms import RatedTerm
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import Rewrite
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Term
from plainlang.report.abbreviations import abbreviations, may_be_short
from plainlang.report.hits import Hit, Meaning, hits_in, signs_of, unrivalled
from plainlang.report.phrases import Phrases
from plainlang.report.profile import Profile
from plainlang.report.stretches import Stretches, lower_case
from plainlang.text.directives import Broken
from plainlang.text.document import Block, Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Span
from plainlang.text.tokens import Token


class Placed(Protocol):
    @property
    def span(self) -> Span: ...


Item = TypeVar("Item", bound=Placed)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block with its sentences; ``text`` is normalised (see `plainlang.text.normalize`), as long as in the source."""

    block: Block
    text: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Draft:
    """A document, its analysis and its rewrite, under a profile.

    Attributes:
        tags: shared with the rewrite.
        remarks: comments to plainlang that do nothing, with what is wrong; known when all other rules have run.
    """

    document: Document
    analysis: Analysis
    rewrite: Rewrite
    glossary: Glossary
    profile: Profile
    tags: Tagged
    remarks: tuple[Broken, ...] = ()

    @cached_property
    def whole(self) -> Span:
        """Where findings on the whole text stand: an empty span at its first word."""
        start = self.document.sentences[0].span.start if self.document.sentences else 0
        return Span(start, start)

    @cached_property
    def plain(self) -> str:
        """The masked text with one hyphen, one space and one apostrophe, as long as the source."""
        return normalize(self.document.text)

    @cached_property
    def phrases(self) -> Phrases:
        """Where phrases stand in `plain`."""
        return Phrases(self.plain, [sentence.span for sentence in self.document.sentences], self.stretches)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that are judged: not headings."""
        return tuple(s for s in self.document.sentences if s.kind != "heading")

    @cached_property
    def running(self) -> tuple[Sentence, ...]:
        """The sentences of running text and lists: not headings, not table cells."""
        return tuple(filter(is_running, self.document.sentences))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every block, headings too, with its sentences."""
        starts = [s.span.start for s in self.document.sentences]
        return tuple(
            Paragraph(b, b.span.of(self.plain), self._slice(self.document.sentences, starts, b.span))
            for b in self.document.blocks
        )

    def paragraph_of(self, placed: Placed) -> Paragraph:
        """The paragraph that a sentence or a hit stands in."""
        return self.paragraphs[bisect_right(self._block_starts, placed.span.start) - 1]

    def tagged(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, tuple[str, ...]]]:
        """These sentences, each with a Penn tag for each token. No sentence is tagged twice."""
        self.tags.fetch(sentences)
        return ((s, self.tags.of(s)) for s in sentences)

    @cached_property
    def rated(self) -> dict[Span, RatedSentence]:
        """Each sentence's rating, by its span."""
        return {s.span: s for s in self.analysis.sentences}

    @cached_property
    def definitions(self) -> tuple[Definition, ...]:
        """The abbreviations that the draft itself spells out."""
        return self.analysis.explained.definitions

    @cached_property
    def slips(self) -> frozenset[str]:
        """The words, in lower case, that are misprints or parts of one: hard to the model, but no hard words."""
        return frozenset(word for m in self.analysis.misprints for word in m.text.lower().replace("-", " ").split())

    @cached_property
    def abbreviations(self) -> tuple[tuple[str, Token], ...]:
        """Every use of an abbreviation in the judged sentences, with its name."""
        return tuple(abbreviations(self.holding_more(may_be_short, 0), self.plain))

    def search(self, pattern: re.Pattern[str], sentences: Iterable[Sentence] | None = None) -> Iterator[Hit]:
        """Every match of ``pattern`` inside a sentence, in `plain`; in all judged sentences if none are named.

        The pattern sees what stands around the sentence, too.
        """
        if sentences is not None:
            for sentence in sentences:
                yield from hits_in(pattern, self.plain, sentence, sentence.span.start)
            return
        # One search in the whole text is faster than one in each sentence.
        at = 0
        while match := pattern.search(self.plain, at):
            place = bisect_right(self._prose_starts, match.start()) - 1
            within = self.prose[place] if place >= 0 else None
            if within is None or match.start() >= within.span.end:  # between two sentences, or in a heading
                if place + 1 == len(self.prose):
                    return
                at = self._prose_starts[place + 1]
            elif match.end() > within.span.end:
                yield from hits_in(pattern, self.plain, within, match.start())
                at = within.span.end
            else:
                yield Hit(Span(*match.span()), match, within)
                at = max(match.end(), match.start() + 1)

    def search_each(
        self, patterns: Iterable[tuple[re.Pattern[str], Meaning]], signs: Collection[str] = ()
    ) -> Iterator[tuple[Hit, Meaning]]:
        """Matches of several patterns, each with its meaning. Of matches that overlap, the first pattern's wins.

        Args:
            signs: every match holds one of them, and one that its pattern spells out; see `holding`.
        """
        return unrivalled(
            (self.search(pattern, self.holding(signs_of(pattern, signs)) if signs else None), meaning)
            for pattern, meaning in patterns
        )

    def holding(self, *signs: Collection[str] | re.Pattern[str]) -> tuple[Sentence, ...]:
        """The judged sentences that hold a sign of each kind; see `numbers_holding`."""
        return self.judged(self.numbers_holding(*signs))

    def numbers_holding(self, *signs: Collection[str] | re.Pattern[str]) -> list[int]:
        """The numbers of the document's sentences that hold a sign of each kind.

        Looking for signs is many times quicker than searching for a pattern, since each stretch of a text is looked at
        only once: where every match of a pattern holds one of a few signs, few sentences have to be searched.

        Args:
            signs: strings in lower case, in any case; or a pattern that stands inside a stretch (see `stretches`).
        """
        first, *others = (self._matching(of) if isinstance(of, re.Pattern) else self._spelling(of) for of in signs)
        return sorted(first.intersection(*others))

    def holding_more(self, count: Callable[[str], int], limit: int) -> tuple[Sentence, ...]:
        """The judged sentences whose stretches count more than ``limit`` together; each stretch is looked at once."""
        return self.judged(self.stretches.with_more(list(map(count, self.stretches.each)), limit))

    def _matching(self, pattern: re.Pattern[str]) -> set[int]:
        searched = enumerate(map(pattern.search, self.stretches.each))
        return set(self.stretches.with_any([number for number, found in searched if found]))

    def _spelling(self, signs: Collection[str]) -> set[int]:
        stretches = self.stretches
        found = set(stretches.with_any(stretches.holding(sign for sign in signs if " " not in sign)))
        if several := [sign for sign in signs if " " in sign]:
            longest = stretches.holding(max(sign.split(), key=len) for sign in several)
            for number in stretches.with_any(longest):
                text = lower_case(self.document.sentences[number].span.of(self.plain))
                if any(sign in text for sign in several):
                    found.add(number)
        return found

    def judged(self, numbers: Iterable[int]) -> tuple[Sentence, ...]:
        """Those of the document's sentences with these numbers that are judged: not headings."""
        sentences = self.document.sentences
        return tuple(sentences[number] for number in numbers if sentences[number].kind != "heading")

    @cached_property
    def stretches(self) -> Stretches:
        """What stands between white space in each sentence of `plain`."""
        return Stretches(sentence.span.of(self.plain) for sentence in self.document.sentences)

    def edits_in(self, span: Span) -> tuple[TermEdit, ...]:
        """The rewrite's edits that lie in ``span``."""
        return self._slice(self.rewrite.edits, self._edit_starts, span)

    def hard_terms_in(self, span: Span) -> tuple[RatedTerm, ...]:
        """The hard terms that lie in ``span``, without those inside a longer one."""
        found: list[RatedTerm] = []
        for term in self._slice(self.analysis.hard_terms, self._term_starts, span):
            if not found or not found[-1].span.covers(term.span):
                found.append(term)
        return tuple(found)

    @cached_property
    def terms(self) -> dict[str, Term | None]:
        """The glossary entry that each term of the rewrite's edits names; the first one where several met."""
        return {name: self._term(name.split(", ")[0]) for name in {edit.term for edit in self.rewrite.edits}}

    def _term(self, key: str) -> Term | None:
        found = self.glossary.lookup(key)
        return next((t for t in found if t.key == key), found[0] if found else None)

    @cached_property
    def _prose_starts(self) -> list[int]:
        return [s.span.start for s in self.prose]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    @cached_property
    def _edit_starts(self) -> list[int]:
        return [e.span.start for e in self.rewrite.edits]

    @cached_property
    def _term_starts(self) -> list[int]:
        return [t.span.start for t in self.analysis.hard_terms]

    @staticmethod
    def _slice(items: Sequence[Item], starts: Sequence[int], span: Span) -> tuple[Item, ...]:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(item for item in items[first:last] if span.covers(item.span))


def is_running(sentence: Sentence) -> bool:
    """True for a sentence of running text or of a list: no heading, no table cell."""
    return sentence.kind not in ("heading", "cell")
