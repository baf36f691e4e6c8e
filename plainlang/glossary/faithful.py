"""Does a rewrite still say what its source says? Facts that a text must not lose, compared as multisets.

Checked are numbers with their units, negations, hedges, comparisons, names (words with a capital or a digit
inside a sentence) and quoted words. A fact that is added is no loss and not reported here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from plainlang.text.normalize import normalize

FactKind = Literal["number", "unit", "negation", "hedge", "comparison", "name", "quotation"]


@dataclass(frozen=True, slots=True)
class LostFact:
    """Something of the source that its rewrite does not say: what kind, the words, how many times."""

    kind: FactKind
    text: str
    times: int = 1


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_UNIT = re.compile(
    r"(?<=\d)\s?(%|‰|°C|°F|[munpkμµ]?(?:g|m|l|L|mol|M|Gy|Hz|V|A|s|Pa|J|W|Bq|Sv)(?:/[\w²³]+)?|mmHg|mm|cm|km|kg|mg|mL|dL|kDa|kb|bp|IU|"
    r"hours?|days?|weeks?|months?|years?|minutes?|seconds?|h|min|fold)(?!\w)"
)
_NEGATION = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|can't|(?:do|does|did|is|are|was|were|has|have|had|"
    r"would|could|should|will|must)n't)\b",
    re.IGNORECASE,
)
# Words of one group may stand for each other: "putative" may become "possible", but not vanish.
_HEDGES: tuple[tuple[str, str], ...] = (
    (
        "possibly",
        r"may|might|could|can|possibl[ey]|possibility|potential(?:ly)?|perhaps|putative(?:ly)?|plausibl[ey]|conceivabl[ey]|promising",
    ),
    (
        "probably",
        r"probabl[ey]|likely|likelihood|presumabl[ey]|presumed|appears?|appeared|seems?|seemed|apparent(?:ly)?|suspected|thought to|"
        r"believed to|suggests?|suggested|suggesting|suggestive|indicat(?:e|es|ed|ing)|hypothesi[sz]e[sd]?|propos(?:e|es|ed)|"
        r"assum(?:e|es|ed)|implicat(?:e|es|ed|ing)|tend(?:s|ed)? to|impl(?:y|ies|ied)|points? to|pointed to|expect(?:s|ed)?|show signs",
    ),
    ("unclear", r"unclear|uncertain(?:ty)?|unknown|not (?:yet )?(?:known|clear|certain|understood)|unproven|inconclusive|not sure"),
    ("about", r"about|approximately|around|roughly|nearly|almost|circa|ca\.|estimated|some|more or less|close to"),
    ("partly", r"partly|partial(?:ly)?|in part|largely|mostly|mainly|generally|usually|often|sometimes|typically|frequently|commonly|rarely"),
)
_COMPARISONS: tuple[tuple[str, str], ...] = (
    ("more", r"more|greater|higher|larger|increas\w*|rise[ns]?|rising|rose|elevat\w*|exceed\w*|above|over|up|upregulat\w*|longer|boost\w*|raise[sd]?|raising|enhanc\w*|grow\w*|grew|stronger|better|improv\w*|superior|most|high|too much|speed\w*|turn\w* up|additional|added|extra|further|add|adds|adding|strengthen\w*|worse\w*|heavier|overly"),
    ("less", r"less|fewer|lower\w*|smaller|decreas\w*|reduc\w*|declin\w*|fall[s]?|falling|fell|fallen|below|under|down|downregulat\w*|shorter|weaker|weaken\w*|drop\w*|inferior|diminish\w*|least|low|too little|cut\w*|eas(?:e|es|ed|ing)|slow\w*|soften\w*|limit\w*|shrink\w*|shrank|shrunk|los[est]\w*|loss|turn\w* down|lessen\w*|suppress\w*|worse\w*|block\w*|mild\w*|dampen\w*"),
    ("than", r"than|versus|vs\.?|compared (?:with|to)|relative to|in comparison (?:with|to)|against"),
)
_QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]{1,300})[\u201d\"]")
_NAME = re.compile(r"(?<![\w])(?:[A-Za-z]*[A-Z][A-Za-z]*\d*|[A-Za-z]+\d\w*)(?!\w)")


def _groups(text: str, groups: tuple[tuple[str, str], ...]) -> Counter[str]:
    return Counter({name: n for name, words in groups if (n := len(re.findall(rf"\b(?:{words})(?!\w)", text, re.IGNORECASE)))})


def _names(text: str) -> Counter[str]:
    """Words with a capital, but not the capital that only opens a sentence."""
    found: Counter[str] = Counter()
    for match in _NAME.finditer(text):
        word = match.group()
        lead = text[: match.start()].rstrip(" \"'(\n")
        if word[1:].islower() or len(word) == 1:
            if not lead or lead[-1] in ".!?:;":
                continue
        found[word.removesuffix("s") if word[:-1].isupper() else word] += 1
    return found


def _facts(text: str) -> dict[FactKind, Counter[str]]:
    text = normalize(text)
    return {
        "number": Counter(_NUMBER.findall(text)),
        "unit": Counter(m.group(1) for m in _UNIT.finditer(text)),
        "negation": Counter({"not": len(_NEGATION.findall(text))}),
        "hedge": _groups(text, _HEDGES),
        "comparison": _groups(text, _COMPARISONS),
        "name": _names(text),
        "quotation": Counter(m.group(1).strip() for m in _QUOTED.finditer(text)),
    }


def lost_facts(source: str, rewrite: str) -> tuple[LostFact, ...]:
    """What ``source`` says and ``rewrite`` does not: an empty tuple if nothing is lost.

    >>> lost_facts("It did not fall by 5 mg.", "It fell by 5 mg.")
    (LostFact(kind='negation', text='not', times=1),)
    """
    before, after = _facts(source), _facts(rewrite)
    # A negation that became part of a plain word ("without") or a hedge that moved to a stronger group is no loss of its kind.
    return tuple(
        LostFact(kind, text, times)
        for kind, counts in before.items()
        for text, times in sorted((counts - after[kind]).items())
    )
