"""Fragments as sentences: "To test X." becomes an aim of the researchers, "A study of X." says that it is one."""

from __future__ import annotations

import re

from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.page.record import Kind
from plainlang.text.span import Edit, Span

_TO = re.compile(r"to\s+", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:an?|the)\s+(?:[\w,/-]+\s+){0,12}?(?:study|trial|investigation|evaluation|survey|program)\b", re.IGNORECASE
)


def is_fragment(piece: Worded) -> bool:
    """True for words without a verb that could carry a sentence."""
    return not piece.finite(0, len(piece.tokens))


def framed(piece: Worded, kind: Kind) -> tuple[Worded, str] | None:
    """A fragment as a sentence, with what was done; None for what is a sentence, or cannot safely be made one."""
    if not piece.tokens:
        return None
    if _TO.match(piece.text) and len(piece.tags) > 1 and piece.tags[1].startswith("VB") and _bare(piece):
        return _opened(piece, "The aim is "), "put as a sentence: “The aim is to”"
    if (
        kind != "paper"
        and piece.words[0] in wordlist("aim verbs")
        and piece.tags[0] in ("VB", "VBP", "NN", "NNP")
        and _bare(piece)
    ):
        return _opened(piece, "The aim is to "), "put as a sentence: “The aim is to”"
    if kind == "trial" and is_fragment(piece) and _NOUN.match(piece.text):
        return _opened(piece, "This is "), "put as a sentence: “This is”"
    return None


def _bare(piece: Worded) -> bool:
    """True if no clause follows the opening: "To test this, we will" has one."""
    for at, tag in enumerate(piece.tags):
        if tag in ("MD", "VBZ", "VBP", "VBD"):
            before = piece.words[1:at]
            if not {"that", "which", "who", "whether", "how", "if", "what", "why", "when", "where"} & set(before):
                return at == 0
    return True


def _opened(piece: Worded, opening: str) -> Worded:
    first = piece.tokens[0]
    lowered = first.text[0].lower() + first.text[1:] if first.text[1:].islower() or len(first.text) == 1 else first.text
    return piece.edited((Edit(Span(0, first.span.end), opening + lowered),))
