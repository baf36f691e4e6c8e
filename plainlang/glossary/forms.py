"""The surface forms of a glossary phrase, and the forms of its wordings, by the shared inflection rules."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from plainlang.glossary.term import Pos
from plainlang.text import inflection
from plainlang.text.inflection_phrases import plural_phrases

Feature = inflection.Feature | Literal["same"]
"""What a form is: one of the features of `plainlang.text.inflection`, or "same" for a word that has one form only."""


def surface_forms(phrase: str, pos: Pos, *, mass: bool = False) -> tuple[tuple[str, tuple[Feature, ...]], ...]:
    """Every way a phrase can be written, each with what it can be.

    >>> surface_forms("etiology", "noun")
    (('etiology', ('singular',)), ('etiologies', ('plural',)))
    >>> surface_forms("apoptosis", "noun", mass=True), surface_forms("in order to", "phrase")
    ((('apoptosis', ('singular',)),), (('in order to', ('same',)),))
    """
    if pos in ("adverb", "phrase"):
        return ((phrase, ("same",)),)
    if pos == "adjective":
        return ((phrase, ("positive",)),)
    if pos == "noun" and mass:
        return ((phrase, ("singular",)),)
    features: dict[str, list[Feature]] = defaultdict(list)
    for feature, spellings in inflection.forms(phrase, pos).table:
        for spelling in spellings:
            features[spelling].append(feature)
    return tuple((text, tuple(found)) for text, found in features.items())


def plural_phrase(wording: str) -> str:
    """The plural of a noun wording.

    >>> plural_phrase("protein that switches genes on and off")
    'proteins that switch genes on and off'
    """
    return inflection.inflect(wording, "noun", "plural")


def plural_definition(explanation: str) -> str:
    """The plural of an explanation that opens with "a" or "an".

    >>> plural_definition("a part of the brain that makes plans")
    'parts of the brain that make plans'
    """
    return plural_phrases(explanation, defines=True)[0]


def verb_phrase(wording: str, feature: Feature) -> str:
    """A form of a verb wording; its first word is inflected.

    >>> verb_phrase("carry out", "past")
    'carried out'
    """
    return wording if feature == "same" else inflection.inflect(wording, "verb", feature)
