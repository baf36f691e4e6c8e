"""Where the sentences of one block of prose begin and end, by rules.

Every full stop, question mark or exclamation mark is a candidate. It ends a
sentence when something that can open one follows, and neither the word before
it (an abbreviation, an initial, a list number, a section label) nor a bracket
that is still open speaks against it. The words are in ``abbreviations.toml``.

Conventions, those of the PLABA abstracts (Attal et al. 2023): a section label
("METHODS:", "Results.") and a list number ("2.", "(ii)") belong to the sentence
they introduce; a semicolon, a colon or a line break never ends a sentence;
nothing inside a bracket does, unless the bracket opened with the sentence.
Time and memory grow linearly with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.text.abbreviations import (
    LONGEST_LABEL,
    before_label,
    can_open,
    can_precede_item,
    ends_plainly,
    full_stop_ends,
    is_plain_word,
)
from plainlang.text.document import HIDDEN
from plainlang.text.span import Span

_RAISED = r"\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_CLOSING = rf"\"'\u2019\u201d\u00bb\u203a)\]}}*\u2020\u2021\u00a7\u00b6{_RAISED}"
_CAPITAL = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a9\u0410-\u042f"
# The candidates: a stop at the end of a word, with all that closes after it; a stop of a script that writes no space
# after it or needs no capital; the colon of a section label; a full stop run together with a citation or the next word.
# The runs are possessive and always match, so that a long one is read once.
_CASELESS_STOPS = "\u3002\uff01\uff1f\uff61\u0964\u0965\u061f\u06d4\u0589\u1362"
# The mark comes first, then what it is: that is looked for ten times as fast.
_STOP = re.compile(
    rf"[.?!\u2026\u203d:{_CASELESS_STOPS}](?:"
    rf"(?<=[.?!\u2026\u203d])(?![^\W{_RAISED}])[.?!\u2026\u203d{_CLOSING}]*+"
    rf"|(?<=[{_CASELESS_STOPS}])[.?!\u3002\uff01\uff1f\u300d\u300f\uff09{_CLOSING}]*+"
    r"|(?<=\w:)(?=\s)"
    rf"|(?<=[^\W\d_A-Z]\.|[)\]%]\.)(?:(?=[{_CAPITAL}])|\d{{1,3}}(?:[,\u2013-]\d{{1,3}})*+(?=\s))"
    r")"
)
_CITATION = re.compile(rf"\[\d[\d,;\s\u2013-]{{0,40}}\](?=\s|$)|{HIDDEN}++(?=\s|$)")
# "only 43. 6% of patients", "8. 3e-11": a decimal point that some typesetting put a space behind.
_SPACED_DECIMALS = re.compile(
    r"\s\d{1,3}(?:\s?%|e[-\u2212]?\d|\s(?:to|and|mg|kg|g|ml|mL|mm|cm|mmHg|mmol|years?|times|points?|fold)\b)"
)
_SPACED_CITATION = re.compile(rf"\s\[\d[\d,;\s\u2013-]{{0,40}}\]\.?(?=\s+[{_CAPITAL}]|\s*$)")
_GLUED = re.compile(rf"(?:[{_CAPITAL}][^\W\d_A-Z]*|[A-Z]{{4,}})(?=[\s,:])")
_NEXT = re.compile(r"\s*+[\"'\u2018\u201c\u00ab\u2039(\[{<\u00bf\u00a1*_\u2010-\u2015\u2022-]*+\s?(\S{0,20})")
# What opens a sentence without a capital: list items and figure panels "(a)", "(ii)", "b-d:", footnotes "*", "n = 3".
_LIST_ITEM = re.compile(
    r"\s+(?:\((?:[a-z](?:[,\u2013-]\s?[a-z])*+|[ivx]{1,5})\)|[a-z](?:[\u2013-][a-z])?:|[a-z]\.(?=\s+[A-Z])"
    r"|\(?[*\u2020\u2021\u00a7]{1,3}\)?,?|[np](?=\s?[=<>\u2264]))\s"
)
_AFTER_LABEL = re.compile(rf":\s+[{_CAPITAL}\d]")
_BEFORE_ITEM = re.compile(rf"\.\s+[{_CAPITAL}]")
_BRACKET = re.compile(r"[()\[\]]")
_LONGEST_BRACKET = 600
_REACH = 48  # so many characters before a stop are looked at
_BEFORE_GLUED = re.compile(r"[\"'(\[]?[^\W\d_A-Z]{3,}|\S*[)\]%]")


def split(text: str) -> tuple[Span, ...]:
    """Return the sentences of one block of prose, in order.

    The spans are trimmed of white space, do not overlap, and together cover every other character of ``text``;
    blank text has none. A block is a paragraph, a heading or a list item: a line break in it is a space.

    >>> text = "Mice (n = 8) received 0.5 mg/kg i.v. every day. mRNA levels fell, cf. Fig. 2."
    >>> [span.of(text) for span in split(text)]
    ['Mice (n = 8) received 0.5 mg/kg i.v. every day.', 'mRNA levels fell, cf. Fig. 2.']
    """
    return tuple(Span(start, end) for start, end in bounds(text))


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, as `split` has them."""
    brackets = _pairs(text)
    following = next(brackets, None)
    inside_until = item = 0
    start = _skip_space(text, 0)
    for stop in _STOP.finditer(text, start):
        at, behind = stop.span()
        while following is not None and following[0] < at:
            if following[0] > start:
                inside_until = max(inside_until, following[1])
            following = next(brackets, None)
        if at < start or behind <= inside_until:
            continue  # part of the citation that closed the last sentence, or inside a bracket of this one
        end: int | None
        if _is_plain_end(text, start, at):
            end = behind
        elif listed := _list_item(text, start, at, item):
            end, item = listed
        else:
            end = _end_of(text, start, stop)
        if end is not None:
            yield start, end
            start = _skip_space(text, end)
    rest = len(text.rstrip())
    if start < rest:
        yield start, rest


def _skip_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _is_plain_end(text: str, start: int, at: int) -> bool:
    """True for the full stop that ends most sentences, before a single space and a capital: nothing else is asked."""
    if text[at : at + 2] != ". " or not text[at + 2 : at + 3].isupper():
        return False
    before = text[max(start, at - _REACH) : at]
    if not before or before[-1].isspace():
        return False
    return ends_plainly(before.rsplit(None, 1)[-1], is_long=at - start > LONGEST_LABEL)


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    """Opening and closing offsets of the brackets that have a partner not too far away, by opening offset."""
    found = []
    unmatched: dict[str, list[int]] = {")": [], "]": []}
    for match in _BRACKET.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "(":
            unmatched[")"].append(at)
        elif mark == "[":
            unmatched["]"].append(at)
        elif unmatched[mark]:
            opened = unmatched[mark].pop()
            if at - opened <= _LONGEST_BRACKET:
                found.append((opened, at))
    return iter(sorted(found))


def _list_item(text: str, start: int, at: int, item: int) -> tuple[int | None, int] | None:
    """If a list number such as "2." ends at ``at``: where the sentence before it ends, if there is one, and 2.

    A number counts as one at the start of a sentence, after ":" or ";", and when it follows the last one,
    ``item``: "The aims are: 1. To test mice 2. To test rats." No list number is in "mice of type 2. Rats".
    """
    first = at
    while first > max(start, at - 2) and text[first - 1] in "0123456789":
        first -= 1
    if first == at or not _BEFORE_ITEM.match(text, at):
        return None
    end = first
    while end > start and text[end - 1].isspace():
        end -= 1
    number = int(text[first:at])
    if end == start or text[end - 1] == ";" or (text[end - 1] == ":" and end < first):
        return None, number
    if end == first or not item or number != item + 1:
        return None
    previous = text[max(start, end - 24) : end].split()[-1]
    return (end, number) if can_precede_item(previous) else None


def _end_of(text: str, start: int, stop: re.Match[str]) -> int | None:
    """The end of the sentence that ``stop`` closes, citation numbers included, or None if it closes none."""
    at, end = stop.span()
    marks = stop.group()
    if marks[0] in _CASELESS_STOPS:
        return end
    if marks == ":":
        return _end_before_label(text, start, at)
    if end == len(text):
        return None  # it ends with the text
    glued = False
    if end < len(text) and not text[end].isspace():
        citation = _CITATION.match(text, end)
        if citation:
            end = citation.end()
        elif marks[-1] == "." and _GLUED.match(text, end):
            glued = True
        else:
            return None
    spaced = _SPACED_CITATION.match(text, end)
    if spaced:
        end = spaced.end()
    following = _NEXT.match(text, end)
    assert following is not None  # every part of the pattern may be empty
    before = text[max(start, at - _REACH) : at].split()
    token = before.pop() if before and not text[at - 1].isspace() else ""
    if not can_open(following[1]) and not _LIST_ITEM.match(text, end):
        # A small letter: the author's slip after a word that can be no abbreviation, otherwise no new sentence.
        slip = is_plain_word(token) if marks == "." else marks in ("?", "!") and token.isalpha() and token.islower()
        return end if slip and following[1][:1].islower() else None
    if glued and not _BEFORE_GLUED.fullmatch(token):
        return None
    if marks == "." and token.strip("(±<>=~").isdigit() and _SPACED_DECIMALS.match(text, end):
        return None
    closed = ")" in marks or "]" in marks
    if marks[0] in "?!":
        # "IFN-? levels", "(?)", "(or not?) levels": a letter that was lost, a doubt, an aside.
        return None if token.endswith(("-", "(", "[")) or (closed and text[start] not in "([") else end
    if marks.startswith("..") or marks[0] == "\u2026":
        return None if following[1][:1].isdigit() else end
    if marks[-1] == "." and len(marks) > 1:
        return end  # "(given b.i.d.).": the first full stop is the abbreviation's, the last one the sentence's
    if not token and len(following[1]) == 1 and following[1] not in "AI":
        return None  # "V . O", a formula
    opening = text[start:at] if at - start <= LONGEST_LABEL else ""
    previous = before[-1] if before else ""
    return end if full_stop_ends(opening, previous, token, following[1], closed=closed) else None


def _end_before_label(text: str, start: int, at: int) -> int | None:
    """Where the text before the section label that ends at ``at`` ends, if there is one that no stop separates."""
    earliest = max(start, at - LONGEST_LABEL)
    length = before_label(text[earliest:at]) if _AFTER_LABEL.match(text, at) else None
    return None if length is None else earliest + length
