"""What a text says beyond its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.glossary.added import Said, added_facts

SOURCE = (
    "In 2024, we asked 1,062 adults in Oslo. Twelve of them had type 2 diabetes (5%). "
    'NFAT and APCs "drive the change", and the drug may be effective.'
)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("We asked 1062 adults.", []),
        ("12 adults and a dozen.", []),
        ("Five percent had it.", []),
        ("5 per cent, 5 %, and 5.", []),
        ("It rose by 2%.", ["number"]),
        ("It rose by 40%.", ["number"]),
        ("Forty adults.", ["number"]),
        ("People in Oslo and Bergen.", ["name"]),
        ("Each APC and NFAT.", []),
        ("CAR-T cells.", ["name"]),
        ("It cures them.", ["claim"]),
        ("It is efficacious.", []),
        ("It is proven, safe and never fails.", ["claim", "claim", "claim"]),
        ('They "drive the change".', []),
        ('They "stop the change".', ["quotation"]),
        ("Everything in lower case can be said.", []),
        ("", []),
    ],
)
def test_what_is_added(text: str, kinds: list[str]) -> None:
    assert [fact.kind for fact in added_facts(SOURCE, text)] == kinds


def test_places_are_those_of_the_text() -> None:
    text = "It cured 40% of the people that CAR‑T cells met in Bergen."
    found = added_facts(SOURCE, text)
    assert [fact.span.of(text) for fact in found] == ["cured", "40%", "CAR‑T", "Bergen"]


@given(st.text(alphabet="abc XYZ 12.,%\"'-–", max_size=80))
def test_nothing_is_added_to_itself(text: str) -> None:
    assert Said(text).added(text) == ()
