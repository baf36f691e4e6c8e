"""The blocks of Markdown: markdown-it gives them by line, and each block's lines are found again in the source.

Front matter is not CommonMark and is masked by pattern, and so are the lines of which
`plainlang.text.formats.markdown.fences` speaks. `plainlang.text.formats.markdown.inline` masks what is in a block.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from plainlang.text.document import HIDDEN, Block, BlockKind, Comment, Parsed
from plainlang.text.formats.markdown.fences import prepare
from plainlang.text.formats.markdown.inline import mask_inline, parser
from plainlang.text.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

# A blank line after the first marks tells a thematic break from front matter.
_FRONT_MATTER = re.compile(r"\A ?(---|\+\+\+)[^\S\n]*\n(?!\s*\n).*?\n(?:\1|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_CONTAINER = re.compile(r"(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))*")
_KINDS: dict[str, BlockKind] = {
    "heading": "heading",
    "list_item": "item",
    "th": "cell",
    "td": "cell",
    "blockquote": "quote",
    "dt": "item",
    "dd": "item",
}


def read_blocks(source: str) -> Parsed:
    """Mask ``source`` and find its blocks."""
    if source.startswith("\ufeff"):  # a space in its place would indent the first line
        return _after_mark(read_blocks(source[1:]))
    plain = source.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n").replace("\0", " ")
    if front := _FRONT_MATTER.match(plain):
        plain = _blank(front.group()) + plain[front.end() :]
    prepared = prepare(plain)
    pieces: list[tuple[int, str]] = []
    blocks: list[Block] = []
    environment: dict[str, object] = {}
    tokens = parser().parse(prepared.text, environment)
    found = list(_blocks(prepared.text, tokens, environment))
    for at, title in prepared.titles:
        found.append(("paragraph", 0, [(at, mask_inline(title, environment))]))
    for kind, level, block_pieces in sorted(found, key=lambda block: block[2][:1]):
        pieces += block_pieces
        prose = [(at, piece) for at, piece in block_pieces if piece.strip(HIDDEN + " ")]
        if prose:
            blocks.append(Block(Span(prose[0][0], prose[-1][0] + len(prose[-1][1])), kind, level))
    text = _overlay(_blank(plain), pieces)
    comments = sorted([*prepared.comments, *_comments(plain, text, tokens)], key=lambda comment: comment.span)
    return Parsed(text, tuple(blocks), tuple(comments))


def _after_mark(parsed: Parsed) -> Parsed:
    def moved(span: Span) -> Span:
        return span.moved(1)

    return parsed._replace(
        text=" " + parsed.text,
        blocks=tuple(replace(block, span=moved(block.span)) for block in parsed.blocks),
        comments=tuple(replace(comment, span=moved(comment.span)) for comment in parsed.comments),
    )


def _comments(plain: str, text: str, tokens: Sequence[Token]) -> Iterator[Comment]:
    """The HTML comments: what looks like one, and is masked by spaces but not a block of code."""
    code = {n for t in tokens if t.type in ("fence", "code_block") and t.map for n in range(*t.map)}
    line, at = 0, 0
    while (start := plain.find("<!--", at)) >= 0 and (end := plain.find("-->", start)) >= 0:
        line, at = line + plain.count("\n", at, start), start
        span = Span(start, end + len("-->"))
        if span.of(text).isspace() and line not in code:
            yield Comment(span, plain[start + len("<!--") : end].strip())
            line, at = line + plain.count("\n", at, span.end), span.end
        else:
            at += 1


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _overlay(canvas: str, pieces: list[tuple[int, str]]) -> str:
    out, at = [], 0
    for start, piece in pieces:
        out += [canvas[at:start], piece]
        at = start + len(piece)
    return "".join([*out, canvas[at:]])


def _blocks(
    plain: str, tokens: Sequence[Token], environment: dict[str, object]
) -> Iterator[tuple[BlockKind, int, list[tuple[int, str]]]]:
    """Each block's kind, its level as a heading, and its masked lines, as (offset, text)."""
    lines = plain.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    open_kinds: list[BlockKind] = []
    level = 0
    row, column = -1, 0  # where the last table cell ended
    for token in tokens:
        name, _, edge = token.type.rpartition("_")
        if name in _KINDS:
            if edge == "open":
                open_kinds.append(_KINDS[name])
                level = int(token.tag[1:]) if name == "heading" else 0
            else:
                open_kinds.pop()
        if token.type != "inline" or token.map is None or not token.content:
            continue
        kind = "quote" if "quote" in open_kinds else (open_kinds or ["paragraph"])[-1]
        number, last = token.map[0], max(token.map[1], token.map[0] + 1)  # a term that is defined has an empty range
        masked = mask_inline(token.content, environment)
        if open_kinds and open_kinds[-1] == "cell":
            content, masked = _escaped_pipes(token.content, masked)
            column = lines[number].find(content, column) if number == row else _first_cell(lines[number], content)
            row = number
            yield kind, 0, [(starts[number] + column, masked)]
            column += len(content)
        else:
            placed = _placed(token.content, masked, lines[number:last], starts[number:last])
            yield kind, level * (kind == "heading"), list(placed)


def _first_cell(line: str, content: str) -> int:
    """Where the first cell of a row stands: behind the marks of a quote or list, unless they are part of it."""
    marks = _CONTAINER.match(line)
    return max(line.find(content, marks.end() if marks else 0), line.find(content))


def _escaped_pipes(content: str, masked: str) -> tuple[str, str]:
    r"""A cell as it is written: the parser takes the backslash of ``\|`` away, whatever stands before it."""
    shown = "".join((m if m == HIDDEN else " ") + m if c == "|" else m for c, m in zip(content, masked, strict=True))
    return content.replace("|", "\\|"), shown


def _placed(content: str, masked: str, lines: list[str], starts: list[int]) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph or heading, each at its place in the source.

    The parser strips quote marks and indentation from the left of a line and "#" from both sides of a heading;
    it drops lines of nothing but exotic white space before and after a paragraph.
    """
    places = iter(zip(lines, starts, strict=True))
    for line, shown in zip(content.split("\n"), masked.split("\n"), strict=True):
        wanted = line.strip()
        lead = len(line) - len(line.lstrip())
        for source, start in places:
            if (at := source.rfind(wanted)) >= 0:
                yield start + at, shown[lead : lead + len(wanted)]
                break
