"""One thing that a difficulty is made up of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["length", "terms", "structure", "style"]

WORDS = "words in the sentence"
"""Name of the contribution that the length of a sentence makes."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one thing adds to a difficulty, against an average expert-written lay sentence (or the middle of all texts).

    Attributes:
        name: what it is; for a word, the word as written.
        kind: length, terms, structure, or style (whole texts only).
        points: what it adds, on the scale 1..6; negative if it makes the text easier.
        measured: its amount here, in the unit that ``name`` says; for a word, its rating 0..1.
        typical: the amount in an average expert-written lay sentence; for a word, the rating of an everyday word.
    """

    name: str
    kind: Kind
    points: float
    measured: float
    typical: float

    def to_dict(self) -> dict[str, object]:
        """The fields by name, numbers to three decimals."""
        numbers = {"points": self.points, "measured": self.measured, "typical": self.typical}
        return {"name": self.name, "kind": self.kind} | {name: _rounded(value) for name, value in numbers.items()}


def _rounded(value: float) -> float:
    return round(value, 3) if isinstance(value, float) else value
