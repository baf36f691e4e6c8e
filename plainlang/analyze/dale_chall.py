"""Which words a fourth-grader knows: Dale and Chall's list and the inflections it stands for.

The list of about 3,000 words is the one that textstat packages. It is read as a
file, without importing textstat: the import alone (it loads NLTK) takes far
longer than a whole analysis.

The rules follow E. Dale and J. S. Chall, "A formula for predicting readability:
instructions", Educational Research Bulletin 27(2), 1948, 37-54: regular plurals,
possessives, verb endings, comparison and -ly leave a listed word familiar;
figures are familiar; a hyphenated word is familiar if its parts are. Without
part-of-speech tags -er cannot be told apart on an adjective ("older", familiar)
and on a verb ("smoker", not familiar); both count as familiar here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from plainlang.errors import PlainlangError

_MEMO = 1 << 16
_ENDINGS = ("s", "es", "d", "ed", "n", "en", "ing", "r", "er", "st", "est", "ly")
_Y_ENDINGS = ("ies", "ied", "ier", "iest", "ily")
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@cache
def easy_words() -> frozenset[str]:
    """Dale and Chall's words, in lower case, from textstat's package data.

    Raises:
        PlainlangError: if textstat is not installed or has no such file.
    """
    spec = find_spec("textstat")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder, "resources", "en", "easy_words.txt")
        if path.is_file():
            return frozenset(line.strip().lower() for line in path.read_text("utf-8").splitlines() if line.strip())
    raise PlainlangError("the Dale-Chall word list is missing: install textstat")


def _bases(word: str) -> Iterator[str]:
    """What ``word`` may be an inflection of."""
    for ending in _Y_ENDINGS:
        if word.endswith(ending):
            yield word[: -len(ending)] + "y"
    if word.endswith("ly"):
        yield word[:-1] + "e"  # "simply"
    for ending in _ENDINGS:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) > 1:
            yield stem
            if ending in ("ing", "ly"):
                yield stem + "e"  # "taking", "truly"
            if ending in ("ed", "ing", "er", "est") and stem[-1] == stem[-2] and stem[-1] not in "aeiou":
                yield stem[:-1]  # "stopped"


def is_familiar(word: str) -> bool:
    """True if every part of ``word`` is on the list, or a regular inflection of a word that is, or a figure.

    >>> is_familiar("stopped"), is_familiar("well-known"), is_familiar("1918"), is_familiar("mitochondria")
    (True, True, True, False)
    """
    return _is_familiar(word.lower().replace("\u2019", "'"))


@lru_cache(maxsize=_MEMO)
def _is_familiar(word: str) -> bool:
    easy = easy_words()
    for part in _PART.findall(word):
        part = part.removesuffix("'s")
        if part not in easy and not any(base in easy for base in _bases(part)):
            return False
    return True
