"""Near matches: best first, deterministic, none where nothing is near."""

from __future__ import annotations

import pytest

from plainlang.text.suggest import did_you_mean, near


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("cytokin", ["kinase", "cytokine"], ("cytokine",)),
        ("hypertensoin", ["hypotension", "hypertension"], ("hypertension", "hypotension")),
        ("zebra", ["cytokine", "kinase"], ()),
        ("", ["cytokine"], ()),
        ("cytokine", [], ()),
        ("ab", ["ab"], ("ab",)),
    ],
)
def test_near(word: str, choices: list[str], expected: tuple[str, ...]) -> None:
    assert near(word, choices) == expected


def test_limit_and_cutoff() -> None:
    choices = ["long-sentence", "long-sentences", "long-sentient"]
    assert near("long-sentence", choices, limit=1) == ("long-sentence",)
    assert near("long-sentence", choices, cutoff=100.0) == ("long-sentence",)


def test_the_order_of_the_choices_does_not_matter() -> None:
    choices = {"acb", "abd", "abe", "abf"}
    assert (
        near("abc", choices, cutoff=60.0)
        == near("abc", sorted(choices, reverse=True), cutoff=60.0)
        == ("abd", "abe", "abf")
    )


def test_did_you_mean() -> None:
    assert did_you_mean("markdwon", ["plain", "markdown"]) == " (did you mean 'markdown'?)"
    assert did_you_mean("docx", ["plain", "markdown"]) == ""
