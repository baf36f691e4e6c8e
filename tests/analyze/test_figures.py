from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.analyze.figures import figure_syllables


@pytest.mark.parametrize(
    ("figure", "count"),
    [
        ("0", 2),  # zero
        ("7", 2),
        ("11", 3),
        ("20", 2),
        ("53", 3),
        ("100", 3),
        ("365", 6),  # three hundred sixty-five
        ("1,000", 3),
        ("1,000,000", 3),
        ("1918", 4),  # nineteen eighteen, Flesch's own example
        ("1900", 4),
        ("1905", 4),  # nineteen oh five
        ("2000", 3),
        ("2005", 4),
        ("2024", 5),
        ("2,024", 6),  # with a comma, two thousand twenty-four
        ("0.73", 6),  # zero point seven three
        (".05", 4),  # point zero five
        ("007", 6),
        ("12345678", 9),  # an identifier, digit by digit
        ("", 0),
    ],
)
def test_read_aloud(figure: str, count: int) -> None:
    assert figure_syllables(figure) == count


@given(st.integers(min_value=1, max_value=10**18))
def test_every_number_is_said(number: int) -> None:
    assert figure_syllables(str(number)) >= 1
    assert figure_syllables(f"{number:,}") >= 1


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=1, max_value=999))
def test_thousands_add_up(thousands: int, rest: int) -> None:
    parts = figure_syllables(str(thousands)), 2, figure_syllables(str(rest))
    assert figure_syllables(f"{thousands},{rest:03}") == sum(parts)
