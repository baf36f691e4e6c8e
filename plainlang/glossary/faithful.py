"""Does a rewrite still say what its source says? Facts that a text must not lose, compared as multisets.

Checked are numbers with their units, negations, hedges, comparisons, names (words with a capital or a digit
inside a sentence) and quoted words. A name is lost when it stands nowhere any more: a text may say it less often.
Other ways to write the same are the same: "1,200" and "1200", "5 mg" and "5 milligrams", "5" and "five",
"> 5" and "more than 5". A fact that is added is no loss: see `plainlang.glossary.added`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from plainlang.analyze.abbreviations import long_forms
from plainlang.glossary.words import words
from plainlang.text.normalize import normalize

FactKind = Literal["number", "unit", "negation", "hedge", "comparison", "name", "quotation"]


@dataclass(frozen=True, slots=True)
class LostFact:
    """Something of the source that its rewrite does not say: what kind, the words, how many times."""

    kind: FactKind
    text: str
    times: int = 1


NUMBER = re.compile(r"\d+(?:[.,\u00b7]\d+)*|(?<![\w.])\.\d+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_UNIT = re.compile(
    r"(?<=\d)\s?(%|‰|°C|°F|[munpkμµ]?(?:g|m|l|L|mol|M|Gy|Hz|V|A|s|Pa|J|W|Bq|Sv)(?:/[\w²³]+)?|mmHg|mm|cm|km|kg|mg|mL|dL|kDa|kb|bp|IU|"
    r"hours?|days?|weeks?|months?|years?|minutes?|seconds?|h|min|fold|percent|per\scent|(?:micro|milli|centi|kilo)?"
    r"(?:gram|met[re]{2}|lit[re]{2})s?|degrees\sCelsius)(?!\w)"
)
_SAME_UNITS = {
    "percent": "%", "per cent": "%", "degrees Celsius": "\u00b0C", "gram": "g", "microgram": "\u00b5g",
    "\u03bcg": "\u00b5g", "milligram": "mg", "kilogram": "kg", "meter": "m", "millimeter": "mm", "centimeter": "cm",
    "kilometer": "km", "liter": "l", "milliliter": "ml", "microliter": "\u00b5l", "\u03bcl": "\u00b5l",
    "L": "l", "mL": "ml", "h": "hour", "min": "minute", "s": "second",
}  # fmt: skip
_SIGNS: tuple[tuple[FactKind, str, re.Pattern[str]], ...] = (
    ("comparison", "more", re.compile(r"[>\u2265](?=\s?\d)")),
    ("comparison", "less", re.compile(r"[<\u2264](?=\s?\d)")),
    ("hedge", "about", re.compile(r"[~\u2248](?=\s?\d+(?![\d)]))")),
)
_NEGATION = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|nothing|without|cannot|can't|(?:do|does|did|is|are|was|were|has|have|had|"
    r"would|could|should|will|must)n't)\b",
    re.IGNORECASE,
)
# The end of a sentence, with a reference behind it or not, a label with a colon, the number of a list item, or a break.
_OPENING = re.compile(r"(?:[.!?:;\n]|[.!?][\[(][\d,\s-]+[\])]|(?:^|\s)\(?\w{1,3}[.)])$")
_TITLE = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|St|Drs)\.$")
QUOTED = re.compile(r"[\u201c\"]([^\u201c\u201d\"]{1,300})[\u201d\"]")
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
        lead = text[max(0, match.start() - 60) : match.start()].rstrip(" \"'(\n")
        opens = (word[1:].islower() or len(word) == 1) and _opens_sentence(lead)
        if not opens and not _UNIT.match(text, len(text[: match.start()].rstrip())):
            yield match


def name_key(word: str) -> str:
    """A name without the small s of its plural: "APCs" and "APC" are one."""
    return word.removesuffix("s") if word[:-1].isupper() else word


def _opens_sentence(lead: str) -> bool:
    return not lead or (_OPENING.search(lead) is not None and not _TITLE.search(lead))


@cache
def _spelt_out() -> Mapping[str, str]:
    return {word: str(number) for number, word in enumerate(words("grammar")["numbers"])}


def _number(written: str) -> str:
    """A number in one way of writing it.

    >>> [_number(n) for n in ("1,200", "0,73", ".5", "3\u00b72")]
    ['1200', '0,73', '0.5', '3.2']
    """
    plain = written.replace(",", "") if _THOUSANDS.fullmatch(written) else written
    plain = plain.replace("\u00b7", ".")
    return "0" + plain if plain.startswith(".") else plain


def _unit(written: str) -> str:
    """A unit in one way of writing it: "weeks" and "week", "%" and "percent", "mg" and "milligrams"."""
    one = " ".join(written.split()).replace("metre", "meter").replace("litre", "liter")
    one = one.removesuffix("s") if len(one) > 3 else one
    return _SAME_UNITS.get(one, one)


@lru_cache(maxsize=4096)
def _facts(text: str) -> Mapping[FactKind, Counter[str]]:
    text = normalize(text)
    facts: dict[FactKind, Counter[str]] = {
        "number": Counter(map(_number, NUMBER.findall(text))),
        "unit": Counter(_unit(m.group(1)) for m in _UNIT.finditer(text)),
        "negation": Counter({"not": len(_NEGATION.findall(text))}),
        "hedge": _groups(text, "hedges"),
        "comparison": _groups(text, "comparisons"),
        "name": Counter(name_key(m.group()) for m in names(text)),
        "quotation": Counter(m.group(1).strip() for m in QUOTED.finditer(text)),
    }
    for kind, name, sign in _SIGNS:
        facts[kind][name] += len(sign.findall(text))
    return facts


@lru_cache(maxsize=4096)
def lost_facts(source: str, rewrite: str) -> tuple[LostFact, ...]:
    """What ``source`` says and ``rewrite`` does not: an empty tuple if nothing is lost.

    >>> lost_facts("It did not fall by 5 mg.", "It fell by 5 mg.")
    (LostFact(kind='negation', text='not', times=1),)
    """
    before = _facts(source)
    if not any(map(Counter.total, before.values())):
        return ()
    # A rewrite may spell a number out; in a source "one" is as often no number.
    spelt_out = Counter(filter(None, map(_spelt_out().get, re.findall(r"[a-z]+", rewrite.lower()))))
    after = {kind: counts + spelt_out if kind == "number" else counts for kind, counts in _facts(rewrite).items()}
    return tuple(
        LostFact(kind, text, times)
        for kind, counts in before.items()
        for text, times in sorted((counts - after[kind]).items())
        if kind != "name" or not (text in after["name"] or is_spelt_out(text, source, rewrite))
    )


def is_spelt_out(name: str, source: str, rewrite: str) -> bool:
    """True for an abbreviation that a text defines, if its rewrite says the words that it stands for.

    >>> is_spelt_out("CTS", "Carpal tunnel syndrome (CTS) hurts.", "Carpal tunnel syndrome hurts.")
    True
    """
    said = _words(rewrite)
    return any(_words(long) in said for long in long_forms(name, source))


def _words(text: str) -> str:
    """The words of a text in lower case, each without the s of its plural."""
    return " ".join(word.removesuffix("s") for word in re.findall(r"[^\W_]+", text.lower()))
