"""Abstract nouns in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

SOURCE = (
    "Federal plain-language guidelines (avoid hidden verbs); three or more stand in 15% of technical and "
    "7% of lay sentences "
    "on the same abstracts (PLABA)"
)
SEVERITY = "note"
RATES = (10.8, 3.5)
BAD = (
    "The evaluation of the implementation required the participation of nurses.",
    "Inhibition of activation led to a reduction in proliferation.",
)
GOOD = (
    "Nurses helped us to find out how well it was put in place.",
    "The infection was treated with medication.",
)
EVERYDAY = (
    "addition", "attention", "condition", "depression", "education", "emotion", "exception", "infection",
    "information", "injection", "medication", "nation", "operation", "position", "population", "prescription",
    "question", "section", "situation", "station", "television", "vaccination", "vacation", "vision", "appointment",
    "department", "environment", "government", "moment", "payment", "treatment", "city", "university", "community",
    "ability", "quality", "activity", "insurance", "ambulance", "distance", "difference", "science", "sentence",
    "violence", "audience", "experience", "intention", "mention", "permission", "decision", "religion", "tradition",
    "nutrition", "action", "region", "million", "billion", "reaction", "version", "pension", "passion",
    "profession", "discussion", "possibility", "opportunity", "responsibility", "disability", "facility",
    "security", "electricity", "majority", "minority", "evidence", "influence", "conference", "patience", "silence",
    "absence", "presence", "chance", "balance", "performance", "importance", "substance", "resistance", "element",
    "document", "instrument", "apartment", "basement", "cement", "comment", "argument", "agreement", "equipment",
    "improvement", "movement", "statement", "investment", "development", "management", "pregnancy", "emergency",
    "mission", "sickness", "illness", "business", "weakness", "happiness", "fitness", "awareness", "electricity",
    "analysis", "diagnosis", "hospital",
)  # fmt: skip
_ABSTRACT = r"[a-z]{3,}(?:(?:tion|sion|ment|ance|ence|ness|ism)s?|ity|ities|sis)"
_SUFFIX = re.compile(rf"\b{_ABSTRACT}\b", re.IGNORECASE)
_WORD = re.compile(rf"(?<![^\W_]){_ABSTRACT}(?![^\W_])", re.IGNORECASE)


def nominalisations(draft: Draft, *, limit: int = 2, everyday: tuple[str, ...] = EVERYDAY) -> Iterator[Found]:
    """Nouns made from verbs hide who does what, and a row of them must be unpacked one by one.

    "Inhibition of activation led to a reduction" says that something kept something from being switched on. Say who
    does it, with a verb. ``everyday`` lists nouns of this shape that everybody knows.
    """
    known = frozenset(everyday)

    def count(stretch: str) -> int:
        return sum(_singular(word.lower()) not in known for word in _WORD.findall(stretch))

    for sentence in filter(is_running, draft.holding_more(count, limit)):
        text, begin = sentence.text, sentence.span.start
        if len(_SUFFIX.findall(text)) <= limit:  # a part of "rate_of_infection" is no word to this pattern
            continue
        tokens = [match for match in TOKEN.finditer(text) if _SUFFIX.fullmatch(match.group())]
        found = [match for match in tokens if _singular(match.group().lower()) not in known]
        if len(found) > limit:
            words = ", ".join(dict.fromkeys(match.group().lower() for match in found))
            yield Found(
                Span(begin + found[0].start(), begin + found[-1].end()),
                f"{len(found)} abstract nouns in one sentence, the limit is {limit} ({words}): use verbs",
                value=len(found),
                limit=limit,
            )


def _singular(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else word if word.endswith("sis") else word.removesuffix("s")
