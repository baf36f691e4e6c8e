"""Brackets that a rewrite has put into a text, found again."""

from __future__ import annotations

from plainlang.glossary.brackets import NONE, BracketReader
from plainlang.glossary.glossary import Glossary
from plainlang.text.read import parse

EXPLAINED = "Virions (virus particles) were seen (twice).\n\n"


def test_brackets_of_a_sentence_that_stands_twice(own: Glossary) -> None:
    document = parse(EXPLAINED * 2 + "They were counted (twice).", "plain")
    first, second, other = map(BracketReader(own).of, document.sentences)
    assert [span.of(document.text) for span in first.ours] == ["(virus particles)"]
    assert second == first.moved(len(EXPLAINED))
    assert other == NONE
