"""Claims that research cannot keep."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = "Cochrane guidance for plain-language summaries (2022) 2.5.2 (wording by certainty of evidence); HealthNewsReview criteria against 'cure', 'breakthrough'"
SEVERITY = "warning"
RATES = (0.0, 0.0)
BAD = (
    "This proves that the pill is a miracle cure.",
    "The vaccine is completely safe and has no side effects.",
)
GOOD = (
    "The pill probably helps people to sleep.",
    "No serious side effects were seen in this study, but it was small. We improved a proven recipe.",
)
_CLAIM = re.compile(
    r"\b(?:this|these|studies|study|results?|findings?|data|evidence|trials?|we|research|scientists|researchers)\s(?:\w+ly\s|now\s)?(?:(?:have|has|had)\s(?:\w+ly\s|now\s)?proven|prove[sd]?)\b"
    r"|\b(?:is|are|was|were|been) (?:scientifically |clinically |conclusively )?proven\b|\bproof that\b"
    r"|\b(?:beyond|without) (?:any |a |all )?doubt\b|\b(?:undoubtedly|unquestionably|indisputably|irrefutabl[ey]|conclusively)\b"
    r"|\b(?:definitely|certainly|always|never) (?:works?|helps?|cures?|causes?|prevents?|leads? to|protects?)\b"
    r"|\b(?:completely|totally|entirely|perfectly|100%) (?:safe|effective|harmless|cured|risk-free)\b"
    r"|\b(?:miracle|miraculous|wonder) (?:cures?|drugs?|pills?|treatments?)\b|\b(?:breakthrough|game-?changer|game-changing|revolutionary|silver bullet|magic bullet|holy grail)s?\b"
    r"|\b(?:guarantees?|guaranteed) (?:that|to)\b|\brisk-free\b|\b(?:has|have|had|with) no side effects\b|\bwithout (?:any )?side effects\b",
    re.IGNORECASE,
)


def certainty_claim(draft: Draft) -> Iterator[Found]:
    """One study proves nothing, and readers who were promised a cure do not believe the next text.

    Say how sure it is: "reduces" for strong evidence, "probably" for moderate, "may" for weak, "we do not know"
    for none.
    """
    for hit in draft.search(_CLAIM):
        yield Found(hit.span, f"'{hit.text}' claims more than research can: say how sure it is")
