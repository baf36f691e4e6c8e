"""Ends of long sentences that a lay reader can do without: by what means, with whom, among others what."""

from __future__ import annotations

import re

from plainlang.page.language.worded import Worded
from plainlang.text.span import Edit, Span

LONG = 18
"""Words; a shorter sentence keeps its end."""

LEAST_LEFT = 7

_TAIL = re.compile(
    r",?\s+(?:(?:by\s)?using|by\smeans\sof|with\sthe\suse\sof|through\sthe\suse\sof|utili[sz]ing|employing|via|including|such\sas|e\.g\.,?|"
    r"as\s(?:previously\s)?(?:described|measured|determined|assessed|defined|shown)|in\s(?:close\s)?(?:collaboration|coordination|conjunction)\swith|"
    r"in\saccordance\swith|according\sto|based\son|as\swell\sas\sin|among\sothers)\s",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:no|not|never|without|except|only|unless|if|but|than|whether|may|might|could|must|should|either|neither|nor|cannot|"
    r"unlike|until|before|after|when|who|which|that|because|since)\b|;",
    re.IGNORECASE,
)
_NEEDS_TAIL = re.compile(
    r"\b(?:by|of|is|are|was|were|be|and|or|the|a|an|to|for|in|on|with|measured|compared)$", re.IGNORECASE
)


def tail_edit(piece: Worded) -> tuple[Edit, str] | None:
    """The edit that takes the earliest such end away, with what it takes; None if there is none or it is not safe.

    An end that limits, denies, hedges or compares stays, and so does one with a verb of its own that goes on after it.
    """
    if len(piece.tokens) < LONG:
        return None
    for match in _TAIL.finditer(piece.text):
        first = piece.at(match.start())
        tail = piece.text[match.end() :]
        before = piece.text[: match.start()]
        if before.count("(") > before.count(")") or _LIMITS.search(tail) or _NEEDS_TAIL.search(before):
            continue
        if first < LEAST_LEFT or not piece.finite(0, first) or piece.finite(piece.at(match.end()), len(piece.tokens)):
            continue
        if re.search(r"\b(?:not|no|never|without|nor|neither)\b", before, re.IGNORECASE):
            continue
        if re.search(r",\s+(?:and|or|but)\s+to\s|\band\s+to\s", tail):
            continue  # a second purpose that belongs to the sentence, not to its end
        return Edit(Span(len(before), len(piece.text.rstrip(" .?!"))), ""), match.group().strip(
            " ,"
        ) + " " + tail.strip(" .")
    return None
