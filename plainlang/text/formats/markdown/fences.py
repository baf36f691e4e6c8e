"""The lines of MyST, Quarto and Pandoc that are not CommonMark: fences around prose, comments, the names of places.

They are blanked before the parser of blocks sees them, so that what they fence is read in its place as what it is. A
directive that holds code stays a block of code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plainlang.text.document import Comment
from plainlang.text.span import Span
from plainlang.text.sphinx import is_directive, is_prose

_LINE = re.compile(r"[^\n]*\n?")
_FENCE = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>`{3,}|~{3,}|:{3,})[ \t]*(?P<info>[^\n]*)")
_DIRECTIVE = re.compile(r"\{(?P<name>[\w:+.-]+)\}[ \t]*(?P<title>.*)")
_DIV = re.compile(r"(?:\{[^{}]*\}|(?P<word>[A-Za-z][\w-]*)(?:[ \t]+(?P<title>[^{}:]*?))?)[ \t]*:*")
_OPTION = re.compile(r"[ \t>]*:[\w-]+:(?:[ \t][^\n]*)?\n?")
_YAML = re.compile(r"[ \t>]*---[ \t]*\n?")
_PLACE = re.compile(r"[ \t]*\([\w:. -]+\)=[ \t]*\n?|\+\+\+(?:[ \t]*\{[^\n]*)?[ \t]*\n?")
_COMMENT = re.compile(r"%(?: (?P<text>[^\n]*))?\n?")


@dataclass(frozen=True, slots=True)
class _Fence:
    mark: str
    prose: bool
    """False if what is fenced is code."""
    blank: bool = False
    """True if it is code that the parser does not know as such."""


@dataclass(slots=True)
class Prepared:
    """A source without those lines, as long as before; the titles that stood in them, and the comments."""

    text: str = ""
    titles: list[tuple[int, str]] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def prepare(plain: str) -> Prepared:
    """Blank what is not CommonMark.

    >>> prepare(":::{note} Look\\nHere.\\n:::\\n")
    Prepared(text='              \\nHere.\\n   \\n', titles=[(10, 'Look')], comments=[])
    """
    prepared = Prepared()
    prepared.text = "".join(_Scanner(prepared).lines(plain))
    return prepared


class _Scanner:
    """Goes from line to line, with the fences that are open."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.open: list[_Fence] = []
        self.options = ""
        """In the lines after a directive's first: "any" until something else comes, "yaml" within such a block."""
        self.between = True
        """True after a blank line, where a block may begin."""

    def lines(self, plain: str) -> Iterator[str]:
        at = 0
        while at < len(plain):
            found = _LINE.match(plain, at)
            assert found is not None
            line = found.group()
            yield line if self._keeps(line, at) else _blank(line)
            at = found.end()

    def _keeps(self, line: str, at: int) -> bool:
        """True for a line that the parser shall see."""
        fence = _FENCE.match(line)
        inside = self.open[-1] if self.open else None
        if inside and not inside.prose:
            closes = fence and fence["mark"].startswith(inside.mark) and not fence["info"].strip()
            if closes:
                self.open.pop()
            return not inside.blank
        if self._is_option(line):
            return False
        if fence and not ("`" in fence["mark"] and "`" in fence["info"]):
            self.between = True
            return self._fence(fence, at)
        if self.between and (comment := _COMMENT.fullmatch(line)):
            end = at + len(line.rstrip("\n"))
            self.prepared.comments.append(Comment(Span(at, end), (comment["text"] or "").strip()))
            return False
        keeps = not _PLACE.fullmatch(line)
        self.between = not line.strip() or not keeps
        return keeps

    def _is_option(self, line: str) -> bool:
        if self.options == "yaml":
            self.options = "" if _YAML.fullmatch(line) else "yaml"
            return True
        if self.options and _YAML.fullmatch(line):
            self.options = "yaml"
            return True
        self.options = self.options if self.options and _OPTION.fullmatch(line) else ""
        return bool(self.options)

    def _fence(self, fence: re.Match[str], at: int) -> bool:
        mark, info = fence["mark"], fence["info"].strip()
        if not info:
            for depth in range(len(self.open) - 1, -1, -1):
                if mark.startswith(self.open[depth].mark):
                    del self.open[depth:]
                    return False
            if mark[0] == ":":
                return False
        directive = _DIRECTIVE.fullmatch(info)
        name = directive["name"].lower() if directive else ""
        if directive and not name.startswith(".") and (is_prose(name) or mark[0] == ":"):
            code = is_directive(name, "code")
            self.open.append(_Fence(mark, prose=not code, blank=code))
            self.options = "any"
            if not code or is_directive(name, "titled"):
                self._title(name, directive["title"], at + fence.start("info") + directive.start("title"))
            return False
        if mark[0] == ":":
            div = _DIV.fullmatch(info)
            if div:
                self.open.append(_Fence(mark, prose=True))
                if div["title"]:
                    self.prepared.titles.append((at + fence.start("info") + div.start("title"), div["title"]))
            return not div
        self.open.append(_Fence(mark, prose=False))
        return True

    def _title(self, name: str, title: str, at: int) -> None:
        if is_directive(name, "versions"):
            number = re.match(r"\S*\s*", title)
            skipped = number.end() if number else 0
            title, at = title[skipped:], at + skipped
        if title.strip() and any(is_directive(name, kind) for kind in ("text", "titled", "versions")):
            self.prepared.titles.append((at, title.rstrip()))


def _blank(line: str) -> str:
    """Spaces for all but line ends and the marks of quotations."""
    return re.sub(r"[^\n>]" if line.lstrip().startswith(">") else r"[^\n]", " ", line)
