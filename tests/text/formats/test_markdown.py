"""Markdown: our documents with the prose in them, and what holds for any text at all."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.document import HIDDEN
from plainlang.text.formats.markdown import read
from plainlang.text.formats.markdown.inline import _NOT_PROSE

PIECES = (
    "*", "**", "_", "`", "```", "~~", "[", "]", "(", ")", "](", "![", "<", ">", "<b>", "</b>", "<!--", "-->",
    "$", "$$",
    "\\", "\\(", "\\)", "\\[", "\\]", "\\|", "|", "|-|", "| a | b |", "|---|:-:|", "- ", "1. ", "# ", "> ",
    "    ", "\t",
    "---", "===", "+++", "&amp;", "&nbsp;", "[^1]", "[^1]: ", "[@a; @b]", "@key", "[a]: b", "[a]", "doi:", "10.1000/1",
    "www.a.org", "a@b.org", "word", "Two words.", "é", "e\u0301", "🧬", "\u00a0", "\u2003", "\u2011",
    "\ufeff", "\0", "\f",
    "\x0b", "\u2028", "\x85", " ", "  \n", "\n", "\n\n", "\r\n", "\r", "1", ".",
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def shown(text: str) -> str:
    return " ".join(re.sub(f"{HIDDEN}+", "□", text).split())


def unified(source: str) -> str:
    return source.replace("\r\n", " \n").replace("\r", "\n")


@given(TEXTS)
@settings(deadline=None, max_examples=400)
def test_for_any_text(source: str) -> None:
    text, blocks, *_ = read(source)
    assert len(text) == len(source)
    for old, new in zip(unified(source), text, strict=True):
        assert new in (HIDDEN, " ", old)
        assert (new == "\n") == (old == "\n")
    at, outside = 0, ""
    for block in blocks:
        assert at <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text).strip(HIDDEN + " \n")
        outside += text[at : block.span.start]
        at = block.span.end
    outside += text[at:]
    assert not outside.strip(HIDDEN + " \n")


@given(st.lists(st.sampled_from(["mice", "Rats", "grew.", "0.73", "(n = 8)", "T-cells", "😀", "e\u0301"]), min_size=1))
@settings(deadline=None)
def test_text_without_markup_is_kept_whole(words: list[str]) -> None:
    source = " ".join(words)
    text, blocks, *_ = read(source)
    assert text == source
    assert [block.span.of(text) for block in blocks] == [source]


HOSTILE = (
    "[", "]", "![", "[](", "*", "_", "~~", "`", "<", "<!--", "$", "$$", "$a", "(", "\\(", "\\[", "|",
    "| a |\n", "[^", "[@a", "@a",
    "[@", "&", "#", ">", "- ", "1. ", "a*b_", "a.", "a@", "www.a", "10.1000/.", "\n", " \n", "  - a\n", "\t",
    "[a]: b\n",
)  # fmt: skip


def calls(source: str) -> int:
    """How many calls reading takes: the work done, in a measure that no busy machine changes."""
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        text, *_ = read(source)
    finally:
        sys.setprofile(None)
    assert len(text) == len(source)
    return count


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_work_grows_with_the_text_not_with_its_square(unit: str) -> None:
    read("")  # the parser is built once
    assert calls((unit * 4_000)[:4_000]) < 6 * calls((unit * 1_000)[:1_000])


@pytest.mark.parametrize("unit", ["\\[", "\\(", "[^", "[@", "@a.", "$a", "$", "[a;", "a_b@"])
def test_patterns_look_at_unclosed_marks_once(unit: str) -> None:
    """Two hundred thousand characters: anything quadratic would run for minutes here."""
    source = unit * 100_000
    for match in _NOT_PROSE.finditer(source):
        assert len(match.group()) < 10


def test_very_long_lines() -> None:
    source = "The *mice* grew `fast` and [well](a.html). " * 4_000
    text, blocks, *_ = read(source)
    assert len(blocks) == 1
    assert shown(text).count("The mice grew □ and well .") == 4_000


def test_a_table_of_many_columns_and_rows() -> None:
    row = "| cell " * 300 + "|\n"
    source = row + "|---" * 300 + "|\n" + row * 20
    text, blocks, *_ = read(source)
    assert len(blocks) == 300 * 21
    assert {block.span.of(text) for block in blocks} == {"cell"}


@pytest.mark.parametrize("mark", [">", "- ", "* "])
def test_deep_nesting_neither_fails_nor_shows_markup(mark: str) -> None:
    text, blocks, *_ = read(mark * 300 + "deep *words*")
    assert not blocks or shown(blocks[0].span.of(text)) == "deep words"


def test_headings_know_their_level():
    blocks = read("# One\n\n## Two #\n\nThree\n=====\n\nProse.\n").blocks
    assert [(b.kind, b.level) for b in blocks] == [("heading", 1), ("heading", 2), ("heading", 1), ("paragraph", 0)]


def test_comments_are_found_but_not_those_shown_as_code():
    source = "<!-- a block -->\n\nProse <!-- in\nit --> goes on `<!-- code -->`.\n\n```\n<!-- code -->\n```\n"
    comments = read(source).comments
    assert [c.text for c in comments] == ["a block", "in\nit"]
    assert all(c.span.of(source).startswith("<!--") for c in comments)
