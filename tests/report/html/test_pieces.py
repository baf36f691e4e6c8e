"""Cutting a sentence loses and repeats nothing, whatever lies over it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.report.html.pieces import Piece, pieces, whole_words
from plainlang.text.span import Edit, Span, apply

TEXT = "The etiology of antigen-specific exhaustion is unknown."


def spans(end: int):
    return st.tuples(st.integers(0, end), st.integers(0, end)).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def edits(draw):
    """Edits of TEXT that do not overlap, each of at least one character."""
    cuts = sorted(draw(st.sets(st.integers(0, len(TEXT)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return [
        Edit(Span(*pair), draw(st.sampled_from(["", "cause", "the cause", TEXT[pair[0] : pair[1]] + " (x)"])))
        for pair in pairs
    ]


layers = st.lists(st.tuples(spans(len(TEXT)), st.sampled_from(["term", "found"]), st.just(0)), max_size=5)


@settings(deadline=None)
@given(changes=edits(), over=layers)
def test_both_versions_can_be_read_from_the_pieces(changes, over):
    trimmed = [whole_words(TEXT, edit) for edit in changes]
    old = [(edit.span, "old", 0) for edit in trimmed]
    found = list(pieces(Span(0, len(TEXT)), TEXT, [*old, *over], trimmed))
    assert "".join(p.text for p in found if p.kind != "new") == TEXT
    assert "".join(p.text for p in found if p.kind != "old") == apply(TEXT, changes)
    assert all(p.text for p in found)


def test_marks_are_where_they_belong():
    found = pieces(Span(4, 12), TEXT[4:12], [(Span(4, 12), "term", 0), (Span(0, 7), "found", 3)], [])
    assert list(found) == [Piece("eti", "same", True, (3,)), Piece("ology", "same", True, ())]


@settings(deadline=None)
@given(edit=edits())
def test_trimmed_edits_do_the_same(edit):
    for one in edit:
        trimmed = whole_words(TEXT, one)
        assert apply(TEXT, [trimmed]) == apply(TEXT, [one])
        assert one.span.covers(trimmed.span)
