"""Terms that a text has already explained."""

from __future__ import annotations

import pytest

from plainlang.analyze.abbreviations import definitions
from plainlang.analyze.explained import explained_from
from plainlang.text.read import parse


def explained(text: str) -> dict[str, int]:
    document = parse(text)
    return explained_from(document, definitions(document))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Some had alopecia (loss of hair) later.", "alopecia"),
        ("This is called apoptosis.", "apoptosis"),
        ("The drug blocks angiogenesis, which is the growth of new blood vessels.", "angiogenesis"),
        ("Lymphocytes are a type of white blood cell.", "lymphocytes"),
        ("The body mass index (BMI) fell.", "bmi"),
        ("The body mass index (BMI) fell.", "body mass index"),
        ("Interleukin-2 (IL-2) rose.", "il-2"),
    ],
)
def test_an_explained_term_is_known_afterwards(text: str, term: str) -> None:
    known = explained(text)
    assert term in known
    assert 0 < known[term] <= len(text)


@pytest.mark.parametrize(
    "text",
    ["Alopecia (n = 3) was seen.", "Alopecia (Smith 2010) was seen.", "Alopecia (12%) was seen.", "Alopecia was seen."],
)
def test_figures_and_citations_explain_nothing(text: str) -> None:
    assert "alopecia" not in explained(text)
