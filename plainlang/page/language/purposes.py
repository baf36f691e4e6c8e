"""Splits before what a study is for: "a trial of X to assess Y" becomes "a trial of X. The aim is to assess Y." """

from __future__ import annotations

import re

from plainlang.page.language.clauses import LEAST_WORDS, Split, bracketed
from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist

LONG = 20
"""Words; a shorter sentence keeps its purpose."""

LEAST_BEFORE = 5

_TO = re.compile(
    r",?\s+(?:(?:that\sis\s|and\s)?(?:designed|conducted|performed|aiming|intended)\s)?(?:in\sorder\s)?to\s(?=(?:evaluate|assess|"
    r"determine|examine|investigate|measure|test|explore|compare)\s)"
)


def split_purpose(piece: Worded) -> Split | None:
    """A long sentence without its purpose, and the purpose as an aim; None where "to" may belong to a noun or verb."""
    if len(piece.tokens) < LONG:
        return None
    for match in _TO.finditer(piece.text):
        last, first = piece.at(match.start()), piece.at(match.end())
        if last < LEAST_BEFORE or len(piece.tokens) - first < LEAST_WORDS or bracketed(piece.text, match.start()):
            continue
        before = piece.words[:last]
        if not piece.finite(0, last) or wordlist("scope") & set(before) or before[-1] in wordlist("nouns with to"):
            continue
        if not piece.tags[last - 1].startswith(("NN", "CD")) or piece.finite(first, len(piece.tokens)):
            continue
        if any(tag == "TO" for tag in piece.tags[last - 4 : last]):
            continue
        two = piece.part(match.end(), len(piece.text)).prefixed("The aim is to ", ("DT", "NN", "VBZ", "TO"))
        return Split(piece.part(0, match.start()).closed(), two.closed(), "to")
    return None
