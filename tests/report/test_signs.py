"""Rules search only sentences that hold signs: no match may be without one of each kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.report.hits import signs_of
from plainlang.report.numbers import FREQUENCY, FREQUENCY_SIGN, STATISTICS
from plainlang.report.rules import (
    advice,
    certainty_claim,
    certainty_wording,
    decimals,
    double_negative,
    false_friend,
    grade_jargon,
    hidden_verb,
    large_numbers,
    latin,
    number_needed,
    number_range,
    person_first,
    relative_risk,
)
from plainlang.text.normalize import normalize

_EACH = ("false-friend", "grade-jargon", "person-first")
"""The rules that search for each of their patterns where the signs stand that it spells out."""
_PATTERNS = tuple(
    pytest.param(pattern, [signs_of(pattern, of) for of in signs] if name in _EACH else signs, id=f"{name}-{number}")
    for name, patterns, *signs in (
        ("advice", [advice._ADVICE], advice._SIGNS),
        ("certainty-claim", [certainty_claim._CLAIM], certainty_claim._SIGNS),
        ("certainty-wording", [certainty_wording._STACKED], certainty_wording._HEDGES),
        ("decimals", [decimals._DECIMAL], decimals._SIGN),
        ("double-negative", [double_negative._DOUBLE], double_negative._SIGNS),
        ("false-friend", [pattern for pattern, _ in false_friend._PATTERNS], false_friend._SIGNS),
        ("frequency", [FREQUENCY], FREQUENCY_SIGN),
        ("grade-jargon", [pattern for pattern, _ in grade_jargon._PATTERNS], grade_jargon._SIGNS),
        ("hidden-verb", [hidden_verb._ACTIVE, hidden_verb._PASSIVE], tuple(hidden_verb._VERBS), hidden_verb._VERB_SIGN),
        ("large-numbers", [large_numbers._LARGE], large_numbers._LARGE),
        ("latin", [latin._LATIN], latin._SIGNS),
        ("number-needed", [number_needed._NEEDED], number_needed._SIGN),
        ("number-range", [number_range._RANGE], number_range._SIGN),
        ("person-first", [pattern for pattern, _ in person_first._PATTERNS], person_first._SIGNS),
        ("relative-risk", [relative_risk._RELATIVE], relative_risk._SIGNS, relative_risk._RISKS),
        *((f"statistics: {kind}", [pattern], sign) for pattern, sign, kind in STATISTICS),
    )
    for number, pattern in enumerate(patterns)
)


@pytest.mark.parametrize(("pattern", "signs"), _PATTERNS)
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_every_match_holds_a_sign_of_each_kind(
    pattern: re.Pattern[str], signs: Sequence[Sequence[str] | re.Pattern[str]], data: st.DataObject
) -> None:
    text = normalize(data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=126))))
    for match in pattern.finditer(text):
        assert all(_holds(text, match.span(), of) for of in signs)


def _holds(text: str, place: tuple[int, int], signs: Sequence[str] | re.Pattern[str]) -> bool:
    if not isinstance(signs, re.Pattern):
        return any(sign in text[slice(*place)].lower() for sign in signs)
    stretches = (
        stretch for stretch in re.finditer(r"\S+", text) if stretch.start() < place[1] and place[0] < stretch.end()
    )
    return any(signs.search(stretch.group()) for stretch in stretches)
