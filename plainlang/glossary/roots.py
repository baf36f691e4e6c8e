"""Words of one root, which are ugly beside each other ("surgical removal in surgery")."""

from __future__ import annotations

import re

_ROOT = 4
"""Letters that two words of one root share at least."""

_ENDING = re.compile(r"(?:ery|ic(?:al)?|al|e?d|ing|ment|e?s|ions?|ive|ers?|ors?|e)?")


def same_root(one: str, other: str) -> bool:
    """True for two words that differ in a common ending only.

    >>> same_root("surgery", "surgical"), same_root("stress", "strengthen")
    (True, False)
    """
    if one[:_ROOT] != other[:_ROOT]:  # nearly always
        return False
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return alike >= _ROOT and all(_ENDING.fullmatch(word, alike) for word in (one, other))
