"""Words that reviewers use for how good evidence is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.5 and 2.6: no GRADE terms; say why confidence is limited"
)
SEVERITY = "note"
RATES = (12.3, 3.1)
YIELDS_TO = ("certainty-wording",)
BAD = (
    "Moderate-certainty evidence shows that it works.",
    "The evidence was downgraded for imprecision and risk of bias.",
)
GOOD = (
    "It probably works. Two studies were small, so we are not sure.",
    "The grade of the road was low.",
)
_TERMS: tuple[tuple[str, str], ...] = (
    (
        r"very[- ]low[- ](?:certainty|quality)(?: of)?(?: evidence)?|evidence (?:is"
        r"|was) (?:of )?very low (?:certainty|quality)",
        "say 'we do not know whether …'",
    ),
    (
        r"moderate[- ](?:certainty|quality)(?: of)?(?: evidence)?|evidence (?:is"
        r"|was) (?:of )?moderate (?:certainty|quality)",
        "say 'probably'",
    ),
    (
        r"low[- ](?:certainty|quality)(?: of)?(?: evidence)?|evidence (?:is|was) (?:of )?low (?:certainty|quality)",
        "say 'may'",
    ),
    (r"high[- ](?:certainty|quality) (?:of )?evidence", "say it plainly, without a hedge"),
    (r"(?:certainty|quality) of (?:the )?(?:available |body of )?evidence|body of evidence", "say 'how sure we are'"),
    (
        r"risks? of bias|(?:publication|selection|performance|detection|attrition|reporting) bias",
        "say what may have misled the study",
    ),
    (
        r"(?:down|up)graded (?:the |our )?(?:evidence|certainty|quality|for|by|to|because|due)"
        r"|indirectness|imprecision|statistical heterogeneity|heterogeneity",
        "say why we are less sure",
    ),
    (r"GRADE(?: (?:approach|criteria|system|assessment|working group|methodology))?", "leave it out"),
)
_PATTERNS = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", 0 if words.startswith("GRADE") else re.IGNORECASE), advice)
    for words, advice in _TERMS
)

_SIGNS = ("certainty", "quality", "body of", "bias", "grade", "indirectness", "imprecision", "heterogeneity")
"""Every match holds one of these."""


def grade_jargon(draft: Draft) -> Iterator[Found]:
    """ "Moderate-certainty evidence" says to those in the know what "probably" says to everybody.

    Say how sure we are, and why, in the reader's words: few people took part, people knew what they were given, the
    studies did not agree.
    """
    for hit, advice in draft.search_each(_PATTERNS, _SIGNS):
        yield Found(hit.span, f"'{hit.text}' is reviewers' language: {advice}")
