"""Words for how sure a result is that do not fit the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.5.2: high certainty, plain statement; "
    "moderate, 'probably'; low, 'may'; "
    "very low, 'we do not know'"
)
SEVERITY = "warning"
RATES = (0.7, 0.2)
BAD = (
    "Moderate-certainty evidence shows that the pill may help.",
    "It may possibly help people to sleep.",
    "Low-quality evidence shows that the pill reduces pain.",
)
GOOD = (
    "The pill probably helps.",
    "Low-certainty evidence suggests that the pill may reduce pain.",
    "The pill may help, and it probably does no harm.",
)

_GRADED = re.compile(
    r"\b(?P<level>very[- ]low|low|moderate|high)(?:[- ]to[- ](?:very[- ])?(?:low|moderate"
    r"|high))?[- ](?:certainty|quality)\b(?: of)?(?: evidence)?",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:may|might|could|perhaps|possibly|suggests?)\b", re.IGNORECASE)
_PROBABLY = re.compile(r"\b(?:probably|likely)\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:(?:do|did|does) not know|don't know|uncertain|unclear|unsure|not sure|not clear|insufficient"
    r"|cannot (?:tell|say|draw)|not (?:be )?(?:certain|confident)"
    r"|little is known|limited|need|should)\b",
    re.IGNORECASE,
)
_EFFECT = re.compile(
    r"\b(?:reduce[sd]?|increase[sd]?|improve[sd]?|cause[sd]?|lower(?:s|ed)|prevent(?:s|ed)?|raise[sd]?"
    r"|decrease[sd]?|help(?:s|ed)?|led to|leads to|(?:is|was|were|are) (?:more |less )?effective)\b"
)
_STACKED = re.compile(
    r"\b(?:may|might|could|can)\s(?:\w+\s)?(?:possibly|perhaps|potentially|conceivably)\b|\b(?:probably"
    r"|likely|possibly|perhaps|potentially)\s(?:may|might|could)\b"
    r"|\b(?:may|might|could)\s(?:appear|seem|tend)s? to\b|\b(?:appears?|seems?) to (?:suggest|indicate"
    r"|be likely)\b|\bsuggests? (?:that )?(?:\w+\s){1,4}?(?:may|might|could) (?:possibly|perhaps|potentially)\b"
    r"|\bpossibl[ey] (?:suggest|indicate)s?\b",
    re.IGNORECASE,
)

_HEDGES = (
    "possibl", "perhaps", "potentially", "conceivably", "probably", "likely", "appear", "seem", " tend", "suggest",
)  # fmt: skip
"""Every stack of hedges holds one of these."""


def certainty_wording(draft: Draft) -> Iterator[Found]:
    """Readers learn from "probably" and "may" how much to believe; a wrong one misleads them, two blur it.

    Where a sentence grades its evidence, the hedge must fit the grade; elsewhere one hedge is enough.
    """
    for hit in draft.search(_STACKED, draft.holding(_HEDGES)):
        yield Found(hit.span, f"'{hit.text}' hedges twice: one hedge is enough")
    for hit in draft.search(_GRADED, draft.holding(("certainty", "quality"))):
        text = hit.sentence.span.of(draft.plain)
        advice = _advice(hit.match["level"].lower().replace("-", " "), text)
        if advice and _EFFECT.search(text):
            yield Found(hit.span, f"'{hit.text}' {advice}")


def _advice(level: str, text: str) -> str | None:
    if level == "moderate":
        return "calls for 'probably', not 'may'" if _MAY.search(text) and not _PROBABLY.search(text) else None
    if level == "high":
        hedged = _MAY.search(text) or _PROBABLY.search(text)
        return "calls for a plain statement, without a hedge" if hedged else None
    if _MAY.search(text) or _UNKNOWN.search(text):
        return None
    return "calls for 'may'" if level == "low" else "calls for 'we do not know'"
