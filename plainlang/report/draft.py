"""What a rule looks at: the parsed draft with everything that has been measured on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from plainlang.analyze.analysis import Analysis, RatedSentence
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import Rewrite
from plainlang.report.profile import Profile
from plainlang.text.document import Document, Sentence
from plainlang.text.parse import tag
from plainlang.text.span import Span


@dataclass(frozen=True)
class Draft:
    """A document, its analysis and its rewrite, under a profile."""

    document: Document
    analysis: Analysis
    rewrite: Rewrite
    glossary: Glossary
    profile: Profile

    @cached_property
    def tags(self) -> tuple[tuple[str, ...], ...]:
        """For each sentence of the document, a Penn tag for each token. Tagged at first use."""
        return tag(self.document.sentences)

    @cached_property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences that are judged: not headings."""
        return tuple(s for s in self.document.sentences if s.kind != "heading")

    @cached_property
    def rated(self) -> dict[Span, RatedSentence]:
        """Each sentence's rating, by its span."""
        return {s.span: s for s in self.analysis.sentences}

    def edits_in(self, span: Span) -> tuple[TermEdit, ...]:
        """The rewrite's edits that lie in ``span``."""
        return tuple(e for e in self.rewrite.edits if span.covers(e.span))
