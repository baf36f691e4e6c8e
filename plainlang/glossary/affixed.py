"""Where a term made of parts (`plainlang.glossary.derive`) stands so that its wording cannot take its place."""

from __future__ import annotations

from plainlang.glossary.derive import DOMAIN
from plainlang.glossary.site import Site
from plainlang.glossary.words import grammar


def is_made_of_parts(site: Site) -> bool:
    """True for a term that no glossary lists."""
    return site.term.domain == DOMAIN


def is_only_listed_reading(site: Site) -> bool:
    """True if what is written can be no other entry of the glossary."""
    return sum(form.term.domain != DOMAIN for form in site.match.forms) <= 1


def misplaced(site: Site) -> str | None:
    """A guard: "postexercise" needs a noun behind it or a time before it, "mouse macrophage-specific" is not parted."""
    if not is_made_of_parts(site):
        return None
    if site.term.pos == "phrase":
        ends = not site.gap_after.isspace() or not site.tag(1).startswith(("NN", "JJ", "VBG", "CD"))
        behind_time = site.words(-1).removesuffix("s") in grammar("times") and site.gap_before.isspace()
        return None if behind_time and ends else "its wording fits only before a noun or behind a time"
    if site.term.before_noun:
        # Not further on: "due to its non-toxicity, acidity and smell".
        return None if site.gap_after.isspace() else "its wording fits only right before a noun"
    if site.gap_before.isspace() and site.tag(-1).startswith("NN"):
        return "it is part of a longer compound"
    return None
