"""A source and the name of its format in, a `Document` out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from plainlang.errors import PlainlangError
from plainlang.text import markdown, plain
from plainlang.text.document import Block, Document, Parsed, Sentence
from plainlang.text.sentences import split
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

Reader = Callable[[str], Parsed]

FORMATS: dict[str, Reader] = {"plain": plain.read, "markdown": markdown.read}
"""Each format's reader."""

EXTENSIONS: dict[str, str] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
}
"""Which format a file name means; any other name that is given explicitly is read as plain text."""


def format_of(path: str | PurePath) -> str:
    """The format that a file's name means.

    >>> format_of("draft.md"), format_of("draft")
    ('markdown', 'plain')
    """
    return EXTENSIONS.get(PurePath(path).suffix.lower(), "plain")


def parse(source: str | Document, format: str = "plain") -> Document:
    """Parse ``source`` into blocks, sentences and tokens; a `Document` is returned as it is.

    Raises:
        PlainlangError: if there is no such format.
    """
    if isinstance(source, Document):
        return source
    reader = FORMATS.get(format)
    if reader is None:
        raise PlainlangError(f"unknown format '{format}': choose one of {', '.join(FORMATS)}")
    text, blocks, comments = reader(source)
    sentences = tuple(s for block in blocks for s in _sentences(text, block))
    return Document(source, text, blocks, sentences, format, comments)


def _sentences(text: str, block: Block) -> list[Sentence]:
    found = []
    for span in split(block.span.of(text)):
        start, end = span.start + block.span.start, span.end + block.span.start
        inner = text[start:end]
        if TOKEN.search(inner):
            found.append(Sentence(Span(start, end), inner, block.kind))
    return found
