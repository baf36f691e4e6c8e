"""Claims that research cannot keep."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.5.2 (wording by certainty of "
    "evidence); HealthNewsReview criteria against 'cure', 'breakthrough'"
)
SEVERITY = "note"
RATES = (0.1, 0.1)
BAD = (
    "This proves that the pill is a miracle cure.",
    "The vaccine is completely safe and has no side effects.",
)
GOOD = (
    "The pill probably helps people to sleep.",
    "No serious side effects were seen in this study, but it was small. We improved a proven recipe.",
)
_CLAIM = re.compile(
    r"\b(?:this|these|studies|study|results?|findings?|data|evidence|trials?|we|research|scientists"
    r"|researchers)\s(?:\w+ly\s|now\s)?(?:(?:have|has|had)\s(?:\w+ly\s|now\s)?proven|prove[sd]?)\b"
    r"|\b(?:is|are|was|were|been) (?:scientifically |clinically |conclusively )?proven\b|\bproof that\b"
    r"|\b(?:beyond|without) (?:any |a |all )?doubt\b|\b(?:undoubtedly|unquestionably|indisputably"
    r"|irrefutabl[ey]|conclusively)\b"
    r"|\b(?:definitely|certainly|always|never) (?:works?|helps?|cures?|causes?|prevents?|leads? to|protects?)\b"
    r"|\b(?:completely|totally|entirely|perfectly|100%) (?:safe|effective|harmless|cured|risk-free)\b"
    r"|\b(?:miracle|miraculous|wonder) (?:cures?|drugs?|pills?|treatments?)\b"
    r"|\b(?:breakthrough(?! (?:infections?|cases?|bleeding|pain|seizures?|cancer))|game-?changer"
    r"|game-changing|revolutionary|silver bullet|magic bullet|holy grail)s?\b"
    r"|\b(?:guarantees?|guaranteed) (?:that|to)\b|\brisk-free\b|\b(?:has|have|had|with) no side effects\b"
    r"|\bwithout (?:any )?side effects\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|cannot|without|lacks?|lacking|little|until|if|whether)\b|n't\b", re.IGNORECASE
)

_SIGNS = (
    " prove", "proof that", "doubt", "unquestionabl", "indisputabl", "irrefutabl", "conclusively", "definitely",
    "certainly", "always", "never", "completely", "totally", "entirely", "perfectly", "100%", "miracle", "miraculous",
    "wonder", "breakthrough", "game", "revolutionary", "bullet", "holy grail", "guarantee", "risk-free",
    "side effects",
)  # fmt: skip
"""Every claim holds one of these."""


def certainty_claim(draft: Draft) -> Iterator[Found]:
    """One study proves nothing, and readers who were promised a cure do not believe the next text.

    Say how sure it is: "reduces" for strong evidence, "probably" for moderate, "may" for weak, "we do not know"
    for none. What is denied ("has not been proven") is not meant.
    """
    for hit in draft.search(_CLAIM, draft.holding(_SIGNS)):
        if _DENIED.search(draft.plain[max(hit.sentence.span.start, hit.span.start - 24) : hit.span.start]):
            continue
        yield Found(hit.span, f"'{hit.text}' claims more than research can: say how sure it is")
