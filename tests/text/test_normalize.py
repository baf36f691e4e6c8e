"""One spelling for matching, of equal length."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.text.normalize import normalize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "T\u2010cell T\u2011cell T\u2013cell T\u2014cell T\u2212cell T\u00adcell",
            "T-cell T-cell T-cell T-cell T-cell T-cell",
        ),
        ("5\u00a0mg 5\u202fmg 5\u2009mg 5\tmg\r\nx\u200by", "5 mg 5 mg 5 mg 5 mg  x y"),
        ("patient\u2019s \u2018x\u2019 5\u2032-UTR", "patient's 'x' 5'-UTR"),
        ("\u201cx\u201d \u201ex\u201d 5\u2033", '"x" "x" 5"'),
        ("\u03b2-Catenin CAF\u00c9 🧬", "\u03b2-Catenin CAF\u00c9 🧬"),
        ("x+y=z / a_b ~ c", "x+y=z / a_b ~ c"),
    ],
)
def test_normalize(text: str, expected: str) -> None:
    assert normalize(text) == expected


def test_every_white_space_character_is_a_space_and_every_unicode_hyphen_a_hyphen() -> None:
    for char in map(chr, range(sys.maxunicode + 1)):
        if char.isspace():
            assert normalize(char) == " ", hex(ord(char))
        elif "HYPHEN" in unicodedata.name(char, "").split("-") and unicodedata.category(char) == "Pd":
            assert normalize(char) == "-", hex(ord(char))


@given(st.text())
def test_as_long_as_before_and_settled(text: str) -> None:
    once = normalize(text)
    assert len(once) == len(text)
    assert normalize(once) == once
    assert all(old == new for old, new in zip(text, once, strict=True) if old.isalnum())


@given(st.text(max_size=20))
def test_a_long_text_reads_as_its_parts_do(text: str) -> None:
    assert normalize(text * 1000) == normalize(text) * 1000
