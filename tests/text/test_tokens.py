"""Tokens: what counts as one, and that their spans give their text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.document import HIDDEN
from plainlang.text.tokens import Tokens, tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" .,;:!? ", []),
        ("T-cells and T\u2011cells", ["T", "cells", "and", "T", "cells"]),
        ("NFAT/AP-1", ["NFAT", "AP", "1"]),
        ("CD8\u207a IL-2R\u03b1 \u03b2-catenin", ["CD8", "IL", "2R\u03b1", "\u03b2", "catenin"]),
        ("0.73 1,200.5 1.2.3 5%", ["0.73", "1,200.5", "1.2.3", "5"]),
        ("P<0.001, 10mg, 3.5mg.", ["P", "0.001", "10mg", "3.5", "mg"]),
        (
            "It's the patients' and the patient\u2019s O'Brien.",
            ["It's", "the", "patients", "and", "the", "patient\u2019s", "O'Brien"],
        ),
        ("5' end, 3'-UTR", ["5", "end", "3", "UTR"]),
        ("snake_case _x_", ["snake", "case", "x"]),
        ("cafe\u0301 na\u0308ive e\u0301t", ["cafe\u0301", "na\u0308ive", "e\u0301t"]),
        ("\u0301lone", ["lone"]),
        ("🧬DNA🧬", ["DNA"]),
        (f"CO{HIDDEN * 5}2 {HIDDEN * 3}", ["CO", "2"]),
        ("m\u00b2 x\u00bd", ["m\u00b2", "x\u00bd"]),
        ("\u7d30\u80de cells", ["\u7d30\u80de", "cells"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == expected


@given(st.text(), st.integers(0, 1000))
@settings(deadline=None)
def test_spans_give_the_text_and_nothing_alphanumeric_is_left_over(text: str, offset: int) -> None:
    rest, at = list(text), 0
    for token in tokenize(text, offset):
        start, end = token.span.start - offset, token.span.end - offset
        assert at <= start < end
        assert text[start:end] == token.text
        rest[start:end] = " " * (end - start)
        at = end
    assert not any(char.isalnum() for char in rest)


def test_offset_moves_the_spans() -> None:
    (token,) = tokenize("mice", 40)
    assert (token.span.start, token.span.end) == (40, 44)


@given(st.text(st.sampled_from("aA1é\u0301'\u2019_.,- \u00b2\ufffc"), max_size=30) | st.text(), st.integers(0, 1000))
@settings(deadline=None)
def test_tokens_made_when_asked_for_are_the_same(text: str, offset: int) -> None:
    made, tokens = tuple(tokenize(text, offset)), Tokens(text, offset)
    assert tuple(tokens) == made == tokens[:]
    assert tuple(tokens[at] for at in range(len(tokens))) == made
    assert tokens[-2:] == made[-2:]
    assert [tokens.end(at) for at in range(len(tokens))] == [token.span.end for token in made]
