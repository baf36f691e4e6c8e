"""A match in its surroundings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.site import Site, Tagged, phrase_pattern
from plainlang.text.read import parse

At = Callable[[str, str], Site]


def test_neighbours(site: At) -> None:
    here = site("We saw renal failure, and more.", "renal")
    assert (here.words(-1), here.words(1), here.words(2), here.words(9), here.words(-9)) == (
        "saw",
        "failure",
        "and",
        "",
        "",
    )
    assert (here.gap_before, here.gap_after, here.gap(2), here.gap(-2)) == (" ", " ", ", ", " ")
    assert here.tag(9) == ""
    assert here.text == "renal"


@pytest.mark.parametrize(
    ("text", "written", "opens"),
    [
        ("Etiology is unknown.", "Etiology", True),
        ("Methods: Etiology is unknown.", "Etiology", True),
        ("(1) Etiology is unknown.", "Etiology", True),
        ("The etiology is unknown.", "etiology", False),
    ],
)
def test_opens_sentence(site: At, text: str, written: str, opens: bool) -> None:
    assert site(text, written).opens_sentence == opens


@pytest.mark.parametrize(
    ("text", "written", "answer"),
    [
        ("The renal function was normal.", "renal", True),
        ("The renal and hepatic function was normal.", "renal", True),
        ("The acute, severe failure was rare.", "acute", True),
        ("The failure was renal.", "renal", False),
        ("The failure was renal, but mild.", "renal", False),
    ],
)
def test_before_noun(site: At, text: str, written: str, answer: bool) -> None:
    assert site(text, written).before_noun == answer


@pytest.mark.parametrize(
    ("text", "written", "answer"),
    [
        ("The cytokine production was low.", "cytokine", True),
        ("The cytokine was low.", "cytokine", False),
        ("The cytokines production was low.", "cytokines", False),
        ("The cytokine's production was low.", "cytokine", False),
        ("The cytokine (production) was low.", "cytokine", False),
    ],
)
def test_modifies(site: At, text: str, written: str, answer: bool) -> None:
    assert site(text, written).modifies == answer


@pytest.mark.parametrize(
    ("text", "inside"),
    [("Endothelial cells grew.", "endothelial cells"), ("Endothelial Cells grew.", "Endothelial Cells")],
)
def test_a_capital_that_only_opens_a_sentence_is_not_kept_inside_one(site: At, text: str, inside: str) -> None:
    assert site(text, text[: len(inside)]).inner_text == inside


def test_tags_are_fetched_once() -> None:
    sentences = parse("The cells died. The cells died. Mice lived.", "plain").sentences
    tagged = Tagged()
    tagged.fetch(sentences[:2])
    assert tagged.of(sentences[0]) is tagged.of(sentences[1])
    assert len(tagged.of(sentences[2])) == 2


def test_phrase_pattern() -> None:
    pattern = phrase_pattern("birth control")
    assert [m.group() for m in pattern.finditer("Birth-control, birth  controls, rebirth control")] == [
        "Birth-control",
        "birth  controls",
    ]
