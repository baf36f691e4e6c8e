"""The blocks of reStructuredText, told apart by how their first lines begin and how far they are indented."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainlang.text.document import BlockKind, Parsed
from plainlang.text.formats.rst.directives import Directive
from plainlang.text.formats.rst.inline import Paragraph
from plainlang.text.formats.rst.lines import Line, indented, lines_of, unbroken
from plainlang.text.formats.rst.tables import GRID, SIMPLE, grid_cells, simple_cells, simple_end
from plainlang.text.span import Span
from plainlang.text.sphinx import is_directive
from plainlang.text.view import Escape
from plainlang.text.view_builder import ViewBuilder

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1*+")
_BULLET = re.compile(r"[-*+\u2022\u2023\u2043](?:\s+|$)")
_NUMBER = re.compile(r"(?:\((?:\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)\)|(?:\d+|#|[A-Za-z]|[ivxlcdmIVXLCDM]+)[.)])(?:\s+|$)")
_FIELD = re.compile(r":(?![:\s])(?:\\.|[^\\:]|:(?![\s`]|$))+(?<!\s):(?:\s+|$)")
_OPTION = re.compile(r"(?:(?:--?|/)[A-Za-z0-9][\w-]*+(?:[ =][A-Z<][\w<>-]*+)?+(?:, )?+)++(?:\s{2,}|$)")
_EXPLICIT = re.compile(r"\.\.(?:\s+|$)")
_NOTE = re.compile(r"\[(?:\d+|[#*]|#?[A-Za-z][\w.:-]*)\](?:\s+|$)")
_TARGET = re.compile(r"_(?:`[^`]+`|(?:\\.|[^\\:])+|_):(?:\s|$)")
_SUBSTITUTION = re.compile(r"\|[^|]+\|\s")
_DEEPEST = 40
"""Bodies inside one another; what is deeper is one paragraph."""


class Reader:
    """Adds a body after the other to the view."""

    def __init__(self, source: str) -> None:
        self.build = ViewBuilder(source)
        plain = source.replace("\ufeff", " ").replace("\0", " ").replace("\r\n", " \n").replace("\r", "\n")
        plain = plain.replace("\f", " ").replace("\v", " ")
        self.lines = lines_of(plain)
        if source.startswith("\ufeff"):  # which is no indentation
            first = self.lines[0]
            self.lines[0] = first._replace(indent=max(0, first.indent - 1))
        self.styles: list[tuple[str, bool]] = []
        """The styles of titles in the order of their first use: each is a level."""
        self.depth = 0
        self.about = self._about_document()
        self.edgeless: Sequence[Line] = ()
        """Lines in which no table without a frame ends."""

    def read(self, escape: Escape) -> Parsed:
        self._body(self.lines, 0, "paragraph")
        return self.build.parsed(escape)

    def _body(self, lines: Sequence[Line], indent: int, kind: BlockKind) -> None:
        """Add a body whose blocks begin ``indent`` columns from the left."""
        if self.depth == _DEEPEST:
            self._add([line for line in lines if line.text], kind)
            return
        self.depth += 1
        at = 0
        while at < len(lines):
            at = self._block(lines, at, indent, kind) if lines[at].text else at + 1
        self.depth -= 1

    def _block(self, lines: Sequence[Line], at: int, indent: int, kind: BlockKind) -> int:
        """Add the block that begins with line ``at``; the number of the line after it."""
        line = lines[at]
        if line.indent > indent:
            stop = indented(lines, at, indent)
            least = min(inner.indent for inner in lines[at:stop] if inner.text)
            self._body(lines[at:stop], least, "cell" if kind == "cell" else "quote")
            return stop
        if _EXPLICIT.match(line.text):
            return self._explicit(lines, at, kind)
        if line.text.startswith("__ "):  # where an anonymous link leads
            return at + 1
        if stop := self._title(lines, at, kind):
            return stop
        if GRID.fullmatch(line.text):
            stop = unbroken(lines, at)
            for cell in grid_cells(lines[at:stop]):
                self._cell(cell)
            return stop
        if lines is not self.edgeless and SIMPLE.fullmatch(line.text):
            if stop := simple_end(lines, at):
                for cell in simple_cells(lines[at:stop]):
                    self._cell(cell)
                return stop
            self.edgeless = lines
        if line.text.startswith(">>>"):
            return unbroken(lines, at)
        if line.text.startswith("|") and line.text[1:2] in ("", " "):
            return self._line_block(lines, at, kind)
        return self._list(lines, at, kind) or self._paragraph(lines, at, kind)

    def _cell(self, lines: Sequence[Line]) -> None:
        inner = [line.indent for line in lines if line.text]
        if inner:
            self._body(lines, min(inner), "cell")

    def _title(self, lines: Sequence[Line], at: int, kind: BlockKind) -> int:
        """Behind a section title or a transition, if one begins here; 0 otherwise."""
        line = lines[at]
        following = [other.text for other in lines[at + 1 : at + 3]] + ["", ""]
        if rule := _RULE.fullmatch(line.text):
            if following[1] == line.text and following[0] and len(line.text) >= min(4, len(following[0])):
                self._heading(lines[at + 1], (rule[1], True))
                return at + 3
            return at + 1 if len(line.text) >= 4 and not following[0] else 0
        under = _RULE.fullmatch(following[0])
        if (
            under
            and lines[at + 1].indent == line.indent
            and (len(following[0]) >= len(line.text) or len(following[0]) >= 4)
            and following[0] not in ("::", "..")
        ):
            self._heading(line, (under[1], False))
            return at + 2
        return 0

    def _heading(self, line: Line, style: tuple[str, bool]) -> None:
        if style not in self.styles:
            self.styles.append(style)
        self.build.start_block()
        Paragraph(self.build, [line]).add()
        self.build.end_block("heading", self.styles.index(style) + 1)

    def _line_block(self, lines: Sequence[Line], at: int, kind: BlockKind) -> int:
        stop = unbroken(lines, at)
        self._add([line.after(line.text.startswith("|")) for line in lines[at:stop]], kind)
        return stop

    def _list(self, lines: Sequence[Line], at: int, kind: BlockKind) -> int:
        """Behind an item of a list, a field or an option, if one begins here; 0 otherwise."""
        line = lines[at]
        item: BlockKind = "item" if kind == "paragraph" else kind
        mark = _BULLET.match(line.text) or self._number(lines, at)
        if mark:
            first = line.after(mark.end())
            stop = max(at + 1, indented(lines, at + 1, first.indent - 1 if first.text else line.indent))
            if first.text and stop < len(lines) and lines[stop].text and lines[stop].indent > line.indent:
                stop = indented(lines, at + 1, line.indent)  # badly indented, but nothing else than this item's
            self._item(first, lines[at + 1 : stop], item)
            return stop
        mark = _FIELD.match(line.text) or _OPTION.match(line.text)
        if not mark:
            return 0
        stop = max(at + 1, indented(lines, at + 1, line.indent))
        if not self.about.start <= line.start < self.about.end:
            self._item(line.after(mark.end()), lines[at + 1 : stop], item)
        return stop

    def _item(self, first: Line, others: Sequence[Line], kind: BlockKind) -> None:
        inner = [line.indent for line in others if line.text]
        indent = min(inner, default=first.indent)
        self._body([first._replace(indent=indent), *others], indent, kind)

    @staticmethod
    def _number(lines: Sequence[Line], at: int) -> re.Match[str] | None:
        """A number or letter of a list; "A. Smith" at the start of a paragraph of several lines is none."""
        mark = _NUMBER.match(lines[at].text)
        if not mark or at + 1 == len(lines) or not lines[at + 1].text:
            return mark
        following = lines[at + 1]
        fits = following.indent > lines[at].indent or (
            following.indent == lines[at].indent and _NUMBER.match(following.text)
        )
        return mark if fits else None

    def _about_document(self) -> Span:
        """Where the fields at the very top stand, such as the author and the date."""
        lines = self.lines
        rules = [bool(_RULE.fullmatch(line.text)) for line in lines] + [False]
        at = 0
        while at < len(lines) and (not lines[at].text or rules[at] or rules[at + 1]):
            at += 1
        start = at
        while at < len(lines) and (_FIELD.match(lines[at].text) or (lines[at].text and lines[at].indent)):
            at += 1
        return Span(lines[start].start, lines[at - 1].end) if start < at else Span(0, 0)

    def _paragraph(self, lines: Sequence[Line], at: int, kind: BlockKind) -> int:
        """Add a paragraph, or a term and its definition."""
        line, stop = lines[at], at + 1
        while stop < len(lines) and lines[stop].text and lines[stop].indent <= line.indent:
            stop += 1
        if stop == at + 1 and stop < len(lines) and lines[stop].text and not line.text.endswith("::"):
            end = indented(lines, stop, line.indent)
            item: BlockKind = "item" if kind == "paragraph" else kind
            self._add([line], item)
            self._body(lines[stop:end], lines[stop].indent, item)
            return end
        shown = list(lines[at:stop])
        if not shown[-1].text.endswith("::"):
            self._add(shown, kind)
            return stop
        last = shown.pop()
        text = last.text[:-2].rstrip()
        if text:  # the second colon says that code follows
            shown.append(last._replace(text=text + ":" if last.text[-3] != " " else text))
        self._add(shown, kind)
        return self._literal(lines, stop, line.indent)

    @staticmethod
    def _literal(lines: Sequence[Line], at: int, indent: int) -> int:
        """Behind a block of code: what is indented, or lines that begin with the same mark."""
        while at < len(lines) and not lines[at].text:
            at += 1
        if at < len(lines) and lines[at].indent > indent:
            return indented(lines, at, indent)
        if at < len(lines) and _RULE.match(lines[at].text):
            mark = lines[at].text[0]
            while at < len(lines) and lines[at].text.startswith(mark):
                at += 1
        return at

    def _add(self, lines: Sequence[Line], kind: BlockKind) -> None:
        if lines:
            self.build.start_block()
            Paragraph(self.build, lines).add()
            self.build.end_block(kind)

    def _explicit(self, lines: Sequence[Line], at: int, kind: BlockKind) -> int:
        """A directive, a footnote, the target of a link, or a comment."""
        line = lines[at]
        rest = line.after(2)
        stop = max(at + 1, indented(lines, at + 1, line.indent))
        if not rest.text and at + 1 < len(lines) and not lines[at + 1].text:
            stop = at + 1
        others = lines[at + 1 : stop]
        if note := _NOTE.match(rest.text):
            self._item(rest.after(note.end()), others, kind)
        elif directive := Directive.of(rest, others):
            self._directive(directive, kind)
        elif not (_TARGET.match(rest.text) or _SUBSTITUTION.match(rest.text)):
            self.build.start_block()
            end = lines[stop - 1].end
            self.build.comment(line.start, end, self.build.source[min(line.start + 2, end) : end])
        return stop

    def _directive(self, directive: Directive, kind: BlockKind) -> None:
        name, argument = directive.name, directive.argument
        if is_directive(name, "titled") and argument.text:
            self._add([argument], "paragraph")
        elif is_directive(name, "versions"):
            number = re.match(r"\S*", argument.text)
            argument = argument.after(number.end() if number else 0)
        if is_directive(name, "code"):
            return
        if is_directive(name, "quotes"):
            kind = "quote"
        elif is_directive(name, "tables"):
            kind = "cell"
        content = directive.content
        takes_argument = is_directive(name, "text") or is_directive(name, "versions")
        if takes_argument and argument.text:
            self._item(argument, content, kind)
        elif inner := [line.indent for line in content if line.text]:
            self._body(content, min(inner), kind)
