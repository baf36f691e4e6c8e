"""Numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "NHS service manual (numbers) and Cochrane guidance 5.2: numerals, also from 2 to 9"
SEVERITY = "off"
RATES = (14.4, 9.7)
BAD = (
    "It took seven weeks.",
    "Take it twice a day for twelve days.",
)
GOOD = (
    "It took 7 weeks.",
    "Two of us agreed on one thing: the four-legged ones came first.",
)
_NUMERALS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_WORD = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_NUMERALS)})(?![\w-])(?! (?:hundred|thousand|million|billion|thirds|quarters|halves))"
)


def number_words(draft: Draft) -> Iterator[Found]:
    """Eyes that run over a page stop at figures and find them again; numbers in words hide.

    Not meant: "one", numbers that open a sentence, and compounds such as "four-legged".
    """
    for hit in draft.search(_WORD):
        numeral = str(_NUMERALS[hit.text])
        yield Found(hit.span, f"'{hit.text}': write '{numeral}'", edits=(Edit(hit.span, numeral),))
