"""What is set above the line: an exponent is read as such, the mark of a note or reference is not prose.

"10⁵" must not read as a hundred and five, nor the mark of reference 12 after "disease" as a number.
"""

from __future__ import annotations

import re

EXPONENTS = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
BEFORE = 4
"""So many characters before it say what it is."""

_POWER = re.compile(r"[+\-\u2212]?\d{0,3}[+\-\u2212]?|n")
_REFERENCE = re.compile(r"[\s\d,;\u2013\u2014*\u2020\u2021\u00a7#()\[\]-]+|[a-z]")
_NAME_BEFORE = re.compile(r"[^\W\d_]{4}\Z|[.,;:)\u201d\"]\Z")


def is_reference(text: str, before: str) -> bool:
    """True for the mark of a note or reference; ``before`` is what stands before it.

    >>> is_reference("12", "ease"), is_reference("5", "x 10")
    (True, False)
    """
    return bool(_REFERENCE.fullmatch(text) and (not before or _NAME_BEFORE.search(before) or "," in text))


def is_exponent(text: str) -> bool:
    """True for what can be written in the characters of `EXPONENTS`.

    >>> is_exponent("-3"), is_exponent("th")
    (True, False)
    """
    return bool(text and _POWER.fullmatch(text))
