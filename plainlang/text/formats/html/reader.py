"""Goes through the tags and texts of HTML and tells the builder of the view what is prose, and which block it is in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from plainlang.text.document import BlockKind, Parsed
from plainlang.text.formats.html.inline import add_raised, add_text
from plainlang.text.formats.html.tokens import Markup, is_xml, tokenize
from plainlang.text.view import Escape
from plainlang.text.view_builder import ViewBuilder

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "blockquote": "quote",
}


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BLOCKS = _names("""
    address article aside blockquote body button caption center colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p
    pre section summary table tbody td tfoot th thead title tr ul
""")
_SKIPPED = _names("""
    applet audio canvas datalist embed head iframe map meter noembed noframes noscript object picture pre progress
    script select style svg template textarea title video xmp
""")
_HIDDEN = frozenset(("code", "kbd", "samp", "var", "tt", "math"))
_EMPTY = _names("area base br col embed hr img input link meta param source track wbr")
_FOREIGN = frozenset(("math", "svg"))
"""Elements that ``/>`` closes."""
_DEEPEST = 512
"""Elements inside one another; browsers stop there too."""
_NEAR = 12
"""Pieces of markup from a ``<sup>`` in which its end tag is looked for."""
_CLOSES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    # Elements whose end tags may be left out: what a start tag closes, and in what it does not look for that.
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu", "dir"))),
    "dt": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "dd": (frozenset(("dt", "dd")), frozenset(("dl",))),
    "td": (frozenset(("td", "th")), frozenset(("table",))),
    "th": (frozenset(("td", "th")), frozenset(("table",))),
    "tr": (frozenset(("tr", "caption", "colgroup")), frozenset(("table",))),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"),
        (frozenset(("tbody", "thead", "tfoot", "tr", "caption", "colgroup")), frozenset(("table",))),
    ),
}


class Reader:
    """Keeps which elements are open, and tells the builder what is prose."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.build = ViewBuilder(source)
        self.is_xml = is_xml(source)
        self.open: list[str] = []
        self.skipped = self.hidden = 0
        """How many of the open elements are not prose at all, or stand for themselves."""
        self.breaks = 0
        """How many line breaks there were since the last word."""

    def read(self, escape: Escape) -> Parsed:
        """The view of the source and its blocks; ``escape`` makes plain text fit to stand in it."""
        markups = list(tokenize(self.source))
        at = 0
        while at < len(markups):
            kind, start, end, name, closed = markups[at]
            if kind == "text":
                self._text(start, end)
            elif kind == "comment":
                self.build.comment(start, end, self.source[start + 4 : end].removesuffix("-->"))
            elif kind == "start" and name == "sup" and not self.skipped:
                at = self._raised(markups, at)
            elif kind == "start":
                self._start(name, end, closed)
            elif kind == "end":
                self._end(name, start, end)
            at += 1
        self._end_block()
        return self.build.parsed(escape)

    def _text(self, start: int, end: int) -> None:
        if self.skipped:
            return
        if self.source[start:end].strip(" \t\n\f\r\ufeff"):
            self.breaks = 0
        add_text(self.build, start, end, hidden=bool(self.hidden))

    def _raised(self, markups: Sequence[Markup], at: int) -> int:
        """Take a ``<sup>`` up to its end tag, if that is near; the number of the last piece that was taken."""
        inner = list(takewhile(lambda m: (m.kind, m.name) != ("end", "sup"), markups[at + 1 : at + _NEAR]))
        if at + 1 + len(inner) == min(at + _NEAR, len(markups)):
            return at  # the end tag is missing
        texts = [m for m in inner if m.kind == "text"]
        linked = any(m.name == "a" for m in inner)
        for text in texts:
            if linked or self.hidden:
                self.build.hide(text.start, text.end)
            elif len(texts) == 1:
                add_raised(self.build, text.start, text.end)
            else:
                add_text(self.build, text.start, text.end)
        return at + 1 + len(inner)

    def _start(self, name: str, end: int, closed: bool) -> None:
        if name == "br":
            self._break(end)
        elif name in _BLOCKS and not self.skipped:
            self._end_block()
            self._close_left_open(name)
        elif name == "q" and not self.skipped:
            self.build.put("\u201c", end, end)
        if name in _EMPTY or (closed and (self.is_xml or name in _FOREIGN)) or len(self.open) == _DEEPEST:
            return
        self.open.append(name)
        self._count(name, 1)

    def _end(self, name: str, start: int, end: int) -> None:
        if name == "br":
            self._break(end)
        elif name in _BLOCKS and not self.skipped:
            self._end_block()
        elif name == "q" and not self.skipped:
            self.build.put("\u201d", start, start)
        if name in self.open:
            while self._pop() != name:
                pass

    def _break(self, end: int) -> None:
        if self.skipped:
            return
        self.breaks += 1
        if self.breaks > 1:
            self._end_block()
        else:
            self.build.put("\n", end, end)

    def _close_left_open(self, name: str) -> None:
        if self.open and self.open[-1] == "p":
            self._pop()
        if name not in _CLOSES:
            return
        closes, limits = _CLOSES[name]
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth] in limits:
                return
            if self.open[depth] in closes:
                while len(self.open) > depth:
                    self._pop()

    def _pop(self) -> str:
        name = self.open.pop()
        self._count(name, -1)
        return name

    def _count(self, name: str, by: int) -> None:
        self.skipped += by * (name in _SKIPPED)
        self.hidden += by * (name in _HIDDEN)

    def _end_block(self) -> None:
        """Close the block that the innermost element of a kind makes of what was read."""
        self.breaks = 0
        if not self.build.last:
            return
        name = next((name for name in reversed(self.open) if name in _KINDS), "")
        kind = "quote" if "blockquote" in self.open else _KINDS.get(name, "paragraph")
        self.build.end_block(kind, int(name[1]) if kind == "heading" else 0)
