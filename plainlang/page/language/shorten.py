"""One sentence of a record in, its words as short sentences out, with what was done in words for an editor.

The steps, in their order, each with a guard of its own: brackets, empty openings, splits, ends, the third person.
Nothing is reworded here but pronouns and the word that a split needs; jargon is the glossary's work.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from plainlang.page.language.brackets import bracket_edits
from plainlang.page.language.clauses import split
from plainlang.page.language.coordination import split_inside
from plainlang.page.language.frames import framed
from plainlang.page.language.leads import lead_edit
from plainlang.page.language.lists import numbers_of, split_list
from plainlang.page.language.person import person_edits
from plainlang.page.language.purposes import split_purpose
from plainlang.page.language.tails import tail_edit
from plainlang.page.language.worded import Worded
from plainlang.page.record import Kind

ROUNDS = 6
"""Splits at most of one sentence."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A short sentence, and what was done to get it."""

    worded: Worded
    changes: tuple[str, ...]

    @property
    def text(self) -> str:
        """As it will be read, but for the glossary."""
        return self.worded.text


def shorten(
    sentence: Worded, kind: Kind = "paper", *, needed: Collection[str] = (), follows: bool = True
) -> tuple[Piece, ...]:
    """A sentence as one or more shorter ones, in order.

    Args:
        sentence: without its section label.
        kind: of the record; a proposal's "To test X" is told as an aim.
        needed: abbreviations that the page uses elsewhere than in the bracket that defines them.
        follows: the sentence before it in the source is told just before it.
    """
    piece = Piece(sentence, ())
    piece = _leads(_brackets(piece, needed), follows=follows)
    done = framed(piece.worded, kind)
    if done is not None:
        piece = Piece(done[0], (*piece.changes, done[1]))
    found: list[Piece] = []
    items = split_list(piece.worded)
    numbers = tuple(f"list number left out: {number}" for number in numbers_of(piece.text))
    waiting = [Piece(item, (*piece.changes, *numbers)) for item in items]
    for _ in range(ROUNDS):
        if not waiting:
            break
        first = waiting.pop(0)
        parts = split(first.worded) or split_inside(first.worded) or split_purpose(first.worded)
        if parts is None:
            found.append(first)
            continue
        note = f"split at “{parts.at.strip(' ,')}”"
        waiting = [Piece(parts.first, (*first.changes, note)), Piece(parts.second, (*first.changes, note)), *waiting]
    return tuple(_third(_tail(_leads(one, follows=follows or bool(at)))) for at, one in enumerate([*found, *waiting]))


def _brackets(piece: Piece, needed: Collection[str]) -> Piece:
    edits = list(bracket_edits(piece.worded, needed))
    if not edits:
        return piece
    taken = tuple(f"left out: {what}" for _, what in edits)
    return Piece(piece.worded.edited(edit for edit, _ in edits), (*piece.changes, *taken))


def _leads(piece: Piece, *, follows: bool) -> Piece:
    for _ in range(ROUNDS):
        found = lead_edit(piece.worded, follows=follows)
        if found is None:
            break
        piece = Piece(piece.worded.edited((found[0],)), (*piece.changes, f"left out: {found[1]}"))
    return piece


def _tail(piece: Piece) -> Piece:
    found = tail_edit(piece.worded)
    if found is None:
        return piece
    return Piece(piece.worded.edited((found[0],)), (*piece.changes, f"left out: {found[1]}"))


def _third(piece: Piece) -> Piece:
    edits = tuple(person_edits(piece.worded))
    told = piece.worded.edited(edits).closed()
    if not edits:
        return Piece(told, piece.changes)
    return Piece(told, (*piece.changes, "“we” told as “the researchers”"))
