"""Tokens: runs of letters and digits, found by one regular expression.

A token is finer than a word of running text: "T-cells" is two tokens ("T",
"cells"), "NFAT/AP-1" three, so that a term is found however its parts are
joined. A number with its decimal point, and a word with its apostrophe, is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainlang.text.span import Span

# Combining marks (U+0300..U+036F) belong to the letter before them.
TOKEN = re.compile(r"\d+(?:[.,]\d+)+|(?:[^\W_]++[\u0300-\u036f]*+)++(?:['\u2019](?:[^\W\d_]++[\u0300-\u036f]*+)++)?")


@dataclass(frozen=True, slots=True, init=False)
class Token:
    """A run of letters and digits ("cells", "CD8", "0.73", "patient's"), the finest unit of matching."""

    span: Span
    text: str

    def __init__(self, span: Span, text: str) -> None:
        # As `Span` does it, and for the same reason.
        _set_span(self, span)
        _set_text(self, text)


_set_span, _set_text = Token.__dict__["span"].__set__, Token.__dict__["text"].__set__


def tokenize(text: str, offset: int = 0) -> Iterator[Token]:
    """Yield the tokens of ``text``; ``offset`` is added to their spans.

    >>> [t.text for t in tokenize("NFAT/AP-1 fell by 0.73 in the patient's T-cells.")]
    ['NFAT', 'AP', '1', 'fell', 'by', '0.73', 'in', 'the', "patient's", 'T', 'cells']
    """
    for match in TOKEN.finditer(text):
        yield Token(Span(match.start() + offset, match.end() + offset), match.group())
