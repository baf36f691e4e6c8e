"""The words that take a term's place, made to fit: slot, number, verb form, article, capital."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plainlang.glossary.articles import article
from plainlang.glossary.forms import plural_phrase, verb_phrase
from plainlang.glossary.site import Site
from plainlang.text.span import Span

_LINK_WORDS = frozenset(
    ["of", "that", "which", "who", "in", "for", "with", "from", "to", "on", "by", "at", "as", "into", "about", "against", "between", "between", "during", "without", "within", "than", "like", "after", "before", "where", "when"]
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A replacement that fits: the span it takes (an article before it included) and its text."""

    span: Span
    text: str


def fit(site: Site, audience: str) -> Fitted | str:
    """The replacement for a site, or the reason why none fits there."""
    wording = site.term.wording(audience)
    if wording is None:
        return "it can only be explained"
    text = _inflected(site, wording)
    if text is None:
        return "no wording of it fits the grammar here"
    return settle(site, text)


def settle(site: Site, text: str) -> Fitted | str:
    """Set the capital and the article, and refuse a word said twice."""
    span = site.span
    if site.opens_sentence and site.text[:1].isupper() and site.form.exact[0] is None:
        text = text[:1].upper() + text[1:]
    if repeated := _repeats(site, text):
        return f"it would say '{repeated}' twice"
    before = site.token(-1)
    if before and before.text.lower() in ("a", "an") and site.gap_before.isspace():
        if site.term.mass and site.term.pos == "noun" and not site.modifies:
            return "its wording takes no article"
        new = article(text)
        new = new.capitalize() if before.text[0].isupper() else new
        return Fitted(Span(before.span.start, span.end), new + site.gap_before + text)
    return Fitted(span, text)


def is_compact(wording: str) -> bool:
    """True if a wording can stand before another noun: at most two words, none of which links on.

    >>> is_compact("white blood"), is_compact("loss of weight")
    (True, False)
    """
    words = wording.split()
    return len(words) <= 2 and not _LINK_WORDS.intersection(words)


def has_tail(wording: str) -> bool:
    """True if a noun wording goes on after its head ("loss of weight")."""
    return bool(_LINK_WORDS.intersection(wording.split()[1:]))


def _inflected(site: Site, wording: str) -> str | None:
    term, features = site.term, site.form.features
    if term.pos == "noun":
        return _noun(site, wording)
    if term.pos == "verb":
        feature = _verb_feature(site)
        if feature == "participle" and len(wording.split()) > 1 and _is_premodifier(site):
            return term.modifier
        return verb_phrase(wording, feature)
    if term.pos == "adjective":
        if site.gap_after == "-" and len(wording.split()) > 1:
            return term.modifier
        return wording if "positive" in features else None
    return wording


def _noun(site: Site, wording: str) -> str | None:
    term = site.term
    joined = site.gap_after[:1] in "-\u2010\u2011\u2013" and site.gap_after != ""
    if joined:
        return term.modifier if term.modifier and " " not in term.modifier else None
    if site.modifies:
        return term.modifier or (wording if is_compact(wording) else None)
    if "plural" in site.form.features and not (_reads_singular(site)):
        if term.mass:
            return wording
        own = term.plural if wording == term.plain[:1][0] else None
        wording = own or plural_phrase(wording)
    if site.match.possessive:
        if has_tail(wording):
            return None
        # The "'s" of the source stays; a plural wording would need another.
        return wording if not wording.endswith("s") else None
    return wording


def _reads_singular(site: Site) -> bool:
    """A form that is both ("series", "species") follows its tag."""
    return "singular" in site.form.features and site.tags[site.match.last] in ("NN", "NNP")


def _verb_feature(site: Site) -> str:
    tag = site.tags[site.match.first]
    by_tag = {
        "VB": "base",
        "VBP": "base",
        "VBZ": "third",
        "VBD": "past",
        "VBN": "participle",
        "JJ": "participle",
        "VBG": "gerund",
    }
    wanted = by_tag.get(tag, "")
    return wanted if wanted in site.form.features else site.form.features[0]


def _is_premodifier(site: Site) -> bool:
    """A participle straight before a noun and not part of the verb ("the inhibited enzyme")."""
    if not site.before_noun:
        return False
    before = site.token(-1)
    return before is None or not re.fullmatch(
        r"(?:be|is|are|was|were|been|being|has|have|had|get|gets|got)", before.text.lower()
    )


def _repeats(site: Site, text: str) -> str | None:
    words = re.findall(r"\w+", text.lower())
    if not words:
        return None
    before, after = site.token(-1), site.token(1)
    if before and before.text.lower() == words[0] and not re.search(r"[.,;:()]", site.gap_before):
        return words[0]
    if after and after.text.lower() == words[-1] and not re.search(r"[.,;:()]", site.gap_after):
        return words[-1]
    near = {t.text.lower().removesuffix("s") for step in (-2, -1, 1, 2) if (t := site.token(step))}
    return next((w for w in words if len(w) > 3 and w.removesuffix("s") in near and w not in _LINK_WORDS), None)
