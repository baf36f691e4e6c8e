"""The matches of one sentence with what can be said of them before any tag is known."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.guards import UNDECIDED, across_markup, by_tags, by_text
from plainlang.glossary.index import Index
from plainlang.glossary.match import Match, in_sentence
from plainlang.glossary.site import Site, Tagged
from plainlang.text.document import Document, Sentence
from plainlang.text.span import Span

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
        normal: the document's text, normalised.
        by_document: a further reason to leave a term alone.
    """

    def __init__(
        self,
        document: Document,
        normal: str,
        index: Index,
        tagged: Tagged,
        by_document: Callable[[Site], str | None],
    ) -> None:
        self._document = document
        self._normal = normal
        self._index = index
        self._tagged = tagged
        self._by_document = by_document
        self._read: dict[tuple[str, str], tuple[tuple[Match, tuple[str | None, ...]], ...]] = {}

    def cases(self, sentence: Sentence) -> tuple[Case, ...]:
        """The cases of a sentence, in order."""
        key = sentence.kind, sentence.text
        if key in self._read:
            found = tuple((match.in_twin(sentence), reasons) for match, reasons in self._read[key])
        else:
            found = tuple(
                (match, tuple(map(by_text, self._sites(match))))
                for match in in_sentence(sentence, self._normal, self._index)
            )
            self._read[key] = found
        return tuple(self._case(self._sites(match), reasons) for match, reasons in found)

    def _sites(self, match: Match) -> tuple[Site, ...]:
        return tuple([Site(self._document, match, form, self._tagged) for form in match.forms])

    def _case(self, sites: tuple[Site, ...], by_its_text: Sequence[str | None]) -> Case:
        reasons = [
            self._by_document(site) or reason or across_markup(site)
            for site, reason in zip(sites, by_its_text, strict=True)
        ]
        if None in reasons:
            return Case(tuple(site for site, reason in zip(sites, reasons, strict=True) if reason is None), None)
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
