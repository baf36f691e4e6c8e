"""Terms made of parts: which words are taken apart, and what is said for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.glossary.affixes import affixes
from plainlang.glossary.derive import DOMAIN, derived, terms_in
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite


def wordings(glossary: Glossary, text: str) -> list[str]:
    return [term.plain[0] for term in terms_in(text, glossary.index)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nonhepatic", ["non-liver"]),
        ("Non-hepatic", ["non-liver"]),
        ("prediagnostic", ["before-diagnosis", "before diagnosis"]),
        ("cytokine-driven", []),
        ("cytokine-related", ["immune-messenger-related"]),
        ("cytokines-related", []),
        ("inpatient-related", []),
        ("Wnt-mediated", ["Wnt-driven"]),
        ("Inflammation-mediated", ["inflammation-driven"]),
        ("peer-mediated", []),
        ("nonsense", []),
        ("present", []),
        ("anti-hepatic", []),
        ("nonhepatic-like", []),
    ],
)
def test_what_is_made_of_a_word(own: Glossary, text: str, expected: list[str]) -> None:
    assert wordings(own, text) == expected


def test_a_listed_word_is_not_taken_apart(glossary_of: Callable[..., Glossary]) -> None:
    terms = '"renal" = { plain = "kidney", pos = "adjective" }\n"nonrenal" = { explain = "of other organs" }'
    assert wordings(glossary_of(terms), "nonrenal non-renal") == []


def test_the_guards_of_the_part_hold_for_the_whole(glossary_of: Callable[..., Glossary]) -> None:
    renal = '"renal" = { plain = "kidney", pos = "adjective", never = ["nonrenal clearance"], unless = ["dog"] }'
    glossary = glossary_of(renal)
    assert rewrite("Nonrenal disease was rare.", glossary=glossary).text == "Non-kidney disease was rare."
    assert rewrite("Nonrenal clearance was low.", glossary=glossary).text == "Nonrenal clearance was low."
    assert rewrite("Nonrenal disease of a dog.", glossary=glossary).text == "Nonrenal disease of a dog."


def test_terms_of_one_text_are_not_those_of_another(own: Glossary) -> None:
    one, other = derived("prediagnostic", own.index), derived("nonhepatic nonrenal", own.index)
    assert [term.key for term in one.terms_of(("nonhepatic",))] == []
    assert [form.term.key for form in one.forms(("prediagnostic",))] == ["prediagnostic", "prediagnostic"]
    assert [form.term.plain for form in other.forms(("nonrenal",))] == [("non-kidney",)]


def test_a_writer_may_keep_such_a_word() -> None:
    glossary = Glossary.load(keep=["prediagnostic"])
    assert rewrite("Prediagnostic samples were kept.", glossary=glossary).text == "Prediagnostic samples were kept."


def test_an_edit_names_the_word() -> None:
    found = rewrite("Prediagnostic samples were kept.")
    assert [(edit.term, edit.mode) for edit in found.edits] == [("prediagnostic", "substitute")]


PARTS = st.sampled_from(
    [
        *affixes().prefixes,
        *affixes().endings,
        *affixes().bases["event"],
        "renal",
        "cytokine",
        "able",
        "IgE",
        "9",
        "-",
        " ",
    ]
)
WORDS = st.lists(PARTS, min_size=1, max_size=6).map("".join)


@settings(deadline=None, max_examples=80)
@given(st.lists(WORDS, min_size=1, max_size=4).map(" ".join))
def test_no_made_word_loses_a_fact_or_changes_twice(own: Glossary, words: str) -> None:
    source = f"The {words} tests were not made."
    found = rewrite(source, glossary=own)
    assert not lost_facts(source, found.text)
    assert rewrite(found.text, glossary=own).text == found.text


def test_domain(own: Glossary) -> None:
    assert {term.domain for term in terms_in("prediagnostic nonhepatic IgE-mediated", own.index)} == {DOMAIN}
