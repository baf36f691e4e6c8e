"""A term named beside its lay wording: "nerve coating (myelin)" at first use, "nerve coating" from then on.

An abbreviation that the text defines goes with its term, so that a text has one wording for one concept:
"myocardial infarction (MI)" becomes "heart attack (myocardial infarction, MI)", and "MI" becomes "heart attack".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plainlang.analyze.abbreviations import Definition, abbreviates
from plainlang.analyze.model import shipped
from plainlang.glossary.forms import Feature, plural_phrase
from plainlang.glossary.index import Index, Row, folded, row_of
from plainlang.glossary.site import Site
from plainlang.glossary.term import Term
from plainlang.glossary.wording import Fitted
from plainlang.text.normalize import normalize
from plainlang.text.span import Span

LONGEST_FOR_SHORT = 3
"""Words; a longer wording does not take the place of an abbreviation."""

_LOOK_BACK = 80
"""Characters in which the words that an abbreviation stands for are looked for."""

_DEFINED = re.compile(r"\s?\(([^\s(),;]{2,12})\)")
_NAMED = re.compile(r"\s\(([^()]{2,80})\)")
_BRACKET = re.compile(r"\s?[\[(]")


def named(site: Site, fitted: Fitted) -> Fitted | None:
    """The wording that fits at a site with the term in a bracket behind it; None if there is no place for one.

    The bracket stands before a noun that the term describes: "nerve coating (myelin) loss".
    """
    text, source, end = site.document.text, site.document.source, site.span.end
    if site.match.possessive or site.sentence.kind == "cell":
        return None
    lead = text[site.sentence.span.start : site.span.start]
    glued = end < len(text) and not (text[end].isspace() or text[end] in ".,;:!?)")
    if glued or lead.count("(") > lead.count(")") or lead.count("[") > lead.count("]"):
        return None
    name = site.text if site.form.exact[0] or not site.opens_sentence else site.text[:1].lower() + site.text[1:]
    if (defined := _DEFINED.match(text, end)) and abbreviates(defined[1], text[max(0, end - _LOOK_BACK) : end]):
        if _is_followed_by_noun(site, defined.end()):
            return None  # "extracellular matrix (ECM) proteins"
        return Fitted(
            Span(fitted.span.start, defined.end()),
            f"{fitted.text} ({name}, {source[defined.start(1) : defined.end(1)]})",
        )
    return None if _BRACKET.match(text, end) else Fitted(fitted.span, f"{fitted.text} ({name})")


def _is_followed_by_noun(site: Site, end: int) -> bool:
    """True if the first word behind ``end`` is a noun, or an adjective, with nothing but space between."""
    step = next((n for n in range(1, 8) if (token := site.token(n)) and token.span.start >= end), None)
    if step is None:
        return False
    token = site.token(step)
    return token is not None and token.span.start == end + 1 and site.tag(step).startswith(("NN", "JJ"))


def named_terms(text: str, start: int, index: Index) -> Iterator[tuple[Span, Term]]:
    """The brackets in ``text`` that name a term behind a wording of its own, with the term.

    Args:
        start: is added to their offsets.
    """
    if " (" not in text:
        return
    for bracket in _NAMED.finditer(text):
        name = bracket[1].rpartition(", ")[0] or bracket[1]
        before = normalize(text[max(0, bracket.start() - 80) : bracket.start()]).lower()
        for term in index.terms_of(folded(name)):
            wordings = (w for wording in term.all_wordings for w in (wording, plural_phrase(wording)))
            if term.replaces and any(before.endswith(normalize(wording).lower()) for wording in wordings):
                yield Span(start + bracket.start() + 1, start + bracket.end()), term
                break


def short_forms(defined: Iterable[Definition], index: Index, audience: str) -> Iterator[tuple[tuple[str, ...], Row]]:
    """The abbreviations that stand for a term with a short wording, as forms of that term."""
    for short, long in dict.fromkeys((definition.short, definition.long) for definition in defined):
        for row in index.rows.get(folded(long), ()):
            term = index.terms[row[0]] if row[0] < len(index.terms) else None
            with_digit = any(map(str.isdigit, short))  # a wording would lose a number
            if term is None or not (term.replaces and term.pos == "noun") or with_digit or is_known(short):
                continue
            wording = term.wording(audience)
            if wording and len(wording.split()) <= LONGEST_FOR_SHORT:
                yield from _forms_of(short, row, mass=term.mass)
                break


def is_known(short: str) -> bool:
    """True for an abbreviation that readers know better than what it stands for ("DNA", "BMI")."""
    model = shipped()
    facts = model.rows.facts(short)
    return facts is None or facts[1] < model.hard


def _forms_of(short: str, row: Row, *, mass: bool) -> Iterator[tuple[tuple[str, ...], Row]]:
    plural = "plural" in row[1] and "singular" not in row[1]
    base = short.removesuffix("s") if plural else short
    spellings: list[tuple[str, tuple[Feature, ...]]] = [(base, ("singular",))]
    if not mass:
        spellings.append((base + "s", ("plural",)))
    for text, features in spellings:
        if found := row_of(row[0], text, features):
            yield found
