"""The data of word parts, held to its own examples."""

from __future__ import annotations

from itertools import chain

import pytest

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.affixes import OPEN, affixes
from plainlang.glossary.derive import EVERYDAY, terms_in
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite


@pytest.mark.parametrize(("source", "expected"), affixes().examples)
def test_examples(source: str, expected: str) -> None:
    found = rewrite(source)
    assert found.text == expected
    assert rewrite(expected).text == expected
    assert not lost_facts(source, found.text)


def test_every_prefix_has_a_base_and_every_part_an_example() -> None:
    known = affixes()
    assert {prefix.on for prefix in chain(*known.prefixes.values())} - {OPEN} == set(known.bases)
    shown = " ".join(source for source, _ in known.examples).lower()
    assert all(prefix in shown for prefix in known.prefixes)


def test_words_that_are_never_taken_apart_would_be_otherwise() -> None:
    # An everyday word needs no exception.
    for prefix in chain(*affixes().prefixes.values()):
        assert all(word.startswith(prefix.written) for word in prefix.never)
        assert [word for word in prefix.never if zipf(word) >= EVERYDAY and prefix.on != OPEN] == []


def test_no_wording_of_the_glossary_is_taken_apart() -> None:
    glossary = Glossary.bundled()
    wordings = "\n".join(text for term in glossary.terms for text in term.all_wordings)
    assert [term.key for term in terms_in(wordings, glossary.index)] == []
