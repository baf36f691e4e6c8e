"""Spans and edits, against the naive way of doing the same."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.text.span import Edit, Span, apply

SPANS = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda p: Span(min(p), max(p)))
EDITS = st.lists(st.builds(Edit, SPANS, st.text("xy", max_size=3)), max_size=5)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (-3, -2)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_is_plain_frozen_data() -> None:
    span = Span(2, 5)
    assert (len(span), span.of("abcdefg"), span.to_dict()) == (3, "cde", {"start": 2, "end": 5})
    assert sorted([Span(2, 9), Span(0, 3), Span(2, 5)]) == [Span(0, 3), Span(2, 5), Span(2, 9)]
    with pytest.raises(dataclasses.FrozenInstanceError):
        span.start = 0  # type: ignore[misc]


def test_an_empty_span_is_true() -> None:
    assert Span(3, 3)
    assert Span(3, 3).of("abcdef") == ""


def test_offsets_are_code_points() -> None:
    assert Span(1, 2).of("🧬🙂e\u0301") == "🙂"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 9), Span(4, 5), True),
        (Span(4, 4), Span(2, 6), True),
        (Span(2, 2), Span(2, 6), False),
        (Span(6, 6), Span(2, 6), False),
        (Span(2, 2), Span(2, 2), False),
    ],
)
def test_overlaps(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is overlap


@given(SPANS, SPANS)
def test_covers_and_overlaps_agree_with_sets_of_characters(one: Span, other: Span) -> None:
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    if ours and theirs:
        assert one.overlaps(other) == bool(ours & theirs)
        assert one.covers(other) == (theirs <= ours)
    assert one.covers(one)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], "abcdef"),
        ([Edit(Span(0, 0), "<"), Edit(Span(6, 6), ">")], "<abcdef>"),
        ([Edit(Span(2, 4), "")], "abef"),
        ([Edit(Span(3, 3), "|"), Edit(Span(3, 6), "X")], "abc|X"),
        ([Edit(Span(0, 3), "X"), Edit(Span(3, 3), "|")], "X|def"),
        ([Edit(Span(4, 6), "2"), Edit(Span(0, 2), "1")], "1cd2"),
        ([Edit(Span(0, 6), "")], ""),
    ],
)
def test_apply(edits: list[Edit], expected: str) -> None:
    assert apply("abcdef", edits) == expected
    assert apply("abcdef", iter(reversed(edits))) == expected


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(Span(0, 3), "x"), Edit(Span(2, 4), "y")],
        [Edit(Span(0, 5), "x"), Edit(Span(1, 2), "y")],
        [Edit(Span(1, 3), "x"), Edit(Span(1, 3), "x")],
        [Edit(Span(2, 2), "x"), Edit(Span(2, 2), "y")],
        [Edit(Span(1, 4), "x"), Edit(Span(2, 2), "y")],
    ],
)
def test_apply_refuses_overlap(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("abcdef", edits)


def test_apply_refuses_to_reach_past_the_end() -> None:
    with pytest.raises(ValueError, match="past the end"):
        apply("abc", [Edit(Span(2, 4), "x")])


@given(st.text(max_size=12), EDITS)
def test_apply_is_replacement_from_right_to_left(text: str, edits: list[Edit]) -> None:
    ordered = sorted(edits)
    clash = any(right.span.start < left.span.end or left.span == right.span for left, right in pairwise(ordered))
    if clash or any(edit.span.end > len(text) for edit in edits):
        with pytest.raises(ValueError, match=r"overlap|past the end"):
            apply(text, edits)
        return
    expected = text
    for edit in reversed(ordered):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    assert apply(text, edits) == expected
