"""Where tokens stand and how they are joined, whatever white space a sentence has."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.analyze.forms import JOINTS
from plainlang.analyze.model import shipped
from plainlang.text.document import Sentence
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

_PIECES = ("cells", "CD8+", "(5", "mg/kg", "-", "\u2013", "beta-", "/day", "x,", "\N{OBJECT REPLACEMENT CHARACTER}")
_SPACES = (" ", " ", "  ", "\n", "\n  ", "\u00a0", "\u2009 ", "")
_TEXTS = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_SPACES)), min_size=1, max_size=8).map(
    lambda parts: "".join(map("".join, parts))
)


@settings(deadline=None, max_examples=300)
@given(st.lists(_TEXTS.filter(TOKEN.search), min_size=1, max_size=4))
def test_tokens_are_where_they_stand(texts: list[str]) -> None:
    sentences = [Sentence(Span(100 * n, 100 * n + len(text)), text) for n, text in enumerate(texts)]
    reading = shipped().rows.forms.read(sentences)
    tokens = [(s, match) for s in sentences for match in TOKEN.finditer(s.text)]
    assert reading.start.tolist() == [s.span.start + match.start() for s, match in tokens]
    assert reading.end.tolist() == [s.span.start + match.end() for s, match in tokens]
    gaps = [
        left.text[one.end() : other.start()] if left is right else None
        for (left, one), (right, other) in pairwise(tokens)
    ]
    assert reading.joined.tolist() == [False, *(gap in JOINTS for gap in gaps)]
    units = ("", "-", "/", *(space + sign for space in " \n\u00a0\u2009" for sign in ("", "-", "/")))
    assert reading.measured.tolist() == [False, *(gap in units for gap in gaps)]
