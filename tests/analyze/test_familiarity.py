"""How hard single words are."""

from __future__ import annotations

import pytest

from plainlang.analyze.familiarity import FEATURES, letter_groups, word_features
from plainlang.analyze.lexicon import UNSEEN, zipf
from plainlang.analyze.model import shipped

familiarity = shipped().rows.familiarity


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ("water", "cytokine"),
        ("doctor", "thrombocytopenia"),
        ("DNA", "MMR"),
        ("HIV", "BRAFV600E"),
        ("London", "apoptosis"),
        ("walked", "phosphorylated"),
        ("children", "oligodendrocytes"),
        ("heart", "cardiomyopathy"),
        ("DESCRIPTION", "PTC"),
    ],
)
def test_everyday_words_are_easier_than_jargon(easier: str, harder: str) -> None:
    assert familiarity.rate(easier) + 0.1 < familiarity.rate(harder)


def test_the_reasons_of_a_word_add_up_to_its_rating() -> None:
    for word in ("transcriptional", "DNA", "water", "Smith", "p53", "qqqzzt"):
        total = familiarity.intercept + sum(familiarity.reasons(word).values())
        assert total == pytest.approx(familiarity.rate(word))


def test_a_derived_word_knows_the_word_it_comes_from() -> None:
    look_up = familiarity.lexicon.look_up
    assert look_up("transcriptional").base > look_up("transcriptional").zipf
    assert look_up("unpreventable").base > look_up("unpreventable").zipf
    assert look_up("qqqzzt").zipf == UNSEEN


def test_features_have_names() -> None:
    assert len(word_features(familiarity.lexicon.look_up("cell"))) == len(FEATURES) == len(set(FEATURES))


def test_letter_groups_know_the_edges_of_a_word() -> None:
    assert {"^ab", "ab$", "^ab$"} <= set(letter_groups("ab"))
    assert not any(len(group) > 5 for group in letter_groups("phosphorylation"))


def test_zipf_is_per_thousand_million() -> None:
    assert 7 < zipf("the") < 8
    assert zipf("no such word") == UNSEEN
