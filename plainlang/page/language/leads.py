"""Openings that say nothing: connectives, throat-clearing, the number of an aim."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from plainlang.page.language.worded import FINITE, Worded
from plainlang.text.span import Edit, Span

_ITEM = re.compile(r"(?:\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])[).]|[\u2022\u00b7*-])\s+(?=\S)", re.IGNORECASE)

_INSIDE = re.compile(r",\s(however|therefore|thus|moreover|furthermore|nevertheless|in\sturn|in\saddition),\s")


@cache
def openings() -> Mapping[str, re.Pattern[str]]:
    """The lists of ``openings.toml``, each as one pattern."""
    lists = tomllib.loads((files("plainlang.page.language") / "openings.toml").read_text("utf-8"))["openings"]
    return MappingProxyType({k: re.compile("|".join(text.split()), re.IGNORECASE) for k, text in lists.items()})


def lead_edit(piece: Worded, *, follows: bool) -> tuple[Edit, str] | None:
    """The edit that takes an empty opening away, with what it takes; None if there is none.

    Args:
        piece: a sentence.
        follows: the sentence before it in the source is told just before it, so that "However" has its sense.
    """
    if match := _ITEM.match(piece.text):
        return Edit(Span(0, match.end()), ""), match.group().strip()
    for name, pattern in openings().items():
        if name == "linking" and follows:
            continue
        match = pattern.match(piece.text)
        if match is None:
            continue
        end = match.end()
        rest = piece.at(end)
        whole = piece.finite(rest, len(piece.tokens)) or not piece.finite(0, len(piece.tokens))
        if whole and rest < len(piece.tokens):
            return Edit(Span(0, end), ""), match.group().strip(" ,")
    return None if follows else _linking_inside(piece)


def _linking_inside(piece: Worded) -> tuple[Edit, str] | None:
    """ "A challenge, however, is …" → "A challenge is …"; only where a verb follows, so that no clause is joined."""
    match = _INSIDE.search(piece.text)
    if match is None:
        return None
    after = piece.at(match.end())
    if after < len(piece.tags) and piece.tags[after] in FINITE and not piece.finite(0, piece.at(match.start())):
        return Edit(Span(*match.span()), " "), match.group(1)
    return None
