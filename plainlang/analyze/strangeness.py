"""How much less known a word is than words as common and as long: what its company and the senses say of it.

Two words of the same frequency are not equally known: "sneeze" is as rare as
"kinase". What tells them apart is the company they keep in everyday text, and
whether people can say how they would see, hear or touch the thing. Readers'
ratings say how much that counts; `plainlang.analyze.fit.strangeness` puts it into one
number a word and says where it comes from. Nothing but the numbers ships.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("strangeness.txt")
SCALE = 100
"""Numbers are stored as whole hundredths of the scale 0..1 of words."""


@cache
def _table() -> Mapping[str, float]:
    found: dict[str, float] = {}
    for line in FILE.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            number, *words = line.split(" ")
            found.update(dict.fromkeys(words, int(number) / SCALE))
    return found


def strangeness(key: str) -> float:
    """What to add to the difficulty (0..1) that the frequency and length of a lower-case word suggest.

    Below 0 for a word better known than most as rare as it is; 0 for a word that is not listed.

    >>> strangeness("sneeze") < 0 < strangeness("kinase")
    True
    """
    return _table().get(key, 0.0)


def is_rated(key: str) -> bool:
    """True if the table has a lower-case word."""
    return key in _table()
