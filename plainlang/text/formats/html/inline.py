"""Text between the tags of HTML: entities, white space, and what is set above the line."""

from __future__ import annotations

import re
from html import unescape

from plainlang.text.raised import BEFORE, EXPONENTS, is_exponent, is_reference
from plainlang.text.view_builder import ViewBuilder

_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_SOFT_HYPHEN = "\u00ad"


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
    """Add what stands in ``<sup>``: an exponent as such, a reference hidden, letters as they are."""
    text = unescape(build.source[start:end]).strip()
    if is_reference(text, build.tail(BEFORE)):
        build.hide(start, end)
    elif is_exponent(text):
        build.put(text.translate(EXPONENTS), start, end)
    elif text:
        add_text(build, start, end)
