"""What a rule looks at: the parsed draft with everything that has been measured on it, cut up and indexed once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from plainlang.analyze.abbreviations import Definition, definitions
from plainlang.analyze.analysis import Analysis, RatedSentence
from plainlang.analyze.terms import RatedTerm
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import Rewrite
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Term
from plainlang.report.abbreviations import abbreviations
from plainlang.report.phrases import Phrases
from plainlang.report.profile import Profile
from plainlang.text.directives import Broken
from plainlang.text.document import Block, Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Span
from plainlang.text.tokens import Token

Meaning = TypeVar("Meaning")


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


Item = TypeVar("Item", bound=_Placed)


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
        return Phrases(self.plain)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that are judged: not headings."""
        return tuple(s for s in self.document.sentences if s.kind != "heading")

    @cached_property
    def running(self) -> tuple[Sentence, ...]:
        """The sentences of running text and lists: not headings, not table cells."""
        return tuple(s for s in self.prose if s.kind != "cell")

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Every block, headings too, with its sentences."""
        starts = [s.span.start for s in self.document.sentences]
        return tuple(
            Paragraph(b, b.span.of(self.plain), self._slice(self.document.sentences, starts, b.span))
            for b in self.document.blocks
        )

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
        return definitions(self.document)

    @cached_property
    def slips(self) -> frozenset[str]:
        """The words, in lower case, that are misprints or parts of one: hard to the model, but no hard words."""
        return frozenset(word for m in self.analysis.misprints for word in m.text.lower().replace("-", " ").split())

    @cached_property
    def abbreviations(self) -> tuple[tuple[str, Token], ...]:
        """Every use of an abbreviation in the judged sentences, with its name."""
        return tuple(abbreviations(self.prose, self.plain))

    def search(self, pattern: re.Pattern[str], sentences: Iterable[Sentence] | None = None) -> Iterator[Hit]:
        """Every match of ``pattern`` inside a sentence, in `plain`; in all judged sentences if none are named.

        The pattern sees what stands around the sentence, too.
        """
        if sentences is not None:
            for sentence in sentences:
                yield from self._search_in(pattern, sentence, sentence.span.start)
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
                yield from self._search_in(pattern, within, match.start())
                at = within.span.end
            else:
                yield Hit(Span(*match.span()), match, within)
                at = max(match.end(), match.start() + 1)

    def _search_in(self, pattern: re.Pattern[str], sentence: Sentence, start: int) -> Iterator[Hit]:
        for match in pattern.finditer(self.plain, start, sentence.span.end):
            yield Hit(Span(*match.span()), match, sentence)

    def search_each(
        self, patterns: Sequence[tuple[re.Pattern[str], Meaning]], signs: Iterable[str] = ()
    ) -> Iterator[tuple[Hit, Meaning]]:
        """Matches of several patterns, each with its meaning. Of matches that overlap, the first pattern's wins.

        Args:
            signs: every match holds one of them, and one that its pattern spells out; see `holding`.
        """
        signs = tuple(signs)
        kept: dict[Span, list[tuple[Hit, Meaning]]] = {}
        for pattern, meaning in patterns:
            for hit in self.search(pattern, self.holding(signs_of(pattern, signs)) if signs else None):
                beside = kept.setdefault(hit.sentence.span, [])
                if not any(hit.span.overlaps(other.span) for other, _ in beside):
                    beside.append((hit, meaning))
        for span in sorted(kept):
            yield from kept[span]

    def holding(self, signs: Iterable[str]) -> tuple[Sentence, ...]:
        """The judged sentences that hold one of ``signs``, strings in lower case, in any case.

        Looking for strings is many times quicker than searching for a pattern: where every match of one holds one of a
        few strings, few sentences have to be searched.
        """
        places: set[int] = set()
        for sign in signs:
            at = self._lower.find(sign)
            while at >= 0:
                place = bisect_right(self._prose_starts, at) - 1
                if place >= 0 and at + len(sign) <= self.prose[place].span.end:
                    places.add(place)
                if place + 1 == len(self.prose):
                    break
                at = self._lower.find(sign, self._prose_starts[place + 1])
        return tuple(self.prose[place] for place in sorted(places))

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

    def term(self, edit: TermEdit) -> Term | None:
        """The glossary entry that an edit comes from; the first one where several met."""
        key = edit.term.split(", ")[0]
        found = self.glossary.lookup(key)
        return next((t for t in found if t.key == key), found[0] if found else None)

    @cached_property
    def _lower(self) -> str:
        """`plain` in lower case; the one letter is left out that becomes two."""
        return self.plain.replace("\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}", "i").lower()

    @cached_property
    def _prose_starts(self) -> list[int]:
        return [s.span.start for s in self.prose]

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


def signs_of(pattern: re.Pattern[str], signs: Iterable[str]) -> tuple[str, ...]:
    """Those of ``signs`` that a pattern spells out.

    >>> signs_of(re.compile("risks? of bias"), ("bias", "certainty"))
    ('bias',)
    """
    written = pattern.pattern.lower()
    return tuple(sign for sign in signs if sign in written)


@dataclass(frozen=True, slots=True)
class Hit:
    """A match of a rule's pattern: its place in the source, the match, the sentence it stands in."""

    span: Span
    match: re.Match[str]
    sentence: Sentence

    @property
    def text(self) -> str:
        """The words that matched, on one line."""
        return " ".join(self.match.group().split())
