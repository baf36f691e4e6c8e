"""The noun phrase around a term, read off tags: what stands before its noun, and whether an article does."""

from __future__ import annotations

import re
from typing import Literal

from plainlang.glossary.site import Site
from plainlang.glossary.words import grammar
from plainlang.text.inflection_phrases import head

Determined = Literal["yes", "no", "shared"]
"""Has the noun phrase an article or the like? "shared": it is the second of two; the first may have one for both."""

_INSIDE = ("JJ", "NN", "VBN", "VBG", "RB", "CD", "AFX")


def head_of(wording: str) -> str:
    """The noun of a noun wording, without what is joined to it by a hyphen.

    >>> head_of("loss of weight"), head_of("blood-vessel lining")
    ('loss', 'lining')
    """
    words = wording.split()
    return words[head(words)].rpartition("-")[2].lower()


def determined(site: Site) -> Determined:
    """Whether an article, a possessive or a word such as "each" belongs to the noun that the term is."""
    at = _first_step(site) - 1
    tag, word = site.tag(at), site.words(at)
    if not word:
        return "no"
    if (
        tag in ("DT", "PDT", "PRP$", "WP$", "WDT", "POS")
        or word in grammar("determiners")
        or word.endswith(("'s", "\u2019s"))
    ):
        return "yes"
    return "shared" if tag == "CC" or not site.gap(at).isspace() else "no"


def is_modified(site: Site) -> bool:
    """True if words before the term belong to its noun phrase ("unknown etiology", "low to moderate mortality")."""
    in_range = site.words(-2) == "to" and site.tag(-3).startswith("JJ")  # "moderate" is often tagged as a verb there
    return _first_step(site) < 0 or in_range


def missing_article(site: Site, wording: str) -> str | None:
    """The article that a singular wording needs where its term had none: "" if none, None if it cannot be given.

    "Etiology was unknown" is English, "Cause was unknown" is not.
    """
    noun = head_of(wording)
    strict = noun in grammar("strict_count")
    if not (strict or noun in grammar("count")):
        return ""
    goes_on = any(f" {noun} {link} " in f" {wording} " for link in ("of", "in", "to"))
    if site.term.mass and (not goes_on or strict or noun in grammar("events")):
        return ""  # "sleepiness" needs no article, "symptom onset" does where it becomes "the start of symptoms"
    if "singular" not in site.form.features or determined(site) != "no":
        return ""
    opens = site.opens_sentence and bool(re.match(r"\s+\w", site.gap_after + "x"))
    followed = goes_on or re.match(r"\s+of\b", site.document.text[site.span.end : site.span.end + 8])
    if noun in grammar("of_something") and site.tag(-1).startswith("NN") and site.gap_before.isspace():
        return None  # "cancer etiology" is no "cancer cause"
    if not is_modified(site) and (followed or (opens and not strict)):
        return _article_of(noun, wording)
    return None if strict else ""


def can_be_many(site: Site) -> bool:
    """True where a noun with no article may as well be a plural: "lower risk of hospital stays".

    It must be no subject, whose verb would have to agree, nothing may hang on it, and it must be no point in time
    ("at endpoint").
    """
    before = _first_step(site) - 1
    after = site.tag(1)
    governed = site.tag(before) in ("IN", "VB", "VBZ", "VBP", "VBD", "VBG", "TO") and site.gap(before).isspace()
    governed = governed and site.words(before) != "at"
    alone = not site.tag(-1).startswith("NN") and site.words(1) != "of" and site.gap_after[:1] not in ("-", "/", "(")
    return governed and alone and (not after.startswith(("VB", "MD", "NN", "CC", "JJ")) or not site.gap_after.isspace())


def _article_of(noun: str, wording: str) -> str:
    if noun in grammar("events"):
        return "an " if wording[0] in "aeiou" else "a "
    return "the "


def _first_step(site: Site) -> int:
    """The step to the first word of the noun phrase that the term ends: 0 if it is the term itself."""
    step = 0
    while step > -8 and site.written(step - 1):
        tag, gap = site.tag(step - 1), site.gap(step - 1)
        listed = gap.strip() == "," and tag.startswith(("JJ", "VBN"))
        joined = gap.isspace() or gap in ("-", "\u2010", "\u2011") or listed
        if not (joined and tag.startswith(_INSIDE)) or (tag == "CD" and site.words(step - 1) == "one"):
            break
        step -= 1
    return step
