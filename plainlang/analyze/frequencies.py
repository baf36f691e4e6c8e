"""How often words are used in English, as wordfreq has counted them in books, news, talk and the web.

Its list is a file of words sorted by how rare they are: behind a header, the words of each hundredth of a power of ten.
It is read as a file: importing wordfreq, which can take texts of any language apart, takes longer than reading it.
"""

from __future__ import annotations

import gzip
from functools import cache

import msgpack

from plainlang.analyze.packaged import packaged


@cache
def frequencies() -> dict[str, float]:
    """The share of each lower-case word in all words of English texts, 0 to 1.

    >>> frequencies()["the"] > 0.01 > frequencies()["protein"]
    True

    Raises:
        PlainlangError: if wordfreq is not installed or has no such file.
    """
    with gzip.open(packaged("the list of word frequencies", "wordfreq", "data", "large_en.msgpack.gz")) as file:
        _, *words = msgpack.load(file)
    found: dict[str, float] = {}
    for hundredths, alike in enumerate(words):
        found.update(dict.fromkeys(alike, 10 ** (-hundredths / 100)))
    return found
