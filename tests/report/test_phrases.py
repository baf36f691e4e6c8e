"""Phrases are found as whole words, as a search would find them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.report.phrases import Phrases
from plainlang.report.stretches import Stretches
from plainlang.text.span import Span


def phrases_of(text: str, *cuts: int) -> Phrases:
    """Of a text whose sentences end at ``cuts``."""
    spans = [Span(start, end) for start, end in pairwise((0, *cuts, len(text)))]
    return Phrases(text, spans, Stretches(span.of(text) for span in spans))


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
    assert list(phrases_of(text).places(phrase, endings=("", "s"))) == places


@given(WORDS, st.sampled_from(["blood pressure", "\u00e9tat x", "x", "blood-pressure"]), st.integers(0, 9))
def test_what_a_search_finds(words: list[str], phrase: str, cut: int) -> None:
    text = " ".join(words)
    spaces = [match.start() for match in re.finditer(" ", text)]
    expected = [m.start() for m in re.finditer(rf"(?i)\b(?={re.escape(phrase)}\b)", text)]
    assert list(phrases_of(text, *spaces[cut : cut + 1]).places(phrase)) == expected
