"""A sentence that is too technical, with what makes it so and what would help."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.analyze.contribution import Contribution
from plainlang.glossary.compose import TermEdit
from plainlang.text.span import Span


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence above the profile's limit.

    Attributes:
        words: as a reader counts them.
        difficulty: 1..6.
        limit: the difficulty that is allowed where it stands.
        cost: how much of the reader's effort it takes: difficulty above the limit × words.
        reasons: what contributed most to its difficulty, dearest first.
        best_edit: the edit of the rewrite that makes it easiest, and by how much; None if none helps.
        gain: by how many levels the best edit lowers its difficulty.
        after: its difficulty when every edit of the rewrite in it is made.
    """

    span: Span
    text: str
    words: int
    difficulty: float
    limit: float
    cost: float
    reasons: tuple[Contribution, ...]
    best_edit: TermEdit | None
    gain: float
    after: float

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "text": self.text,
            "words": self.words,
            "difficulty": round(self.difficulty, 3),
            "limit": self.limit,
            "cost": self.cost,
            "reasons": [reason.to_dict() for reason in self.reasons],
            "best_edit": self.best_edit and {**self.best_edit.to_dict(), "gain": self.gain},
            "difficulty_after_rewrite": round(self.after, 3),
        }
