"""Does a rewrite still say what its source says? Facts that a text must not lose, compared as multisets.

Checked are numbers with their units, negations, hedges, comparisons, names (words with a capital or a digit
inside a sentence) and quoted words. A fact that is added is no loss: see `plainlang.glossary.added`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from plainlang.glossary.words import words
from plainlang.text.normalize import normalize

FactKind = Literal["number", "unit", "negation", "hedge", "comparison", "name", "quotation"]


@dataclass(frozen=True, slots=True)
class LostFact:
    """Something of the source that its rewrite does not say: what kind, the words, how many times."""

    kind: FactKind
    text: str
    times: int = 1


NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_UNIT = re.compile(
    r"(?<=\d)\s?(%|‰|°C|°F|[munpkμµ]?(?:g|m|l|L|mol|M|Gy|Hz|V|A|s|Pa|J|W|Bq|Sv)(?:/[\w²³]+)?|mmHg|mm|cm|km|kg|mg|mL|dL|kDa|kb|bp|IU|"
    r"hours?|days?|weeks?|months?|years?|minutes?|seconds?|h|min|fold)(?!\w)"
)
_NEGATION = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|can't|(?:do|does|did|is|are|was|were|has|have|had|"
    r"would|could|should|will|must)n't)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|St|Drs)\.$")
_QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]{1,300})[\u201d\"]")
_NAME = re.compile(r"(?<![\w])(?:[A-Za-z]*[A-Z][A-Za-z]*\d*|[A-Za-z]+\d\w*)(?!\w)")


_ENDING = r"(?:e?[sd]?|ing)"


def _word(pattern: str) -> str:
    return rf"\b{pattern.replace('+', _ENDING, 1)}(?!\w)"


@cache
def patterns(section: str) -> Mapping[str, re.Pattern[str]]:
    """The groups of words of a section of ``words.toml``, each as one pattern."""
    return {
        name: re.compile(rf"(?:{'|'.join(map(_word, group))})", re.IGNORECASE) for name, group in words(section).items()
    }


def _groups(text: str, section: str) -> Counter[str]:
    return Counter({name: n for name, pattern in patterns(section).items() if (n := len(pattern.findall(text)))})


def names(text: str) -> Iterator[re.Match[str]]:
    """Words with a capital or a digit inside, but not those whose capital only opens a sentence."""
    for match in _NAME.finditer(text):
        word = match.group()
        lead = text[: match.start()].rstrip(" \"'(\n")
        if not ((word[1:].islower() or len(word) == 1) and _opens_sentence(lead)):
            yield match


def name_key(word: str) -> str:
    """A name without the small s of its plural: "APCs" and "APC" are one."""
    return word.removesuffix("s") if word[:-1].isupper() else word


def _opens_sentence(lead: str) -> bool:
    return not lead or (lead[-1] in ".!?:;" and not _TITLE.search(lead))


def _facts(text: str) -> dict[FactKind, Counter[str]]:
    text = normalize(text)
    return {
        "number": Counter(NUMBER.findall(text)),
        "unit": Counter(m.group(1) for m in _UNIT.finditer(text)),
        "negation": Counter({"not": len(_NEGATION.findall(text))}),
        "hedge": _groups(text, "hedges"),
        "comparison": _groups(text, "comparisons"),
        "name": Counter(name_key(m.group()) for m in names(text)),
        "quotation": Counter(m.group(1).strip() for m in _QUOTED.finditer(text)),
    }


@lru_cache(maxsize=4096)
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
