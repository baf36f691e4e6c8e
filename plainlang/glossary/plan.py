"""One round of a rewrite: which edits to make in each sentence, and why the other terms are left.

Sentences that an earlier round left as they were are passed over, and a sentence is tagged only if one of its terms
can still be changed when everything that needs no tags has been looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.lexicon import zipf
from plainlang.glossary.apposition import apposition
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.explain import explain, explain_abbreviation, explained_spans, explanation_for, text_explains
from plainlang.glossary.explanations import explanations_of
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.guards import by_tags, by_text
from plainlang.glossary.left import LeftAlone
from plainlang.glossary.match import in_sentence
from plainlang.glossary.site import Site, Tagged
from plainlang.glossary.term import Audience, Term
from plainlang.glossary.wording import Fitted, fit
from plainlang.text.document import Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Span

_INSIDE = "it stands in an explanation"

EXPLANATIONS_A_SENTENCE = 1
"""More than one bracket makes a sentence harder, not easier."""

KNOWN_ZIPF = 4.0
"""A single word as common as this in everyday English (10 uses in a million words: "HIV") needs no explanation."""


@dataclass(slots=True)
class Memory:
    """What one round learns for the next.

    Attributes:
        tagged: the tags of sentences.
        stable: sentences that a round left as they were, with the concepts that they explain themselves.
    """

    tagged: Tagged = field(default_factory=Tagged)
    stable: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)


def plan(
    document: Document, glossary: Glossary, audience: Audience, memory: Memory
) -> tuple[tuple[TermEdit, ...], tuple[LeftAlone, ...]]:
    """The edits of one round and what it leaves alone, both in source order."""
    work = _Plan(document, glossary, audience, memory)
    work.run()
    return tuple(work.edits), tuple(work.left)


@dataclass(frozen=True, slots=True)
class _Case:
    """A match: the readings that the text alone does not rule out, or the first one and the reason against it."""

    sites: tuple[Site, ...]
    reason: str | None


class _Plan:
    def __init__(self, document: Document, glossary: Glossary, audience: Audience, memory: Memory) -> None:
        self.document = document
        self.glossary = glossary
        self.audience = audience
        self.memory = memory
        self.edits: list[TermEdit] = []
        self.left: list[LeftAlone] = []
        self.said: set[str] = set()  # concepts that the text has explained so far
        self.brackets: set[str] = set()  # explanations that this round has put
        self.normal = normalize(document.text)
        self.plain = self.normal.lower()
        self.explained_here: dict[str, bool] = {}
        defined = definitions(document)
        self.long_spans = [d.long_span for d in defined]
        self.short_spans = [d.short_span for d in defined]
        self.shorts = {d.short for d in defined}

    def run(self) -> None:
        cases = {s.span: self._cases(s) for s in self.document.sentences if _key(s) not in self.memory.stable}
        self.memory.tagged.fetch(self._to_tag(cases.values()))
        for sentence in self.document.sentences:
            if sentence.span in cases:
                self._sentence(sentence, cases[sentence.span])
            else:
                self.said |= self.memory.stable[_key(sentence)]

    def _cases(self, sentence: Sentence) -> list[_Case]:
        found = []
        for match in in_sentence(sentence, self.normal, self.glossary.index):
            sites = [Site(self.document, match, form, self.memory.tagged) for form in match.forms]
            reasons = [by_text(site) or self._by_document(site) for site in sites]
            free = tuple(site for site, reason in zip(sites, reasons, strict=True) if reason is None)
            found.append(_Case(free or tuple(sites[:1]), None if free else reasons[0]))
        return found

    def _by_document(self, site: Site) -> str | None:
        if site.term.mode == "keep":
            return "kept"
        if site.text in self.shorts:
            return "the text defines this abbreviation"
        return None

    def _to_tag(self, cases: Iterable[Sequence[_Case]]) -> list[Sentence]:
        """The sentences whose tags will surely be asked for; a few more are tagged when they are."""
        wanted = []
        seen: set[str] = set()
        for group in cases:
            needed = False
            for case in group:
                site = case.sites[0]
                if case.reason is None and (site.term.mode == "substitute" or self._has_to_explain(site, seen)):
                    needed = True
                    seen.add(site.term.concept)
            if needed:
                wanted.append(group[0].sites[0].sentence)
        return wanted

    def _has_to_explain(self, site: Site, said: set[str]) -> bool:
        return site.term.concept not in said and _can_explain(site) and not self._explains(site.term)

    def _explains(self, term: Term) -> bool:
        """True if an explanation of ours for the term stands anywhere in the text."""
        if term.key not in self.explained_here:
            self.explained_here[term.key] = any(text in self.plain for text in explanations_of(term))
        return self.explained_here[term.key]

    def _sentence(self, sentence: Sentence, cases: Sequence[_Case]) -> None:
        before, said = len(self.edits), set(self.said)
        if cases:
            self._edit(sentence, cases)
        if len(self.edits) == before:
            self.memory.stable[_key(sentence)] = frozenset(self.said - said)

    def _edit(self, sentence: Sentence, cases: Sequence[_Case]) -> None:
        ours = tuple(explained_spans(sentence.text, sentence.span.start, self.glossary.glosses))
        room = EXPLANATIONS_A_SENTENCE - len(ours)
        to_explain: list[Site] = []
        waiting: dict[Site, str] = {}
        for case in cases:
            site, guarded = _reading(case) if self._needs_reading(case) else (case.sites[0], case.reason)
            reason = guarded or self._reason(site, ours)
            if self._explains(site.term) or text_explains(site):
                self.said.add(site.term.concept)
            if reason is None and site.term.mode == "substitute":
                reason = self._substitute(site)
                if reason is None:
                    continue
            if guarded is None and reason != _INSIDE and (_can_explain(site) or self._is_defined(site)):
                to_explain.append(site)
            waiting[site] = reason or "a reader is taken to know it, or to need it as it is"
        # The dearest terms first; where there is no room the term waits for its next use.
        for site in sorted(to_explain, key=lambda s: (min(map(zipf, s.form.tokens)), s.span)):
            outcome = self._explained(site, room)
            if isinstance(outcome, Fitted):
                room -= self._add(site, outcome, "explain", "explained at its first use") is None
                waiting.pop(site)
            elif site.term.mode == "explain":
                waiting[site] = outcome
        self._leave(waiting)
        self.edits.sort()

    def _leave(self, waiting: Mapping[Site, str]) -> None:
        for site, reason in waiting.items():
            if site.term.mode != "keep":
                wording = site.term.wording(self.audience)
                self.left.append(LeftAlone(site.span, site.text, site.term.key, reason, wording))

    def _explained(self, site: Site, room: int) -> Fitted | str:
        if site.term.concept in self.said:
            return "explained at first use"
        if room <= 0:
            return "another term is explained in this sentence"
        if self._is_defined(site):
            fitted = explain_abbreviation(site, site.term.wording(self.audience))
            if fitted is not None and normalize(fitted.text).lower() not in self.plain:
                return fitted
        if not _can_explain(site) or explanation_for(site) in self.brackets:
            return "it is explained already"
        return explain(site)

    def _is_defined(self, site: Site) -> bool:
        """True if the text gives an abbreviation for just this term, which keeps it from being substituted."""
        return any(span.start >= site.span.start and span.end == site.span.end for span in self.long_spans)

    def _needs_reading(self, case: _Case) -> bool:
        """False if tags could change nothing: the term can only be explained, and has been."""
        if case.reason is not None:
            return False
        return any(site.term.mode == "substitute" or self._has_to_explain(site, self.said) for site in case.sites)

    def _reason(self, site: Site, ours: tuple[Span, ...]) -> str | None:
        if site.term.mode == "keep":
            return "kept"
        if any(span.covers(site.span) for span in ours):
            return _INSIDE
        if any(span.overlaps(site.span) for span in (*self.long_spans, *self.short_spans)):
            return "the text defines an abbreviation by these words"
        if site.term.mode == "substitute" and text_explains(site):
            return "the text explains it"
        return None

    def _substitute(self, site: Site) -> str | None:
        wording = site.term.wording(self.audience)
        names = apposition(site, wording, site.term.concept not in self.said) if wording else None
        fitted = names or fit(site, self.audience)
        if isinstance(fitted, str):
            return fitted
        if names:
            self.said.add(site.term.concept)
        return self._add(site, fitted, "substitute", f"plain wording for '{site.term.key}'")

    def _add(self, site: Site, fitted: Fitted, mode: str, reason: str) -> str | None:
        before = fitted.span.of(self.document.source)
        if any(edit.span.overlaps(fitted.span) for edit in self.edits[-8:]):
            return "it overlaps another change"
        if mode == "substitute" and (lost := lost_facts(before, fitted.text)):
            return f"the wording would lose a {lost[0].kind} ('{lost[0].text}')"
        if mode == "explain":
            self.said.add(site.term.concept)
            self.brackets.add(explanation_for(site) or "")
        elif self._doubles(fitted):
            return "it would say a word twice"
        self.edits.append(TermEdit(fitted.span, fitted.text, before, site.term.key, mode, reason))  # type: ignore[arg-type]
        return None

    def _doubles(self, fitted: Fitted) -> bool:
        """True if the edit before ends, right before this one, with the word that this one begins with."""
        last = self.edits[-1] if self.edits else None
        if last is None or not self.document.source[last.span.end : fitted.span.start].isspace():
            return False
        return re.findall(r"\w+", last.text.lower())[-1:] == re.findall(r"\w+", fitted.text.lower())[:1]


def _key(sentence: Sentence) -> tuple[str, str]:
    return sentence.kind, sentence.text


def _reading(case: _Case) -> tuple[Site, str | None]:
    """The first reading that the tags allow, or the first of all with the reason against it."""
    judged = [(site, by_tags(site)) for site in case.sites]
    return next((pair for pair in judged if pair[1] is None), judged[0])


def _can_explain(site: Site) -> bool:
    """True for a term with something to say that a reader is not sure to know anyway."""
    known = len(site.form.tokens) == 1 and zipf(site.form.tokens[0]) >= KNOWN_ZIPF
    return bool(site.term.explain) and site.term.mode != "keep" and site.term.pos != "verb" and not known
