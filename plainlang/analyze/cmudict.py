"""Syllables as CMUdict pronounces them, and where its file lies.

The Carnegie Mellon Pronouncing Dictionary is shipped once, unzipped, in NLTK's
layout, so that textstat (through NLTK) and plainlang read the same file. It is
searched between every fiftieth or so of its sorted lines: opening it costs a few milliseconds,
where building a dictionary of 126,000 words would cost fifty times that.
"""

from __future__ import annotations

import os
import sys
from bisect import bisect_right
from functools import cache
from pathlib import Path

NLTK_DATA = Path(__file__).with_name("nltk_data")
"""A folder for ``nltk.data.path``: with it, NLTK finds CMUdict without a network."""

FILE = NLTK_DATA / "corpora" / "cmudict" / "cmudict"
_DIGITS = b"0123456789"
_STEP = 1 << 11
"""Bytes between two lines of the index."""


@cache
def _data() -> bytes:
    offer_to_nltk()
    return b"\n" + FILE.read_bytes()


@cache
def _index() -> tuple[list[bytes], list[int]]:
    """Every so many bytes the next line, and where it starts; the end of the file behind the last start."""
    data = _data()
    starts = [data.index(b"\n", at) + 1 for at in range(0, len(data) - _STEP, _STEP)]
    return [data[start : data.index(b"\n", start)] for start in starts], [*starts, len(data)]


def offer_to_nltk() -> None:
    """Put our folder last on NLTK's search path, so that textstat in the same process works without a network.

    NLTK reads the variable ``NLTK_DATA`` when it is imported; if it is already, its path is a list to append to.
    """
    folder = str(NLTK_DATA)
    if nltk := sys.modules.get("nltk.data"):
        if folder not in nltk.path:
            nltk.path.append(folder)
    elif folder not in os.environ.get("NLTK_DATA", "").split(os.pathsep):
        os.environ["NLTK_DATA"] = os.pathsep.join(filter(None, (os.environ.get("NLTK_DATA"), folder)))


def lookup(word: str) -> int | None:
    """Syllables of the first pronunciation of ``word``, or None if CMUdict lacks it. Case does not matter.

    Each vowel phone carries a stress digit ("AH0"), so the digits are the syllables.

    >>> lookup("protein"), lookup("furosemide")
    (2, None)
    """
    if not word or not word.isascii() or " " in word:
        return None
    data = _data()
    lines, starts = _index()
    target = word.upper().encode("ascii") + b" 1 "
    at = bisect_right(lines, target)
    # The line itself is greater than what it begins with, so that it may be the next one of the index.
    start = data.find(b"\n" + target, starts[max(0, at - 1)] - 1, starts[at] + len(target))
    if start < 0:
        return None
    start += 1 + len(target)
    phones = data[start : data.index(b"\n", start)]
    return len(phones) - len(phones.translate(None, _DIGITS))
