"""A term named once beside its wording, and abbreviations that give way to the wording of their term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.naming import named_terms
from plainlang.glossary.rewrite import rewrite

TERMS = """
"bile acid" = { plain = "digestive acid" }
"body mass index" = { plain = "weight-for-height score" }
"etiology" = "cause"
"myelin" = { plain = "nerve coating", mode = "introduce", number = "mass" }
"myocardial infarction" = { plain = "heart attack" }
"T cell" = { explain = "a kind of white blood cell" }
"""

CASES = [
    ("Myelin was lost. Myelin is weak.", "Nerve coating (myelin) was lost. Nerve coating is weak."),
    ("We saw myelin in T cells.", "We saw nerve coating (myelin) in T cells."),
    ("Myelin loss is bad. So is thin myelin.", "Nerve coating (myelin) loss is bad. So is thin nerve coating."),
    # There is no place beside it: the wording stands alone, and the name comes at the next use.
    ("Myelin’s loss is bad. So is thin myelin.", "Nerve coating’s loss is bad. So is thin nerve coating (myelin)."),
    ("Myelin (the fatty sheath) was lost.", "Myelin (the fatty sheath) was lost."),
    ("The nerve (and its myelin) was cut.", "The nerve (and its nerve coating) was cut."),
    ("Nerve coating (myelin) was lost. Myelin is weak.", "Nerve coating (myelin) was lost. Nerve coating is weak."),
    ("“Myelin” was lost.", "“Myelin” was lost."),
    ("The etiology is unknown.", "The cause is unknown."),
    (
        "Myocardial infarction (MI) is bad. An MI kills. MIs are bad in MI patients.",
        "Heart attack (myocardial infarction, MI) is bad. A heart attack kills. "
        "Heart attacks are bad in heart attack patients.",
    ),
    (
        "Bile acids (BAs) rose. A BA is an acid.",
        "Digestive acids (bile acids, BAs) rose. A digestive acid is an acid.",
    ),
    # Readers know this one better than what it stands for.
    ("Body mass index (BMI) rose. BMI matters.", "Body mass index (BMI, weight-for-height score) rose. BMI matters."),
    # A compound keeps the abbreviation, which the text still defines.
    (
        "Myocardial infarction (MI) is bad. Post-MI care differs.",
        "Heart attack (myocardial infarction, MI) is bad. Post-MI care differs.",
    ),
    # The long form leans on a noun behind the bracket.
    ("Bile acid (BA) levels rose.", "Bile acid (BA, digestive acid) levels rose."),
    # Before its definition the abbreviation may be something else.
    (
        "The MI of 2001 was bad. Myocardial infarction (MI) is deadly.",
        "The MI of 2001 was bad. Heart attack (myocardial infarction, MI) is deadly.",
    ),
]


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_named_once(glossary_of: Callable[[str], Glossary], source: str, expected: str) -> None:
    glossary = glossary_of(TERMS)
    assert rewrite(source, glossary=glossary).text == expected
    assert rewrite(expected, glossary=glossary).text == expected


def test_brackets_that_name_a_term(glossary_of: Callable[[str], Glossary]) -> None:
    text = "Nerve coatings (myelin), coats (myelin) and heart attacks (myocardial infarctions, MIs) were seen (n = 3)."
    found = list(named_terms(text, 10, glossary_of(TERMS).index))
    assert [(text[span.start - 10 : span.end - 10], term.key) for span, term in found] == [
        ("(myelin)", "myelin"),
        ("(myocardial infarctions, MIs)", "myocardial infarction"),
    ]
