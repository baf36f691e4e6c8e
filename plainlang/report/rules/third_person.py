"""Authors who call themselves "the authors"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = "Federal plain-language guidelines and Cochrane guidance 5.2: say 'we'"
SEVERITY = "off"
RATES = (0.1, 0.4)
BAD = (
    "The present authors conclude that it helps.",
    "The review authors searched for studies.",
)
GOOD = (
    "We conclude that it helps.",
    "The authors of the older study disagreed with us.",
)
_AUTHORS = re.compile(
    r"\bthe (?:(?:present|current|review|study) )?(?:authors|investigators"
    r"|reviewers)(?= (?:\w+ly )?(?:conclude|find|found|believe|suggest|propose|searched|looked"
    r"|identified|included|analy[sz]ed|wanted|hypothesi[sz]e|report|assessed|performed|aimed|describe"
    r"|argue|discuss|present|review|concluded|did|were|are|have|will)\b)"
    r"|\bthe (?:applicants?|principal investigators?)\b",
    re.IGNORECASE,
)


def third_person(draft: Draft) -> Iterator[Found]:
    """ "The authors" makes readers look for other people; "we" is who writes.

    If others wrote it, name them. Off by default, since a report on other people's work rightly says "the authors".
    """
    for hit in draft.search(_AUTHORS):
        yield Found(hit.span, f"'{hit.text}': write 'we', or say who")
