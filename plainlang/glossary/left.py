"""A glossary term that a rewrite did not change."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.text.span import Span


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A glossary term that stands as it was, and why.

    Attributes:
        text: the term as written.
        term: the entry's key.
        reason: why, in words for the writer.
        wording: what the glossary would say, or None if it can only explain.
    """

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
