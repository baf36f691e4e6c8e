"""A source and the name of its format in, a `Document` out; a file in, a `Source` out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text.document import Block, Comment, Document, Parsed, Sentence, Unit
from plainlang.text.files import decode, encoding_of, read_bytes
from plainlang.text.format import PLAIN, Format, format_named, format_of
from plainlang.text.sentences import bounds
from plainlang.text.source import Part, Source, TextSource
from plainlang.text.span import Edit, Span, apply, in_order, trimmed
from plainlang.text.tokens import TOKEN


def parse(source: str | Document, format: str = PLAIN) -> Document:
    """Parse ``source`` into blocks, sentences and tokens; a `Document` is returned as it is.

    Raises:
        PlainlangError: if there is no such format, or it is none of texts (see `open_file`).
    """
    if isinstance(source, Document):
        return source
    found = format_named(format)
    if not found.is_text:
        raise PlainlangError(f"format '{format}' is read from a file, not from a text: use open_file")
    return document_of(found.module.read(source), source, format)


def document_of(parsed: Parsed, source: str, format: str, unit: Unit = "line") -> Document:
    """The document of what a format's reader found in ``source``."""
    text, blocks, comments, view, escape = parsed
    sentences = tuple(s for block in blocks for s in _sentences(text, block))
    seen = source if view is None else view.text
    return Document(seen, text, blocks, sentences, format, comments, view, escape, unit)


def open_file(path: str | Path, format: str | None = None, column: str | None = None) -> Source:
    """A file of any format: by default, the one that its name means. ``column`` names the one that holds the texts.

    Raises:
        PlainlangError: if it cannot be read, or there is no such format.
    """
    return open_source(read_bytes(Path(path)), Path(path), format, column)


def open_source(data: bytes, path: Path, format: str | None = None, column: str | None = None) -> Source:
    """As `open_file`, of bytes that were read already; ``path`` is what to call them.

    Raises:
        PlainlangError: see `open_file`.
    """
    found = format_named(format or format_of(path))
    if not found.is_text:
        opened: Source = found.module.open(data, path, *((column,) if found.has_columns else ()))
        return opened
    encoding = _encoding(found, data)
    text = decode(data, path, encoding)
    unencodable = getattr(found.module, "UNENCODABLE", "strict")
    return TextSource(data, text, encoding, path, (Part(parse(text, found.name)),), unencodable=unencodable)


def _encoding(format: Format, data: bytes) -> str:
    marked = encoding_of(data)
    declared = getattr(format.module, "declared_encoding", None)
    return marked if data.startswith("\ufeff".encode(marked)) or declared is None else declared(data) or marked


def revised(document: Document, edits: Iterable[Edit]) -> Document:
    """The document as it will be when ``edits`` are made, without looking at its markup again.

    Each edit lies inside one block, or at its edge. Where the document has a view, the new one has none.
    """
    changes = in_order(trimmed(edit, document.source) for edit in edits)
    text = apply(document.text, changes)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    old = iter(document.sentences)
    waiting = next(old, None)
    for before, block, is_changed in _moved(document.blocks, changes):
        blocks.append(block)
        shift = block.span.start - before.span.start
        while waiting is not None and waiting.span.start < before.span.end:
            if not is_changed:
                sentences.append(_shifted(waiting, shift))
            waiting = next(old, None)
        if is_changed:
            sentences += _sentences(text, block)
    comments = tuple(_kept(document.comments, changes))
    source = apply(document.source, changes)
    return Document(source, text, tuple(blocks), tuple(sentences), document.format, comments, unit=document.unit)


def _shifted(sentence: Sentence, by: int) -> Sentence:
    if not by:
        return sentence
    return Sentence(sentence.span.moved(by), sentence.text, sentence.kind)


def _kept(comments: Iterable[Comment], edits: list[Edit]) -> Iterator[Comment]:
    """The comments at their new places; those of Word are on words, which may have changed."""
    ends = [edit.span.end for edit in edits]
    growth = [0, *accumulate(len(edit.text) - len(edit.span) for edit in edits)]
    for comment in comments:
        start, end = (at + growth[bisect_right(ends, at)] for at in (comment.span.start, comment.span.end))
        yield Comment(Span(start, max(start, end)), comment.text)


def _moved(blocks: Iterable[Block], edits: list[Edit]) -> Iterator[tuple[Block, Block, bool]]:
    """Each block as it was, where it is now, and whether an edit lies in it."""
    shift, at = 0, 0
    for block in blocks:
        while at < len(edits) and edits[at].span.start < block.span.start:
            shift += len(edits[at].text) - len(edits[at].span)
            at += 1
        start, first = block.span.start + shift, at
        is_reached = at > 0 and edits[at - 1].span.end > block.span.start
        while at < len(edits) and edits[at].span.start <= block.span.end:
            shift += len(edits[at].text) - len(edits[at].span)
            at += 1
        yield block, Block(Span(start, block.span.end + shift), block.kind, block.level), at > first or is_reached


def _sentences(text: str, block: Block) -> list[Sentence]:
    found = []
    begin = block.span.start
    whole = block.span.of(text)
    for start, end in bounds(whole):
        inner = whole[start:end]
        if TOKEN.search(inner):
            found.append(Sentence(Span(begin + start, begin + end), inner, block.kind))
    return found
