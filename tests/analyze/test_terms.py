"""Rated words and multi-word units."""

from __future__ import annotations

import pytest

from plainlang.analyze.analysis import analyze
from plainlang.analyze.terms import RatedTerm, hard_level, is_hard


def terms(text: str) -> tuple[RatedTerm, ...]:
    return analyze(text).terms


def rating(text: str, word: str, place: int = 0) -> float:
    return [t.difficulty for t in terms(text) if t.text == word][place]


TEXT = "The odds ratio for natural killer cells fell. In 2010, apoptosis of hepatocytes in London was 0.5 times higher."


def test_every_content_word_is_rated_and_stands_where_it_says() -> None:
    found = terms(TEXT)
    assert {"odds", "ratio", "killer", "cells", "apoptosis", "hepatocytes", "London", "higher"} <= {
        t.text for t in found
    }
    assert not {"The", "for", "of", "in", "was", "2010", "0.5"} & {t.text for t in found}
    for term in found:
        assert term.span.of(TEXT) == term.text
        assert 0 <= term.difficulty <= 1
    assert [t.span.start for t in found] == sorted(t.span.start for t in found)


def test_a_unit_of_several_words_is_one_term() -> None:
    found = [t.text for t in terms(TEXT) if "term of several words" in t.reasons]
    assert found == ["odds ratio", "natural killer cells"]


@pytest.mark.parametrize("text", ["He had odds, ratio unknown.", "The odds (ratio) fell.", "The odds. Ratio fell."])
def test_a_unit_is_not_found_across_punctuation(text: str) -> None:
    assert not any(" " in t.text for t in terms(text))


def test_a_unit_may_be_hard_though_its_words_are_not() -> None:
    text = "We report the confidence interval."
    assert rating(text, "confidence interval") >= hard_level() > rating(text, "confidence")


@pytest.mark.parametrize("word", ["hepatocytes", "thrombocytopenia", "phosphorylation", "murine", "MMR"])
def test_jargon_is_hard(word: str) -> None:
    assert any(is_hard(t) for t in terms(f"We studied {word} in this case.") if t.text == word)


@pytest.mark.parametrize("word", ["water", "children", "DNA", "HIV", "medicine", "London", "Tuesday"])
def test_everyday_words_are_not(word: str) -> None:
    assert not any(is_hard(t) for t in terms(f"We studied {word} in this case.") if t.text == word)


def test_a_name_is_not_jargon() -> None:
    name = next(t for t in terms("It was described by Kowalczyk in Poland.") if t.text == "Kowalczyk")
    assert "name" in name.reasons
    assert not is_hard(name)


def test_a_capital_at_the_start_of_a_sentence_is_no_name() -> None:
    assert "name" not in terms("Kowalczyk described it.")[0].reasons


@pytest.mark.parametrize(
    "text",
    [
        "Some had alopecia (loss of hair). Later alopecia went.",
        "They had alopecia, which is a loss of hair. Later alopecia went.",
        "The alopecia is a kind of hair loss. Later alopecia went.",
    ],
)
def test_an_explained_term_costs_less_there_and_from_then_on(text: str) -> None:
    unexplained = rating("They saw it. Later alopecia went.", "alopecia")
    assert rating(text, "alopecia", 0) < unexplained - 0.05
    assert rating(text, "alopecia", 1) < unexplained - 0.05


def test_a_short_form_costs_less_once_it_is_spelt_out() -> None:
    text = "The mean platelet volume (MPV) fell. The MPV rose."
    assert rating(text, "MPV", 1) < rating("We saw it. The MPV rose.", "MPV") - 0.05


def test_a_hard_neighbour_in_a_compound_adds_a_little() -> None:
    assert rating("They saw hepatocyte damage here.", "damage") > rating("They saw hepatocyte, damage here.", "damage")


def test_no_text_has_no_terms() -> None:
    assert terms("") == terms("12 of the 34.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "The level rose to 5 mg/dL.",
        "They ate 30 nmol/L.",
        "It weighed 12 mcg (95 kDa).",
        "The trial (NCT00794885) is over (P = 0.3; n = 20).",
        "Aim II is paid for by the awards R01 and K23.",
        "NIMH and the CDC's staff paid.",
    ],
)
def test_units_of_figures_and_labels_are_no_jargon(text: str) -> None:
    assert not [t.text for t in terms(text) if is_hard(t)]


def test_a_unit_without_a_figure_is_hard() -> None:
    assert any(is_hard(t) for t in terms("It was given in nmol."))


def test_a_short_form_is_no_harder_than_what_it_stands_for() -> None:
    easy = [t for t in terms("Drug use disorder (DUD) is common. The DUD and the DUDs rose.") if t.text[:3] == "DUD"]
    assert [is_hard(t) for t in easy] == [False, False, False]
    assert any(is_hard(t) for t in terms("The DUD rose."))
    hard = [t for t in terms("Histone deacetylase inhibitors (HDACi) work. HDACi work.") if t.text == "HDACi"]
    assert is_hard(hard[1])
