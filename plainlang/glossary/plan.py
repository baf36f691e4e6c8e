"""One round of a rewrite: which edits to make in each sentence, and why the other terms are left.

Sentences that an earlier round left as they were are passed over, and a sentence is tagged only if one of its terms
can still be changed when everything that needs no tags has been looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from plainlang.glossary.apposition import apposition
from plainlang.glossary.brackets import NONE
from plainlang.glossary.cases import IGNORED, Case, CaseReader, can_explain, dearness, one_sense
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.doubled import doubles
from plainlang.glossary.explain import explain, explain_abbreviation, explanation_for, text_explains
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.left import LeftAlone
from plainlang.glossary.memory import Memory
from plainlang.glossary.naming import named
from plainlang.glossary.site import Site
from plainlang.glossary.spelling_out import spelt_out
from plainlang.glossary.term import Audience
from plainlang.glossary.whole import Whole
from plainlang.glossary.wording import Fitted
from plainlang.text.directives import Directives, directives
from plainlang.text.document import Document, Sentence
from plainlang.text.span import Span

_NAMES = re.compile(r"\w[\w\u2010\u2011-]*")
_INSIDE = "it stands in an explanation"
_DEFINED = "the text defines an abbreviation by these words"

_RUN = 512
"""So many sentences are tagged as soon as they have been matched, while their tokens are still kept."""

LONG_SENTENCE = 18
"""Words; a sentence longer than this has room for two explanations, any other for one."""


def plan(
    document: Document, glossary: Glossary, audience: Audience, memory: Memory
) -> tuple[tuple[TermEdit, ...], tuple[LeftAlone, ...] | None]:
    """The edits of one round and what it leaves alone, both in source order.

    Abbreviations are written out in rounds that do nothing else, the first ones and those in which nothing else is left
    to do. What such a first one leaves alone is not known (None).
    """
    work = _Plan(document, glossary, audience, memory)
    if memory.begins:
        if written := work.spelt_out():
            return written, None
        memory.begins = False
    work.run()
    return tuple(work.edits) or work.spelt_out(), tuple(sorted(work.left, key=lambda left: left.span))


class _Plan:
    def __init__(self, document: Document, glossary: Glossary, audience: Audience, memory: Memory) -> None:
        self.document = document
        self.glossary = glossary
        self.audience = audience
        self.memory = memory
        self.edits: list[TermEdit] = []
        self.left: list[LeftAlone] = []
        self.said: set[str] = set()  # concepts that the text has explained so far
        self.said_here: set[str] = set()  # those that the sentence at hand was the first to explain
        self.brackets: set[str] = set()  # explanations that this round has put
        self.renamed: set[str] = set()  # concepts whose abbreviation gives way to their wording
        self.matched: list[Span] = []  # in the sentence at hand
        self.room = 0  # brackets that the sentence at hand may still get
        self.explained: list[tuple[Site, TermEdit]] = []  # to be weighed against each other
        self.whole = Whole.of(document, glossary, audience, memory.brackets)
        self.ignored = (directives(document) if memory.heed else Directives()).silence
        self.reader = CaseReader(self.whole, memory.tagged, audience, self.ignored)

    def spelt_out(self) -> tuple[TermEdit, ...]:
        return spelt_out(self.document, self.whole, self.memory.tagged, self.ignored)

    def run(self) -> None:
        waiting = [s for s in self.document.sentences if _key(s) not in self.memory.stable]
        cases_of: dict[Span, tuple[Case, ...]] = {}
        seen: set[str] = set()
        for at in range(0, len(waiting), _RUN):
            run = {s.span: self.reader.cases(s) for s in waiting[at : at + _RUN]}
            self.memory.tagged.fetch(self._to_tag(run.values(), seen))
            cases_of |= run
        found = one_sense(cases_of)
        self.memory.tagged.fetch(self._to_tag(found.values(), set()))
        for sentence in self.document.sentences:
            if sentence.span in found:
                self._sentence(sentence, found[sentence.span])
            else:
                self.said |= self.memory.stable[_key(sentence)]
        self._weigh()

    def _weigh(self) -> None:
        """Take back the explanations that the whole text has no room for, the cheapest ones."""
        dropped = set()
        for site, edit in sorted(self.explained, key=lambda explained: dearness(explained[0])):
            length = len(edit.text) - len(edit.span)
            if length <= self.whole.room:
                self.whole.room -= length
            else:
                dropped.add(edit)
                self.memory.stable.pop(_key(site.sentence), None)
                self._leave({site: "enough terms are explained"})
        self.edits = [edit for edit in self.edits if edit not in dropped]

    def _to_tag(self, found: Iterable[Sequence[Case]], seen: set[str]) -> list[Sentence]:
        """The sentences whose tags will surely be asked for; a few more are tagged when they are.

        Args:
            seen: the concepts that sentences before these explain; those that these explain are added.
        """
        wanted = []
        for group in found:
            needed = False
            for case in group:
                site = case.sites[0]
                if case.reason is None and (site.term.replaces or self._has_to_explain(site, seen)):
                    needed = True
                    seen.add(site.term.concept)
            if needed:
                wanted.append(group[0].sites[0].sentence)
        return wanted

    def _has_to_explain(self, site: Site, said: set[str]) -> bool:
        return site.term.concept not in said and can_explain(site) and not self.whole.explains(site.term)

    def _sentence(self, sentence: Sentence, found: Sequence[Case]) -> None:
        self.said_here = set()
        self.here: list[TermEdit] = []
        self.matched = [case.sites[0].span for case in found]
        brackets = self.whole.brackets.get(sentence.span, NONE)
        for _, term in brackets.named:
            self._say(term.concept)
            self.renamed.add(term.concept)
        if found:
            self._edit(sentence, found, brackets.ours)
        if not self.here:
            self.memory.stable[_key(sentence)] = frozenset(self.said_here)
        self.edits += sorted(self.here)

    def _say(self, *concepts: str) -> None:
        self.said_here.update(concept for concept in concepts if concept not in self.said)
        self.said.update(concepts)

    def _edit(self, sentence: Sentence, found: Sequence[Case], ours: tuple[Span, ...]) -> None:
        words = len(sentence.text.split()) - sum(len(span.of(self.document.text).split()) for span in ours)
        self.room = 1 + (words > LONG_SENTENCE) - len(ours)
        to_explain: list[Site] = []
        waiting: dict[Site, str] = {}
        for case in found:
            site, guarded = self.reader.reading(case) if self._needs_tags(case) else (case.sites[0], case.reason)
            reason = guarded or self._reason(site, ours)
            if self.whole.explains(site.term) or (text_explains(site) and not self.whole.in_definition(site)):
                self._say(site.term.concept)
            if reason is None and site.term.replaces:
                reason = self._substitute(site)
                if reason is None:
                    continue
            if guarded is None and reason != _INSIDE and self._can_be_explained(site):
                to_explain.append(site)
            waiting[site] = reason or "it needs no explanation here"
        # The dearest terms first; where there is no room the term waits for its next use.
        for site in sorted(to_explain, key=dearness):
            outcome = self._explained(site)
            if isinstance(outcome, Fitted):
                self._add(site, outcome, "explain", "explained at its first use")
                self.explained.append((site, self.here[-1]))
                waiting.pop(site)
                self.room -= 1
            elif site.term.mode == "explain":
                waiting[site] = outcome
        self._leave(waiting)

    def _can_be_explained(self, site: Site) -> bool:
        return not self.whole.is_short_form(site) and (can_explain(site) or self.whole.defines(site))

    def _leave(self, waiting: Mapping[Site, str]) -> None:
        for site, reason in waiting.items():
            if site.term.mode != "keep":
                wording = site.term.wording(self.audience)
                self.left.append(LeftAlone(site.span, site.text, site.term.key, reason, wording))

    def _explained(self, site: Site) -> Fitted | str:
        if self.ignored(site.span, "unexplained-term"):
            return IGNORED
        if site.term.concept in self.said:
            return "explained at first use"
        if self.room <= 0:
            return "another term is explained in this sentence"
        fitted: Fitted | str | None = None
        if self.whole.defines(site):
            fitted = explain_abbreviation(site, site.term.wording(self.audience))
            if fitted is not None and self.whole.says(fitted.text):
                fitted = None
        if fitted is None:
            if not can_explain(site) or explanation_for(site) in self.brackets:
                return "it is explained already"
            fitted = explain(site)
        if isinstance(fitted, str):
            return fitted
        if self._overlaps(fitted) or any(span.start < fitted.span.end < span.end for span in self.matched):
            return "another change stands there"
        return fitted

    def _needs_tags(self, case: Case) -> bool:
        """False if tags could change nothing: the term can only be explained, and has been."""
        if case.reason is not None:
            return False
        return any(site.term.replaces or self._has_to_explain(site, self.said) for site in case.sites)

    def _reason(self, site: Site, ours: tuple[Span, ...]) -> str | None:
        if any(span.covers(site.span) for span in ours):
            return _INSIDE
        if self.whole.is_short_form(site) and site.term.concept not in self.renamed:
            return "the text defines this abbreviation"
        if self.whole.in_definition(site):
            return None if self.whole.gives_way(site) else _DEFINED
        if site.term.replaces and text_explains(site):
            return "the text explains it"
        return None

    def _substitute(self, site: Site) -> str | None:
        wording = site.term.wording(self.audience)
        names = apposition(site, wording, site.term.concept not in self.said) if wording else None
        fitted = names or self.reader.fit(site)
        if isinstance(fitted, str):
            return fitted
        if names:
            # What the names are has been said with them, so that none of them is explained again.
            self._say(site.term.concept, *_NAMES.findall(names.text))
        elif self.whole.gives_way(site):
            if (outcome := named(site, fitted)) is None:
                return _DEFINED
            return self._name(site, outcome)
        elif site.term.mode == "introduce" and site.term.concept not in self.said and self.room > 0:
            outcome = named(site, fitted)
            if outcome and len(outcome.text) - len(fitted.text) <= self.whole.room:
                return self._name(site, outcome)
        return self._add(site, fitted, "substitute", f"plain wording for '{site.term.key}'")

    def _name(self, site: Site, fitted: Fitted) -> str | None:
        refused = self._add(site, fitted, "substitute", f"plain wording for '{site.term.key}', which is named once")
        if refused is None:
            self._say(site.term.concept)
            self.renamed.add(site.term.concept)
            self.room -= 1
            self.whole.room -= len(fitted.text) - len(fitted.span)
        return refused

    def _add(self, site: Site, fitted: Fitted, mode: Literal["substitute", "explain"], reason: str) -> str | None:
        before = fitted.span.of(self.document.source)
        if self._overlaps(fitted):
            return "it overlaps another change"
        # An abbreviation says what its long form says, and no more.
        said = before.replace(site.text, site.term.key) if self.whole.is_short_form(site) else before
        if mode == "substitute" and (lost := lost_facts(said, fitted.text)):
            return f"the wording would lose a {lost[0].kind} ('{lost[0].text}')"
        if mode == "explain":
            self._say(site.term.concept)
            self.brackets.add(explanation_for(site) or "")
        elif doubles(self.document.source, self.here[-1] if self.here else None, fitted):
            return "it would say a word twice"
        self.here.append(TermEdit(fitted.span, fitted.text, before, site.term.key, mode, reason))
        return None

    def _overlaps(self, fitted: Fitted) -> bool:
        return any(edit.span.overlaps(fitted.span) for edit in self.here)


def _key(sentence: Sentence) -> tuple[str, str]:
    return sentence.kind, sentence.text
