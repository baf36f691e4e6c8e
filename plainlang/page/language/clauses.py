"""Splits of a long sentence: at semicolons and conjunctions between full clauses, and before relative and -ing tails.

A split is made only where both sides stand by themselves. What is supposed, asked, conditional or denied as a whole
("we suggest that A rises and B falls", "if A rises and B falls") is never taken apart, since the second half alone
would claim more than the source does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.text.inflection import inflect
from plainlang.text.span import Edit, Span

LEAST_WORDS = 4
"""A half with fewer words is not worth a sentence."""

_NOMINAL = ("NN", "JJ", "CD", "DT", "PR", "VBN", "VBG", "POS", "RB", "IN", "FW", "EX", "CC", "HYPH", "AFX")
_SUBJECT_START = ("NN", "JJ", "CD", "DT", "PRP", "EX", "VBG", "FW", "AFX")
_CONJUNCTION = re.compile(r",\s+(and|but|whereas|while|yet)\s+", re.IGNORECASE)
_SEMICOLON = re.compile(
    r"\s?;\s+(?:(?:and|but|or)\s+)?((?:however|nevertheless|nonetheless|therefore|thus|hence|consequently|moreover|furthermore|in\saddition|"
    r"as\sa\sresult|conversely|in\scontrast|instead),?\s+)?|\s+[\u2014\u2013]\s+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",\s+(which|who)\s+")
_PARTICIPLE = re.compile(r",\s+(?:thereby\s+|thus\s+|hence\s+)?([a-z]+ing)\s+")
_OPEN_SCOPE = re.compile(
    r"^\W*(?:if|unless|when|whenever|while|although|though|because|since|as|until|once|after|before|whether|despite|given|provided|"
    r"either|neither|not\sonly|both|whereas|even)\b",
    re.IGNORECASE,
)
_SCOPE = re.compile(
    r"\b(?:if|whether|unless|hypothes\w+|suggest\w*|suspect\w*|believ\w*|think|thought|propos(?:e|es|ed|ing)\s(?:that|to)|expect\w*|predict\w*|"
    r"assum\w+|postulat\w+|speculat\w+|possib\w+|question\w*|asks?|asked|test\w*\sthat|how|why|either|neither|not\sonly|"
    r"(?:aims?|goals?|objectives?|purposes?|plans?|seeks?|hopes?|intends?)\s(?:\w+\s){0,3}(?:is|are|to|was)|such\sthat|so\sthat|so\sas|in\sorder)\b",
    re.IGNORECASE,
)
_FACTS = {"leading": "lead", "resulting": "result", "causing": "cause", "making": "make", "allowing": "allow",
          "enabling": "enable", "producing": "produce", "creating": "create", "affecting": "affect",
          "suggesting": "suggest", "indicating": "indicate", "showing": "show", "limiting": "limit"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Split:
    """Two sentences made of one, and at what."""

    first: Worded
    second: Worded
    at: str


def split(piece: Worded) -> Split | None:
    """The first safe split of a sentence; None if there is none."""
    for match in _SEMICOLON.finditer(piece.text):
        if not bracketed(piece.text, match.start()) and _stands(piece, match.start(), match.end(), strict=False):
            cut = match.start(1) if match.group(1) else match.end()
            return _cut(piece, match.start(), cut, match.group().strip() or ";")
    for match in _CONJUNCTION.finditer(piece.text):
        if bracketed(piece.text, match.start()) or not _stands(piece, match.start(), match.end(), strict=True):
            continue
        word = match.group(1).lower()
        if word == "while" and _temporal(piece, match.end()):
            continue
        if word in ("but", "yet"):
            return Split(
                piece.part(0, match.start()).closed(),
                piece.part(match.start() + 2, len(piece.text)).edited((Edit(Span(0, len(word)), "But"),)).closed(),
                f", {word}",
            )
        return _cut(piece, match.start(), match.end(), f", {word}")
    return _relative(piece) or _participle(piece)


def _cut(piece: Worded, start: int, end: int, at: str) -> Split:
    return Split(piece.part(0, start).closed(), piece.part(end, len(piece.text)).edited(()).closed(), at)


def bracketed(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at) or text.count("[", 0, at) > text.count("]", 0, at)


def scoped(piece: Worded, last: int, until: int) -> bool:
    """True if something in the first tokens reaches over what follows."""
    text = piece.text[:until]
    if _OPEN_SCOPE.search(text) or _SCOPE.search(text):
        return True
    for at in range(1, last):
        if piece.words[at] == "that" and piece.tags[at] in ("IN", "WDT", "DT"):
            before = piece.words[at - 1]
            if not piece.tags[at - 1].startswith("NN") or before in wordlist("complement nouns"):
                return True
    return False


def _stands(piece: Worded, start: int, end: int, *, strict: bool) -> bool:
    """True if both sides of the characters ``start`` to ``end`` are full clauses that nothing joins."""
    last, first = piece.at(start), piece.at(end)
    if last < LEAST_WORDS or len(piece.tokens) - first < LEAST_WORDS:
        return False
    if not piece.finite(0, last) or (strict and scoped(piece, last, start)):
        return False
    if not strict and (_OPEN_SCOPE.search(piece.text[:start]) or _SCOPE.search(piece.text[:start])):
        return False
    if piece.text[:start].count(":") and not strict:
        return False
    return subject_and_verb(piece, first)


def subject_and_verb(piece: Worded, first: int) -> bool:
    if not piece.tags[first].startswith(_SUBJECT_START) or piece.words[first] in (
        "that",
        "which",
        "who",
        "whose",
        "its",
        "not",
    ):
        return False
    nominal = False
    for at in range(first, len(piece.tokens)):
        tag = piece.tags[at]
        if tag in ("VBD", "VBZ", "VBP", "MD"):
            return nominal and at - first <= 14
        gap = piece.text[piece.tokens[at - 1].span.end : piece.tokens[at].span.start] if at > first else ""
        if ";" in gap or ":" in gap or "," in gap or not tag.startswith(_NOMINAL):
            return False
        nominal = nominal or tag.startswith(("NN", "PRP", "EX", "CD", "VBG")) or (tag == "DT" and at == first)
    return False


def _temporal(piece: Worded, end: int) -> bool:
    """True for "while" as "during the time that": the verb after it is progressive, or there is none."""
    first = piece.at(end)
    return any(tag == "VBG" for tag in piece.tags[first : first + 4])


def _relative(piece: Worded) -> Split | None:
    """ "A binds calcineurin, which switches on NFAT." → "A binds calcineurin. This calcineurin …"; only at the end."""
    for match in _RELATIVE.finditer(piece.text):
        start, first = piece.at(match.start()), piece.at(match.end())
        tail = piece.text[match.end() :]
        if (
            "," in tail
            or ";" in tail
            or bracketed(piece.text, match.start())
            or len(piece.tokens) - first < LEAST_WORDS
        ):
            continue
        if start < LEAST_WORDS or not piece.finite(0, start) or scoped(piece, start, match.start()):
            continue
        verb = piece.tags[first] if first < len(piece.tags) else ""
        if any(word in wordlist("unsure") for word in piece.words[:start]) or verb not in ("VBZ", "VBP"):
            continue
        subject = _antecedent(piece, start, plural=verb == "VBP")
        if subject is None:
            continue
        second = piece.part(match.end(), len(piece.text)).edited((Edit(Span(0, 0), f"{subject} "),))
        return Split(piece.part(0, match.start()).closed(), second.closed(), f", {match.group(1)}")
    return None


def _antecedent(piece: Worded, end: int, *, plural: bool) -> str | None:
    """What the noun before token ``end`` is called again; None if it is not sure which noun that is."""
    at = end - 1
    if piece.text[piece.tokens[at].span.end] != ",":
        return None  # a bracket stands between
    if not piece.tags[at].startswith("NN"):
        return None
    number = piece.tags[at] in ("NNS", "NNPS")
    if number != plural:
        return None
    first = at
    while first > 0 and (piece.tags[first - 1].startswith(("NN", "JJ")) and _spaced(piece, first)):
        first -= 1
    before = piece.tags[first - 1] if first else ""
    if before in ("IN", "CC", "POS") or (before == "DT" and first > 1 and piece.tags[first - 2] in ("IN", "CC")):
        return None  # "the loss of cells, which": the loss or the cells?
    head = piece.tokens[at].text
    if piece.tags[at].startswith("NNP"):
        return head
    return f"{'These' if plural else 'This'} {head}"


def _spaced(piece: Worded, at: int) -> bool:
    return piece.text[piece.tokens[at - 1].span.end : piece.tokens[at].span.start] == " "


def _participle(piece: Worded) -> Split | None:
    """ "X fell, leading to Y." → "X fell. This led to Y." Only where X is told as a fact."""
    for match in _PARTICIPLE.finditer(piece.text):
        base = _FACTS.get(match.group(1))
        start, first = piece.at(match.start()), piece.at(match.end())
        if base is None or bracketed(piece.text, match.start()) or len(piece.tokens) - first < 3:
            continue
        if start < LEAST_WORDS or not piece.finite(0, start) or scoped(piece, start, match.start()):
            continue
        if any(word in wordlist("unsure") for word in piece.words[:start]) or any(
            m in piece.text[match.end() :] for m in ",;"
        ):
            continue
        verbs = [tag for tag in piece.tags[:start] if tag in ("VBD", "VBZ", "VBP", "MD")]
        form = inflect(base, "verb", "past" if verbs[-1] == "VBD" else "third")
        gerund = match.end(1)
        second = piece.part(match.start(), len(piece.text)).edited(())
        cut = len(piece.text) - gerund
        second = second.edited((Edit(Span(0, len(second.text) - cut), f"This {form}"),))
        return Split(piece.part(0, match.start()).closed(), second.closed(), f", {match.group(1)}")
    return None
