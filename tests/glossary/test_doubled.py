"""Nothing is said twice, and two things keep two names."""

from __future__ import annotations

import pytest

from plainlang.glossary.compose import TermEdit
from plainlang.glossary.doubled import doubles
from plainlang.glossary.wording import Fitted
from plainlang.text.span import Span


def fitted(source: str, words: str, text: str) -> Fitted:
    start = source.index(words)
    return Fitted(Span(start, start + len(words)), text)


def edit(source: str, words: str, text: str) -> TermEdit:
    start = source.index(words)
    return TermEdit(Span(start, start + len(words)), text, words, words, "substitute", "")


@pytest.mark.parametrize(
    ("source", "words", "text", "found"),
    [
        ("Before birth and prenatal tests", "prenatal", "before birth", True),
        ("prenatal, or before birth", "prenatal", "before birth", True),
        ("prenatal/before births", "prenatal", "before birth", False),
        ("the herbefore birth and prenatal", "prenatal", "before birth", False),
        ("prenatal and postnatal tests", "prenatal", "before birth", False),
        ("before birth with prenatal", "prenatal", "before birth", False),
    ],
)
def test_words_that_stand_there_already(source: str, words: str, text: str, found: bool) -> None:
    assert doubles(source, None, fitted(source, words, text)) is found


@pytest.mark.parametrize(
    ("source", "first", "second", "found"),
    [
        ("renal nephropathy", ("renal", "kidney"), ("nephropathy", "kidney disease"), True),
        ("surgical operations", ("surgical", "surgery"), ("operations", "surgical work"), True),
        ("prenatal and antenatal", ("prenatal", "before birth"), ("antenatal", "before birth"), True),
        ("prenatal and postnatal", ("prenatal", "before birth"), ("postnatal", "after birth"), False),
        ("renal or hepatic", ("renal", "kidney"), ("hepatic", "liver"), False),
    ],
)
def test_edits_side_by_side(source: str, first: tuple[str, str], second: tuple[str, str], found: bool) -> None:
    assert doubles(source, edit(source, *first), fitted(source, *second)) is found
