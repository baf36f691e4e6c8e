"""Views: every character of a view has its place in the source, and edits find the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.read import document_of
from plainlang.text.span import Edit, Span, apply
from plainlang.text.view import View
from plainlang.text.view_builder import ViewBuilder

# (what is in the source, what is in the view): copied, standing for another, or left out
PIECES = st.lists(
    st.sampled_from(
        [
            ("word", "word"),
            (" ", " "),
            ("&amp;", "&"),
            ("<b>", ""),
            ("\\ldots", "..."),
            ("é", "é"),
            ("", "\n"),
            ("\\'e", "é"),
        ]
    ),
    max_size=12,
)


def built(pieces: list[tuple[str, str]]) -> View:
    source = "".join(piece for piece, _ in pieces)
    build = ViewBuilder(source)
    at = 0
    for written, shown in pieces:
        if written == shown:
            build.copy(at, at + len(written))
        else:
            build.put(shown, at, at + len(written))
        at += len(written)
    view = build.parsed().view
    assert view is not None
    return view


@given(PIECES)
@settings(deadline=None)
def test_every_character_has_its_place(pieces: list[tuple[str, str]]) -> None:
    view = built(pieces)
    assert view.text == "".join(shown for _, shown in pieces)
    at, seen = 0, 0
    for written, shown in pieces:
        for step in range(len(shown)):
            start, end = view.start_of(seen + step), view.end_of(seen + step + 1)
            if written == shown:
                assert (start, end) == (at + step, at + step + 1)
            elif len(written) != len(shown):
                assert (start, end) == (at, at + len(written))
        at, seen = at + len(written), seen + len(shown)


@given(PIECES, st.data())
@settings(deadline=None)
def test_edits_change_what_they_cover_and_leave_out_nothing(pieces: list[tuple[str, str]], data: st.DataObject) -> None:
    view = built(pieces)
    start = data.draw(st.integers(0, len(view.text)))
    span = Span(start, data.draw(st.integers(start, len(view.text))))
    edits = list(view.edits([Edit(span, "NEW")]))
    result = apply(view.source, edits)
    assert result.count("NEW") == 1
    assert result.count("<b>") == view.source.count("<b>")


def test_an_edit_leaves_tags_where_they_are():
    build = ViewBuilder("heart <b>attack</b> etc")
    for start, end in ((0, 6), (9, 15), (19, 23)):
        build.copy(start, end)
    view = build.parsed().view
    assert view is not None
    assert not view.is_unbroken(Span(0, 12))
    assert view.is_unbroken(Span(6, 12))
    assert apply(view.source, view.edits([Edit(Span(0, 12), "stroke")])) == "<b>stroke</b> etc"
    assert apply(view.source, view.edits([Edit(Span(0, 12), "heart attack (MI)")])) == "heart <b>attack (MI)</b> etc"


def test_half_of_what_stands_as_a_whole_is_written_anew():
    view = built([("a", "a"), ("\\ldots", "..."), ("b", "b")])
    assert apply(view.source, view.edits([Edit(Span(0, 2), "x")])) == "x..b"


def test_new_words_are_escaped():
    view = built([("a", "a"), ("&amp;", "&"), ("b", "b")])
    edits = view.edits([Edit(Span(2, 3), "R&D")], lambda text: text.replace("&", "&amp;"))
    assert apply(view.source, edits) == "a&amp;R&amp;D"


def test_an_offset_outside_is_refused():
    with pytest.raises(ValueError, match="outside"):
        built([("a", "a")]).start_of(2)


def test_a_document_with_a_view_speaks_of_the_file():
    source = "<p>\n<b>caf&eacute;</b> &lt; 1\n"
    build = ViewBuilder(source)
    build.start_block()
    for start, end in ((7, 10), (22, 23), (27, 29)):
        build.copy(start, end) if start != 22 else (build.put("é", 10, 18), build.copy(22, 23), build.put("<", 23, 27))
    build.end_block()
    document = document_of(build.parsed(), source, "html")
    assert document.source == document.text == "café < 1"
    assert document.position(3) == (2, 7)
    assert document.position(4, end=True) == (2, 15)
    assert document.located(Span(0, 4)) == Span(7, 18)
    assert document.rewritten([Edit(Span(0, 4), "bar")]) == "<p>\n<b>bar</b> &lt; 1\n"
