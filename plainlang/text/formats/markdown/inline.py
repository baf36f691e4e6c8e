"""Inside a block of Markdown: what is not prose is masked to equal length.

markdown-it's own inline rules write down where each construct starts and ends, so that nothing is parsed by a
second grammar. Footnote marks, citation keys and TeX maths are not CommonMark and are masked by pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from plainlang.text.document import HIDDEN
from plainlang.text.links import hide_links
from plainlang.text.span import Span
from plainlang.text.sphinx import is_role

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

# No alternative reads past the next opening mark of its kind, so that unclosed ones cost no second look.
_NOT_PROSE = re.compile(
    r"\$\$.+?\$\$|\\\[(?P<display>(?:(?!\\\[).)+?)\\\]|\\\((?P<inline>(?:(?!\\\().)+?)\\\)"  # maths
    r"|(?<![\\$\w])\$(?=\S)[^$\n]+?(?<=\S)\$(?![\d$])"  # inline maths, but not "$5 and $10"
    r"|\[(?:[^\[\]@]*[\s;-])?@[^\[\]]+\]|(?<![\w.@\\])@[A-Za-z_][\w:.-]*\w"  # citation keys
    r"|(?<!\\)\[\^[^\[\]\s]+\]:?"  # footnote marks
    r"|\{\{(?:[^{}\n])*\}\}",  # shortcodes and substitutions
    re.DOTALL,
)
_TEX = re.compile(r"[\\^_={}]")
_WORD = re.compile(r"[^\W\d_]{4}")
_BREAK = re.compile(r"</?(?:br|hr|wbr|img)\b", re.IGNORECASE)
_ROLE = re.compile(r"(?<!\\)\{([A-Za-z][\w:.+-]*)\}\Z")
_LONGEST_ROLE = 40
_TITLED = re.compile(r"`+\s*(.*?)\s*(?:<[^<>]*>\s*)?`+", re.DOTALL)
_NOTE_IN_LINE = re.compile(r"\^(?=\[[^\[\]]{1,2000}\])")
# A box to tick; attributes of Pandoc after a link, code, a span or a heading.
_ATTRIBUTES = re.compile(r"\A\[[ xX]\](?=\s)|(?<=[\])`}])\{[#.:]?[^{}\n`]{1,200}\}|[ \t]\{[#.][^{}\n]{1,200}\}\Z")
_INSIDE_WORD = re.compile(r"(?<=[^\W_])\0+(?=[^\W_])")


@cache
def parser() -> MarkdownIt:
    """The parser of blocks, whose inline rules need a list of notes in their environment."""
    from markdown_it import MarkdownIt, rules_block, rules_inline
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote.index import footnote_def

    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    markdown.core.ruler.disable(["inline", "text_join"])
    markdown.inline.ruler2.disable("fragments_join")  # it would join the tokens that the notes point to

    def reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        """A footnote "[^1]: text" is prose, not the target of a link."""
        footnote = state.src.startswith("[^", state.bMarks[start] + state.tShift[start])
        return not footnote and rules_block.reference(state, start, end, silent)

    markdown.block.ruler.at("reference", reference)
    markdown.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    markdown.use(deflist_plugin)
    for name, rule in {
        "backticks": rules_inline.backtick,
        "emphasis": rules_inline.emphasis.tokenize,
        "strikethrough": rules_inline.strikethrough.tokenize,
        "link": rules_inline.link,
        "image": rules_inline.image,
        "autolink": rules_inline.autolink,
        "html_inline": rules_inline.html_inline,
        "entity": rules_inline.entity,
        "escape": rules_inline.escape,
    }.items():
        markdown.inline.ruler.at(name, _noting(name, rule))
    return markdown


class _Note(NamedTuple):
    name: str
    start: int
    end: int
    token: Token | None = None
    """Of a run of emphasis marks: what the parser makes of it in the end."""


def _noting(name: str, rule: Rule) -> Rule:
    """The same rule, which also writes what it found, and where, into the environment."""

    def noted(state: StateInline, silent: bool) -> bool:
        start = state.pos
        notes: list[_Note] = state.env["notes"]
        before = len(notes)
        if not rule(state, silent):
            return False
        if silent or (name == "backticks" and not state.src[start : state.pos].strip("`")):  # marks that open nothing
            return True
        if name == "image":
            del notes[before:]  # offsets into the image's own text
        if name == "link":
            label_end = state.md.helpers.parseLinkLabel(state, start, True)
            notes.append(_Note("mark", start, start + 1))
            notes.append(_Note("mark", label_end, state.pos))
        elif name in ("emphasis", "strikethrough"):
            at = state.pos
            for token in reversed(state.tokens):
                if at == start:
                    break
                notes.append(_Note(name, at - len(token.content), at, token))
                at -= len(token.content)
        else:
            notes.append(_Note(name, start, state.pos))
        return True

    return noted


def mask_inline(content: str, environment: dict[str, object]) -> str:
    """Mask the text of one paragraph, heading or cell; ``environment`` is what the parser of blocks left there."""
    notes: list[_Note] = []
    tokens: list[Token] = []
    parser().inline.parse(content, parser(), {**environment, "notes": notes}, tokens)
    chars = list(content)
    marks: list[tuple[int, int]] = []

    def mask(start: int, end: int, by: str) -> None:
        chars[start:end] = [c if c == "\n" else by for c in content[start:end]]

    for match in _ATTRIBUTES.finditer(content):
        marks.append(match.span())
    for name, start, end, token in notes:
        written = content[start:end]
        if name == "backticks" and (role := _ROLE.search(content, max(0, start - _LONGEST_ROLE), start)):
            shown = _role_shows(role[1], written)
            if shown:
                marks += [(role.start(), start + shown.start), (start + shown.end, end)]
                continue
            mask(role.start(), start, HIDDEN)
        if name == "escape":
            marks.append((start, start + 1))
        elif token is not None:
            if token.type != "text" or not token.content:  # otherwise the parser left it as it stands
                marks.append((start, end))
        elif name == "mark" or (name == "html_inline" and not _BREAK.match(written)):
            marks.append((start, end))
            mask(start, end, " ")
        else:
            mask(start, end, " " if name == "html_inline" or unescape(written).isspace() else HIDDEN)
    for match in _NOTE_IN_LINE.finditer(content):
        mask(*match.span(), " ")
    for match in _NOT_PROSE.finditer("".join(chars)):
        if not _is_escaped_prose(match):
            mask(*match.span(), HIDDEN)
    chars = list(hide_links("".join(chars)))
    for start, end in marks:
        chars[start:end] = [c if c in ("\n", HIDDEN) else "\0" for c in chars[start:end]]
    # A space would cut "CO<sub>2</sub>" in two words.
    return _INSIDE_WORD.sub(lambda m: HIDDEN * len(m.group()), "".join(chars)).replace("\0", " ")


def _role_shows(role: str, written: str) -> Span | None:
    """Which part of a role of MyST, such as ``{term}`cell <cells>```, is prose; None if it stands for itself."""
    titled = _TITLED.fullmatch(written)
    if not titled or is_role(role, "code") or (is_role(role, "places") and "<" not in written):
        return None
    return Span(*titled.span(1))


def _is_escaped_prose(match: re.Match[str]) -> bool:
    r"""True for ``\[18 years or older\]``, two escaped brackets, as against ``\[E = mc^2\]``."""
    inner = match["display"] or match["inline"]
    return bool(inner and _WORD.search(inner) and not _TEX.search(inner))
