"""Speaking to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = "Federal plain-language guidelines: use 'you'; NHS service manual: talk to the reader"
SEVERITY = "off"
RATES = (8.5, 7.7)
EXAMPLE_OPTIONS = {"least_words": 10}
BAD = (
    "Patients take the pill in the morning and call the nurse if they feel sick.",
    "The pill is to be taken in the morning, and the nurse is to be called in case of pain.",
)
GOOD = (
    "Take the pill in the morning. Call the nurse if you feel sick or are in pain.",
    "Patients take the pill.",
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


def reader_address(draft: Draft, *, least_words: int = 100) -> Iterator[Found]:
    """A text that says "you" tells its readers that it is about them.

    For leaflets and advice. Off by default: reports on research hardly ever speak to the reader, also good ones.
    """
    words = draft.analysis.counts.words
    if words >= least_words and not _YOU.search(draft.plain):
        yield Found(draft.whole, f"{words} words and no 'you': speak to the reader", value=0, limit=1)
