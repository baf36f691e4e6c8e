"""Markdown: CommonMark with tables, parsed by markdown-it; what is not prose is masked to equal length.

markdown-it gives the blocks by line. Inside a block its own inline rules write down where each construct
starts and ends, so that nothing is parsed by a second grammar. Front matter, footnote marks, citation keys
and dollar maths are not CommonMark and are masked by pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from plainlang.text.document import HIDDEN, Block, BlockKind
from plainlang.text.plain import hide_links
from plainlang.text.span import Span

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

_FRONT_MATTER = re.compile(r"\A\s*(---|\+\+\+)[^\S\n]*\n.*?\n(?:\1|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL)
_NOT_PROSE = re.compile(
    r"\$\$.+?\$\$|\\\[.+?\\\]|\\\(.+?\\\)"  # display maths
    r"|(?<![\\$\w])\$(?=\S)[^$\n]+?(?<=\S)\$(?![\d$])"  # inline maths, but not "$5 and $10"
    r"|\[(?:[^\[\]@]*[\s;-])?@[^\[\]]+\]|(?<![\w.@])@[A-Za-z_][\w:.-]*\w"  # citation keys
    r"|\[\^[^\]\s]+\]:?",  # footnote marks
    re.DOTALL,
)
_EMPHASIS = re.compile(r"\*+|(?<![^\W_])_+|_+(?![^\W_])|~~")
_KINDS: dict[str, BlockKind] = {"heading": "heading", "list_item": "item", "th": "cell", "td": "cell", "blockquote": "quote"}


def read(source: str) -> tuple[str, tuple[Block, ...]]:
    """Return the masked text (as long as ``source``) and its blocks."""
    plain = source.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n").replace("\0", " ")
    if front := _FRONT_MATTER.match(plain):
        plain = _blank(front.group()) + plain[front.end() :]
    pieces: list[tuple[int, str]] = []
    blocks: list[Block] = []
    for kind, block_pieces in _blocks(plain):
        pieces += block_pieces
        prose = [(at, piece) for at, piece in block_pieces if piece.strip(HIDDEN + " ")]
        if prose:
            blocks.append(Block(Span(prose[0][0], prose[-1][0] + len(prose[-1][1])), kind))
    return _overlay(_blank(plain), pieces), tuple(blocks)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _overlay(canvas: str, pieces: list[tuple[int, str]]) -> str:
    out, at = [], 0
    for start, piece in pieces:
        out += [canvas[at:start], piece]
        at = start + len(piece)
    return "".join([*out, canvas[at:]])


def _blocks(plain: str) -> Iterator[tuple[BlockKind, list[tuple[int, str]]]]:
    """Each block's kind and its masked lines, as (offset, text)."""
    lines = plain.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    parser = _parser()
    environment: dict[str, object] = {}
    open_kinds: list[BlockKind] = []
    row, column = -1, 0  # where the last table cell ended
    for token in parser.parse(plain, environment):
        name, _, edge = token.type.rpartition("_")
        if name in _KINDS:
            if edge == "open":
                open_kinds.append(_KINDS[name])
            else:
                open_kinds.pop()
        if token.type != "inline" or token.map is None:
            continue
        kind = "quote" if "quote" in open_kinds else (open_kinds or ["paragraph"])[-1]
        masked = _mask_inline(parser, token.content, environment)
        number, last = token.map
        if kind != "cell" or number != row:
            row, column = number, 0
        pieces: list[tuple[int, str]] = []
        for line, shown in zip(token.content.split("\n"), masked.split("\n"), strict=True):
            # The parser strips quote marks and indentation from the left of a line, and "#" from a heading.
            while number < last and (at := lines[number].find(line.strip(), column if kind == "cell" else 0)) < 0:
                number += 1
            if number == last:
                break
            lead = len(line) - len(line.lstrip())
            piece = shown[lead : lead + len(line.strip())]
            pieces.append((starts[number] + at, piece))
            column = at + len(piece)
            number += kind != "cell"
        yield kind, pieces


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt, rules_inline

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    for name, rule in {
        "backticks": rules_inline.backtick,
        "link": rules_inline.link,
        "image": rules_inline.image,
        "autolink": rules_inline.autolink,
        "html_inline": rules_inline.html_inline,
        "entity": rules_inline.entity,
        "escape": rules_inline.escape,
    }.items():
        parser.inline.ruler.at(name, _noting(name, rule))
    return parser


def _noting(name: str, rule: Rule) -> Rule:
    """The same rule, which also writes (name, start, end, end of a link's label) into the environment."""

    def noted(state: StateInline, silent: bool) -> bool:
        start = state.pos
        label = state.md.helpers.parseLinkLabel(state, start, True) if name == "link" and not silent else -1
        found = rule(state, silent)
        if found and not silent:
            state.env["notes"].append((name, start, state.pos, label))
        return found

    return noted


def _mask_inline(parser: MarkdownIt, content: str, environment: dict[str, object]) -> str:
    notes: list[tuple[str, int, int, int]] = []
    tokens: list[Token] = []
    parser.inline.parse(content, parser, {**environment, "notes": notes}, tokens)
    chars = list(content)

    def mask(start: int, end: int, by: str) -> None:
        chars[start:end] = [c if c == "\n" else by for c in content[start:end]]

    for match in _EMPHASIS.finditer(content):
        mask(*match.span(), " ")
    for name, start, end, label in notes:
        if name == "link":
            mask(start, start + 1, " ")
            mask(label, end, " ")
        elif name == "html_inline":
            mask(start, end, " ")
        elif name == "escape":
            mask(start, start + 1, " ")
            chars[start + 1] = content[start + 1]
        else:
            mask(start, end, HIDDEN)
    for match in _NOT_PROSE.finditer(content):
        mask(*match.span(), HIDDEN)
    return hide_links("".join(chars))
