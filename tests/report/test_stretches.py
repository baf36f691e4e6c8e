"""What the stretches of texts say of the texts is what looking at each text says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plainlang.report.stretches import Stretches

TEXTS = st.lists(
    st.lists(st.sampled_from(["cells", "Cells,", "grew.", "5%", "x", "\u0130x", "no-one"]), max_size=6).map(" ".join),
    max_size=6,
)


@given(TEXTS, st.sampled_from(["cells", "x", "5", "one"]))
def test_signs_are_found_in_any_case(texts: list[str], sign: str) -> None:
    stretches = Stretches(texts)
    expected = [at for at, text in enumerate(texts) if any(sign in stretch.lower() for stretch in text.split())]
    assert stretches.with_any(stretches.holding([sign])) == expected


@given(TEXTS, st.integers(0, 9))
def test_counts_are_added_up(texts: list[str], limit: int) -> None:
    stretches = Stretches(texts)
    expected = [at for at, text in enumerate(texts) if len(text.replace(" ", "")) > limit]
    assert stretches.with_more(list(map(len, stretches.each)), limit) == expected


@given(TEXTS, st.integers(1, 4))
def test_rows_do_not_cross_texts(texts: list[str], size: int) -> None:
    stretches = Stretches(texts)
    is_word = [stretch.isalpha() for stretch in stretches.each]
    words = ["".join("w" if stretch.isalpha() else "." for stretch in text.split()) for text in texts]
    assert stretches.with_row(*[is_word] * size) == [at for at, row in enumerate(words) if "w" * size in row]
