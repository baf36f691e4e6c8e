"""Abbreviations that a text defines itself."""

from __future__ import annotations

import pytest

from plainlang.analyze.abbreviations import definitions
from plainlang.text.read import parse


def found(text: str) -> list[tuple[str, str]]:
    return [(d.short, d.long) for d in definitions(parse(text))]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("We measured body mass index (BMI) twice.", "BMI", "body mass index"),
        ("BMI (body mass index) fell.", "BMI", "body mass index"),
        ("Patients with acute myeloid leukaemia (AML; n = 12) were seen.", "AML", "acute myeloid leukaemia"),
        ("The tumor necrosis factor-\u03b1 (TNF-\u03b1) pathway.", "TNF-\u03b1", "tumor necrosis factor-\u03b1"),
        ("Randomised controlled trials (RCTs) were few.", "RCTs", "Randomised controlled trials"),
        ("Heat shock protein 90 (HSP90) was bound.", "HSP90", "Heat shock protein 90"),
        ("quality of life [QoL] improved", "QoL", "quality of life"),
    ],
)
def test_a_definition_is_found_either_way_round(text: str, short: str, long: str) -> None:
    assert found(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "The mice (n = 8) were fed.",
        "Smith and others (2010) disagree.",
        "Women (aged 20 to 40 years) took part.",
        "It was significant (P < 0.001).",
        "The mean (SD) was 4.",
        "See the methods (Fig. 2).",
        "(BMI)",
        "",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert found(text) == []


def test_spans_point_at_both_forms_in_the_source() -> None:
    source = "First. The body mass index (BMI) fell. Later BMI rose."
    (definition,) = definitions(parse(source))
    assert definition.short_span.of(source) == "BMI"
    assert definition.long_span.of(source) == "body mass index"


def test_the_first_definition_of_a_short_form_counts() -> None:
    text = "Rheumatoid arthritis (RA) is common. Room air (RA) was given."
    assert found(text) == [("RA", "Rheumatoid arthritis")]
