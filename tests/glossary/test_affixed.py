"""Where a term made of parts may be replaced."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Nonhepatic disease was rare.", "Non-liver disease was rare."),
        ("Its cause was nonhepatic.", "Its cause was nonhepatic."),
        ("A nonhepatic, severe disease was seen.", "A nonhepatic, severe disease was seen."),
        ("They came 2 weeks postdischarge.", "They came 2 weeks after discharge."),
        ("They came postdischarge.", "They came postdischarge."),
        ("They had 2 weeks postdischarge care.", "They had 2 weeks after-discharge care."),
        ("A cytokine-rich fluid was seen.", "An immune-messenger-rich fluid was seen."),
        ("The fluid was cytokine-rich.", "The fluid was immune-messenger-rich."),
        ("A serum cytokine-rich fluid was seen.", "A blood cytokine-rich fluid was seen."),
    ],
)
def test_places(say: Callable[[str], str], source: str, expected: str) -> None:
    assert say(source) == expected
