"""Abstract nouns in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = "Federal plain-language guidelines (avoid hidden verbs); three or more stand in 15% of technical and 7% of lay sentences on the same abstracts (PLABA)"
SEVERITY = "note"
BAD = (
    "The evaluation of the implementation required the participation of nurses.",
    "Inhibition of activation led to a reduction in proliferation.",
)
GOOD = (
    "Nurses helped us to find out how well it was put in place.",
    "The infection was treated with medication.",
)
EVERYDAY = (
    "addition", "attention", "condition", "depression", "education", "emotion", "exception", "infection", "information", "injection", "medication",
    "nation", "operation", "position", "population", "prescription", "question", "section", "situation", "station", "television", "vaccination",
    "vacation", "vision", "appointment", "department", "environment", "government", "moment", "payment", "treatment", "city", "university", "community",
    "ability", "quality", "activity", "insurance", "ambulance", "distance", "difference", "science", "sentence", "violence", "audience", "experience",
    "intention", "mention", "permission", "decision", "television", "religion", "tradition", "nutrition", "action", "region", "million", "billion",
    "reaction", "version", "pension", "passion", "profession", "discussion", "possibility", "opportunity", "responsibility", "disability", "facility",
    "security", "electricity", "majority", "minority", "evidence", "influence", "conference", "patience", "silence", "absence", "presence", "chance",
    "balance", "performance", "importance", "substance", "resistance", "element", "document", "instrument", "apartment", "basement", "cement", "comment",
    "argument", "agreement", "equipment", "improvement", "movement", "statement", "investment", "development", "management", "participation",
)  # fmt: skip
_SUFFIX = re.compile(r"[a-z]{3,}(?:tion|sion|ment|ance|ence|ity|ness|ism|sis)", re.IGNORECASE)


def nominalisations(draft: Draft, *, limit: int = 2, everyday: tuple[str, ...] = EVERYDAY) -> Iterator[Found]:
    """Nouns made from verbs hide who does what, and a row of them must be unpacked one by one.

    "Inhibition of activation led to a reduction" says that something kept something from being switched on. Say who
    does it, with a verb. ``everyday`` lists nouns of this shape that everybody knows.
    """
    known = frozenset(everyday)
    for sentence in draft.prose:
        found = [
            t
            for t in sentence.tokens
            if _SUFFIX.fullmatch(t.text.lower().removesuffix("s")) and t.text.lower().removesuffix("s") not in known
        ]
        if len(found) > limit:
            words = ", ".join(dict.fromkeys(t.text.lower() for t in found))
            span = Span(found[0].span.start, found[-1].span.end)
            yield Found(
                span, f"{len(found)} abstract nouns in one sentence ({words}): use verbs", value=len(found), limit=limit
            )
