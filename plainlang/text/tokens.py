"""Tokens: runs of letters and digits, found by one regular expression.

A token is finer than a word of running text: "T-cells" is two tokens ("T",
"cells"), "NFAT/AP-1" three, so that a term is found however its parts are
joined. A number with its decimal point, and a word with its apostrophe, is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

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


class Tokens(Sequence[Token]):
    """The tokens of a text. Their texts are there at once; each token is made when it is asked for, which few are.

    Attributes:
        texts: one for each token.

    Args:
        offset: is added to the spans of the tokens.

    >>> tokens = Tokens("T-cells and T-cells", 10)
    >>> tokens.texts[3:], tokens[4], [token.text for token in tokens[:2]]
    (['T', 'cells'], Token(span=Span(start=24, end=29), text='cells'), ['T', 'cells'])
    >>> tokens.moved(100).start(4)
    124
    """

    __slots__ = ("_offset", "_places", "_text", "texts")

    def __init__(self, text: str, offset: int = 0) -> None:
        self.texts: list[str] = TOKEN.findall(text)
        self._text = text
        self._offset = offset
        self._places: list[int] = []

    def moved(self, by: int) -> Tokens:
        """The same tokens ``by`` characters further on, in no more memory."""
        twin = Tokens.__new__(Tokens)
        twin.texts, twin._text, twin._places = self.texts, self._text, self._found()
        twin._offset = self._offset + by
        return twin

    def _found(self) -> list[int]:
        """Where each token starts in the text."""
        if len(self._places) < len(self.texts):
            find, at = self._text.find, 0
            # Between two tokens stands no letter or digit, so that the next place of a token's text is its own.
            for token in self.texts:
                at = find(token, at)
                self._places.append(at)
                at += len(token)
        return self._places

    @property
    def starts(self) -> list[int]:
        """Where each token starts, with the offset."""
        return [place + self._offset for place in self._found()]

    def start(self, at: int) -> int:
        """Where a token starts, with the offset."""
        return self._found()[at] + self._offset

    def end(self, at: int) -> int:
        """Where a token ends, with the offset."""
        return self.start(at) + len(self.texts[at])

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Token, ...]: ...

    def __getitem__(self, at: int | slice) -> Token | tuple[Token, ...]:
        if isinstance(at, slice):
            return tuple(map(_token, self.starts[at], self.texts[at]))
        return _token(self.start(at), self.texts[at])

    def __iter__(self) -> Iterator[Token]:
        return map(_token, self.starts, self.texts)


def _token(start: int, text: str) -> Token:
    return Token(Span(start, start + len(text)), text)
