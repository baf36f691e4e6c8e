"""The brackets of a text that a rewrite has put there: explanations, and terms named behind their wording."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.glossary.explain import explained_spans
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.naming import named_terms
from plainlang.glossary.term import Term
from plainlang.text.document import Sentence
from plainlang.text.span import Span


@dataclass(frozen=True, slots=True)
class Brackets:
    """Those of one sentence.

    Attributes:
        named: those that name a term behind its wording, with the term.
        ours: those that hold an explanation of ours or name a term.
    """

    named: tuple[tuple[Span, Term], ...] = ()
    ours: tuple[Span, ...] = ()

    def moved(self, by: int) -> Brackets:
        """The same brackets ``by`` characters further on."""
        return Brackets(
            tuple([(span.moved(by), term) for span, term in self.named]), tuple([span.moved(by) for span in self.ours])
        )


NONE = Brackets()


class BracketReader:
    """Reads the brackets of sentences; of one that stands in a text, or in its rewrites, many times, only once."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._read: dict[str, Brackets] = {}

    def of(self, sentence: Sentence) -> Brackets:
        """The brackets of a sentence, with their places in the text."""
        text = sentence.text
        if "(" not in text:
            return NONE
        if text not in self._read:
            named = tuple(named_terms(text, 0, self._glossary.index))
            ours = (*explained_spans(text, 0, self._glossary.glosses), *(span for span, _ in named))
            self._read[text] = Brackets(named, ours) if ours else NONE
        found = self._read[text]
        return found.moved(sentence.span.start) if found.ours else NONE
