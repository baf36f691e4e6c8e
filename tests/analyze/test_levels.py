"""What a difficulty means to a reader."""

from __future__ import annotations

import pytest

from plainlang.analyze.levels import (
    LEVELS,
    describe,
    lay_limit,
    lay_share_easier,
    lay_text_limit,
    level_of,
    school_grade,
)


def test_levels_rise_and_cover_the_scale() -> None:
    lowest = [level.lowest for level in LEVELS]
    assert lowest[0] == 1
    assert lowest == sorted(set(lowest))
    assert len({level.name for level in LEVELS}) == len(LEVELS)


@pytest.mark.parametrize(
    ("difficulty", "name"), [(1.0, "young readers"), (4.4, "university readers"), (6.0, "specialists")]
)
def test_a_difficulty_has_a_name(difficulty: float, name: str) -> None:
    assert level_of(difficulty).name == name
    assert describe(difficulty) == f"{difficulty} of 6: {name}"


def test_the_name_fits_the_figure_that_is_shown() -> None:
    assert describe(4.28) == "4.3 of 6: university readers"


def test_grades_and_shares_rise_with_difficulty() -> None:
    values = [1 + at / 10 for at in range(51)]
    for measure in (school_grade, lay_share_easier):
        found = [measure(value) for value in values]
        assert found == sorted(found)
    assert 0 <= school_grade(1) < 9 < school_grade(4) <= 20
    assert lay_share_easier(1) == 0
    assert lay_share_easier(6) == 1


@pytest.mark.parametrize("share", [0.05, 0.5, 0.8, 0.95])
def test_the_limit_is_the_difficulty_that_the_share_meets(share: float) -> None:
    assert lay_share_easier(lay_limit(share)) == pytest.approx(share, abs=0.005)


def test_the_limits_of_the_public_lie_where_most_adults_still_read() -> None:
    assert 3.5 < lay_text_limit() < lay_limit() < 5
