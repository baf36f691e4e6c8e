"""A draft as its reader sees it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.report.shown import gaps, glyphs
from plainlang.text.read import parse
from plainlang.text.span import Span

CASES = [
    ("(**bold**)", "(bold)"),
    ("**bold**ly", "boldly"),
    ("a `b`` c", "a `b`` c"),
    ("`` a`b ``[^1]", "a`b[^1]"),
    ("[text](https://example.org/a_b) and https://example.org/a_b_c", "text and https://example.org/a_b_c"),
    ("![a picture](x.png) beside", "a picture beside"),
    ("R&amp;D&nbsp;here", "R&D here"),
    ("one<br>two", "one two"),
    ("CO<sub>2</sub>", "CO2"),
    (r"5 \* 3", "5 * 3"),
    ("as said [@smith2020, p. 3]", "as said [@smith2020, p. 3]"),
]


@pytest.mark.parametrize(("source", "seen"), CASES)
def test_markup_is_not_seen(source, seen):
    assert "".join(glyphs(parse(source, "markdown"), Span(0, len(source)))) == seen


@settings(deadline=None)
@given(text=st.text(max_size=80))
def test_there_is_one_glyph_for_each_character(text):
    document = parse(text, "markdown")
    assert len(glyphs(document, Span(0, len(text)))) == len(text)


def test_plain_text_is_seen_as_it_is():
    text = "We **slept** at https://example.org &amp; well."
    assert "".join(glyphs(parse(text), Span(0, len(text)))) == text


def test_what_is_no_prose_is_between_the_blocks():
    text = "---\ntitle: x\n---\n\n# A title\n\n| A | B |\n|---|---|\n| c | d |\n\n```\ncode 1\n```\n\nThe end.\n"
    assert [span.of(text) for span in gaps(parse(text, "markdown"))] == ["---\ntitle: x\n---", "```\ncode 1\n```"]
