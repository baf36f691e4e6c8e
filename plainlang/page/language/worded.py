"""A sentence on its way to a page: its text with the tag of each token, kept through edits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from plainlang.text.document import Sentence
from plainlang.text.span import Edit, Span, apply
from plainlang.text.tokens import Token, tokenize

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})

_NEW = {
    "the": "DT", "researchers": "NNS", "they": "PRP", "them": "PRP", "their": "PRP$", "it": "PRP", "this": "DT",
    "these": "DT", "is": "VBZ", "are": "VBP", "to": "TO", "aim": "VBP", "s": "POS",
}  # fmt: skip
_SPACES = re.compile(r"[ \u00a0]{2,}")
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?)])")
_MARKS = re.compile(r",\s*(?=[,.;:])|(?<=[(;:])\s*,\s*|\(\s*\)")


@dataclass(frozen=True, slots=True)
class Worded:
    """Words with their tags; offsets count from the start of ``text``."""

    text: str
    tokens: tuple[Token, ...]
    tags: tuple[str, ...]

    @classmethod
    def of(cls, sentence: Sentence, tags: Iterable[str], skip: int = 0) -> Worded:
        """A sentence without its first ``skip`` characters, its label."""
        start = sentence.span.start
        tokens = tuple(Token(Span(t.span.start - start, t.span.end - start), t.text) for t in sentence.tokens)
        whole = cls(sentence.text, tokens, tuple(tags))
        return whole.part(skip, len(sentence.text)) if skip else whole

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens in lower case."""
        return tuple(token.text.lower() for token in self.tokens)

    def edited(self, edits: Iterable[Edit]) -> Worded:
        """This with edits made, spaces and marks that they leave behind put right, the first letter a capital."""
        return self.changed(tuple(edits))._tidied()

    def part(self, start: int, end: int) -> Worded:
        """The characters ``start`` to ``end``."""
        return self.changed((Edit(Span(0, start), ""), Edit(Span(end, len(self.text)), "")))

    def changed(self, edits: tuple[Edit, ...]) -> Worded:
        """This with edits made and nothing else."""
        edits = tuple(edit for edit in edits if edit.text or edit.span.start < edit.span.end)
        if not edits:
            return self
        text = apply(self.text, edits)
        known = {}
        shift = at = 0
        ordered = sorted(edits)
        for token, tag in zip(self.tokens, self.tags, strict=True):
            while at < len(ordered) and ordered[at].span.end <= token.span.start:
                shift += len(ordered[at].text) - len(ordered[at].span)
                at += 1
            if at == len(ordered) or token.span.end <= ordered[at].span.start:
                known[token.span.start + shift, token.span.end + shift] = tag
        tokens = tuple(tokenize(text))
        tags = tuple(known.get((t.span.start, t.span.end)) or _NEW.get(t.text.lower(), "NN") for t in tokens)
        return Worded(text, tokens, tags)

    def _tidied(self) -> Worded:
        found = self
        for pattern, by in ((_MARKS, ""), (_SPACES, " "), (_BEFORE_MARK, "")):
            found = found.changed(tuple(Edit(Span(*m.span()), by) for m in pattern.finditer(found.text)))
        start = len(found.text) - len(found.text.lstrip(" ,;:"))
        found = found.changed((Edit(Span(0, start), ""), *_trailing(found.text)))
        if found.tokens and found.tokens[0].span.start <= 1:
            first = found.tokens[0]
            if (first.text.islower() and first.text.isalpha() and len(first.text) > 1) or first.text == "a":
                found = Worded(
                    found.text[: first.span.start] + first.text[0].upper() + found.text[first.span.start + 1 :],
                    (Token(first.span, first.text[0].upper() + first.text[1:]), *found.tokens[1:]),
                    found.tags,
                )
        return found

    def prefixed(self, words: str, tags: Iterable[str]) -> Worded:
        """This with words before it; ``tags`` are those of their first tokens."""
        joined = self.changed((Edit(Span(0, 0), words),))
        given = tuple(tags)
        return Worded(joined.text, joined.tokens, (*given, *joined.tags[len(given) :]))._tidied()

    def closed(self) -> Worded:
        """This with exactly one end mark."""
        bare = self.text.rstrip(" ,;:")
        end = "" if bare.endswith((".", "?", "!", ".)", ".\u201d", '."')) else "."
        return self.changed((Edit(Span(len(bare), len(self.text)), end),))._tidied()

    def finite(self, first: int, last: int) -> bool:
        """True if there is a finite verb among tokens ``first`` to ``last``."""
        return any(tag in FINITE for tag in self.tags[first:last])

    def at(self, offset: int) -> int:
        """The first token that starts at or after ``offset``."""
        return next((i for i, token in enumerate(self.tokens) if token.span.start >= offset), len(self.tokens))


def _trailing(text: str) -> tuple[Edit, ...]:
    bare = text.rstrip()
    return (Edit(Span(len(bare), len(text)), ""),) if len(bare) < len(text) else ()
