"""One concept of a glossary: what it is called, what it could be called, and when not to touch it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["substitute", "introduce", "explain", "keep"]
Pos = Literal["noun", "verb", "adjective", "adverb", "phrase"]
Audience = Literal["public", "patient", "policymaker"]

KEPT_BY_WRITER = "kept by the writer"
"""The domain of phrases that the settings say to keep."""

MODES: tuple[Mode, ...] = ("substitute", "introduce", "explain", "keep")
PARTS_OF_SPEECH: tuple[Pos, ...] = ("noun", "verb", "adjective", "adverb", "phrase")
AUDIENCES: tuple[Audience, ...] = ("public", "patient", "policymaker")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. The fields are those of a glossary file; ``glossaries/README.md`` says what each means.

    Attributes:
        key: the phrase in base form.
        plain: wordings that can take its place, best first; empty if it can only be explained.
        wordings: (audience, wording) pairs that replace ``plain`` for that audience.
        mass: no plural and no "a" ("apoptosis").
        before_noun: the wording only works before a noun ("renal" → "kidney").
        concept: key of the concept this is a form of; itself for most.
        examples: (sentence, expected rewrite) pairs.
        domain: title of the file it came from.
        place: ``path:line`` of the entry.
    """

    key: str
    mode: Mode
    plain: tuple[str, ...] = ()
    plural: str | None = None
    modifier: str | None = None
    explain: str | None = None
    explain_plural: str | None = None
    pos: Pos = "noun"
    mass: bool = False
    before_noun: bool = False
    variants: tuple[str, ...] = ()
    concept: str = ""
    needs: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    wordings: tuple[tuple[str, str], ...] = ()
    examples: tuple[tuple[str, str], ...] = ()
    domain: str = ""
    place: str = ""

    def wording(self, audience: str) -> str | None:
        """The best wording for an audience, or None if the term can only be explained."""
        return dict(self.wordings).get(audience) or (self.plain[0] if self.plain else None)

    def candidates(self, audience: str) -> tuple[str, ...]:
        """All wordings for an audience, best first: where one does not fit the grammar, the next may."""
        best = self.wording(audience)
        return tuple(dict.fromkeys((best, *self.plain))) if best else ()

    @property
    def replaces(self) -> bool:
        """True if a wording takes the term's place, whether or not the term is named once beside it."""
        return self.mode in ("substitute", "introduce")

    @property
    def phrases(self) -> tuple[str, ...]:
        """The key and its variants: everything the term is called."""
        return (self.key, *self.variants)

    @property
    def all_wordings(self) -> tuple[str, ...]:
        """Everything that may take the term's place, for any audience and in any slot."""
        extra = (self.plural, self.modifier, *(wording for _, wording in self.wordings))
        return tuple(dict.fromkeys((*self.plain, *filter(None, extra))))

    def to_dict(self) -> dict[str, object]:
        """The entry as plain data, without empty fields."""
        data = {name: getattr(self, name) for name in self.__slots__}
        return {
            name: list(v) if isinstance(v, tuple) else v for name, v in data.items() if v not in ("", (), None, False)
        }
