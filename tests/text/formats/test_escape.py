"""New words are written so that they are read as what they say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text.document import HIDDEN
from plainlang.text.format import format_named
from plainlang.text.read import parse
from plainlang.text.span import Edit

WORDS = st.lists(
    st.sampled_from(
        ["p < 0.05", "R&D", "&amp;", "50%", "$5", "a_b", "_c_", "*d*", "2 * 3", "[sic]", "<b>", "</p>", "x^2", "{y}",
         "#1", "--", "''", "`code`", "``q``", "a\\b", "~5", "|z|", "(n = 2)", "“so”", "α", "e_", "word", "A.",
         "\\alpha", "%", "&", "it's", "[a](b)", "[@c]", "[^1]"]
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


@pytest.mark.parametrize("format", ["html", "latex", "rst", "markdown"])
@given(words=WORDS)
@settings(deadline=None, max_examples=100)
def test_what_is_written_is_what_is_read(format: str, words: list[str]) -> None:
    said = f"Mice {' '.join(words)} ran."
    document = parse(format_named(format).module.escape(said), format)
    assert len(document.blocks) == 1
    shown = document.blocks[0].span.of(document.text)
    if format == "markdown":  # which is masked: the marks of escapes are there, hidden
        written = shown.translate({ord(c): None for c in f"{HIDDEN} \\"})
        assert written == said.translate({ord(c): None for c in " \\"})
    else:
        assert shown.split() == said.split()


@pytest.mark.parametrize("format", ["html", "latex", "rst", "markdown"])
@given(words=WORDS)
@settings(deadline=None, max_examples=50)
def test_a_new_word_in_a_text_is_that_word(format: str, words: list[str]) -> None:
    document = parse("Mice etiology ran.", format)
    token = list(document.tokens)[1]
    changed = parse(document.rewritten([Edit(token.span, " ".join(words))]), format)
    expected = parse(format_named(format).module.escape(f"Mice {' '.join(words)} ran."), format)
    assert changed.text.split() == expected.text.split()
