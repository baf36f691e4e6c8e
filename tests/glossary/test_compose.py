"""Two rounds of edits as one."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.glossary.compose import TermEdit, compose
from plainlang.text.span import Edit, Span, apply


def edit(start: int, end: int, text: str, source: str, term: str = "t", mode: str = "substitute") -> TermEdit:
    span = Span(start, end)
    return TermEdit(span, text, span.of(source), term, mode, "because")  # type: ignore[arg-type]


@st.composite
def edits_of(draw: st.DrawFn, text: str, term: str) -> list[TermEdit]:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = pairwise(cuts)  # edits may touch, as when a word is left out beside one that is replaced
    return [edit(a, b, draw(st.text("xyz", max_size=4)), text, term) for a, b in pairs if draw(st.booleans())]


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[TermEdit], list[TermEdit]]:
    source = draw(st.text("abc", max_size=20))
    first = draw(edits_of(source, "one"))
    return source, first, draw(edits_of(apply(source, first), "two"))


@settings(deadline=None)
@given(rounds())
def test_one_pass_does_what_two_did(case: tuple[str, list[TermEdit], list[TermEdit]]) -> None:
    source, first, second = case
    both = compose(source, first, second)
    assert apply(source, both) == apply(apply(source, first), second)
    assert all(e.before == e.span.of(source) for e in both)


def test_edits_apart_stay_apart() -> None:
    source = "an etiology in a renal cell"
    first = [edit(0, 11, "a cause", source, "etiology")]
    second = [edit(13, 18, "kidney", "a cause in a renal cell", "renal")]
    assert [e.term for e in compose(source, first, second)] == ["etiology", "renal"]


def test_edits_that_meet_are_joined() -> None:
    source = "a neoplasm"
    first = [edit(2, 10, "tumor", source, "neoplasm")]
    second = [edit(2, 7, "tumor (a growth)", "a tumor", "tumor", "explain")]
    assert compose(source, first, second) == (
        TermEdit(Span(2, 10), "tumor (a growth)", "neoplasm", "neoplasm, tumor", "explain", "because"),
    )


def test_an_edit_is_an_edit() -> None:
    found = edit(0, 1, "b", "a")
    assert isinstance(found, Edit)
    assert found.to_dict()["span"] == {"start": 0, "end": 1}
