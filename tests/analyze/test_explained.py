"""Terms that a text explains."""

from __future__ import annotations

import pytest

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.explained import Explained, explained_terms
from plainlang.text.read import parse


def explained(text: str) -> dict[str, Explained]:
    document = parse(text)
    first: dict[str, Explained] = {}
    for found in explained_terms(document, definitions(document)):
        first.setdefault(found.term, found)
    return first


@pytest.mark.parametrize(
    ("text", "term", "by"),
    [
        ("Some had alopecia (loss of hair) later.", "alopecia", "loss of hair"),
        ("This is a death of cells called apoptosis.", "apoptosis", "This is a death of cells"),
        ("A kind of white cell called natural killer cells fell.", "natural killer cells", "A kind of white cell"),
        ("It ends in a part called the N-terminus of it.", "n terminus", "It ends in a part"),
        ("The drug blocks angiogenesis, which is the growth of vessels.", "angiogenesis", "growth of vessels."),
        ("Lymphocytes are a type of white blood cell.", "lymphocytes", "a type of white blood cell."),
        (
            "The natural killer cells are a small group of cells, and few.",
            "natural killer cells",
            "a small group of cells, and few.",
        ),
        ("Telomerase is an enzyme that mends.", "telomerase", "an enzyme that mends."),
        ("Ductal carcinoma in situ means abnormal cells.", "ductal carcinoma in situ", "abnormal cells."),
        ("The cytokine release (cytokines are a kind of messenger) fell.", "cytokines", "a kind of messenger"),
        ("It rose in people with diffuse goitre (a swelling of the body's own gland).", "goitre", None),
        ("The body mass index (BMI) fell.", "bmi", "body mass index"),
        ("Interleukin-2 (IL-2) rose.", "il-2", "Interleukin-2"),
    ],
)
def test_a_term_is_explained_by_the_words_beside_it(text: str, term: str, by: str | None) -> None:
    found = explained(text)
    assert term in found
    assert 0 <= found[term].first <= found[term].known <= len(text)
    assert by is None or found[term].by == by


@pytest.mark.parametrize(
    "text",
    [
        "Alopecia (n = 3) was seen.",
        "Alopecia (Smith 2010) was seen.",
        "Alopecia (12%) was seen.",
        "Alopecia was seen.",
        "The alopecia (and hair loss) was seen.",
        "The alopecia (adjusting for age) was seen.",
        "The alopecia, which is treated well, was seen.",
        "Alopecia is a pity.",
        "It is seen that alopecia is a loss of hair.",
    ],
)
def test_figures_citations_and_asides_explain_nothing(text: str) -> None:
    assert "alopecia" not in explained(text)


def test_the_noun_before_a_bracket_that_names_its_term_is_not_explained() -> None:
    assert "release" not in explained("The cytokine release (cytokines are a kind of messenger) fell.")
