"""The form of a verb's wording that fits the slot: past or participle, before a noun or part of the sentence's verb."""

from __future__ import annotations

import re

from plainlang.glossary.forms import Feature, verb_phrase
from plainlang.glossary.site import Site
from plainlang.glossary.words import grammar

_BE = re.compile(r"(?:be|is|are|was|were|been|being|am|has|have|had|having|get|gets|got|become|becomes|became)")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_BY_TAG: dict[str, Feature] = {
    "VB": "base",
    "VBP": "base",
    "VBZ": "third",
    "VBD": "past",
    "VBN": "participle",
    "JJ": "participle",
    "VBG": "gerund",
}


def verb(site: Site, wording: str) -> str | None:
    """A verb's wording in the form that fits at a site, or None."""
    if site.gap_before.strip() in ("-", "\u2010", "\u2011", "\u2013"):
        return None  # "NO- mediated reactions", a compound that came apart
    feature = _verb_feature(site)
    if _is_split_compound(site, feature):
        return None
    if " " in wording:
        if site.gap_after.isspace() and site.words(1) in grammar("pronouns"):
            return None  # "activates it" is no "turns on it"
        if _is_premodifier(site, feature):
            return site.term.modifier if feature == "participle" else None
        words = wording.split()
        if feature == "participle" and len(words) > 2 and words[-1] in grammar("link"):
            return None  # "cells transfected with" are no "cells inserted genes into with"
    return verb_phrase(wording, feature)


def _is_split_compound(site: Site, feature: Feature) -> bool:
    """True for "LPS induced lung injury", a compound whose hyphen is missing: no "LPS caused lung injury"."""
    if site.tag(-1) not in ("NN", "NNP") or not site.gap_before.isspace() or site.tag(1) not in ("NN", "NNS", "JJ"):
        return False
    if feature == "participle":
        return site.before_noun
    return feature == "past" and "participle" in site.form.features and _has_other_verb(site)


def _has_other_verb(site: Site) -> bool:
    """True if its clause has a finite verb without the term, as far as tags tell: "LPS induced injury was seen"."""
    for direction in (-1, 1):
        step = direction
        while (tag := site.tag(step)) and site.gap(step).isspace() and tag not in ("CC", "WDT", "WP", "WRB"):
            if site.words(step) in grammar("clause"):
                break
            if tag in _FINITE:
                return True
            step += direction
    return False


def _verb_feature(site: Site) -> Feature:
    wanted = _BY_TAG.get(site.tags[site.match.first])
    if wanted in ("past", "participle") and {"past", "participle"} <= set(site.form.features):
        return _past_or_participle(site, wanted)
    return wanted if wanted in site.form.features else site.form.features[0]


def _past_or_participle(site: Site, wanted: Feature) -> Feature:
    """What "inhibited" is, where its tag and the words around it disagree ("patients manifested fever")."""
    step = -1
    while site.tag(step).startswith("RB") or site.words(step) == "not":
        step -= 1
    if _BE.fullmatch(site.words(step)):
        return "participle"
    verbs = [tag for n, tag in enumerate(site.tags) if tag in _FINITE and n != site.match.first]
    is_subject = site.tag(step).startswith(("NN", "PRP")) and site.gap(step).isspace()
    if wanted == "participle" and is_subject and not verbs and site.words(1) != "by":
        return "past"
    return wanted


def _is_premodifier(site: Site, feature: Feature) -> bool:
    """A participle straight before a noun and not part of the verb ("the inhibited enzyme", "activating mutations")."""
    if feature == "participle":
        return site.before_noun and not _BE.fullmatch(site.words(-1))
    if feature != "gerund" or not site.before_noun:
        return False
    verbal = site.tag(-1).startswith(("VB", "RB", "TO")) or site.tag(-1) in ("IN", "CC", "NN", "NNS", "PRP")
    if site.words(-1) == "of" and site.tag(1) == "NNS":
        return True  # "binding of activating receptors" may be either
    return not verbal and not site.gap_before.strip().endswith(",")
