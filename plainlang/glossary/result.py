"""What a rewrite hands on."""

from __future__ import annotations

from dataclasses import dataclass

from plainlang.glossary.compose import TermEdit
from plainlang.glossary.left import LeftAlone

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A plainer draft and how it came about.

    Attributes:
        source: the draft as given, with all its markup.
        text: the plainer draft: ``source`` with ``edits`` made.
        edits: in source order, not overlapping; each knows its term. Their spans count in ``Document.source``, which
            in some formats is a view of the draft (see `plainlang.text.view`).
        left: glossary terms in the source that were not changed, with the reason.
    """

    source: str
    text: str
    edits: tuple[TermEdit, ...]
    left: tuple[LeftAlone, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version."""
        return {
            "schema": SCHEMA,
            "text": self.text,
            "edits": [e.to_dict() for e in self.edits],
            "left": [item.to_dict() for item in self.left],
        }
