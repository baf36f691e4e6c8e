"""Phrases are found as whole words, as a search would find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.report.phrases import Phrases

WORDS = st.lists(st.sampled_from(["blood", "Blood", "pressure", "pressures", "bloods", "x", "\u00e9tat", "-", ","]))


@pytest.mark.parametrize(
    ("text", "phrase", "places"),
    [
        ("a heart attack, Heart Attacks, heart attackers", "heart attack", [2, 16]),
        ("sweetheart attack; heart  attack", "heart attack", []),
        ("T-cell death and t-cell deaths", "T-cell death", [0, 17]),
        ("", "heart attack", []),
    ],
)
def test_whole_words_in_any_case_with_an_ending(text: str, phrase: str, places: list[int]) -> None:
    assert list(Phrases(text).places(phrase, endings=("", "s"))) == places


@given(WORDS, st.sampled_from(["blood pressure", "\u00e9tat x", "x", "blood-pressure"]))
def test_what_a_search_finds(words: list[str], phrase: str) -> None:
    text = " ".join(words)
    expected = [m.start() for m in re.finditer(rf"(?i)\b(?={re.escape(phrase)}\b)", text)]
    assert list(Phrases(text).places(phrase)) == expected
