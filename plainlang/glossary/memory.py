"""What the rounds of a rewrite know of each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from plainlang.glossary.brackets import BracketReader
from plainlang.glossary.site import Tagged


@dataclass(slots=True)
class Memory:
    """What one round learns for the next.

    Attributes:
        tagged: the tags of sentences.
        brackets: the brackets of sentences that a rewrite has put there.
        heed: False to change also what comments in the draft ask to leave.
        begins: True as long as there may be abbreviations to write out before all else.
        stable: sentences that a round left as they were, with the concepts that they explain themselves.
    """

    tagged: Tagged
    brackets: BracketReader
    heed: bool = True
    begins: bool = True
    stable: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
