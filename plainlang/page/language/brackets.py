"""Brackets that a lay reader can do without: citations, statistics, pointers, examples, asides in hard words.

Stays: what defines an abbreviation that is used again, what denies or limits ("not", "only", "except"), figures that
are no statistics, and a bracket that says in everyday words what stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from plainlang.analyze.lexicon import zipf
from plainlang.page.language.worded import Worded
from plainlang.text.span import Edit, Span
from plainlang.text.tokens import TOKEN

_BRACKET = re.compile(r"\s?\(((?:[^()]|\([^()]*\))*)\)|\s?\[([^\[\]]*)\]")
_CITATION = re.compile(
    r"(?:refs?\.?\s)?\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3})*|.*\bet\sal\b.*|[A-Z][\w'\u2019-]+(?:\s(?:and|&)\s[A-Z][\w'\u2019-]+)?,?\s(?:19|20)\d\d[a-z]?"
    r"(?:;.*)?|PMIDs?\b.*|PubMed.*"
)
_POINTER = re.compile(
    r"(?:see|cf\.?|as\sin)\b.*|(?:supp(?:lementary|lemental)?\.?\s)?(?:figs?\b|figures?|tables?|sections?|appendi(?:x|ces)|aims?|specific"
    r"\saims?|projects?|cores?|components?|chapter|ref)\.?\s*[\dA-Z]?.*|PI:?.*|co-?PI.*|PL-.*|provided\sby.*"
    r"|(?:https?:|www\.)\S*|\ufffc+",
    re.IGNORECASE,
)
_STATISTIC = re.compile(
    r"\bp\s?-?(?:values?)?\s?[=<>≤≥]|\bCIs?\b|confidence\sinterval|±|\bSDs?\b|\bSEM?\b|\bIQR\b|[Iχ][²2]\s?=|\br\s?=|"
    r"\b(?:a?OR|a?HR|a?RR|IRR|SMD|W?MD|AUC|NNT|NNH|t|F|z|df|beta|κ|kappa)s?\s?[=:,(]?\s?[\u2212-]?\d|"
    r"(?:odds|hazard|risk|rate)\sratio|mean\sdifference|effect\ssize|Cohen",
)
_EXAMPLE = re.compile(r"(?:e\.?g\.?|i\.?e\.?|such\sas|for\sexample|including|namely|viz\.?)\b[.,]?\s*", re.IGNORECASE)
_LIMITS = re.compile(
    r"\b(?:not?|non|never|without|except|excluding|only|other\sthan|unless|if|but|neither|nor|none|less|more|at\sleast|up\sto|"
    r"may|might|could|probably|possibly|likely|approximately|about)\b",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?:[ivx]{1,4}|[a-h]|\d)")
_EVERYDAY = 3.6
_TRAIL = re.compile(
    r"[,;]\s*(?:p\s?[=<>≤]\s?0?\.\d+|95\s?%\s(?:CI|confidence\sinterval)\s?[:=,]?\s?[\u2212-]?[\d.]+\s?(?:to|[\u2013,-])\s?[\u2212-]?[\d.]+)"
    r"(?=\s*(?:[,;.]\s|\.?$))",
    re.IGNORECASE,
)


def is_abbreviation(inner: str) -> bool:
    """True for a short form such as "BMI", "P-TEFb", "HDACi", "n-3 PUFAs".

    >>> is_abbreviation("MDD"), is_abbreviation("hair loss"), is_abbreviation("age 9")
    (True, False, False)
    """
    word = inner.strip(" \"'\u201c\u201d")
    capitals = sum(c.isupper() for c in word)
    return (
        len(word) <= 14 and word.count(" ") <= 1 and capitals >= 1 and (capitals >= 2 or any(c.isdigit() for c in word))
    )


def bracket_edits(piece: Worded, needed: Collection[str]) -> Iterator[tuple[Edit, str]]:
    """Edits that take brackets out, each with what it takes.

    Args:
        piece: a sentence.
        needed: abbreviations that the page uses elsewhere than in the bracket that defines them.
    """
    for match in _BRACKET.finditer(piece.text):
        inner = (match.group(1) if match.group(1) is not None else match.group(2)).strip()
        glued = match.end() < len(piece.text) and piece.text[match.end()].isalnum()
        joined = match.start() > 0 and not match.group().startswith(" ") and piece.text[match.start() - 1] != " "
        if glued or (joined and match.group(1) is not None and not _CITATION.fullmatch(inner)):
            continue  # part of a name: "NAD(P)H", "effect(s)", "poly(A)"
        if (
            match.group(1) is not None
            and inner.isdigit()
            and piece.text[match.end() :].lstrip()[:1] not in ("", ".", ",", ";")
        ):
            continue  # a number that belongs to the words before it: "phase (2) of"
        if _goes(inner, needed, square=match.group(1) is None):
            yield Edit(Span(*match.span()), ""), match.group().strip()
    for match in _TRAIL.finditer(piece.text):
        if not _inside(piece.text, match.start()):
            yield Edit(Span(*match.span()), ""), match.group().strip(" ,;")


def _inside(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at) or text.count("[", 0, at) > text.count("]", 0, at)


def _goes(inner: str, needed: Collection[str], *, square: bool) -> bool:
    if not inner or _CITATION.fullmatch(inner) or _POINTER.fullmatch(inner) or inner == "\ufffc":
        return True
    if _ROMAN.fullmatch(inner):
        return False  # the number of a list item, which another step sees to
    if is_abbreviation(inner):
        return inner not in needed
    shorts = [part for part in re.split(r"[;,]\s", inner) if is_abbreviation(part)]
    if any(short in needed for short in shorts):
        return False
    if _STATISTIC.search(inner):
        return True
    if _EXAMPLE.match(inner):
        return not _LIMITS.search(inner)
    if re.search(r"\d", inner) or _LIMITS.search(inner) or square:
        return False
    words = [word for word in TOKEN.findall(inner) if not word[0].isdigit()]
    return bool(words) and (min(map(zipf, map(str.lower, words))) < _EVERYDAY or any(w.isupper() for w in words))
