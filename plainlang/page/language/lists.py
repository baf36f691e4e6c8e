"""Numbered lists inside a sentence: aims as a sentence each, other lists without their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.page.language.clauses import bracketed
from plainlang.page.language.subject import subject_of
from plainlang.page.language.worded import Worded
from plainlang.text.span import Edit, Span

_MARK = re.compile(r"(?:(?<=\s)|^)\(?(?:(\d)|([ivx]{1,4})|([a-e]))[).]\s+(?=\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")
_END = re.compile(r"[\s,;~]*(?:\band|\bor)?\s*(?:\(?\d\)?)?[\s,;.~]*$")
_TO = re.compile(r"to:?\s+", re.IGNORECASE)
_TO_END = re.compile(r"\bto:?$")
_AIMS = re.compile(r"\b(?:goals?|aims?|objectives?|purposes?|propos\w+|hypothes[ie]s)\b", re.IGNORECASE)
_BARE_AIMS = re.compile(
    r"(?:.{0,140}\b)?(?:specific\s|main\s|primary\s|following\s|three\s|two\s|four\s)*(?:aims?|goals?|objectives?)"
    r"(?:\s(?:of\s(?:[\w-]+\s){1,6}))?\s?(?:are|is|include|will\sbe|are\sto)?(?:\sas\sfollows)?\s*:?\s*",
    re.IGNORECASE,
)
_WILL = re.compile(r"\bwill:?\s*$", re.IGNORECASE)


def split_list(piece: Worded) -> tuple[Worded, ...]:
    """The sentence as several, or without the numbers in it; as it is if it holds no list.

    Numbers are those of a list if they count from one: "(1) … (2) …", "i) … ii) …", "a. … b. …".
    """
    marks = _marks(piece.text)
    if len(marks) < 2:
        return (piece,)
    lead = piece.text[: marks[0].start()].rstrip()
    ends = [mark.start() for mark in marks[1:]] + [len(piece.text)]
    items = [
        piece.part(mark.end(), mark.end() + _bare(piece.text[mark.end() : end]))
        for mark, end in zip(marks, ends, strict=True)
    ]
    told = _aims(piece, lead, items)
    if told is None:
        return (_without_numbers(piece, marks, items[0]),)
    return tuple(one.closed() for one in told)


def _without_numbers(piece: Worded, marks: list[re.Match[str]], first: Worded) -> Worded:
    edits = [Edit(Span(*mark.span()), "") for mark in marks]
    colon = piece.text[: marks[0].start()].rstrip()
    if colon.endswith(":") and first.tags and first.tags[0].startswith("VB"):
        edits.append(Edit(Span(len(colon) - 1, len(colon)), ""))
    return piece.edited(edits)


def _marks(text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    kind = None
    for match in _MARK.finditer(text):
        which = match.lastindex
        label = match.group(which or 0)
        order = (
            int(label)
            if which == 1
            else (_ROMAN.index(label) + 1 if label in _ROMAN else 0)
            if which == 2
            else ord(label) - 96
        )
        if order == len(found) + 1 and kind in (None, which) and not bracketed(text, match.start()):
            found.append(match)
            kind = which
    return found


def _bare(item: str) -> int:
    match = _END.search(item)
    return match.start() if match else len(item)


def _aims(piece: Worded, lead: str, items: list[Worded]) -> tuple[Worded, ...] | None:
    """The items as aims, if that is what the words before the list say that they are."""
    bare = []
    for item in items:
        to = _TO.match(item.text)
        inner = item.part(to.end(), len(item.text)) if to else item
        if not inner.tags or not inner.tags[0].startswith(("VB", "NN")) or len(inner.tokens) < 2:
            return None
        if not to and inner.tags[0] not in ("VB", "VBP") and not _TO_END.search(lead):
            return None
        bare.append(inner)
    if _BARE_AIMS.fullmatch(lead) and not lead.lower().endswith(" to"):
        return tuple(
            _opened(inner, "One aim is to " if not at else "Another aim is to ") for at, inner in enumerate(bare)
        )
    opening = lead.rstrip(" :")
    first = piece.at(len(opening))
    if not piece.finite(0, first):
        return None
    if _WILL.search(opening):
        subject = subject_of(piece)
        if subject is None:
            return None
        start = _lowered(bare[0]).prefixed(f"{opening} ", piece.tags[:first])
        return (start, *(_opened(inner, f"{subject.pronoun} will also ", pronoun=True) for inner in bare[1:]))
    if not opening.lower().endswith(" to"):
        if not _TO.match(items[0].text) or not opening.lower().endswith((" is", " are", " was", " seeks", " proposes")):
            return None
        opening += " to"
    if not _AIMS.search(opening) and "seek" not in opening and "aim" not in opening:
        return None
    start = _lowered(bare[0]).prefixed(f"{opening} ", piece.tags[:first])
    return (start, *(_opened(inner, "Another aim is to ") for inner in bare[1:]))


def _lowered(inner: Worded) -> Worded:
    first = inner.tokens[0]
    lowered = first.text[0].lower() + first.text[1:] if first.text[1:].islower() else first.text
    return inner.changed((Edit(first.span, lowered),))


def _opened(inner: Worded, opening: str, *, pronoun: bool = False) -> Worded:
    return _lowered(inner).prefixed(opening, ("PRP", "MD", "RB") if pronoun else ("DT", "NN", "VBZ", "TO"))


def numbers_of(text: str) -> Iterator[str]:
    """The list numbers of a sentence, as written.

    >>> list(numbers_of("We (1) test mice, and (2) treat rats."))
    ['(1)', '(2)']
    """
    marks = _marks(text)
    yield from (mark.group().strip() for mark in marks if len(marks) > 1)
