"""Words are cut as spaCy cuts them by the same rules."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from plainlang.text.tagger_shipped import ShippedTagger
from plainlang.text.tagger_words import LONGEST, Word, owners

PARTS = (
    *(
        "Cells",
        "IL",
        "mg",
        "10",
        "0.73",
        "U.S.",
        "n't",
        "e.g",
        "www.a.org",
        "\u03b1",
        "of",
        "I",
        "don't",
        "who'd",
        "ol",
    ),
    *":;.,-()[]'\"\u2019/%<>=_+*#@",
    *(":)", ":-(", "(8", "C++", "<3", "a.m.", "10am", "Dr.", "o_O", "\u20ac", "\u2026"),
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(Path(str(files("plainlang.text") / "tagger")))


@pytest.fixture(scope="module")
def shipped() -> ShippedTagger:
    return ShippedTagger()


def words_of(shipped: ShippedTagger, text: str) -> list[tuple[str, str]]:
    return [tuple(word) for stretch in shipped.stretches(text, text) for word in stretch.words]


@settings(deadline=None, max_examples=400)
@given(
    text=st.lists(st.text(max_size=3) | st.lists(st.sampled_from(PARTS), max_size=6).map("".join), max_size=6).map(
        " ".join
    )
)
def test_the_words_are_those_of_spacy(nlp: Language, shipped: ShippedTagger, text: str) -> None:
    text = " ".join(text.split())
    assert words_of(shipped, text) == [(token.text, token.norm_) for token in nlp.make_doc(text)]


@pytest.mark.parametrize(
    "text", ["3-methyl-1-ol (3M3SH).", "It grew :-) and (PL-I. Dr. B) wasn't <3.", "(8 cells/mL) 1:3 8) ._. ):"]
)
def test_special_cases_inside_and_beside_others(nlp: Language, shipped: ShippedTagger, text: str) -> None:
    assert words_of(shipped, text) == [(token.text, token.norm_) for token in nlp.make_doc(text)]


def test_a_stretch_that_is_no_text_stays_whole(shipped: ShippedTagger) -> None:
    assert words_of(shipped, "(" * (LONGEST + 1)) == [("(" * (LONGEST + 1), "(" * (LONGEST + 1))]


def test_a_token_belongs_to_the_word_over_its_last_letter() -> None:
    def cut(*texts: str) -> tuple[Word, ...]:
        return tuple(Word(text, text) for text in texts)

    assert owners("10mg/kg", cut("10", "mg", "/", "kg")) == (1, 3)
    assert owners("don't", cut("do", "n't")) == (0,)
    assert owners("(p<0.05).", cut("(", "p<0.05", ")", ".")) == (1, 1)
