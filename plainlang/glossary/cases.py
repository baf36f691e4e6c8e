"""The matches of sentences, and what can be said of each: by the words, then by the place, then by the tags."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.guards import UNDECIDED, across_markup, by_tags, by_text
from plainlang.glossary.match import Match, in_sentence
from plainlang.glossary.site import Site, Tagged
from plainlang.glossary.term import Audience
from plainlang.glossary.whole import Whole
from plainlang.glossary.wording import Fitted, fit
from plainlang.text.document import Sentence
from plainlang.text.span import Span

IGNORED = "a comment asks to leave it"

_RULE = "jargon"
_RULES = {"Latin words and abbreviations": "latin", "Wordy phrases": "wordy"}
"""By a glossary file's title, the rule that reports its terms; the others are reported as jargon."""
_REPORTING = (_RULE, *_RULES.values())

KNOWN_ZIPF = 4.0
"""A single word as common as this in everyday English (10 uses in a million words: "HIV") needs no explanation."""


@dataclass(frozen=True, slots=True)
class Case:
    """A match: the readings that the text alone does not rule out, or the first one and the reason against it."""

    sites: tuple[Site, ...]
    reason: str | None


class CaseReader:
    """Finds the cases of sentences of one document, and what its words and tags decide of each.

    What depends on a sentence's words alone is found once for all sentences with the same words.

    Args:
        whole: what is known of the document.
        audience: whose wordings to prefer.
        ignored: True for words that a comment asks a rule to leave.
    """

    def __init__(self, whole: Whole, tagged: Tagged, audience: Audience, ignored: Callable[[Span, str], bool]) -> None:
        self._whole = whole
        self._tagged = tagged
        self._audience = audience
        self._ignored = ignored
        self._read: dict[tuple[str, str], tuple[tuple[Case, ...], bool]] = {}
        self._judged: dict[Site, str | None] = {}
        self._fitted: dict[Site, Fitted | str] = {}

    def cases(self, sentence: Sentence) -> tuple[Case, ...]:
        """The cases of a sentence, in order."""
        key = sentence.kind, sentence.text
        is_plain = self._is_plain(sentence)
        if key in self._read:
            first, was_plain = self._read[key]
            found = tuple([_in_twin(case, sentence, alike=is_plain and was_plain) for case in first])
        else:
            matches = in_sentence(sentence, self._whole.normal, self._whole.index)
            found = tuple([self._by_words(match) for match in matches])
            self._read[key] = found, is_plain
        return found if is_plain else tuple([case if case.reason else self._by_place(case) for case in found])

    def reading(self, case: Case) -> tuple[Site, str | None]:
        """The first reading that the tags allow, or the first of all with the reason against it."""
        judged = [(site, self._by_tags(site)) for site in case.sites]
        return next((pair for pair in judged if pair[1] is None), judged[0])

    def fit(self, site: Site) -> Fitted | str:
        """The replacement for a site, or the reason why there is none; see `plainlang.glossary.wording.fit`."""
        first = site.twin or site
        if first not in self._fitted:
            self._fitted[first] = fit(first, self._audience)
        fitted = self._fitted[first]
        return fitted if isinstance(fitted, str) else fitted.moved(site.span.start - first.span.start)

    def _by_tags(self, site: Site) -> str | None:
        first = site.twin or site
        if first not in self._judged:
            self._judged[first] = by_tags(first)
        return self._judged[first]

    def _is_plain(self, sentence: Sentence) -> bool:
        """True if nothing depends on where a sentence stands: no markup, no comment, no words to keep."""
        span, document = sentence.span, self._whole.document
        special = self._whole.kept.overlaps(span) or any(self._ignored(span, rule) for rule in _REPORTING)
        return not special and span.of(document.source) == sentence.text and document.is_unbroken(span)

    def _by_words(self, match: Match) -> Case:
        sites = tuple([Site(self._whole.document, match, form, self._tagged) for form in match.forms])
        return _possible(sites, [self._in_text(site) or by_text(site) or self._coined(site) for site in sites])

    def _in_text(self, site: Site) -> str | None:
        if site.term.mode == "keep":
            return "kept"
        if site.span.of(self._whole.document.text) in self._whole.shorts and not self._whole.is_short_form(site):
            return "the text defines this abbreviation"
        return None

    def _coined(self, site: Site) -> str | None:
        is_name = site.term.replaces and site.span.of(self._whole.document.text).lower() in self._whole.coined
        return "the text uses it as a name of its own, in quotation marks" if is_name else None

    def _by_place(self, case: Case) -> Case:
        return _possible(case.sites, [self._kept_here(site) or across_markup(site) for site in case.sites])

    def _kept_here(self, site: Site) -> str | None:
        if self._whole.kept.overlaps(site.span):
            return "the writer keeps these words"
        if site.term.mode == "substitute" and self._ignored(site.span, _RULES.get(site.term.domain, _RULE)):
            return IGNORED
        return None


def _in_twin(case: Case, sentence: Sentence, *, alike: bool) -> Case:
    """A case in another sentence with the same words; ``alike`` if nothing but the place is another."""
    return Case(tuple([site.in_twin(sentence, alike=alike) for site in case.sites]), case.reason)


def _possible(sites: tuple[Site, ...], reasons: Sequence[str | None]) -> Case:
    if None in reasons:
        return Case(tuple([site for site, reason in zip(sites, reasons, strict=True) if reason is None]), None)
    return Case(sites[:1], reasons[0])


def one_sense(found: Mapping[Span, Sequence[Case]]) -> dict[Span, tuple[Case, ...]]:
    """Let a use that its sentence decides settle those that theirs do not, for words that are not common.

    A word has one sense in a text (W. A. Gale, K. W. Church and D. Yarowsky, "One sense per discourse", Proceedings
    of the DARPA Speech and Natural Language Workshop, 1992, 233-237), but for common ones such as "control".
    """
    decided = {
        site.term.key
        for group in found.values()
        for case in group
        if case.reason is None
        for site in case.sites
        if site.term.needs and min(map(zipf, site.form.tokens)) < KNOWN_ZIPF
    }
    return {span: tuple(_settled(case, decided) for case in group) for span, group in found.items()}


def _settled(case: Case, decided: Container[str]) -> Case:
    settled = case.reason == UNDECIDED and case.sites[0].term.key in decided
    return Case(case.sites, None) if settled else case


def can_explain(site: Site) -> bool:
    """True for a term with something to say that a reader is not sure to know anyway; never for a verb."""
    known = len(site.form.tokens) == 1 and zipf(site.form.tokens[0]) >= KNOWN_ZIPF
    return bool(site.term.explain) and site.term.mode != "keep" and site.term.pos != "verb" and not known


def dearness(site: Site) -> tuple[float, Span]:
    """Sorts terms, the dearest first: that whose rarest word is rarest."""
    return min(map(zipf, site.form.tokens)), site.span
