"""Making a record's text readable, with every change kept as an edit of it.

What is mended are faults of the carrier, never wording: entities, line breaks inside sentences, doubled spaces, a
missing space after a semicolon or an ampersand, words run together ("ofthe"), units and Greek letters that an
export turned into a question mark where only one reading is possible ("NF-?B", "5 ?M").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from plainlang.analyze.lexicon import UNSEEN, zipf
from plainlang.text.span import Edit, Span

_ADDED = -1

Replacement = str | Callable[[re.Match[str]], str]


class Mending:
    """A text under repair: what it is now, and where each of its characters stands in the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source
        self._at = list(range(len(source)))

    def replace(self, pattern: re.Pattern[str], by: Replacement) -> None:
        """Replace every match. Characters that a replacement begins or ends with in common with the match stay."""
        text: list[str] = []
        at: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = by if isinstance(by, str) else by(match)
            old = match.group()
            if new == old:
                continue
            head = _common(old, new)
            tail = _common(old[head:][::-1], new[head:][::-1])
            start, end = match.start() + head, match.end() - tail
            added = new[head : len(new) - tail]
            text += (self.text[done:start], added)
            at += self._at[done:start] + [_ADDED] * len(added)
            done = end
        self.text = "".join([*text, self.text[done:]])
        self._at = at + self._at[done:]

    def put(self, start: int, end: int, new: str = "") -> None:
        """Put ``new`` in the place of what stands between two places of the text."""
        self.text = self.text[:start] + new + self.text[end:]
        self._at[start:end] = [_ADDED] * len(new)

    def edits(self) -> tuple[Edit, ...]:
        """The edits of the source that give the text."""
        found = []
        last, added = 0, ""
        for character, at in zip([*self.text, ""], [*self._at, len(self.source)], strict=True):
            if at == _ADDED:
                added += character
                continue
            if at > last or added:
                found.append(Edit(Span(last, at), added))
            last, added = at + 1, ""
        return tuple(found)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    for n, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return n
    return min(len(one), len(other))


def _rejoined(match: re.Match[str]) -> str:
    """A word that was divided at the end of a line: "De- tection" is one word, "long- term" is two with a hyphen."""
    if match[2] in _LINKS:
        return match.group()
    first, second = match[1].lower(), match[2]
    is_one = min(zipf(first), zipf(second)) < _COMMON and zipf(first + second) > UNSEEN
    return match[1] + second if is_one else f"{match[1]}-{second}"


_COMMON = 3.0
_LINKS = ("and", "or", "to", "versus", "through", "but")

_MENDS: tuple[tuple[re.Pattern[str], Replacement], ...] = (
    (re.compile(r"&(?:#\d{2,6}|#x[0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});"), lambda m: unescape(m.group())),
    (re.compile(r"\r\n?"), "\n"),
    (re.compile(r"\b([A-Za-z]{2,})- ([a-z]{3,})\b"), _rejoined),
    (re.compile(r"(?<=\s)&(?=\w)"), "& "),
    (re.compile(r"(?<=[\w)\]%]);(?=[^\W\d_])"), "; "),
    (re.compile(r"(?<=[a-z]{3}[.])(?=[A-Z][a-z]+\s)"), " "),
    (re.compile(r"\b(?:of|for|in|to|and|with|by|on|from|that|at)(?=the\b)"), lambda m: m.group() + " "),
    # Lost letters with one reading only. In "IFN-?" it may be any, and stays as it is.
    (re.compile(r"\bNF-?\s?\?B\b"), lambda m: m.group().replace("?", "κ")),
    (re.compile(r"(?<=\d)\s?\?(?=(?:[gmlLM]|mol|Ci)\b)"), lambda m: m.group().replace("?", "µ")),
    (re.compile(r"(?<=\d\d)\s?\?(?=C\b)"), lambda m: m.group().replace("?", "°")),
)
_ESCAPE = re.compile(r"\\([\[\]<>=*_#~^|`()+.!-])")
_LINES: tuple[tuple[re.Pattern[str], Replacement], ...] = (
    (re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n\s*)+"), "\n\n"),
    (re.compile(r"(?<=[a-z]-)\n(?=[a-z])"), ""),
    (re.compile(r"(?<!\n)[^\S\n]*\n[^\S\n]*(?!\n)(?![*•+-]\s|\d{1,2}[.)]\s)"), " "),
    (re.compile(r"[^\S\n]{2,}|\t"), " "),
)


def mend(mending: Mending, *, lines: bool = True) -> None:
    """Mend what only the carrier broke.

    Args:
        mending: the text.
        lines: whether single line breaks mean nothing; False where they are structure, as in lists of criteria.
    """
    for pattern, by in _MENDS:
        mending.replace(pattern, by)
    if lines:
        for pattern, by in _LINES:
            mending.replace(pattern, by)
    trim(mending)


def unescape_markdown(mending: Mending) -> None:
    r"""Undo the backslashes that ClinicalTrials.gov writes before brackets and comparison signs."""
    mending.replace(_ESCAPE, lambda m: m[1])


def trim(mending: Mending) -> None:
    """Take away white space at both ends."""
    mending.put(len(mending.text.rstrip()), len(mending.text))
    mending.put(0, len(mending.text) - len(mending.text.lstrip()))
