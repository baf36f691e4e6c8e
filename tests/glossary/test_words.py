"""The word lists."""

from __future__ import annotations

import re

import pytest

from plainlang.glossary.words import grammar, words


def test_lists_are_lists_of_words() -> None:
    assert {
        "numbers", "link", "determiners", "collectors", "uncounted", "latin", "leads", "clause", "pronouns",
        "strict_count", "count", "of_something", "one_of_few", "events", "times",
    } == set(words("grammar"))  # fmt: skip
    for name in words("grammar"):
        assert all(re.fullmatch(r"[a-z]+", word) for word in grammar(name)), name
        assert len(grammar(name)) == len(words("grammar")[name]), f"{name} holds a word twice"


def test_strict_and_loose_nouns_are_apart() -> None:
    assert not grammar("strict_count") & grammar("count")
    assert grammar("events") < grammar("count")


@pytest.mark.parametrize("section", ["hedges", "comparisons"])
def test_groups_are_patterns(section: str) -> None:
    for pattern in (pattern for group in words(section).values() for pattern in group):
        assert re.compile(pattern)
