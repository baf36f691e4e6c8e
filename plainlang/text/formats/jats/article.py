"""Reads articles: which elements are abstracts and bodies, which are blocks in them, and which are no prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text import xml
from plainlang.text.document import BlockKind
from plainlang.text.formats.html.inline import add_raised, add_text
from plainlang.text.read import document_of
from plainlang.text.sniff import record_of, root_of
from plainlang.text.source import Part, TextSource
from plainlang.text.view_builder import ViewBuilder

FORMAT = "jats"

_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
_MATHS = "http://www.w3.org/1998/Math/MathML math"


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BLOCKS = _names("""
    abstract ack article-title attrib body boxed-text caption def def-item def-list disp-formula-group disp-quote fig
    fig-group list list-item p sec speech statement subtitle table table-wrap tbody td term tfoot th thead title tr
    trans-abstract verse-group verse-line
""")
_PASSED_OVER = _names("""
    alt-text alternatives array code graphic label long-desc media object-id permissions preformat ref-list sec-meta
    supplementary-material table-wrap-foot tex-math
""")
_HIDDEN = _names("inline-formula disp-formula chem-struct email inline-graphic private-char uri") | {_MATHS}
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("title", "article-title", "subtitle"), "heading"),
    **dict.fromkeys(("list-item", "term", "def"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "disp-quote": "quote",
    "caption": "paragraph",
}
_META = ("front", "article-meta")


@dataclass(slots=True)
class _Text:
    """An abstract, or a body, that is being read."""

    label: str
    build: ViewBuilder


class _Reader(xml.Handler):
    """Keeps which elements are open, and tells the builder of the abstract what is prose."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.texts: list[_Text] = []
        self.articles = 0
        self._open: list[str] = []
        self._from: int | None = None
        """How many elements are open around the one that is read; None outside of those."""
        self._passed = 0
        self._hidden = 0
        self._raised: list[tuple[int, int]] | None = None
        self._text: tuple[int, int] | None = None
        self._titled = False
        """True while the last text holds no more than the article's title."""

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        """An element opens."""
        if self._passed:
            self._passed += 1
            return
        self._flush()
        self._open.append(name)
        if name == "article":
            self.articles += 1
            self._titled = False
        if self._from is None:
            self._enter(name, attributes)
        elif name in _PASSED_OVER or name in ("sub-article", "response"):
            self._open.pop()
            self._passed = 1
        elif name == "fn":
            self.build.start_aside()
        elif name in _BLOCKS:
            self._end_block(len(self._open) - 1)
        elif name == "break":
            self.build.put("\n", end, end)
        elif name == "sup":
            self._raised = []
        if self._from is not None and self._is_hidden(name, attributes):
            self._hidden += 1
            self._open[-1] = "hidden"

    def end(self, name: str, start: int, end: int) -> None:
        """An element closes."""
        if self._passed:
            self._passed -= 1
            return
        self._flush()
        if self._from is not None:
            if self._open[-1] == "hidden":
                self._hidden -= 1
            elif name == "fn":
                self.build.end_aside()
            elif name in _BLOCKS:
                self._end_block(len(self._open))
            elif name == "sup":
                self._end_raised()
        self._open.pop()
        if self._from == len(self._open):
            self._from = None

    def characters(self, shown: str, start: int, end: int) -> None:
        """Text; what follows without a gap is taken as one."""
        if self._from is None or self._passed:
            return
        if self._text is not None and self._text[1] == start:
            start = self._text[0]
        else:
            self._flush()
        self._text = start, end

    def comment(self, said: str, start: int, end: int) -> None:
        """A comment."""
        if self._from is not None and not self._passed:
            self._flush()
            self.build.comment(start, end, said)

    @property
    def build(self) -> ViewBuilder:
        """Of the text that is being read."""
        return self.texts[-1].build

    def _enter(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin to read, where a title, an abstract or a body opens."""
        around = tuple(self._open[-3:-1])
        is_abstract = name in ("abstract", "trans-abstract") and around == _META
        if name in ("sub-article", "response") or self._is_foreign(name, attributes):
            self._open.pop()
            self._passed = 1
        elif name in ("article-title", "subtitle") and around == ("article-meta", "title-group"):
            if not self._titled:
                self._begin("title")
                self._titled = True
            self._from = len(self._open) - 1
        elif is_abstract or (name == "body" and around[-1:] == ("article",) and not self._has_abstract()):
            label = attributes.get("abstract-type", name.removeprefix("trans-")) if is_abstract else name
            if self._titled:
                self.texts[-1].label = self._label(label)
            else:
                self._begin(label)
            self._titled = False
            self._from = len(self._open) - 1

    def _begin(self, label: str) -> None:
        self.texts.append(_Text(self._label(label), ViewBuilder(self.source)))

    def _label(self, label: str) -> str:
        return f"article {self.articles}, {label}" if self.articles > 1 else label

    def _has_abstract(self) -> bool:
        """True if an abstract of the article that is open has been read."""
        return bool(self.texts) and not self._titled and self.texts[-1].label.startswith(self._label(""))

    @staticmethod
    def _is_foreign(name: str, attributes: Mapping[str, str]) -> bool:
        language = attributes.get(_LANGUAGE, "" if name == "trans-abstract" else "en")
        return name in ("abstract", "trans-abstract") and not language.lower().startswith("en")

    @staticmethod
    def _is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
        return name in _HIDDEN or (name == "xref" and attributes.get("ref-type") == "bibr")

    def _flush(self) -> None:
        if self._text is None:
            return
        (start, end), self._text = self._text, None
        if self._raised is not None and not self._hidden:
            self._raised.append((start, end))
        elif self._hidden:
            self.build.hide(start, end)
        else:
            add_text(self.build, start, end)

    def _end_raised(self) -> None:
        raised, self._raised = self._raised or [], None
        for start, end in raised:
            if len(raised) == 1:
                add_raised(self.build, start, end)
            else:
                add_text(self.build, start, end)

    def _end_block(self, depth: int) -> None:
        """Close the block that the innermost of the first ``depth`` open elements of a kind makes."""
        if not self.build.last:
            return
        opened = self._open[:depth]
        if "fn" in opened:
            self.build.end_aside()
            self.build.start_aside()
            return
        name = next((name for name in reversed(opened) if name in _KINDS), "")
        kind = "quote" if "disp-quote" in opened else _KINDS.get(name, "paragraph")
        if kind == "heading" and "caption" in opened:
            kind = "paragraph"
        self.build.end_block(kind, self._level(name, opened) if kind == "heading" else 0)

    def _level(self, name: str, opened: list[str]) -> int:
        """Of a heading: 1 for the article's title, then a level for the abstract, and one for each section."""
        return 1 if name != "title" else 1 + ("body" not in opened) + opened.count("sec")


def read(data: bytes, path: Path) -> TextSource:
    """Read a file of articles.

    Raises:
        PlainlangError: see `plainlang.text.formats.jats.open`.
    """
    if found := record_of(data):
        message = f"it is {found}, not an article (JATS): plainlang page makes a page of it"
        raise PlainlangError(message, path=path)
    text, encoding = xml.decoded(data, path)
    reader = _Reader(text)
    xml.walk(text, reader, path, doctype=True)
    if not reader.articles:
        root = root_of(data)
        raise PlainlangError(f"it is no article (JATS), but <{root}>: there is no <article> in it", path=path)
    parts = [
        Part(document_of(item.build.parsed(xml.escape), text, FORMAT), item.label if len(reader.texts) > 1 else "")
        for item in reader.texts
    ]
    return TextSource(data, text, encoding, path, tuple(parts), unencodable="xmlcharrefreplace")
