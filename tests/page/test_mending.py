"""What only the carrier broke is mended, and every change is an edit of the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.page.grant_texts import plain_passage
from plainlang.page.mending import Mending, mend, trim, unescape_markdown
from plainlang.text.span import Span, apply

PIECES = st.sampled_from(
    [
        "cells",
        " ",
        "  ",
        "\n",
        "\r\n",
        "\n\n",
        ";",
        "&amp;",
        "&",
        "?",
        "NF-?B",
        "5 ?M",
        "ofthe ",
        "De- tection",
        "é",
        "(",
        ".",
    ]
)


def mended(source: str, *, lines: bool = True) -> str:
    mending = Mending(source)
    mend(mending, lines=lines)
    assert apply(source, mending.edits()) == mending.text
    return mending.text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Half of the cells\ndivided.", "Half of the cells divided."),
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
        ("They divide;half of them die;", "They divide; half of them die;"),
        ("HEALTH &HUMAN", "HEALTH & HUMAN"),
        ("R&D", "R&D"),
        ("p &lt; 0.05 &amp; more", "p < 0.05 & more"),
        ("&nosuch;", "&nosuch;"),
        ("the role ofthe nerves", "the role of the nerves"),
        ("Early De- tection, long- term, pre- and post-test", "Early Detection, long-term, pre- and post-test"),
        ("a  b\tc ", "a b c"),
        ("NF-?B at 5 ?M and 37 ?C", "NF-κB at 5 µM and 37 °C"),
        ("IFN-? may be any", "IFN-? may be any"),
        ("well-\nknown", "well-known"),
        ("in mice.Results were", "in mice. Results were"),
        ("Aims:\n1. One\n2. Two", "Aims:\n1. One\n2. Two"),
    ],
)
def test_faults_of_the_carrier_are_mended(source: str, text: str) -> None:
    assert mended(source) == text


def test_line_breaks_can_be_structure() -> None:
    assert mended("* One\n* Two;three", lines=False) == "* One\n* Two; three"


def test_backslashes_of_markdown_go() -> None:
    mending = Mending(r"Age \>= 18 \[years\] and 2\*3, not C:\dir")
    unescape_markdown(mending)
    assert mending.text == r"Age >= 18 [years] and 2*3, not C:\dir"


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(deadline=None)
def test_edits_give_the_text_and_mending_twice_changes_nothing(source: str) -> None:
    once = mended(source)
    assert mended(once) == once


@given(st.lists(PIECES, max_size=30).map("".join), st.data())
@settings(deadline=None)
def test_a_place_in_the_text_is_found_in_the_source(source: str, data: st.DataObject) -> None:
    passage = plain_passage("abstract", source)
    start = data.draw(st.integers(0, len(passage.text)))
    end = data.draw(st.integers(start, len(passage.text)))
    origin = passage.origin(Span(start, end))
    assert origin.end <= len(source)
    words = Span(start, end).of(passage.text)
    if words and words.isalnum() and words in source:
        assert words in origin.of(source)


def test_what_is_trimmed_is_white_space_only() -> None:
    mending = Mending("  a b \n")
    trim(mending)
    assert mending.text == "a b"
    assert [edit.span for edit in mending.edits()] == [Span(0, 2), Span(5, 7)]
