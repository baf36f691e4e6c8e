"""Does a rewrite still say what its source says? Facts that a text must not lose, compared as multisets.

Checked are numbers with their units, negations, hedges, comparisons, names (words with a capital or a digit
inside a sentence) and quoted words. A fact that is added is no loss and not reported here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
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
# Words of one group may stand for each other: "putative" may become "possible", but not vanish. A "+" stands for any
# verb ending.
_HEDGES = {
    "may": "may might could can possible possibly possibility potential potentially perhaps putative putatively plausible plausibly promising",
    "probably": "probable probably likely likelihood presumably presumed appear+ seem+ apparent apparently suspect+ suggest+ suggestive indicat+ "
    "hypothesi[sz]+ hypothes[ei]s propos+ assum+ implicat+ impl(?:y|ies|ied) tend+ expect+ think+ thought believ+ idea ideas point+ link+",
    "unclear": "unclear uncertain uncertainty unknown unproven inconclusive unsure",
    "about": "about approximately around roughly nearly almost circa estimat+ some",
    "partly": "partly partial partially part largely mostly mainly generally usually often sometimes typically frequently commonly rarely",
}
_COMPARISONS = {
    "more": "more most greater higher larger longer stronger better heavier increas+ rise rises rising rose risen rais+ elevat+ exceed+ above over up "
    "upregulat+ boost+ enhanc+ grow grows growing grew grown improv+ superior high additional add+ extra further speed+ strengthen+ most",
    "less": "less least fewer lower+ smaller shorter weaker weaken+ decreas+ reduc+ declin+ fall falls falling fell fallen below under down "
    "downregulat+ drop+ inferior diminish+ low cut cuts cutting eas(?:e|es|ed|ing) slow+ soften+ limit+ shrink+ shrank loss losses lose loses lost lessen+ "
    "suppress+ block+ mild+ dampen+ attenuat+ alleviat+ ameliorat+ mitigat+",
    "than": "than versus vs compar+ comparison relative against",
}
_QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]{1,300})[\u201d\"]")
_NAME = re.compile(r"(?<![\w])(?:[A-Za-z]*[A-Z][A-Za-z]*\d*|[A-Za-z]+\d\w*)(?!\w)")


_ENDING = r"(?:e?[sd]?|ing)"


def _patterns(groups: Mapping[str, str]) -> Mapping[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"\b(?:{'|'.join(words.split()).replace('+', _ENDING)})\b", re.IGNORECASE)
        for name, words in groups.items()
    }


_HEDGE_PATTERNS, _COMPARISON_PATTERNS = _patterns(_HEDGES), _patterns(_COMPARISONS)


def _groups(text: str, patterns: Mapping[str, re.Pattern[str]]) -> Counter[str]:
    return Counter({name: n for name, pattern in patterns.items() if (n := len(pattern.findall(text)))})


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
        "hedge": _groups(text, _HEDGE_PATTERNS),
        "comparison": _groups(text, _COMPARISON_PATTERNS),
        "name": _names(text),
        "quotation": Counter(m.group(1).strip() for m in _QUOTED.finditer(text)),
    }


def lost_facts(source: str, rewrite: str) -> tuple[LostFact, ...]:
    """What ``source`` says and ``rewrite`` does not: an empty tuple if nothing is lost.

    >>> lost_facts("It did not fall by 5 mg.", "It fell by 5 mg.")
    (LostFact(kind='negation', text='not', times=1),)
    """
    before, after = _facts(source), _facts(rewrite)
    return tuple(
        LostFact(kind, text, times)
        for kind, counts in before.items()
        for text, times in sorted((counts - after[kind]).items())
    )
