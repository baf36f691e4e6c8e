"""A plainer draft: every term of the glossary that can be said plainly is, and the others are explained once.

The order of work: match, the longest first; guard; fit the wording to its slot; refuse what would lose a fact;
explain the dearest terms at first use. The rewrite is then rewritten until nothing changes, and all rounds are
composed into edits of the source: running plainlang on its own result changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.lexicon import zipf
from plainlang.glossary.apposition import apposition
from plainlang.glossary.compose import TermEdit, compose
from plainlang.glossary.explain import explain, explained_spans, explanations_of, text_explains
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.guards import reason_to_leave
from plainlang.glossary.match import matches
from plainlang.glossary.site import Site
from plainlang.glossary.term import Audience
from plainlang.glossary.wording import Fitted, fit
from plainlang.text.document import Document
from plainlang.text.normalize import normalize
from plainlang.text.parse import tag
from plainlang.text.read import parse
from plainlang.text.span import Span, apply

SCHEMA = 1
ROUNDS = 4
"""After so many rounds a text that still changes is left as the last round but one made it."""

EXPLANATIONS_A_SENTENCE = 1
"""More than one bracket makes a sentence harder, not easier."""

KNOWN_ZIPF = 4.0
"""A single word as common as this in everyday English (10 uses in a million words: "HIV") needs no explanation."""


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A glossary term that stands as it was, and why."""

    span: Span
    text: str
    term: str
    reason: str
    wording: str | None

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "text": self.text,
            "term": self.term,
            "reason": self.reason,
            "wording": self.wording,
        }


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A plainer draft and how it came about.

    Attributes:
        source: the draft as given.
        text: the plainer draft: ``apply(source, edits)``.
        edits: in source order, not overlapping; each knows its term.
        left: glossary terms in the source that were not changed, with the reason.
    """

    source: str
    text: str
    edits: tuple[TermEdit, ...]
    left: tuple[LeftAlone, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version."""
        return {
            "schema": SCHEMA,
            "text": self.text,
            "edits": [e.to_dict() for e in self.edits],
            "left": [item.to_dict() for item in self.left],
        }


def rewrite(
    text: str | Document, *, glossary: Glossary | None = None, audience: Audience = "public", format: str = "plain"
) -> Rewrite:
    """Rewrite ``text`` with plain wordings. Every number, name, negation and hedge of it survives.

    Args:
        text: the draft, or an already parsed document.
        glossary: whose terms to use; plainlang's own by default.
        audience: whose wordings to prefer.
        format: name of the source format; see `plainlang.text.read.FORMATS`.

    Raises:
        PlainlangError: if the format is unknown.
    """
    document = parse(text, format)
    glossary = glossary or Glossary.bundled()
    tags: Tags = {}
    edits, left = _plan(document, glossary, audience, tags)
    total, result = edits, apply(document.source, edits)
    for _ in range(ROUNDS - 1):
        if not edits:
            break
        edits, _ = _plan(parse(result, document.format), glossary, audience, tags)
        total = compose(document.source, total, edits)
        result = apply(document.source, total)
    changed = [edit.span for edit in total]
    return Rewrite(
        document.source, result, total, tuple(item for item in left if not any(s.covers(item.span) for s in changed))
    )


Tags = dict[str, tuple[str, ...]]
"""Tags by sentence text: a sentence that a round does not change is not tagged again."""


def _sites(document: Document, glossary: Glossary, tags: Tags) -> Iterator[tuple[Site, str | None]]:
    """Each match in its most fitting reading, with the reason to leave it alone if there is one."""
    found = list(matches(document, glossary.index))
    untagged = [s for s, _ in groupby(m.sentence for m in found) if s.text not in tags]
    tags.update(zip((s.text for s in untagged), tag(untagged), strict=True))
    for match in found:
        readings = [Site(document, match, form, tags[match.sentence.text]) for form in match.forms]
        reasons = [(site, reason_to_leave(site)) for site in readings]
        yield next((pair for pair in reasons if pair[1] is None), reasons[0])


def _plan(
    document: Document, glossary: Glossary, audience: Audience, tags: Tags
) -> tuple[tuple[TermEdit, ...], tuple[LeftAlone, ...]]:
    plan = _Plan(document, glossary, audience)
    for _, group in groupby(_sites(document, glossary, tags), key=lambda pair: pair[0].sentence.span):
        plan.sentence(list(group))
    return tuple(plan.edits), tuple(plan.left)


class _Plan:
    """The edits of one round, built sentence by sentence."""

    def __init__(self, document: Document, glossary: Glossary, audience: Audience) -> None:
        self.document = document
        self.glossary = glossary
        self.audience = audience
        self.edits: list[TermEdit] = []
        self.left: list[LeftAlone] = []
        self.said: set[str] = set()  # concepts the text has explained so far
        self.plain = normalize(document.text).lower()
        defined = definitions(document)
        self.long_spans = [d.long_span for d in defined]
        self.shorts = {d.short: d for d in defined}

    def sentence(self, pairs: list[tuple[Site, str | None]]) -> None:
        sentence = pairs[0][0].sentence
        ours = tuple(explained_spans(sentence.text, sentence.span.start, self.glossary.explanations))
        room = EXPLANATIONS_A_SENTENCE - len(ours)
        to_explain: list[Site] = []
        for site, guarded in pairs:
            reason = guarded or self._reason(site, ours)
            if site.term.explain and self._is_explained(site):
                self.said.add(site.term.concept)
            if reason is None and site.term.mode == "substitute":
                reason = self._substitute(site)
                if reason is None:
                    continue
            elif reason is None:
                reason = "explained at first use"
            if guarded is None and self._can_explain(site, ours):
                to_explain.append(site)
            self._leave(site, reason)
        # The dearest terms first; where there is no room the term waits for its next use.
        for site in sorted(to_explain, key=lambda s: (min(map(zipf, s.form.tokens)), s.span)):
            if room > 0 and site.term.concept not in self.said and isinstance(fitted := explain(site), Fitted):
                room -= self._add(site, fitted, "explain", "explained at its first use") is None
        self.edits.sort()

    def _is_explained(self, site: Site) -> bool:
        return any(text in self.plain for text in explanations_of(site.term)) or text_explains(site)

    def _can_explain(self, site: Site, ours: tuple[Span, ...]) -> bool:
        """A term with something to say, not said yet, that a reader is not sure to know anyway."""
        known = len(site.form.tokens) == 1 and zipf(site.form.tokens[0]) >= KNOWN_ZIPF
        inside = any(span.covers(site.span) for span in ours)
        return bool(site.term.explain) and site.term.mode != "keep" and not known and not inside

    def _reason(self, site: Site, ours: tuple[Span, ...]) -> str | None:
        if site.term.mode == "keep":
            return "kept"
        if any(span.covers(site.span) for span in ours):
            return "it stands in an explanation"
        defined = self.shorts.get(site.text)
        if defined and normalize(defined.long).lower() not in {
            normalize(p).lower() for p in (site.term.key, *site.term.variants)
        }:
            return "the text gives this abbreviation a meaning of its own"
        if any(span.overlaps(site.span) for span in self.long_spans):
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
        self.edits.append(TermEdit(fitted.span, fitted.text, before, site.term.key, mode, reason))  # type: ignore[arg-type]
        return None

    def _leave(self, site: Site, reason: str) -> None:
        if site.term.mode != "keep":
            self.left.append(LeftAlone(site.span, site.text, site.term.key, reason, site.term.wording(self.audience)))
