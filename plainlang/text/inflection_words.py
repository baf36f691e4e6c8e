"""The forms of a single English word: spelling rules here, exceptions in ``inflection.toml``.

Every function returns spellings best first; the first is the one plainlang writes (American
where the two differ: "labeled"), the others are recognised ("labelled"). Words are lower case
unless they are names or abbreviations; letters before the changed ending keep their case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from plainlang.text.inflection_data import Feature, Table, data, split_hyphen, syllables

# "be" has more forms than the table of features has places; "am" and "are" count as base forms.
_BE: Mapping[Feature, tuple[str, ...]] = MappingProxyType(
    {
        "base": ("be", "am", "are"),
        "third": ("is",),
        "past": ("was", "were"),
        "participle": ("been",),
        "gerund": ("being",),
    }
)

_ONE_SYLLABLE_CVC = re.compile(r"(?:[^aeiouy]*|[^aeiou]*qu)[aeiouy][bcdfgklmnprstvz]")
_LATIN_A = re.compile(r"\w\w(?:ula|ella|illa|ulla|ista|inna|issa)\Z")
_ABBREVIATION = re.compile(r".*[A-Z0-9\u0370-\u03ff]\Z")


def _recase(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _unique(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


# -- nouns ---------------------------------------------------------------------------------------------------------


def plurals(noun: str) -> tuple[str, ...]:
    """The plural(s) of a noun. A word that is a plural already is its own plural.

    >>> plurals("analysis"), plurals("study"), plurals("MRI"), plurals("melanoma")
    (('analyses',), ('studies',), ('MRIs',), ('melanomas', 'melanomata'))
    """
    before, last = split_hyphen(noun)
    return tuple(before + form for form in _plurals(last))


def _plurals(noun: str) -> tuple[str, ...]:
    low, spelling = noun.lower(), data()["noun_spelling"]
    if low in data()["nouns"]:
        return tuple(_recase(noun, form) for form in data()["nouns"][low][0])
    if _ABBREVIATION.match(noun):
        return (noun + "s",)
    if low in spelling["same"] or low in spelling["ics"] or low.endswith(("omics", "species", "fish")):
        return (noun, noun + "es") if low.endswith("fish") else (noun,)
    for ending, forms in data()["noun_endings"].items():
        if low.endswith(ending):
            return tuple(noun[: len(noun) - len(ending)] + form for form in forms[0])
    if low.endswith("man") and low not in spelling["humans"]:
        return (noun[:-2] + "en",)
    if low.endswith(("sis", "xis")):
        return (noun[:-2] + "es",)
    if low.endswith("itis"):
        return noun[:-1] + "des", noun + "es"
    if low.endswith("oma") and len(low) > 5 and low != "diploma":
        return noun + "s", noun + "ta"
    if is_plural(noun):
        return (noun,)
    if _LATIN_A.search(low):
        return noun + "s", noun + "e"
    if low.endswith(("s", "x", "z", "sh")) or (low.endswith("ch") and low not in spelling["k_ch"]):
        return (noun + "es",)
    if re.search(r"(?:[^aeiou]|qu)y$", low):
        return (noun[:-1] + "ies",)
    return (noun + "s",)


def is_plural(noun: str) -> bool:
    """True if ``noun`` looks like a regular plural or is a known irregular one.

    >>> [w for w in ("effects", "lens", "virus", "children", "pancreas", "process") if is_plural(w)]
    ['effects', 'children']
    """
    low, spelling = noun.lower(), data()["noun_spelling"]
    if low in singulars():
        return True
    if low.endswith(("ss", "us", "is")):
        return low[:-1] in spelling["u_i"]
    if not low.endswith("s") or len(low) < 3:
        return False
    return not any(low == word or (len(word) > 4 and low.endswith(word)) for word in spelling["s_singular"])


@cache
def singulars() -> Mapping[str, str]:
    """Irregular plural to singular ("mice" to "mouse")."""
    table: dict[str, str] = {}
    for singular, spellings in data()["nouns"].items():
        for plural in spellings[0]:
            if plural != singular:
                table.setdefault(plural, singular)
    return MappingProxyType(table)


# -- verbs ---------------------------------------------------------------------------------------------------------


def verb_table(verb: str) -> Table:
    """All forms of a verb.

    >>> verb_table("carry")["past"], verb_table("begin")["participle"], verb_table("label")["gerund"]
    (('carried',), ('begun',), ('labeling', 'labelling'))
    """
    before, last = split_hyphen(verb)
    if last == "be":
        return {feature: tuple(before + form for form in forms) for feature, forms in _BE.items()}
    bases = _both_ize(last)
    table: Table = {"base": bases}
    for feature in ("third", "past", "participle", "gerund"):
        table[feature] = _unique([form for base in bases for form in _verb_forms(base, feature)])
    return {feature: tuple(before + form for form in forms) for feature, forms in table.items()}


def _both_ize(verb: str) -> tuple[str, ...]:
    """``verb`` with its other spelling in -ise or -ize, -yse or -yze, if it has one."""
    spelling = data()["verb_spelling"]
    root = verb.removeprefix("re").removeprefix("un").removeprefix("over")
    for ending, other, fixed in (
        ("ise", "ize", "ise_only"),
        ("ize", "ise", "ize_only"),
        ("lyse", "lyze", ""),
        ("lyze", "lyse", ""),
    ):
        if verb.endswith(ending) and (not fixed or not {verb, root} & spelling[fixed]) and syllables(verb) > 1:
            return verb, verb[: -len(ending)] + other
    return (verb,)


def irregular(verb: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Past and participle spellings of an irregular verb, prefixes allowed ("rewrite"); None for a regular one."""
    verbs, spelling = data()["verbs"], data()["verb_spelling"]
    if verb in verbs:
        parts = verbs[verb]
        return parts[0], parts[-1]
    if verb in spelling["regular"]:
        return None
    for cut in range(2, len(verb) - 2):
        if verb[:cut] in spelling["strong_prefixes"] and verb[cut:] in verbs:
            past, participle = verbs[verb[cut:]][0], verbs[verb[cut:]][-1]
            return tuple(verb[:cut] + f for f in past), tuple(verb[:cut] + f for f in participle)
    return None


def _verb_forms(verb: str, feature: Feature) -> tuple[str, ...]:
    if feature == "third":
        return (_third(verb),)
    if feature == "gerund":
        return _gerunds(verb)
    strong = irregular(verb)
    if strong:
        return strong[0] if feature == "past" else strong[1]
    if verb.endswith("e"):
        return (verb + "d",)
    if re.search(r"[^aeiou]y$", verb):
        return (verb[:-1] + "ied",)
    return tuple(stem + "ed" for stem in stems(verb))


def _third(verb: str) -> str:
    if verb in ("have", "quiz", "gas"):
        return {"have": "has", "quiz": "quizzes", "gas": "gasses"}[verb]
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"


def _gerunds(verb: str) -> tuple[str, ...]:
    spelling = data()["verb_spelling"]
    if verb in spelling["ie"]:
        return (verb[:-2] + "ying",)
    if verb == "age":
        return "aging", "ageing"
    if verb in spelling["keep_e"] or verb.endswith(("ee", "oe", "ye")):
        return (verb + "ing",)
    if verb.endswith("e") and len(verb) > 2:
        return (verb[:-1] + "ing",)
    return tuple(stem + "ing" for stem in stems(verb))


def stems(verb: str) -> tuple[str, ...]:
    """What stands before "-ed" and "-ing": the last consonant doubled, or not, or either.

    >>> stems("occur"), stems("inhibit"), stems("signal"), stems("mimic")
    (('occurr',), ('inhibit',), ('signal', 'signall'), ('mimick',))
    """
    spelling = data()["verb_spelling"]
    doubled = verb + verb[-1]
    roots = {verb[len(p) :] for p in spelling["prefixes"] if verb.startswith(p)}
    if verb in spelling["ck"]:
        return (verb + "k",)
    if verb in spelling["double_too"]:
        return verb, doubled
    if verb in spelling["single"]:
        return (verb,)
    if verb in spelling["double"] or roots & (spelling["double_roots"] | spelling["double"]):
        return (doubled,)
    if _ONE_SYLLABLE_CVC.fullmatch(verb):
        return (doubled,)
    if re.search(r"[^aeiou](?:[aeiou]|ue|ia)l$", verb) and verb != "parallel":
        return verb, doubled
    return (verb,)


# -- adjectives ----------------------------------------------------------------------------------------------------


def degrees(adjective: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Comparative and superlative.

    >>> degrees("big"), degrees("early")[0], degrees("severe")[0], degrees("effective")[1]
    ((('bigger',), ('biggest',)), ('earlier',), ('more severe', 'severer'), ('most effective',))
    """
    low, spelling = adjective.lower(), data()["adjective_spelling"]
    if low in data()["adjectives"]:
        comparative, superlative = data()["adjectives"][low]
        return comparative, superlative
    count = syllables(low)
    ends_y = bool(re.search(r"[^aeiou]y$", low)) and syllables(low.removeprefix("un")) == 2
    short = (count == 1 or ends_y or low in spelling["er"]) and low not in spelling["more"]
    either = low in spelling["either"]
    more, most = ("more " + adjective,), ("most " + adjective,)
    if "-" in low or not (short or either):
        return more, most
    if low.endswith("e"):
        stem = adjective[:-1]
    elif re.search(r"[^aeiou]y$", low) and (count > 1 or low == "dry"):
        stem = adjective[:-1] + "i"
    elif _ONE_SYLLABLE_CVC.fullmatch(low):
        stem = adjective + adjective[-1]
    else:
        stem = adjective
    if either:
        return (*more, stem + "er"), (*most, stem + "est")
    return (stem + "er",), (stem + "est",)
