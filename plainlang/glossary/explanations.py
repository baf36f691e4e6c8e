"""The words of an explanation: in the number of the term, and as a clause of its own."""

from __future__ import annotations

import re

from plainlang.glossary.forms import plural_definition, plural_phrase
from plainlang.glossary.phrase import head_of
from plainlang.glossary.term import Term
from plainlang.glossary.words import grammar
from plainlang.text.inflection_words import is_plural
from plainlang.text.normalize import normalize

# "T cells (a kind of …)": these openings fit one and many.
_KIND = re.compile(r"an? (?:[\w-]+ ){0,2}(?:kind|type|form|group|family|class) of\b", re.IGNORECASE)
# So does what opens with no article: "(inflammation of the airways)".
_ONE = re.compile(r"(?:an?|the|any|another|one|each|every|some\w+|any\w+) ", re.IGNORECASE)
# Names of illnesses stand without an article, and for all cases at once.
_ILLNESS = re.compile(
    r"(?:oma|a?emia|itis|osis|asis|pathy|algia|plasia|trophy|penia|plegia|uria|phasia|phobia|lepsy|"
    r"\s(?:cancer|disease|syndrome|failure))$",
    re.IGNORECASE,
)
# There is one of it: "the hypothalamus".
_PLACE = re.compile(r"an? (?:\w+ )?(?:part|area) of the\b|an? brain area\b")
# There are many of them: "a relapse is the return of an illness".
_EVENT = re.compile(r"the (?:\w+ )?(?:\w+ing|loss|presence|removal|return|spread) of\b")
_ONE_CLAUSE = re.compile(r"(?:(?! (?:and|or) |, ).)*")


def plural_explanation(term: Term) -> str | None:
    """The explanation for a plural term, or None if it cannot be made with safety.

    >>> plural_explanation(Term("virion", "explain", explain="a virus particle"))
    'virus particles'
    """
    if term.explain is None or term.explain_plural:
        return term.explain_plural
    if term.mass or fits_both(term.explain):
        return term.explain
    # Further verbs and nouns would have to agree as well.
    is_safe = re.match(r"an? ", term.explain) and _ONE_CLAUSE.fullmatch(term.explain)
    return plural_definition(term.explain) if is_safe else None


def fits_both(explanation: str) -> bool:
    """True if an explanation does for one and for many.

    >>> [fits_both(e) for e in ("a kind of cell", "pain in the joints", "a drug", "something that lasts")]
    [True, True, False, False]
    """
    return bool(_KIND.match(explanation)) or not _ONE.match(explanation)


def is_illness(name: str) -> bool:
    """True for the name of an illness in the singular, which needs no article.

    >>> is_illness("melanoma"), is_illness("Crohn's disease"), is_illness("virion"), is_illness("melanomas")
    (True, True, False, False)
    """
    return bool(_ILLNESS.search(name))


def explanations_of(term: Term) -> tuple[str, ...]:
    """Every wording in which a term may be explained, normalised and in lower case."""
    texts = (term.explain, plural_explanation(term))
    return tuple(dict.fromkeys(normalize(text).lower() for text in texts if text))


def glosses_of(term: Term) -> tuple[str, ...]:
    """Everything that a bracket of ours may say of a term: its explanations and, for a noun, its plain wordings.

    A wording begins with ", ": it only stands behind an abbreviation ("(MI, heart attack)").
    """
    wordings = term.plain if term.pos == "noun" else ()
    plurals = (plural_phrase(wording) for wording in wordings if not term.mass)
    texts = (f", {normalize(text).lower()}" for text in (*wordings, *plurals))
    return tuple(dict.fromkeys((*explanations_of(term), *texts)))


def _is_uncounted(explanation: str) -> bool:
    """True for "a kind of skin cancer": what it explains has no article and no plural."""
    kind = _KIND.match(explanation)
    return kind is not None and head_of(explanation[kind.end() :].strip()) in grammar("uncounted")


def clause(term: Term, name: str, *, plural: bool) -> str:
    """An explanation for a place that is not the term's own, as a clause.

    Args:
        name: the term as the text writes it.
        plural: True if that is a plural.

    >>> cytokine = Term("cytokine", "explain", explain="a kind of messenger")
    >>> clause(cytokine, "cytokine", plural=False)
    'cytokines are a kind of messenger'
    >>> clause(Term("genome", "explain", explain="the DNA of a living thing"), "genome", plural=False)
    'the genome is the DNA of a living thing'
    >>> clause(Term("relapse", "explain", explain="the return of an illness"), "relapse", plural=False)
    'a relapse is the return of an illness'
    """
    text = term.explain or ""
    if term.pos != "noun":
        return f"{name} means {text}"
    if plural:
        return f"{name} are {plural_explanation(term) or text}"
    if term.mass or (is_illness(name) and fits_both(text)):
        return f"{name} is {text}"
    if _is_uncounted(text):
        return f"{name} is {text}"
    many = plural_explanation(term)
    if many and re.match(r"an? ", text):
        return f"{plural_phrase(name)} are {many}"
    if fits_both(text) and plural_phrase(term.key) == term.key:  # "reactive oxygen species"
        return f"{name} are {text}"
    if name[:1].isupper() or not (text.startswith("the ") or _PLACE.match(text)):
        return f"{name} is {text}"
    if _EVENT.match(text):
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name} is {text}"
    is_many = text.startswith("the ") and is_plural(name.split()[-1])
    return f"the {name} {'are' if is_many else 'is'} {text}"
