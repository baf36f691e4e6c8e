"""Comments to plainlang: what they cover and what they set."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.directives import Directives, directives
from plainlang.text.read import parse

TEXT = """\
First line. {0}
Second line.

Third line.
"""


def said(text: str) -> Directives:
    return directives(parse(text, "markdown"))


def covered(text: str) -> list[str]:
    return [ignore.covers.of(text).strip() for ignore in said(text).ignores]


def test_a_comment_beside_text_is_about_its_line():
    text = TEXT.format("<!-- plainlang: ignore[latin] quoted -->")
    assert covered(text) == ["First line. <!-- plainlang: ignore[latin] quoted -->"]
    (ignore,) = said(text).ignores
    assert (ignore.rules, ignore.reason, ignore.scope) == (("latin",), "quoted", "line")


def test_a_comment_on_a_line_of_its_own_is_about_the_next_with_text():
    assert covered("<!-- plainlang: ignore -->\n\nFirst.\nSecond.\n") == ["First."]
    assert covered(TEXT.format("<!-- plainlang: ignore-next-line -->")) == ["Second line."]
    assert covered("One. <!-- plainlang: ignore-next-line -->") == [""]


def test_a_block_runs_from_off_to_on_or_to_the_end():
    text = "One.\n\n<!-- plainlang: off[latin] -->\n\nTwo.\n\n<!-- plainlang: on[latin] -->\n\nThree.\n"
    assert covered(text) == ["Two."]
    assert covered(text.replace("on[latin]", "on")) == ["Two."]
    assert covered("One.\n\n<!-- plainlang: off -->\n\nTwo.\n\nThree.\n") == ["Two.\n\nThree."]


def test_blocks_of_different_rules_overlap():
    text = (
        "<!-- plainlang: off[a] -->\n\nOne.\n\n<!-- plainlang: off[b] -->\n\nTwo.\n\n"
        "<!-- plainlang: on[a] -->\n\nThree.\n\n<!-- plainlang: on[b] -->\n\nFour.\n"
    )
    assert [("One" in c, "Two" in c, "Three" in c, "Four" in c) for c in covered(text)] == [
        (True, True, False, False),
        (False, True, True, False),
    ]


def test_a_file_is_covered_from_anywhere():
    text = "One.\n\nTwo. <!-- plainlang: ignore-file[a, b] -->\n"
    (ignore,) = said(text).ignores
    assert ignore.covers.of(text) == text
    assert ignore.rules == ("a", "b")
    assert ignore.names("b")
    assert not ignore.names("c")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("long-sentence.limit = 40", ("long-sentence", "limit", 40, False)),
        ("file statistics = off", ("statistics", None, "off", True)),
        ("difficulty = 4.5", ("difficulty", None, 4.5, False)),
        ('slash.known = ["A/B", "C/D"]', ("slash", "known", ["A/B", "C/D"], False)),
    ],
)
def test_settings(order, expected):
    (setting,) = said(f"<!-- plainlang: {order} -->\n\nOne.\n").settings
    assert (setting.name, setting.option, setting.value, setting.whole_file) == expected


@pytest.mark.parametrize(
    ("order", "message"),
    [
        ("ingore", "'ingore' is no order (did you mean 'ignore'?); there are ignore, "),
        ("", "'nothing' is no order; there are"),
        ("on", "nothing is off here"),
    ],
)
def test_what_says_nothing_is_broken(order, message):
    (broken,) = said(f"One. <!-- plainlang: {order} -->\n").broken
    assert broken.message.startswith(message)


def test_other_comments_and_code_are_no_orders():
    text = "One. <!-- ignore -->\n\n`<!-- plainlang: ignore -->`\n\n```\n<!-- plainlang: off -->\n```\n"
    assert said(text) == Directives()


PIECES = (
    "One.", "\n", "\r\n", "<!-- plainlang: ignore -->", "<!-- plainlang: off[a] -->", "<!-- plainlang: on -->",
    "<!-- plainlang: x.y = 1 -->", "# H\n", "é\U0001f600", " ",
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(PIECES)))
def test_every_place_lies_in_the_source(pieces):
    text = "".join(pieces)
    found = said(text)
    for ignore in found.ignores:
        assert 0 <= ignore.comment.start < ignore.comment.end <= len(text)
        assert 0 <= ignore.covers.start <= ignore.covers.end <= len(text)
        assert text[ignore.comment.start :].startswith("<!--")
