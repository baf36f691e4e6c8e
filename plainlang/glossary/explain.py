"""An explanation at a term's first use: whether the text gives one already, and how to put ours.

Every explanation is a bracket, so that it can stand in any slot: after the term, after the noun phrase whose
first part the term is ("cytokine production (cytokines are …)"), or inside the bracket that defines its
abbreviation ("reactive oxygen species (ROS, …)").
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from plainlang.glossary.forms import plural_phrase
from plainlang.glossary.site import Site
from plainlang.glossary.term import Term
from plainlang.glossary.wording import Fitted
from plainlang.text.normalize import normalize
from plainlang.text.span import Span

# "T cells (a kind of …)": these openings fit one and many. Everything that opens with no article does too.
_FITS_BOTH = re.compile(r"an? (?:\w+ )?(?:kind|type|form|group|family|class) of\b|(?!an? |the )", re.IGNORECASE)
_ONE_CLAUSE = re.compile(r"(?:(?! (?:and|or) |, ).)*")
_ABBREVIATION = re.compile(r"\s\((?P<short>[^()\s]{1,12})\)")
_BRACKET = re.compile(r"\(([^()]{8,300})\)")
_EXPLAINED_AFTER = re.compile(
    r"(?:,| \(|\s[-\u2013\u2014])\s?(?:which (?:is|are|means)|that is|i\.e\.|meaning|an? (?:kind|type|form|way) of|also (?:called|known as)|or |called )"
)
# "NFAT and AP-1, proteins that …": the words behind the names say what they are.
_APPOSITIVE = re.compile(
    r"(?:(?:,? and |,? or |, |/)[\w\u2010\u2011-]+){0,4}(?:, | \()(?:an? |the )?(?:\w+ ){1,3}(?:that|which|who) "
)
_EXPLAINED_BEFORE = re.compile(r"\b(?:called|known as|termed|named|such as|\()\s?(?:the |an? )?$")


def explained_spans(text: str, start: int, explanations: Container[str]) -> Iterator[Span]:
    """The brackets in ``text`` that hold an explanation of ours; ``start`` is added to their offsets.

    Args:
        explanations: all texts of explanations, normalised and in lower case.
    """
    for bracket in _BRACKET.finditer(text):
        inside = " ".join(normalize(bracket[1]).lower().split())
        if inside in explanations or any(
            _after(inside, link) in explanations for link in (", ", " are ", " is ", " means ")
        ):
            yield Span(start + bracket.start(), start + bracket.end())


def _after(text: str, link: str) -> str:
    return text.partition(link)[2]


def text_explains(site: Site) -> bool:
    """True if the words straight before or after the term explain it already."""
    text = site.document.text
    after = text[site.span.end : site.span.end + 80]
    before = text[max(site.sentence.span.start, site.span.start - 16) : site.span.start]
    bracket = re.match(r"\s?\(([^()]+)\)", text[site.span.end : site.span.end + 120])
    glossed = bool(bracket) and len(bracket[1].split()) > 2 and not re.search(r"\d", bracket[1])
    return glossed or any((_EXPLAINED_AFTER.match(after), _APPOSITIVE.match(after), _EXPLAINED_BEFORE.search(before)))


def explanations_of(term: Term) -> tuple[str, ...]:
    """Every wording in which a term may be explained, as `explained_spans` compares them."""
    texts = (term.explain, term.explain_plural, _plural_of(term) if term.explain else None)
    return tuple(normalize(text).lower() for text in texts if text)


def _plural_of(term: Term) -> str | None:
    """The explanation for a plural term, or None if it cannot be made with safety."""
    if term.explain is None or term.explain_plural:
        return term.explain_plural
    if term.mass or _FITS_BOTH.match(term.explain):
        return term.explain
    # Further verbs and nouns would have to agree as well.
    return plural_phrase(term.explain) if _ONE_CLAUSE.fullmatch(term.explain) and term.explain.startswith("a") else None


def explanation_for(site: Site) -> str | None:
    """The explanation in the number of the term as written, or None if it has none that fits."""
    plural = "plural" in site.form.features and "singular" not in site.form.features
    return _plural_of(site.term) if plural and not site.modifies else site.term.explain


def explain(site: Site) -> Fitted | str:
    """The term with its explanation after it, or the reason why there is no place for one."""
    explanation = explanation_for(site)
    if explanation is None:
        return "its explanation does not fit the grammar here"
    text, start, end = site.document.text, site.span.start, site.span.end
    if _inside_brackets(text[site.sentence.span.start : start]):
        return "it stands inside brackets"
    if site.match.possessive or re.match(r"[\u2010-\u2015'/\u2019-]", text[end : end + 1]):
        return "it is part of a compound or a possessive"
    if site.sentence.kind == "cell":
        return "there is no room in a table"
    if abbreviation := _ABBREVIATION.match(text, end):
        close = abbreviation.end() - 1
        return Fitted(Span(start, close + 1), f"{site.document.source[start:close]}, {explanation})")
    if re.match(r"\s?\(", text[end : end + 2]):
        return "a bracket follows it already"
    if site.modifies:
        stop = _noun_phrase_end(site)
        if stop is None or re.match(r"\s?\(|[\u2010-\u2015'/\u2019-]", text[stop : stop + 2]):
            return "its explanation does not fit the grammar here"
        return Fitted(Span(start, stop), f"{site.document.source[start:stop]} ({_as_clause(site, explanation)})")
    return Fitted(Span(start, end), f"{site.text} ({explanation})")


def _as_clause(site: Site, explanation: str) -> str:
    """ "cytokines are a kind of …", for a term that is not the head of its phrase."""
    name = site.text if site.form.exact[0] else site.text[:1].lower() + site.text[1:]
    if site.term.pos != "noun":
        return f"{name} means {explanation}"
    if (
        _FITS_BOTH.match(explanation)
        and not site.term.mass
        and "singular" in site.form.features
        and name[-1:].islower()
    ):
        return f"{plural_phrase(name)} are {explanation}"
    return f"{name} {'are' if 'singular' not in site.form.features else 'is'} {explanation}"


def _inside_brackets(lead: str) -> bool:
    return lead.count("(") > lead.count(")") or lead.count("[") > lead.count("]")


def _noun_phrase_end(site: Site) -> int | None:
    """Where the run of nouns that the term opens ends."""
    end, step = None, 1
    while (token := site.token(step)) and site.tag(step).startswith("NN"):
        gap = site.document.text[(end or site.span.end) : token.span.start]
        if gap not in (" ", "\n", " \n", "-"):
            break
        end, step = token.span.end, step + 1
    return end
