"""Explanations as sentences of their own: "epitopes (…)" in the middle of a sentence, "Epitopes are …." after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plainlang.glossary.articles import article
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.explanations import fits_both, is_illness, plural_explanation
from plainlang.glossary.forms import plural_phrase
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import folded
from plainlang.glossary.term import Term
from plainlang.glossary.words import grammar
from plainlang.text.span import Edit

SHORT = 3
"""Words; an explanation that is no longer stays in its bracket."""

MOST = 2
"""So many sentences of explanations after a sentence; a paragraph is no dictionary."""

_ABBREVIATED = re.compile(r"(.*\S)\s\([^()\s]*\)$")
_THING = re.compile(r"(?:an?|the|something|someone|anything|any|one|another)\s", re.IGNORECASE)
_CLAUSE = re.compile(r".{2,80}?\s(?:is|are|means)\s")


@dataclass(frozen=True, slots=True)
class Explained:
    """A sentence that explains a term."""

    term: str
    text: str


def taken_apart(edits: Sequence[TermEdit], glossary: Glossary) -> tuple[list[Edit], tuple[Explained, ...]]:
    """The edits of one sentence without the explanations that read better after it, and those as sentences."""
    kept: list[Edit] = []
    apart: list[Explained] = []
    for edit in edits:
        sentence = _sentence(edit, glossary) if edit.mode == "explain" and len(apart) < MOST else None
        if sentence is None:
            kept.append(edit)
        else:
            apart.append(sentence)
    return kept, tuple(apart)


def _sentence(edit: TermEdit, glossary: Glossary) -> Explained | None:
    if not edit.text.endswith(")") or "(" not in edit.text:
        return None
    short = _ABBREVIATED.match(edit.before)
    name = short[1] if short else edit.before
    inside = edit.text[edit.text.rindex("(") + 1 : -1]
    if not edit.text.startswith(name) or len(inside.split()) <= SHORT:
        return None
    term = _term(name, edit.term, glossary)
    if term is None:
        if not _CLAUSE.match(inside):
            return None
        return Explained(edit.term, inside[0].upper() + inside[1:] + ".")
    plural = (
        term.pos == "noun"
        and folded(name) not in {folded(phrase) for phrase in term.phrases}
        and name.rstrip(")").endswith(("s", "a", "i"))
    )
    return Explained(name, explaining(term, name, plural=plural))


def explaining(term: Term, name: str, *, plural: bool) -> str:
    """A sentence that says what a term is.

    >>> explaining(Term("relapse", "explain", explain="the return of an illness", mass=True), "relapse", plural=False)
    'Relapse is the return of an illness.'
    >>> explaining(Term("risk factor", "explain", explain="something that raises risk"), "risk factor", plural=False)
    'A risk factor is something that raises risk.'
    >>> explaining(Term("incidence", "explain", explain="how often new cases arise"), "incidence", plural=False)
    'Incidence means how often new cases arise.'
    >>> explaining(Term("melanoma", "explain", explain="a kind of skin cancer"), "melanoma", plural=False)
    'Melanoma is a kind of skin cancer.'
    >>> explaining(Term("viral", "explain", explain="of a virus", pos="adjective"), "viral", plural=False)
    '“Viral” means of a virus.'
    """
    text = term.explain or ""
    if plural:
        said = f"{name} are {plural_explanation(term) or text}"
    elif term.pos != "noun":
        said = f"\u201c{name[0].upper()}{name[1:]}\u201d means {text}"
    elif not _THING.match(text):
        said = f"{name} means {text}"
    elif is_illness(name) and fits_both(text):
        said = f"{name} is {text}"
    elif not term.mass and text.startswith(("a ", "an ")) and (many := plural_explanation(term)):
        said = f"{plural_phrase(name)} are {many}"
    elif term.mass or any(c.isupper() for c in name[1:]) or name.split()[-1].lower() not in _counted():
        said = f"{name} is {text}"
    elif text.startswith("the "):
        said = f"the {name} is {text}"
    else:
        said = f"{article(name)} {name} is {text}"
    return f"{said[0].upper()}{said[1:]}."


@cache
def _counted() -> frozenset[str]:
    return grammar("strict_count") | grammar("count")


def _term(name: str, key: str, glossary: Glossary) -> Term | None:
    found = [term for term in glossary.index.terms_of(folded(name)) if term.key == key and term.explain]
    return found[0] if found else None
