"""The form of a verb's wording that fits the slot: past or participle, before a noun or part of the sentence's verb."""

from __future__ import annotations

import re

from plainlang.glossary.forms import Feature, verb_phrase
from plainlang.glossary.site import Site
from plainlang.glossary.words import grammar

_BE = re.compile(r"(?:be|is|are|was|were|been|being|am|has|have|had|having|get|gets|got|become|becomes|became)")
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
    if feature == "participle" and site.before_noun and _is_split_compound(site):
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


def _is_split_compound(site: Site) -> bool:
    """True for "LPS induced lung injury", a compound whose hyphen is missing: no "LPS caused lung injury"."""
    return site.tag(-1) in ("NN", "NNP") and site.gap_before.isspace() and site.tag(1) in ("NN", "NNS", "JJ")


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
    verbs = [tag for n, tag in enumerate(site.tags) if tag in ("VBD", "VBZ", "VBP", "MD") and n != site.match.first]
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
