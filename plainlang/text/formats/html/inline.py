"""Text between the tags of HTML: entities, white space, and what is set above the line."""

from __future__ import annotations

import re
from html import unescape

from plainlang.text.view_builder import ViewBuilder

_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_SOFT_HYPHEN = "\u00ad"
_RAISED = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_POWER = re.compile(r"[+\-\u2212]?\d{0,3}[+\-\u2212]?|n")
_REFERENCE = re.compile(r"[\s\d,;\u2013\u2014*\u2020\u2021\u00a7#()\[\]-]+|[a-z]")
_NAME_BEFORE = re.compile(r"[^\W\d_]{4}\Z|[.,;:)\u201d\"]\Z")


def add_text(build: ViewBuilder, start: int, end: int, hidden: bool = False) -> None:
    """Add ``source[start:end]``, which holds no tags, to the view; ``hidden`` if it is in code."""
    at = start
    take = build.hide if hidden else build.prose
    for match in _ENTITY.finditer(build.source, start, end):
        shown = unescape(match.group())
        if shown == match.group():  # "&" by itself, as in "R&D"
            continue
        take(at, match.start())
        if hidden:
            build.hide(*match.span())
        elif shown != _SOFT_HYPHEN:  # an invitation to break the word, not a character of it
            build.put(_clean(shown), *match.span())
        at = match.end()
    take(at, end)


def _clean(shown: str) -> str:
    return " " if shown in ("\0", "\ufeff", "\n", "\r") else shown


def add_raised(build: ViewBuilder, start: int, end: int) -> None:
    """Add what stands in ``<sup>``: an exponent as such, a reference hidden, letters as they are.

    "10<sup>5</sup>" must not read as a hundred and five, nor "disease<sup>12</sup>" as a number.
    """
    text = unescape(build.source[start:end]).strip()
    before = build.tail(4)
    if _REFERENCE.fullmatch(text) and (not before or _NAME_BEFORE.search(before) or "," in text):
        build.hide(start, end)
    elif text and _POWER.fullmatch(text):
        build.put(text.translate(_RAISED), start, end)
    elif text:
        add_text(build, start, end)
