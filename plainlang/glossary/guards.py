"""When a term is left alone. Each guard is a function from a site to a reason in words, or None.

Order matters only for which reason a writer reads: the first that applies. A new guard is a new function in the
tuple at the end.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from plainlang.glossary.site import Site, phrase_pattern
from plainlang.text.normalize import normalize

Guard = Callable[[Site], str | None]

_TAGS = {"noun": ("NN",), "verb": ("VB",), "adjective": ("JJ", "VBN", "VBG"), "adverb": ("RB",)}
_VERB_TAGS = {
    "base": ("VB", "VBP"),
    "third": ("VBZ",),
    "past": ("VBD",),
    "participle": ("VBN", "JJ"),
    "gerund": ("VBG",),
}
_QUOTE = re.compile(r"[\u201c][^\u201d]{0,400}[\u201d]|\"[^\"]{1,400}\"|\u2018[^\u2018\u2019]{1,200}\u2019(?!\w)")
_NUMBERED = re.compile(r"\s*(?:[IVX]{1,4}|\d+|[A-Z])(?!\w)")


def in_heading_or_quotation(site: Site) -> str | None:
    if site.sentence.kind == "heading":
        return "headings are left as they are"
    if site.sentence.kind == "quote":
        return "quotations are left as they are"
    block = site.sentence.text
    at = site.span.start - site.sentence.span.start
    if any(m.start() <= at < m.end() for m in _QUOTE.finditer(block)):
        return "quoted words are left as they are"
    return None


def across_markup(site: Site) -> str | None:
    if "".join(site.text.split()) != "".join(site.span.of(site.document.text).split()):
        return "markup runs through the term"
    return None


def in_capitals(site: Site) -> str | None:
    letters = [c for c in site.sentence.text if c.isalpha()]
    if len(letters) > 8 and sum(c.isupper() for c in letters) > 0.7 * len(letters):
        return "the sentence is set in capitals"
    return None


def in_name(site: Site) -> str | None:
    first = site.sentence.tokens[site.match.first]
    if site.form.exact[0] is None and first.text[:1].isupper() and not site.opens_sentence:
        return "it is part of a name or a title"
    after = site.token(1)
    if (
        after
        and site.gap_after in (" ", "\n")
        and _is_name(after.text)
        and first.text[:1].isupper()
        and not site.form.exact[0]
    ):
        return "it is part of a name or a title"
    before = site.token(-1)
    if (
        before
        and site.gap_before in (" ", "\n", " \n", "-")
        and site.match.first > 1
        and _is_name(before.text)
        and site.tag(-1).startswith("NNP")
        and site.term.pos == "noun"
        and site.form.exact[0] is None
    ):
        return "it is part of a name or a title"
    return None


def _is_name(word: str) -> bool:
    return len(word) > 2 and word[0].isupper() and word[1:].islower()


def in_compound(site: Site) -> str | None:
    """Hyphen and slash compounds, and halves of them ("hyper- and hypoglycemia")."""
    before, after = normalize(site.gap_before), normalize(site.gap_after)
    if before.endswith(("-", "/", ".", "_", "@")) and before.strip() == before and site.token(-1) is not None:
        return "it is part of a compound word"
    if re.search(
        r"\w-,? (?:and|or|to|and/or) $", normalize(site.document.text[max(0, site.span.start - 24) : site.span.start])
    ):
        return "it completes a divided compound"
    if after.startswith(("/", "_", "@", "\\")) or re.match(
        r"-\s?(?:and|or|to)\b|-\s", after + (t.text if (t := site.token(1)) else "")
    ):
        return "it is part of a compound word"
    if after.startswith("-") and after == "-" and site.term.modifier is None:
        return "it is part of a compound word"
    return None


def numbered(site: Site) -> str | None:
    """ "Aim 2", "type II", "phase III", "factor VIII": a term with a number is a label."""
    if site.term.pos == "noun" and site.gap_after == " " and (after := site.token(1)):
        if _NUMBERED.fullmatch(after.text) and after.text != "A" and site.tag(1) in ("CD", "NN", "NNP", "LS"):
            return "a number or letter makes it a label"
    return None


def in_never_phrase(site: Site) -> str | None:
    text, base = site.sentence.text, site.sentence.span.start
    start, end = site.span.start - base, site.span.end - base
    for phrase in site.term.never:
        for found in phrase_pattern(phrase).finditer(text):
            if found.start() <= end + 1 and start - 1 <= found.end():
                return f"in or beside '{phrase}' it means something else"
    return None


def without_needed_context(site: Site) -> str | None:
    needs = site.term.needs
    rest = site.sentence.text
    if needs and not any(phrase_pattern(phrase).search(rest) for phrase in needs):
        return "the sentence does not decide which meaning is meant"
    return None


def other_part_of_speech(site: Site) -> str | None:
    """Single words must be tagged as what the entry is; a phrase is unambiguous enough by itself."""
    pos = site.term.pos
    if pos == "phrase" or len(site.form.tokens) > 1:
        return None
    tag = site.tags[site.match.first]
    if pos == "verb":
        fits = any(tag in _VERB_TAGS.get(feature, ()) for feature in site.form.features)
    else:
        fits = tag.startswith(_TAGS[pos])
    return None if fits else f"here it is no {pos}"


def wrong_slot(site: Site) -> str | None:
    if site.term.before_noun and not site.before_noun:
        return "its wording fits only before a noun"
    return None


GUARDS: tuple[Guard, ...] = (
    in_heading_or_quotation,
    across_markup,
    in_capitals,
    in_name,
    in_compound,
    numbered,
    in_never_phrase,
    without_needed_context,
    other_part_of_speech,
    wrong_slot,
)


def reason_to_leave(site: Site) -> str | None:
    """The first guard's reason to leave the term alone, or None."""
    return next((reason for guard in GUARDS if (reason := guard(site))), None)
