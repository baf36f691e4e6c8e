"""A wording that links on ("in living things", "by mouth") goes behind the words that its term stands before.

"A rapid in vivo evaluation" becomes "a rapid evaluation in living things", "orally given to patients" becomes
"given by mouth to patients".
"""

from __future__ import annotations

from plainlang.glossary.roots import same_root
from plainlang.glossary.site import Site
from plainlang.glossary.words import grammar

_AFTER_ADJECTIVE = ("from", "than", "to", "as")
_HOLDS = ("NN", "RB", "VBN", "CC")
"""What stands before a Latin phrase that belongs to it rather than to the noun behind ("grown in vivo cells")."""


def behind(site: Site, wording: str) -> tuple[int, str] | None:
    """What the term and the words that it describes become and the offset where they end, or None.

    None where the wording does not link on, or where it is not sure what it would come to stand beside.
    """
    if wording.split()[0] not in grammar("link") or not site.gap_after.isspace():
        return None
    last = _last_noun(site) if is_latin(site) else 1 if site.term.pos == "adverb" and _describes_next(site) else None
    first, final = site.token(1), site.token(last) if last else None
    if first is None or final is None:
        return None
    moved = site.document.source[first.span.start : final.span.end]
    if any(same_root(one, other) for one in moved.lower().split() for other in wording.split()):
        return None  # "anecdotally reported" is no "reported in single reports"
    return final.span.end, f"{moved} {wording}"


def is_latin(site: Site) -> bool:
    """True for "in vivo" and its like, which may stand before a noun."""
    return site.form.tokens[-1] in grammar("latin")


def _describes_next(site: Site) -> bool:
    """True if the next word is a participle or an adjective that no noun follows."""
    tag, gap = site.tag(1), site.gap(2)
    if tag not in ("VBN", "VBD", "JJ") or site.before_noun or site.tag(-1) in ("CC", "DT"):
        return False
    if site.token(2) is None or not gap.isspace():
        return gap[:1] not in ("-", "/", "\u2010", "\u2011", "\u2013", "\u2014")
    if site.tag(2) == "CC":
        return True
    return site.words(2) in _AFTER_ADJECTIVE if tag == "JJ" else site.tag(2) in ("IN", "TO", "RB")


def _last_noun(site: Site) -> int | None:
    """The step to the end of the noun phrase that follows, if nothing hangs on it."""
    if site.tag(-1).startswith(_HOLDS) or site.gap_before.strip():
        return None
    step = 1
    while site.tag(step) == "JJ" and site.gap(step).isspace():
        step += 1
    last = None
    while site.tag(step) in ("NN", "NNS") and site.gap(step).isspace():
        last, step = step, step + 1
    gap = site.gap(step)
    hangs = site.words(step) == "of" or site.tag(step).startswith(("CC", "CD", "NN", "JJ", "VBG", "VBN"))
    if last is None or (gap.isspace() and hangs) or gap.strip()[:1] in (",", "(", "[", "/", "-", "\u2013", "'"):
        return None
    return last
