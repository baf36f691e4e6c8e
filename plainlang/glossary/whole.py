"""What a rewrite has to know of the whole text before it changes a sentence of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from plainlang.analyze.abbreviations import Definition, definitions
from plainlang.glossary.brackets import BracketReader, Brackets
from plainlang.glossary.derive import index_for
from plainlang.glossary.explanations import explanations_of
from plainlang.glossary.faithful import QUOTED
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import Index, folded
from plainlang.glossary.match import in_sentence
from plainlang.glossary.naming import short_forms
from plainlang.glossary.site import Site, phrase_pattern
from plainlang.glossary.term import Audience, Term
from plainlang.text.document import Document, Sentence
from plainlang.text.normalize import normalize
from plainlang.text.span import Cover, Span

SHARE_OF_EXPLANATIONS = 0.22
"""All explanations together have at most this share of the length of the text without them: more make it too long."""

_LONGEST_NAME = 2
"""Words; what is longer is quoted, not named."""

SHORT_TEXT = 160
"""Characters of explanations that any text may have, however short."""


@dataclass(slots=True)
class Whole:
    """A text with its abbreviations and the explanations of ours that it holds.

    Attributes:
        normal: the text, normalised.
        defined: the abbreviations that the text defines, with what they stand for.
        shorts: the abbreviations that the text defines.
        coined: a word or two in quotation marks, in lower case: the writer's own names for things.
        short_forms: the folded tokens of abbreviations that can give way to the wording of their term.
        giving_way: the concepts of those terms.
        index: the forms to look for: those of the glossary, and the abbreviations that stand for a replaced term.
        brackets: by the span of a sentence, those of its brackets that a rewrite has put there, if there are any.
        kept: where words stand that the writer said to keep.
        room: characters that explanations may still take.
    """

    document: Document
    normal: str
    defined: tuple[Definition, ...]
    shorts: frozenset[str]
    coined: frozenset[str]
    short_forms: frozenset[tuple[str, ...]]
    giving_way: frozenset[str]
    index: Index
    brackets: dict[Span, Brackets]
    kept: Cover
    room: int
    _explained: dict[str, bool] = field(default_factory=dict)
    _lower: str = ""
    _words: frozenset[str] = frozenset()
    _defining: Cover = field(default_factory=lambda: Cover(()))
    _last_start: dict[int, int] = field(default_factory=dict)
    """By where spelt-out abbreviations end, the last place where one starts."""

    @classmethod
    def of(
        cls,
        document: Document,
        glossary: Glossary,
        audience: Audience = "public",
        reader: BracketReader | None = None,
    ) -> Whole:
        """Read a document; ``reader`` is one that has read rewrites of it."""
        reader = reader or BracketReader(glossary)
        brackets = {s.span: found for s in document.sentences if (found := reader.of(s)).ours}
        defined = definitions(document)
        normal = normalize(document.text)
        forms = tuple(short_forms(defined, glossary.index, audience))
        # With the space before each.
        taken = sum(len(span) + 1 for found in brackets.values() for span in found.ours)
        length = sum(len(block.span) for block in document.blocks) - taken  # not code, nor what a format adds
        lower = normal.lower()
        return cls(
            document=document,
            normal=normal,
            defined=defined,
            shorts=frozenset(d.short for d in defined),
            coined=frozenset(_names(document.text)),
            short_forms=frozenset(tokens for tokens, _ in forms),
            giving_way=frozenset(glossary.index.terms[row[0]].concept for _, row in forms),
            index=index_for(normal, glossary.index).and_forms(forms),
            brackets=brackets,
            kept=Cover(
                Span(*m.span()) for phrase in glossary.kept for m in phrase_pattern(phrase).finditer(document.text)
            ),
            room=max(SHORT_TEXT, round(length * SHARE_OF_EXPLANATIONS)) - taken,
            _lower=lower,
            _words=frozenset(lower.split()),
            _defining=Cover(span for d in defined for span in (d.long_span, d.short_span)),
            _last_start={span.end: span.start for span in sorted(d.long_span for d in defined)},
        )

    def says(self, text: str) -> bool:
        """True if the words stand in the text, in any case and with any hyphens and spaces."""
        return normalize(text).lower() in self._lower

    def explains(self, term: Term) -> bool:
        """True if an explanation of ours for the term stands anywhere in the text."""
        if term.key not in self._explained:
            self._explained[term.key] = any(map(self._holds, explanations_of(term)))
        return self._explained[term.key]

    def _holds(self, text: str) -> bool:
        """True if the text stands in the whole; its inner words, which are looked up faster, must do so then."""
        return self._words.issuperset(text.split()[1:-1]) and text in self._lower

    def defines(self, site: Site) -> bool:
        """True if the text gives an abbreviation for just this term, which keeps it from being substituted."""
        return self._last_start.get(site.span.end, -1) >= site.span.start

    def is_short_form(self, site: Site) -> bool:
        """True for an abbreviation that can give way to the wording of its term."""
        return site.form.tokens in self.short_forms

    def is_replaced(self, short: str) -> bool:
        """True for an abbreviation whose term has a wording that can take its place, or that the glossary keeps."""
        tokens = folded(short)
        return tokens in self.short_forms or any(term.mode == "keep" for term in self.index.terms_of(tokens))

    def replaces_in(self, span: Span, sentence: Sentence) -> bool:
        """True if a wording could take the place of words in a part of a sentence."""
        return any(
            match.span.overlaps(span) and any(form.term.replaces for form in match.forms)
            for match in in_sentence(sentence, self.normal, self.index)
        )

    def gives_way(self, site: Site) -> bool:
        """True for the long form in the definition of such an abbreviation."""
        return site.term.concept in self.giving_way and not self.is_short_form(site) and self.defines(site)

    def in_definition(self, site: Site) -> bool:
        """True if the words are part of an abbreviation's definition."""
        return self._defining.overlaps(site.span)


def _names(text: str) -> Iterator[str]:
    """What stands in quotation marks and is short enough for a name."""
    for said in QUOTED.findall(text):
        if len(said.split()) <= _LONGEST_NAME:
            yield said.lower().rstrip(",.")
