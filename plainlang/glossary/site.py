"""A match in its surroundings: what stands before and after it, which parts of speech, which characters between."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from plainlang.glossary.match import Form, Match
from plainlang.glossary.term import Term
from plainlang.text.document import Document, Sentence, Token
from plainlang.text.span import Span

_INITIAL_MARK = re.compile(r"(?:[:;]|\([a-z0-9]{1,3}\)|\b\d{1,2}[.)])[\s(\[\"'\u2018\u201c]*$")


@dataclass(frozen=True, slots=True)
class Site:
    """One reading of a match: the form that context chose, the tags of its sentence, its document.

    Attributes:
        tags: one Penn tag per token of the sentence.
        form: the entry and inflection in question.
    """

    document: Document
    match: Match
    form: Form
    tags: tuple[str, ...]

    @property
    def term(self) -> Term:
        return self.form.term

    @property
    def sentence(self) -> Sentence:
        return self.match.sentence

    @property
    def span(self) -> Span:
        return self.match.span

    @property
    def text(self) -> str:
        """The term as written in the source, without a possessive."""
        return self.span.of(self.document.source)

    def token(self, step: int) -> Token | None:
        """The token ``step`` places before (negative) or after (positive) the match, in the same sentence."""
        at = self.match.first + step if step < 0 else self.match.last + step
        return self.sentence.tokens[at] if 0 <= at < len(self.sentence.tokens) else None

    def tag(self, step: int) -> str:
        """That token's tag; an empty string where there is none."""
        at = self.match.first + step if step < 0 else self.match.last + step
        return self.tags[at] if 0 <= at < len(self.tags) else ""

    @property
    def gap_before(self) -> str:
        """The characters between the token before and the match (from the sentence's start if there is none)."""
        before = self.token(-1)
        return self.document.text[before.span.end if before else self.sentence.span.start : self.span.start]

    @property
    def gap_after(self) -> str:
        """The characters between the match and the token after (to the sentence's end if there is none)."""
        after = self.token(1)
        return self.document.text[self.span.end : after.span.start if after else self.sentence.span.end]

    @property
    def opens_sentence(self) -> bool:
        """True at the start of a sentence, and after a label such as "Methods:" or "(1)"."""
        lead = self.document.text[self.sentence.span.start : self.span.start]
        return self.match.first == 0 or bool(_INITIAL_MARK.search(lead))

    @property
    def before_noun(self) -> bool:
        """True if the next word, straight after, is a noun, or an adjective that leads on to one."""
        for step in range(1, 5):
            between = self.gap_after if step == 1 else self._gap(step)
            if self.token(step) is None or (between.strip() not in ("", "-") or not between):
                return False
            tag = self.tag(step)
            if tag.startswith("NN"):
                return True
            if tag not in ("JJ", "JJR", "JJS", "VBG", "VBN"):
                return False
        return False

    @property
    def modifies(self) -> bool:
        """True if the match itself is a noun that stands before another noun ("cytokine production", "mutant human cells")."""
        if not self.gap_after.isspace() or self.match.possessive:
            return False
        return self.tag(1).startswith("NN") or (self.tag(1) == "JJ" and self._gap(2).isspace() and self.tag(2).startswith("NN"))

    def _gap(self, step: int) -> str:
        left, right = self.token(step - 1), self.token(step)
        return self.document.text[left.span.end : right.span.start] if left and right else ""


@lru_cache(maxsize=8192)
def phrase_pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as whole words in any case, its last word in the singular or plural, hyphens and spaces alike."""
    words = [re.escape(word) for word in re.split(r"[\s-]+", phrase)]
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(words) + r"(?:s|es)?(?!\w)", re.IGNORECASE)
