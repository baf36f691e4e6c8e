"""The words of explanations."""

from __future__ import annotations

import re

from plainlang.glossary.explanations import clause, explanations_of, fits_both, glosses_of, plural_explanation
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.term import Term


def term(explain: str, **fields: object) -> Term:
    return Term("thing", "explain", explain=explain, **fields)  # type: ignore[arg-type]


def test_plural() -> None:
    assert plural_explanation(term("a kind of drug")) == "a kind of drug"
    assert plural_explanation(term("a virus particle")) == "virus particles"
    assert plural_explanation(term("a drug", explain_plural="some drugs")) == "some drugs"
    assert plural_explanation(term("swelling of the skin")) == "swelling of the skin"
    assert plural_explanation(term("the DNA of a being")) is None
    assert plural_explanation(term("a part that holds, and keeps, it")) is None
    assert plural_explanation(term("something that lasts")) is None


def test_a_plural_agrees_with_what_is_said_of_it() -> None:
    assert (
        plural_explanation(term("a gland in the neck that controls energy")) == "glands in the neck that control energy"
    )
    assert plural_explanation(term("a way of joining studies that assumes one effect")) == (
        "ways of joining studies that assume one effect"
    )
    assert plural_explanation(term("a being with a gene that works")) == "beings with a gene that works"
    assert (
        plural_explanation(term("a germ related to the one that causes flu"))
        == "germs related to the one that causes flu"
    )
    assert plural_explanation(term("a small muscle deep in the leg")) == "small muscles deep in the leg"


def test_an_article_where_there_is_one_and_where_there_are_many() -> None:
    def said(key: str, explain: str) -> str:
        return clause(Term(key, "explain", explain=explain), key, plural=False)

    assert (
        said("amygdala", "a part of the brain for fear and joy")
        == "the amygdala is a part of the brain for fear and joy"
    )
    assert said("relapse", "the return of an illness") == "a relapse is the return of an illness"
    assert said("meninges", "the layers around the brain") == "the meninges are the layers around the brain"
    assert said("oxygen species", "harmful forms of oxygen") == "oxygen species are harmful forms of oxygen"


def test_no_explanation_of_ours_is_in_one_number_for_a_term_in_another() -> None:
    """What stays in the singular behind a plural does so for one thing that all share, or for an amount."""
    again = [
        term.key
        for term in Glossary.bundled().terms
        if term.explain_plural
        and term.explain_plural == term.explain
        and re.match("the [a-z-]+ (?:valve|cell|node|spot)", term.explain)
    ]
    assert again == []


def test_fits_both() -> None:
    assert fits_both("a very small kind of cell")
    assert not fits_both("another factor")


def test_clauses() -> None:
    assert clause(term("a kind of drug"), "thing", plural=False) == "things are a kind of drug"
    assert clause(term("a kind of drug"), "things", plural=True) == "things are a kind of drug"
    assert clause(term("the end"), "thing", plural=False) == "the thing is the end"
    assert clause(term("the end"), "NFAT", plural=False) == "NFAT is the end"
    assert clause(term("swelling", mass=True), "edema", plural=False) == "edema is swelling"
    assert clause(term("new", pos="adjective"), "novel", plural=False) == "novel means new"


def test_what_a_bracket_may_say() -> None:
    found = Term("MI", "substitute", plain=("heart attack",), explain="a block in a heart artery")
    assert explanations_of(found) == ("a block in a heart artery", "blocks in a heart artery")
    assert glosses_of(found)[2:] == (", heart attack", ", heart attacks")
