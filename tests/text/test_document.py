"""Lines and columns, against counting by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.text.document import Document
from plainlang.text.read import parse

SOURCES = st.lists(
    st.sampled_from(["a", "🧬", "e\u0301", " ", "\n", "\r", "\r\n", "\u2028", "\x0c", "\x85", "\ufeff"])
).map("".join)


def document(source: str) -> Document:
    return Document(source, source, (), ())


def counted(source: str, offset: int) -> tuple[int, int]:
    line, column = 1, 1
    for at in range(offset):
        char = source[at]
        if char == "\n" or (char == "\r" and source[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        elif not (at == 0 and char == "\ufeff"):
            column += 1
    return line, column


@pytest.mark.parametrize(
    ("source", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("abc", 3, (1, 4)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 3, (1, 4)),
        ("ab\r\ncd", 4, (2, 1)),
        ("a\rb\nc", 4, (3, 1)),
        ("\ufeffab", 0, (1, 1)),
        ("\ufeffab", 1, (1, 1)),
        ("\ufeffab\nc", 4, (2, 1)),
        ("🧬🧬x", 2, (1, 3)),
        ("a\u2028b", 2, (1, 3)),
    ],
)
def test_position(source: str, offset: int, expected: tuple[int, int]) -> None:
    assert document(source).position(offset) == expected


@given(SOURCES)
def test_position_agrees_with_counting(source: str) -> None:
    parsed = document(source)
    for offset in range(len(source) + 1):
        assert parsed.position(offset) == counted(source, offset)


def test_tokens_of_a_document_are_those_of_its_sentences() -> None:
    parsed = parse("Mice ran. Rats slept.\n\nCats ate.")
    assert [token.text for token in parsed.tokens] == ["Mice", "ran", "Rats", "slept", "Cats", "ate"]


def test_equal_drafts_are_equal() -> None:
    one, other = parse("Mice ran."), parse("Mice ran.")
    assert one.position(3) == (1, 4)  # what is remembered for it does not count
    assert one == other
    assert hash(one) == hash(other)
    assert one != parse("Mice ran.", "markdown")
