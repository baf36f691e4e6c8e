"""When a term is left alone. Each guard is a function from a site to a reason in words, or None.

Order matters only for which reason a writer reads: the first that applies. A new guard is a new function in the
tuple at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.affixed import is_made_of_parts, is_only_listed_reading, misplaced
from plainlang.glossary.site import Site, phrases_in
from plainlang.text.normalize import normalize

Guard = Callable[[Site], str | None]

RARE = 3.5
"""Zipf value; a word less common than this is taken to have no second part of speech."""

UNDECIDED = "the sentence does not decide which meaning is meant"

_TAGS = {"noun": ("NN",), "verb": ("VB",), "adjective": ("JJ", "VBN", "VBG"), "adverb": ("RB",)}
_VERB_TAGS = {
    "base": ("VB", "VBP"),
    "third": ("VBZ",),
    "past": ("VBD",),
    "participle": ("VBN", "JJ"),
    "gerund": ("VBG",),
}
_QUOTE = re.compile(
    r"[\u201c][^\u201d]{0,400}[\u201d]|\"[^\"]{1,400}\"|\u2018[^\u2018\u2019]{1,200}\u2019(?!\w)|(?<!\w)'[^'\n]{1,80}'(?!\w)"
)
_MARKS = ("\u201c", '"', "\u2018", "'")
"""A quotation begins with one of these."""
_COUNTED = re.compile(
    r"\d+(?:[.,]\d+)?(?:-\d+)?\s?(?:[%\u2013]|(?:[mk\u00b5u]?g|[mk\u00b5u]?[lL]|[mk]m|cm|min|hours?|days?|weeks?|months?|years?)\b)"
)
# What was typed into a database. "OR" is the odds ratio as well.
_QUERY = re.compile(
    r"[a-z)\]\"*] (?:AND NOT|AND|NOT|OR(?! (?:of|for|was|were|is|and|in|from|to|with|per|by)\b)) "
    r"(?:[a-z\[\"]|\((?=[a-z(\"]))"
)
_HALF = re.compile(r"\w-(?:,? (?:and|or|to|and/or)| \([^()]*\)) $")
"""The first half of a compound before its second one: "hyper- and hypoglycemia", "mid- (age 15) adolescence"."""
_LONGEST_JOINT = 24
"""Characters between the two halves."""
_JOINS = ("and", "or", "of", "for", "the", "de")
_NUMBERED = re.compile(r"\s*(?:[IVX]{1,4}|\d+|[A-Z])(?!\w)")


def in_heading_or_quotation(site: Site) -> str | None:
    if site.sentence.kind == "heading":
        return "headings are left as they are"
    if site.sentence.kind == "quote":
        return "quotations are left as they are"
    at = site.span.start - site.sentence.span.start
    if any(start <= at < end for start, end in _quotations(site.sentence.text)):
        return "quoted words are left as they are"
    return None


@lru_cache(maxsize=256)
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _QUOTE.finditer(text)) if any(map(text.__contains__, _MARKS)) else ()


def across_markup(site: Site) -> str | None:
    return None if site.document.is_unbroken(site.span) else "markup runs through the term"


def in_capitals(site: Site) -> str | None:
    return "the sentence is set in capitals" if _is_capitals(site.sentence.text) else None


@lru_cache(maxsize=256)
def _is_capitals(text: str) -> bool:
    capitals = sum(map(str.isupper, text))
    if capitals <= 6:  # nearly always; and too few for nine letters
        return False
    letters = sum(map(str.isalpha, text))
    return letters > 8 and capitals > 0.7 * letters


def in_search_query(site: Site) -> str | None:
    return "it is part of a search query" if _is_query(site.sentence.text) else None


@lru_cache(maxsize=256)
def _is_query(text: str) -> bool:
    return _QUERY.search(text) is not None


def in_name(site: Site) -> str | None:
    if site.form.exact[0] or not site.match.tokens.texts[site.match.first][0].isupper():
        return None
    if not site.opens_sentence and not _has_a_capital_alone(site):
        return "it is part of a name or a title"
    if site.gap_after in (" ", "\n") and _is_name(site.written(1)):
        return "it is part of a name or a title"
    return None


def _has_a_capital_alone(site: Site) -> bool:
    """True for a rare word that some write with a capital ("the action of Memantine"), with no other beside it.

    Only an explanation may stand there: a wording in its place would take a name away.
    """
    if site.term.mode != "explain" or len(site.form.tokens) > 1 or zipf(site.form.tokens[0]) >= RARE:
        return False
    steps = [step + (step // abs(step)) * (site.words(step) in _JOINS) for step in (-1, 1)]
    return not any(_has_capital(site, step) for step in (-1, 1, *steps)) and "\n" not in site.gap_before


def _has_capital(site: Site, step: int) -> bool:
    opens = site.match.first + step == 0  # or is a label, "BACKGROUND Lipedema is common."
    return site.written(step)[:1].isupper() and not opens


def _is_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def in_compound(site: Site) -> str | None:
    """Hyphen and slash compounds, and halves of them ("hyper- and hypoglycemia")."""
    before, after = site.gap_before, site.gap_after
    if before and not before[-1].isspace():
        before = normalize(before)
        if before.endswith(("-", "/", ".", "_", "@")) and before.strip() == before and site.words(-1):
            return None if _is_slashed(site, -1) else "it is part of a compound word"
    if site.words(-1) in ("and", "or", "to") or before == ") ":
        lead = site.document.text[max(site.sentence.span.start, site.span.start - _LONGEST_JOINT) : site.span.start]
        if _HALF.search(normalize(lead)):
            return "it completes a divided compound"
    if not after or after[0].isspace():
        return None
    after = normalize(after)
    if re.match(r"[/_@\\]|\.$", after) and site.words(1):
        return None if _is_slashed(site, 1) else "it is part of a compound word"
    if re.match(r"-\s?(?:and|or|to)\b|-\s", after + site.words(1)):
        return "it is part of a compound word"
    if after == "-" and site.term.modifier is None and not (site.term.mode == "explain" and site.opens_compound):
        return "it is part of a compound word"
    return None


def _is_slashed(site: Site, step: int) -> bool:
    """True for "etiology/pathogenesis": plain words on both sides of the slash, and a wording of one word."""
    other = site.written(step)
    if site.gap(step) != "/" or site.gap(2 * step) == "/" or not site.term.replaces:
        return False
    is_word = other.isalpha() and other.islower() and len(other) > 3
    return is_word and " " not in (site.term.wording("public") or "")


def after_name(site: Site) -> str | None:
    if (
        site.match.first > 1
        and site.gap_before in (" ", "\n", " \n", "-")
        and _is_name(site.written(-1))
        and site.tag(-1).startswith("NNP")
        and site.term.pos == "noun"
        and site.form.exact[0] is None
    ):
        return "it is part of a name or a title"
    return None


def numbered(site: Site) -> str | None:
    """ "Aim 2", "type II", "phase III", "factor VIII": a term with a number is a label; "6%" and "4 hours" are none."""
    after = site.token(1)
    if site.term.pos != "noun" or site.gap_after != " " or after is None or after.text == "A":
        return None
    if _COUNTED.match(site.document.text, after.span.start):
        return None
    if _NUMBERED.fullmatch(after.text) and site.tag(1) in ("CD", "NN", "NNP", "LS"):
        return "a number or letter makes it a label"
    return None


def in_coordination(site: Site) -> str | None:
    """ "B and T cells", "type 1 or type 2 diabetes": the words that follow belong to both."""
    if site.form.tokens[0] == "type" and site.words(-1) in ("and", "or") and site.words(-2).isdigit():
        return "it shares its last word with the one before"
    letters = site.term.pos == "noun" and len(site.form.tokens) > 1 and len(site.form.tokens[0]) < 3
    # A bracket that names the term again does no harm.
    can_stay = site.term.mode == "explain" and site.term.explain
    return "it shares its last word with the one before" if letters and site.shares_last_word and not can_stay else None


def in_shared_phrase(site: Site) -> str | None:
    """ "central and peripheral nervous system": only a wording with the same last word fits there."""
    words = site.text.lower().split()
    before = -3 if site.gap(-1) == " " and site.gap(-2) == "/" else -2  # "and/or"
    if site.term.pos != "noun" or len(words) < 2 or site.words(-1) not in ("and", "or") or site.tag(before) != "JJ":
        return None
    last = (site.term.wording("public") or "").lower().split()[-1:]
    kept = site.term.replaces and last and words[-1].removesuffix("s") == last[0].removesuffix("s")
    return None if kept else "it shares its last word with the one before"


def in_never_phrase(site: Site) -> str | None:
    if not site.term.never:
        return None
    base = site.sentence.span.start
    start, end = site.span.start - base, site.span.end - base
    for phrase, found in phrases_in(site.sentence.text, site.term.never):
        if found.start() <= end + 1 and start - 1 <= found.end():
            return f"in or beside '{phrase}' it means something else"
    return None


def in_other_context(site: Site) -> str | None:
    for phrase, _ in phrases_in(site.sentence.text, site.term.unless):
        return f"in a sentence with '{phrase}' it means something else"
    return None


def without_needed_context(site: Site) -> str | None:
    needs = site.term.needs
    return UNDECIDED if needs and not any(phrases_in(site.sentence.text, needs)) else None


def other_part_of_speech(site: Site) -> str | None:
    """Single words must be tagged as what the entry is; a phrase is unambiguous enough by itself.

    A rare word with one reading only is what its entry says ("pembrolizumab"), however it is tagged; an adjective
    only before a noun.
    """
    pos = site.term.pos
    if pos == "phrase" or len(site.form.tokens) > 1 or is_made_of_parts(site):
        return None
    tag = site.tags[site.match.first]
    if pos == "verb":
        fits = any(tag in _VERB_TAGS.get(feature, ()) for feature in site.form.features)
    else:
        fits = tag.startswith(_TAGS[pos])
    if not fits and is_only_listed_reading(site) and zipf(site.form.tokens[0]) < RARE:
        fits = pos == "noun" or (pos == "adjective" and site.before_noun) or pos == "verb"
    return None if fits else f"here it is no {pos}"


def wrong_slot(site: Site) -> str | None:
    if site.term.before_noun and not site.before_noun:
        return "its wording fits only before a noun"
    return None


BY_TEXT: tuple[Guard, ...] = (
    in_heading_or_quotation,
    in_capitals,
    in_search_query,
    in_name,
    in_compound,
    in_coordination,
    in_never_phrase,
    in_other_context,
    without_needed_context,
)
"""Guards that need no tags, and nothing of the document but the sentence's kind and text."""

BY_TAGS: tuple[Guard, ...] = (after_name, numbered, in_shared_phrase, other_part_of_speech, wrong_slot, misplaced)


def by_text(site: Site) -> str | None:
    """The first of these reasons to leave the term alone, or None."""
    for guard in BY_TEXT:
        if reason := guard(site):
            return reason
    return None


def by_tags(site: Site) -> str | None:
    """The first reason to leave the term alone that its sentence's tags give, or None."""
    for guard in BY_TAGS:
        if reason := guard(site):
            return reason
    return None
