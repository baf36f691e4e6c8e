"""Fields of a Word document: what stands in them is the writer's own, or made and kept up to date by Word."""

from __future__ import annotations

from dataclasses import dataclass

_WRITTEN = frozenset({"", "HYPERLINK", "FORMTEXT", "QUOTE"})
"""Fields whose result somebody wrote. All others say what stands elsewhere: a number, a citation, a date."""

_LONG = frozenset({"TOC", "TOA", "INDEX", "BIBLIOGRAPHY", "ADDIN", "INCLUDETEXT", "DATABASE"})
"""Fields that may make many paragraphs."""

GALLERIES = frozenset({"Table of Contents", "Bibliographies"})
"""Building blocks that Word fills."""

MADE = frozenset({"showingPlcHdr", "bibliography", "citation"})
"""What a content control says of itself where its content is Word's."""


@dataclass(slots=True)
class Field:
    """A field that is open.

    Attributes:
        instruction: what makes its result, such as ``HYPERLINK "https://..."``.
        in_result: True from where its result begins.
    """

    instruction: str = ""
    in_result: bool = False

    @property
    def _kind(self) -> str:
        return self.instruction.split(maxsplit=1)[0].upper() if self.instruction.strip() else ""

    @property
    def is_made(self) -> bool:
        """True where what follows is no prose."""
        return not self.in_result or self._kind not in _WRITTEN

    @property
    def is_long(self) -> bool:
        """True if it may go on after the end of a paragraph; any other that does was forgotten to be closed."""
        return self._kind in _LONG
