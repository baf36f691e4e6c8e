"""Misprints: a typing slip, two words run together, a word broken in two by a line's end.

A word counts as a misprint only if no list knows it, no known word leads to it, and one slip of the fingers or of a
scanner makes it of a common word. That a word is rare is no sign: so is every gene. On abstracts that no list was made
of, more than 95 in 100 of what is found is one. Nothing is ever changed because of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from plainlang.analyze.lexicon import Lexicon, zipf
from plainlang.analyze.word_parts import is_derived
from plainlang.text.span import Span

_MEMO = 1 << 12
_RARE = 2.2
"""Zipf value; a part of a broken word is rarer, if it is a word at all."""

_COMMON, _LESS_COMMON = 3.0, 2.5
"""Zipf values of a word that may have been meant, and of one that may where the misprint leaves little doubt."""

_LEAST, _LONG = 7, 8
"""Letters of a misprint; one that leaves little doubt is long. What is shorter may be an abbreviation."""

_OFFERED = 2
"""So many words are offered."""

_NEIGHBOURS = {
    **dict(
        zip("qwertyuiop", ("wa", "qeas", "wrsd", "etdf", "ryfg", "tugh", "yihj", "uojk", "ipkl", "ol"), strict=True)
    ),
    **dict(zip("asdfghjkl", ("qwsz", "aedzx", "srfxc", "dtgcv", "fyhvb", "gujbn", "hiknm", "jolm", "kp"), strict=True)),
    **dict(zip("zxcvbnm", ("asx", "sdzc", "dfxv", "fgcb", "ghvn", "hjbm", "jkn"), strict=True)),
}
_ALIKE = {"i": "jl", "l": "i", "c": "e", "e": "c", "u": "v", "v": "u", "h": "b", "b": "h", "f": "t", "t": "f", "n": "r"}
"""What a scanner takes for what."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LATIN = ("ae", "ii", "ensis", "orum", "arum")

_ARTICLES = ("the", "this", "these")
_BEFORE_ARTICLE = frozenset(
    ("and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "that", "to", "was", "with")
)
_FIRST = frozenset((
    "and", "are", "been", "from", "had", "has", "have", "of", "our", "than", "that", "the", "their", "these", "this",
    "was", "were", "which",
))  # fmt: skip
_LAST = _FIRST | frozenset(("for", "into", "with"))
_FREQUENT = 4.0
"""Zipf value of what is run together with a grammar word."""

_BEHIND = re.compile(r"(?:-\s+| )([a-z]{2,})(?![^\W_]|-\w)")
_BEFORE = re.compile(r"(?<![^\W_])([A-Za-z]{2,})(?:-\s+| )$")
_REACH = 24
"""Characters in which the first part of a broken word is looked for."""

_IN_ADDRESS = re.compile(r"[@/_=&\\]|\.\w")
"""What stands right behind a word of an address; or in front of it, turned round."""


@dataclass(frozen=True, slots=True)
class Misprint:
    """A probable misprint.

    Attributes:
        span: its place in the source: a word, or the two parts of one.
        text: as written, on one line.
        meant: what was probably meant, best first, in lower case.
    """

    span: Span
    text: str
    meant: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {"span": self.span.to_dict(), "text": self.text, "meant": list(self.meant)}


def misprints(text: str, words: Iterable[tuple[int, int, bool]], lexicon: Lexicon) -> tuple[Misprint, ...]:
    """The probable misprints of a text, in order.

    A word that comes again is none: nobody slips twice in the same way.

    Args:
        text: with its markup masked to equal length.
        words: start and end in ``text`` of each word in `doubt`, and whether it is unknown.
        lexicon: where words are looked up.
    """
    is_hyphenated = "- " in text or "-\n" in text
    lower = text.lower()
    found: dict[Span, Misprint] = {}
    for start, end, unknown in words:
        if not (unknown or is_hyphenated):
            continue
        misprint = _broken(text, start, end) or _slip(text, start, end, lexicon)
        if misprint and (" " in misprint.text or lower.count(misprint.text.lower()) == 1):
            found[misprint.span] = misprint
    return tuple(found[span] for span in sorted(found))


def doubt(word: str, lexicon: Lexicon) -> int:
    """2 for a word that no list has or that is two run together, 1 for one so rare that it may be a part; else 0."""
    if not (word.isascii() and word.isalpha() and (word.islower() or word.istitle())):
        return 0
    key = word.lower()
    if not lexicon.lists(key) or _run_together(key, lexicon) is not None:
        return 2
    return int(zipf(key) < _RARE)


def _broken(text: str, start: int, end: int) -> Misprint | None:
    """The word that the one at ``start`` and one of its neighbours are the parts of."""
    pairs = []
    if behind := _BEHIND.match(text, end):
        pairs.append(Span(start, behind.end()))
    if before := _BEFORE.search(text, max(0, start - _REACH), start):
        pairs.append(Span(before.start(), end))
    for span in pairs:
        joined = re.sub(r"-?\s+", "", span.of(text).lower())
        if len(joined) >= _LEAST and zipf(joined) >= _COMMON:
            return Misprint(span, " ".join(span.of(text).split()), (joined,))
    return None


def _slip(text: str, start: int, end: int, lexicon: Lexicon) -> Misprint | None:
    word = text[start:end]
    key = word.lower()
    meant = meant_by(key, lexicon)
    if not meant or _is_part(text, start, end):
        return None
    return Misprint(Span(start, end), word, meant)


def _is_part(text: str, start: int, end: int) -> bool:
    """True for a word inside an address, and for the first one of a compound: "aortico-pulmonary"."""
    after, before = text[end : end + 2], text[max(0, start - 2) : start][::-1]
    compound = after[:1] == "-" and after[1:].isalpha()
    return compound or bool(_IN_ADDRESS.match(after)) or bool(_IN_ADDRESS.match(before))


@lru_cache(maxsize=_MEMO)
def meant_by(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Which common words, one or two of them, a lower-case word is probably a misprint of; none if it is no misprint.

    >>> from plainlang.analyze.model import shipped
    >>> lexicon = shipped().rows.familiarity.lexicon
    >>> [meant_by(word, lexicon) for word in ("recordig", "ofthe", "dystrophin")]
    [('recording',), ('of the',), ()]
    """
    if (apart := _run_together(word, lexicon)) is not None:
        return (apart,)
    if len(word) < _LEAST or word.endswith(_LATIN) or lexicon.lists(word) or is_derived(word, lexicon):
        return ()
    spelt = _spelling(word)
    found: dict[str, float] = {}
    for other, surely in _one_slip_away(word):
        common = zipf(other)
        if common >= (_LESS_COMMON if surely and len(word) >= _LONG else _COMMON) and _spelling(other) != spelt:
            found[other] = common + lexicon.look_up(other).technical
    return tuple(sorted(found, key=lambda other: (-found[other], other))[:_OFFERED])


def _run_together(word: str, lexicon: Lexicon) -> str | None:
    """The two words, one of them a grammar word, that a word is made of by leaving out the space between them."""
    for article in _ARTICLES:
        if word.endswith(article) and word.removesuffix(article) in _BEFORE_ARTICLE:
            return f"{word.removesuffix(article)} {article}"
    if len(word) < _LEAST - 1 or lexicon.lists(word):
        return None
    for at in range(2, len(word) - 1):
        first, second = word[:at], word[at:]
        if first in _FIRST and len(second) > 3 and zipf(second) >= _FREQUENT:
            return f"{first} {second}"
        if second in _LAST and len(first) > 3 and zipf(first) >= _FREQUENT:
            return f"{first} {second}"
    return None


def _one_slip_away(word: str) -> Iterator[tuple[str, bool]]:
    """Words that one slip turns into ``word``, each with whether the slip leaves little doubt.

    These few hundred are looked up one by one, many times as fast as measuring the distance to every common word.
    """
    for at, letter in enumerate(word):
        before, behind = word[:at], word[at + 1 :]
        is_ending = not behind and letter in "aeiou" and letter != word[at - 1]  # "retinae", "aortico"
        if at and not is_ending:
            yield before + behind, True
        for other in _NEIGHBOURS.get(letter, "") + _ALIKE.get(letter, "") if at else "":
            yield before + other + behind, False
        if behind and behind[0] != letter:
            yield before + behind[0] + letter + behind[1:], True
    for at in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:], True


_SPELLINGS = (
    ("ae", "e"), ("oe", "e"), ("our", "or"), ("ll", "l"), ("ys", "yz"), ("is", "iz"), ("ogue", "og"), ("ph", "f"),
    ("mme", "m"), ("tre", "ter"), ("y", "i"), ("k", "c"),
)  # fmt: skip


def _spelling(word: str) -> str:
    """A word without what British, American and older spellings differ in."""
    for one, other in _SPELLINGS:
        word = word.replace(one, other)
    return word
