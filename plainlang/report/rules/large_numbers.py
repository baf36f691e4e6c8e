"""Large numbers without commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "NHS service manual (numbers) and Cochrane guidance 5.2: commas in numbers from 1,000 on"
SEVERITY = "note"
RATES = (0.1, 0.0)
BAD = (
    "We asked 12000 people.",
    "It costs 1500000 a year.",
)
GOOD = (
    "We asked 12,000 people in 2019.",
    "The study is registered as NCT01234567 and costs 1.5 million a year.",
)
_LARGE = re.compile(r"(?<![\w.,/#:-])\d{5,9}(?![\w/.-]*\w)")
_CODE_BEFORE = re.compile(
    r"\b(?:ID|PMID|number|no\.?|grant|registration|ISRCTN|code|reference|accession)\s?$", re.IGNORECASE
)


def large_numbers(draft: Draft) -> Iterator[Found]:
    """Readers count the digits of 1200000 to know how much it is; commas count for them.

    Numbers of documents, grants and trials are names and stay as they are.
    """
    for hit in draft.search(_LARGE, draft.holding(_LARGE)):
        if not hit.text.startswith("0") and not _CODE_BEFORE.search(
            draft.plain[max(0, hit.span.start - 16) : hit.span.start]
        ):
            grouped = f"{int(hit.text):,}"
            yield Found(hit.span, f"'{hit.text}': write '{grouped}'", edits=(Edit(hit.span, grouped),))
