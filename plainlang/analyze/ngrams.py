"""The syllable model: a sum of small weights, one for each letter group of a word.

Ridge regression of CMUdict's syllable counts on letter n-grams, word edges
included (`plainlang.analyze.fit.syllables` makes the weights). A single word is
quicker summed from a dictionary than through an array library.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

LONGEST = 5
SCALE = 50
"""Weights are stored as whole fiftieths of a syllable."""

FILE = Path(__file__).with_name("syllable_weights.txt")


def ngrams(word: str) -> Iterator[str]:
    """The letter groups of 1 to 5 characters of ``^word$``, repeats included.

    >>> list(ngrams("ab"))[:6]
    ['^', 'a', 'b', '$', '^a', 'ab']
    """
    edged = f"^{word}$"
    for size in range(1, LONGEST + 1):
        for at in range(len(edged) - size + 1):
            yield edged[at : at + size]


@cache
def _weights() -> dict[str, int]:
    weights: dict[str, int] = {}
    for line in FILE.read_text("ascii").splitlines():
        if not line.startswith("#"):
            weight, *groups = line.split(" ")
            weights.update(dict.fromkeys(groups, int(weight)))
    return weights


def estimate(word: str) -> int:
    """Syllables, at least 1, of a lower-case word as the fitted model hears it.

    >>> estimate("furosemide")
    4
    """
    weights = _weights()
    return max(1, round(sum(weights.get(group, 0) for group in ngrams(word)) / SCALE))
