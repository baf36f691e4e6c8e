"""Some rules search only sentences that hold a sign: no match may be without one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.report.draft import signs_of
from plainlang.report.rules import (
    advice,
    certainty_claim,
    certainty_wording,
    double_negative,
    false_friend,
    grade_jargon,
    hidden_verb,
    latin,
    person_first,
    relative_risk,
)
from plainlang.text.normalize import normalize

_EACH = ("false-friend", "grade-jargon", "hidden-verb", "person-first")
"""The rules that search for each of their patterns where the signs stand that it spells out."""
_PATTERNS = tuple(
    pytest.param(pattern, signs_of(pattern, signs) if name in _EACH else signs, id=f"{name}-{number}")
    for name, patterns, signs in (
        ("advice", [advice._ADVICE], advice._SIGNS),
        ("certainty-claim", [certainty_claim._CLAIM], certainty_claim._SIGNS),
        ("certainty-wording", [certainty_wording._STACKED], certainty_wording._HEDGES),
        ("double-negative", [double_negative._DOUBLE], double_negative._SIGNS),
        ("false-friend", [pattern for pattern, _ in false_friend._PATTERNS], false_friend._SIGNS),
        ("grade-jargon", [pattern for pattern, _ in grade_jargon._PATTERNS], grade_jargon._SIGNS),
        ("hidden-verb", [hidden_verb._ACTIVE, hidden_verb._PASSIVE], tuple(hidden_verb._VERBS)),
        ("latin", [latin._LATIN], latin._SIGNS),
        ("person-first", [pattern for pattern, _ in person_first._PATTERNS], person_first._SIGNS),
        ("relative-risk", [relative_risk._RELATIVE], relative_risk._SIGNS),
    )
    for number, pattern in enumerate(patterns)
)


@pytest.mark.parametrize(("pattern", "signs"), _PATTERNS)
@given(data=st.data())
@settings(deadline=None, max_examples=30)
def test_every_match_holds_a_sign(pattern: re.Pattern[str], signs: Sequence[str], data: st.DataObject) -> None:
    text = normalize(data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=126))))
    for match in pattern.finditer(text):
        assert any(sign in match.group().lower() for sign in signs)
