"""From an inflected English word back to its base, without a dictionary.

Whether "-ed" and "-ing" hide a final "e" follows from the letters before them
("-iz", "-at" after a consonant, ...); words that go against the pattern are listed in
``inflection.toml``. Any other candidate is checked by inflecting it again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from plainlang.text.inflection_data import Pos, data, split_hyphen, syllables
from plainlang.text.inflection_words import degrees, irregular, is_plural, singulars, verb_table

# Stems that had an "e" before "-ed", "-ing", "-er" or "-est" was put on.
_HID_E = re.compile(
    r"""(?: [vuc] | [^tz]z | [lr]g | dg | eng | [nlrp]s | [aeiouy]s
          | [bcdfgkptz]l | sl
          | [^aeo]at | (?:[nm]|cl)eat | [^o]ut | [^aou]id | [^eo]ad | [^aeo]ud | [^eo]od
          | [^aeo]il | [^aou]ul | [^eo]am | [^a]im | [^u]um | [^aeou]in | [^aeo]un
          | [^eo]ar | [^a]ir | [^o]ur | [^eo]ap | [^eou]ip | yp
          | [^eo]ak | ik | [^o]ok | uk | ib | [^o]ob | ub | ag | ug | eg | ig )\Z""",
    re.VERBOSE,
)
_DOUBLED = re.compile(r"([bdgklmnprstvz])\1\Z")


def lemma(form: str, pos: Pos) -> str:
    """The base of ``form``, taken as a word of class ``pos``; a base is returned as it is.

    A word that could come from two bases ("axes", "bases", "lay") gets the likelier one.
    Capitals of a name are kept; hyphenated words are read at their last part.

    >>> lemma("metastases", "noun"), lemma("occurred", "verb"), lemma("utilising", "verb"), lemma("larger", "adjective")
    ('metastasis', 'occur', 'utilise', 'large')
    >>> lemma("up-regulated", "verb"), lemma("T-cells", "noun"), lemma("more severe", "adjective")
    ('up-regulate', 'T-cell', 'severe')
    """
    if pos == "adjective" and form.lower().startswith(("more ", "most ")):
        return form[5:]
    before, last = ("", form) if form.lower() in singulars() else split_hyphen(form)
    low = last.lower()
    base = {"noun": _noun, "verb": _verb, "adjective": _adjective}[pos](last if pos == "noun" else low)
    if base.lower() == low or len(base) < 2:  # "s" and "er" alone are no inflected words
        return form
    return before + (base[:1].upper() + base[1:] if pos == "noun" and last[:1].isupper() else base)


# -- nouns ---------------------------------------------------------------------------------------------------------


def _noun(form: str) -> str:
    low, spelling = form.lower(), data()["noun_spelling"]
    if low in singulars():
        return singulars()[low]
    if re.search(r"[A-Z0-9]s\Z", form):
        return form[:-1]
    for ending, plural in _ending_plurals().items():
        if low.endswith(ending):
            return form[: len(form) - len(ending)] + plural
    if low.endswith("men") and low[:-3] and low not in data()["noun_spelling"]["men"]:
        return form[:-2] + "an"
    if low.endswith("omata"):
        return form[:-2]
    if low.endswith("ae") and len(low) > 5 and not low.endswith(("aceae", "idae", "iae", "zae")):
        return form[:-1]
    if low in spelling["same"] or low in spelling["ics"] or low.endswith("omics") or not is_plural(form):
        return form
    return _regular_noun(form, low)


@cache
def _ending_plurals() -> Mapping[str, str]:
    table = {plural: ending for ending, forms in data()["noun_endings"].items() for plural in forms[0]}
    return MappingProxyType(dict(sorted(table.items(), key=lambda item: -len(item[0]))))


def _listed(low: str, words: frozenset[str]) -> bool:
    """True if ``low`` is one of ``words``, or a longer word made with one of them of four letters or more."""
    return low in words or any(len(word) > 3 and low.endswith(word) for word in words)


def _regular_noun(form: str, low: str) -> str:
    spelling, singular = data()["noun_spelling"], low[:-1]
    if low.endswith("ies"):
        return form[:-1] if singular in spelling["ie"] or len(low) < 5 else form[:-3] + "y"
    if low.endswith("itides"):
        return form[:-3] + "s"
    if low.endswith(("sses", "shes", "tzes", "zzes", "xes")):
        return form[:-2]
    if low.endswith("ches"):
        return form[:-1] if singular in spelling["che"] else form[:-2]
    if low.endswith("oes"):
        return form[:-1] if singular in spelling["oe"] else form[:-2]
    if low.endswith(("yses", "eses")) and singular not in spelling["sis_se"]:
        return form[:-2] + "is"
    if low.endswith("oses"):
        sugar = re.search(r"(?:cellul|luc|ct|lt|cr|rib|xyl|mann)oses\Z", low)
        is_plain = singular in spelling["ose"] or bool(sugar)
        return form[:-1] if is_plain else form[:-2] + "is"
    if low.endswith("itises") or (low.endswith("uses") and not _listed(singular, spelling["use"])):
        return form[:-2]
    if low.endswith("ises") and low[:-2] in ("iris", "pelvis", "penis", "epidermis", "trellis", "tennis", "clitoris"):
        return form[:-2]
    if low in ("crises", "atlases", "biases", "gases", "lenses", "canvases", "aliases", "pancreases", "thermoses"):
        return form[:-2] + "is" if low == "crises" else form[:-2]
    return form[:-1]


# -- verbs ---------------------------------------------------------------------------------------------------------


@cache
def _strong() -> Mapping[str, str]:
    """Irregular past forms and participles to their base; "be" and "have" with all their forms."""
    table = dict.fromkeys(("am", "are", "is", "was", "were", "been", "being"), "be") | {"has": "have"}
    for base, parts in data()["verbs"].items():
        for spellings in parts:
            for form in spellings:
                if form != base and form not in data()["verbs"]:
                    table.setdefault(form, base)
    # Bases that are another verb's past, and what they are more often; "saw" itself is listed as a base.
    table |= {"lay": "lay", "found": "find", "wound": "wind", "ground": "grind"}
    return MappingProxyType(table | {"oversaw": "oversee", "foresaw": "foresee"})


def _verb(form: str) -> str:
    if form in _strong():
        return _strong()[form]
    if form in data()["verbs"]:
        return form
    for cut in range(2, len(form) - 2):
        base = form[:cut] + _strong().get(form[cut:], "\0")
        strong = irregular(base)
        if strong and form in strong[0] + strong[1]:
            return base
    if form.endswith("ing"):
        return _from_stem(form[:-3], form)
    if form.endswith("ed"):
        if form.endswith("eed"):
            return form[:-1] if form[:-1] in data()["verb_lemma"]["ee"] else form
        if form.endswith("oed") and form[:-1] in data()["verb_lemma"]["oe"]:
            return form[:-1]
        return _from_stem(form[:-2], form)
    if form.endswith("s"):
        return _from_third(form)
    return form


def _from_stem(stem: str, form: str) -> str:
    """The base of which ``stem`` is left when "-ed" or "-ing" is taken off ``form``."""
    words, spelling = data()["verb_lemma"], data()["verb_spelling"]
    if form in words["plain"] or not re.search(r"[aeiouy]", stem) or len(stem) < 2:
        return form
    if form.endswith("ied"):
        return stem[:-1] + "ie" if stem[:-1] + "ie" in spelling["ie"] else stem[:-1] + "y"
    if form.endswith("ying") and stem[:-1] + "ie" in spelling["ie"]:
        return stem[:-1] + "ie"
    if stem.endswith("k") and stem[:-1] in spelling["ck"]:
        return stem[:-1]
    if stem.endswith("e"):
        return stem
    for base, listed in ((stem, words["plain"] | words["ll"]), (stem + "e", words["e"])):
        if _known(base, listed) or (irregular(base) and any(form in forms for forms in verb_table(base).values())):
            return base
    if _DOUBLED.search(stem):
        return _undoubled(stem)
    return stem + "e" if _HID_E.search(stem) else stem


def _known(base: str, words: frozenset[str]) -> bool:
    if base in words:
        return True
    prefixes = data()["verb_spelling"]["prefixes"]
    return any(base[:cut] in prefixes and base[cut:] in words for cut in range(2, len(base) - 2))


def _undoubled(stem: str) -> str:
    """``stem`` less its last letter, where that is how the base is spelled ("occurr", "labell", not "call")."""
    base = stem[:-1]
    if stem.endswith(("ss", "zz")) and base not in ("focus", "bias", "gas", "bus", "quiz", "whiz", "nonplus"):
        return stem
    return stem if stem.endswith("ll") and syllables(base) == 1 else base


def _from_third(form: str) -> str:
    base = form[:-1]
    if form.endswith(("ss", "us", "is")) or form in ("bias", "gas", "canvas", "has"):
        return form
    if form.endswith("ies"):
        return base if base in data()["verb_spelling"]["ie"] else form[:-3] + "y"
    if form.endswith("oes"):
        return base if base in data()["verb_lemma"]["oe"] else form[:-2]
    if form.endswith(("quizzes", "gasses", "whizzes")):
        return form[:-3]
    if form.endswith(("sses", "shes", "xes", "zzes", "tzes")):
        return base if base in ("axe", "deluxe") else form[:-2]
    if form.endswith("ches"):
        return base if base in data()["noun_spelling"]["che"] else form[:-2]
    if form.endswith("ses") and _known(form[:-2], data()["verb_lemma"]["plain"]):
        return form[:-2]
    return base


# -- adjectives ----------------------------------------------------------------------------------------------------


def _adjective(form: str) -> str:
    for base, parts in data()["adjectives"].items():
        if any(form in spellings for spellings in parts):
            return str(base)
    ending = 2 if form.endswith("er") else 3 if form.endswith("est") else 0
    stem = form[: len(form) - ending]
    if not ending or form in data()["adjective_spelling"]["positive"] or not re.search(r"[aeiouy]", stem):
        return form
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith("e"):
        return stem
    if stem + "e" in data()["adjective_spelling"]["e"]:
        return stem + "e"
    if stem.endswith(("ll", "ss", "zz")):
        return stem[:-1] if stem == "cruell" else stem
    if _DOUBLED.search(stem) and form in (spelling for part in degrees(stem[:-1]) for spelling in part):
        return stem[:-1]
    return stem + "e" if _HID_E.search(stem) else stem
