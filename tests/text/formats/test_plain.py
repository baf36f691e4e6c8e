"""Plain text: our documents with the prose in them, and what holds for any text at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.document import HIDDEN
from plainlang.text.formats.plain import hide_links, read

PIECES = (
    "word", "Two words.", "- ", "\u2022", "1. ", "(a) ", "===", "-----", "~~~~", ":", ".", " ", "    ", "\t",
    "\n", "\n\n",
    "\r\n", "\r", "\f", "\x0b", "\u2028", "\x85", "\u00a0", "\u2003", "\ufeff", "https://", "www.", "a.org",
    "@", "doi:",
    "10.1000/", ")", "🧬", "e\u0301",
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def shown(text: str) -> str:
    return " ".join(re.sub(f"{HIDDEN}+", "□", text).split())


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_for_any_text(source: str) -> None:
    text, blocks, *_ = read(source)
    assert len(text) == len(source)
    for old, new in zip(source.replace("\r\n", " \n").replace("\r", "\n"), text, strict=True):
        assert new in (HIDDEN, " ", old)
        assert (new == "\n") == (old == "\n")
    at = 0
    for block in blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text) == block.span.of(text).strip()
        at = block.span.end


@given(st.lists(st.sampled_from(["mice", "Rats", "grew.", "0.73", "(n = 8)", "T-cells", "😀", "e\u0301"]), min_size=1))
def test_running_text_is_kept_whole(words: list[str]) -> None:
    source = " ".join(words)
    text, blocks, *_ = read(source)
    assert text == source
    assert [block.span.of(text) for block in blocks] == [source]


@given(TEXTS)
@settings(deadline=None)
def test_hiding_links_keeps_length_and_line_ends(source: str) -> None:
    hidden = hide_links(source)
    assert len(hidden) == len(source)
    assert all(new in (old, HIDDEN) for old, new in zip(source, hidden, strict=True))
    assert [char for char in hidden if char in "\n\r\f"] == [char for char in source if char in "\n\r\f"]


@pytest.mark.parametrize(
    "unit",
    ["_", "a", "a.", "-", "a@", "@", "www.", "www.a ", "https://", "https://,", "10.1000/.", "doi:10.",
     "a@b.", " ", "\n", " \n",
     "\n ", "\f", "\r", "- ", "- \n", "= ", "=", "===\n", "1. ", "\t\t\n", "a\n", "a\n\n", "\u00a0", ":\n"],
)  # fmt: skip
def test_hostile_text_is_read(unit: str) -> None:
    """Two hundred thousand characters: anything quadratic would run for minutes here."""
    source = (unit * 200_000)[:200_000]
    text, *_ = read(source)
    assert len(text) == len(source)
