"""Names before or after the word for what they are: "NFAT/AP-1 transcription factors" becomes
"NFAT and AP-1, proteins that switch genes on and off,".

A long wording cannot take the place of a word that names lean on. It goes behind them, between commas, and the
word itself, which it replaces, goes. Later uses in the text keep only the names.
"""

from __future__ import annotations

import re

from plainlang.glossary.articles import article
from plainlang.glossary.forms import plural_phrase
from plainlang.glossary.site import Site
from plainlang.glossary.wording import Fitted
from plainlang.text.span import Span

# A symbol: a capital or a digit that no ordinary word has ("NFAT", "AP-1", "p53", "NF-κB", "c-Myc").
_HYPHEN = r"[-\u2010\u2011]"
_CORE = rf"[A-Z][\w]*[A-Z0-9]\w*|[A-Z]{{1,3}}(?={_HYPHEN}\w)|[a-z]{{1,3}}\d\w*|(?<=[a-z]-)[A-Z][a-z]+"
_SYMBOL = rf"(?:[a-z]{{1,2}}{_HYPHEN})?(?:{_CORE})(?:{_HYPHEN}[\w]+)*"
_AND = r"(?:\s?/\s?|,? (?:and|or) |, )"
_BEFORE = re.compile(rf"(?:(?P<the>[Tt]he) )?(?<![\w\u2010\u2011/-])(?P<names>{_SYMBOL}(?:{_AND}{_SYMBOL})*)\s$")
_AFTER = re.compile(rf"\s(?P<names>{_SYMBOL}(?:{_AND}{_SYMBOL})*)(?![\w/])")
_RELATIVE = re.compile(r" (?:that|which|who) ")
_THE = re.compile(r"(?<!\w)[Tt]he $")


def apposition(site: Site, wording: str, first: bool) -> Fitted | None:
    """The names with the wording behind them, or None if no names lean on the term.

    Args:
        wording: the term's wording in the singular.
        first: False if the text has said already what such names are; the names then stand alone.
    """
    if site.term.pos != "noun" or site.term.mass or not _RELATIVE.search(wording) or site.match.possessive:
        return None
    sentence = site.sentence.span
    source = site.document.source
    lead, tail = source[sentence.start : site.span.start], source[site.span.end : sentence.end]
    plural = "plural" in site.form.features
    if (before := _BEFORE.search(lead)) and not site.modifies:
        start, end, names = sentence.start + before.start(), site.span.end, before["names"]
    elif after := _AFTER.match(tail):
        the = _THE.search(lead)
        start = site.span.start - (the.end() - the.start() if the else 0)
        end, names = site.span.end + after.end(), after["names"]
    else:
        return None
    listed = re.split(_AND, names)
    if plural != (len(listed) > 1) or re.search(r"\b[Aa]n? $", source[sentence.start : start]):
        return None
    joined = listed[0] if len(listed) == 1 else ", ".join(listed[:-1]) + " and " + listed[-1]
    if " or " in names:
        joined = " or ".join(joined.rsplit(" and ", 1))
    if not first:
        return Fitted(Span(start, end), joined)
    phrase = (site.term.plural if plural and wording == site.term.plain[0] else None) or (
        plural_phrase(wording) if plural else f"{article(wording)} {wording}"
    )
    before_names, after_names = source[sentence.start : start].rstrip(), source[end : sentence.end]
    if (
        before_names.endswith(",")
        or after_names.startswith((",", ";"))
        or before_names.count("(") > before_names.count(")")
    ):
        if before_names.count("(") > before_names.count(")"):
            return None
        return Fitted(Span(start, end), f"{joined} ({phrase})")
    close = "" if re.match(r"\s*(?:[.;:!?)]|$)", after_names) else ","
    return Fitted(Span(start, end), f"{joined}, {phrase}{close}")
