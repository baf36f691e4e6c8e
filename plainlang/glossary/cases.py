"""The matches of one sentence with what can be said of them before any tag is known."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.guards import UNDECIDED, across_markup, by_tags, by_text
from plainlang.glossary.index import Form
from plainlang.glossary.match import Match, in_sentence
from plainlang.glossary.site import Site, Tagged
from plainlang.glossary.whole import Whole
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
    """Finds the cases of sentences of one document; of one that stands there twice, only once.

    Args:
        whole: what is known of the document.
        ignored: True for words that a comment asks a rule to leave.
    """

    def __init__(self, whole: Whole, tagged: Tagged, ignored: Callable[[Span, str], bool]) -> None:
        self._whole = whole
        self._tagged = tagged
        self._ignored = ignored
        self._read: dict[tuple[str, str], tuple[tuple[Match, tuple[Form, ...], str | None], ...]] = {}

    def cases(self, sentence: Sentence) -> tuple[Case, ...]:
        """The cases of a sentence, in order."""
        key = sentence.kind, sentence.text
        if key in self._read:
            found = [(match.in_twin(sentence), forms, reason) for match, forms, reason in self._read[key]]
        else:
            matches = in_sentence(sentence, self._whole.normal, self._whole.index)
            found = [(match, *self._by_text(match)) for match in matches]
            self._read[key] = tuple(found)
        is_plain = self._is_plain(sentence)
        return tuple([self._case(match, forms, reason, is_plain) for match, forms, reason in found])

    def _by_text(self, match: Match) -> tuple[tuple[Form, ...], str | None]:
        """What can be said of a match in every sentence with the same text."""
        sites = self._sites(match, match.forms)
        sites, reason = _possible(sites, [self._by_words(site) or by_text(site) for site in sites])
        return tuple([site.form for site in sites]), reason

    def _case(self, match: Match, forms: tuple[Form, ...], reason: str | None, is_plain: bool) -> Case:
        sites = self._sites(match, forms)
        if is_plain or reason is not None:
            return Case(sites, reason)
        return Case(*_possible(sites, [self._by_place(site) or across_markup(site) for site in sites]))

    def _sites(self, match: Match, forms: tuple[Form, ...]) -> tuple[Site, ...]:
        return tuple([Site(self._whole.document, match, form, self._tagged) for form in forms])

    def _is_plain(self, sentence: Sentence) -> bool:
        """True if nothing depends on where a sentence stands: no markup, no comment, no words to keep."""
        span = sentence.span
        special = self._whole.kept.overlaps(span) or any(self._ignored(span, rule) for rule in _REPORTING)
        return not special and self._whole.document.is_unbroken(span)

    def _by_words(self, site: Site) -> str | None:
        if site.term.mode == "keep":
            return "kept"
        if site.text in self._whole.shorts and not self._whole.is_short_form(site):
            return "the text defines this abbreviation"
        return None

    def _by_place(self, site: Site) -> str | None:
        if self._whole.kept.overlaps(site.span):
            return "the writer keeps these words"
        if site.term.mode == "substitute" and self._ignored(site.span, _RULES.get(site.term.domain, _RULE)):
            return IGNORED
        return None


def _possible(sites: tuple[Site, ...], reasons: Sequence[str | None]) -> tuple[tuple[Site, ...], str | None]:
    """The readings that nothing speaks against, or the first one and the reason against it."""
    if None in reasons:
        return tuple([site for site, reason in zip(sites, reasons, strict=True) if reason is None]), None
    return sites[:1], reasons[0]


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


def reading(case: Case) -> tuple[Site, str | None]:
    """The first reading that the tags allow, or the first of all with the reason against it."""
    judged = [(site, by_tags(site)) for site in case.sites]
    return next((pair for pair in judged if pair[1] is None), judged[0])


def can_explain(site: Site) -> bool:
    """True for a term with something to say that a reader is not sure to know anyway; never for a verb."""
    known = len(site.form.tokens) == 1 and zipf(site.form.tokens[0]) >= KNOWN_ZIPF
    return bool(site.term.explain) and site.term.mode != "keep" and site.term.pos != "verb" and not known


def dearness(site: Site) -> tuple[float, Span]:
    """Sorts terms, the dearest first: that whose rarest word is rarest."""
    return min(map(zipf, site.form.tokens)), site.span
