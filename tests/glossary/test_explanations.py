"""The words of explanations."""

from __future__ import annotations

from plainlang.glossary.explanations import clause, explanations_of, fits_both, glosses_of, plural_explanation
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
