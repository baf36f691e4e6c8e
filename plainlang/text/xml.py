"""XML, read safely and with the place of everything: nothing is fetched, nothing is expanded.

The standard library's expat parses; what it finds is handed on with offsets in code points of the text, so that a
change can be made in the very place and nothing else is written anew. Names come with their namespace, in the
form ``"uri name"``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from html.entities import html5
from pathlib import Path
from xml.parsers import expat

from plainlang.errors import PlainlangError
from plainlang.text.files import decode, encoding_of

_TAG = re.compile(r"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)[\"']")

DEEPEST = 256
"""Elements may be nested so deep; what is deeper was made to do harm."""


class Handler:
    """Is told of each thing in the order in which it stands, and hears what it overrides; offsets are code points."""

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        """An element opens: its tag is ``text[start:end]``."""

    def end(self, name: str, start: int, end: int) -> None:
        """An element closes: its tag is ``text[start:end]``, empty where the element is ``<like-this/>``."""

    def characters(self, shown: str, start: int, end: int) -> None:
        """Text, as it reads; it is written as ``text[start:end]``."""

    def comment(self, said: str, start: int, end: int) -> None:
        """A comment, and what it says."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the XML declaration names, unless a byte-order mark says it."""
    if encoding_of(data) != "utf-8":
        return None
    found = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    if found is None:
        return None
    try:
        return codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None


def decoded(data: bytes, path: str | Path) -> tuple[str, str]:
    """The text of an XML file, and its encoding.

    Raises:
        PlainlangError: if it is not text.
    """
    encoding = declared_encoding(data) or encoding_of(data)
    return decode(data, path, encoding), encoding


def escape(text: str) -> str:
    """``text`` as it is written in an element.

    >>> escape("p < 0.05 & more")
    'p &lt; 0.05 &amp; more'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def walk(text: str, handler: Handler, path: str | Path, *, doctype: bool = False) -> None:
    """Tell ``handler`` everything in ``text``.

    Entities of HTML, which a document type that is not fetched may define, are read as their characters.

    Args:
        text: a whole XML document; the encoding that its declaration names does not count any more.
        handler: is told.
        path: what messages call it.
        doctype: a document type may be named. Entities may never be declared.

    Raises:
        PlainlangError: if it is not well-formed, or not as it has to be to be safe.
    """
    _Walk(text, handler, path, doctype).run()


class _Walk:
    def __init__(self, text: str, handler: Handler, path: str | Path, doctype: bool) -> None:
        self.text, self.handler, self.path = text, handler, path
        self.data = text.encode("utf-8", "surrogatepass")
        self.simple = len(self.data) == len(text)
        self.byte = self.at = 0
        """The last place in bytes that was asked for, and in code points."""
        self.empty: list[bool] = []
        self.last: tuple[str, int] | None = None
        """Text that has begun, whose end is where the next thing begins."""
        parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.CommentHandler = self._comment
        parser.SkippedEntityHandler = self._entity
        parser.EntityDeclHandler = self._declared
        parser.ProcessingInstructionHandler = lambda *_: self._flush()
        parser.StartCdataSectionHandler = parser.EndCdataSectionHandler = self._flush
        if not doctype:
            parser.StartDoctypeDeclHandler = self._doctype
        self.parser = parser

    def run(self) -> None:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            message = f"it is not well-formed XML ({expat.ErrorString(error.code)})"
            raise PlainlangError(message, path=self.path, line=error.lineno, column=error.offset + 1) from None
        except ValueError:  # an encoding that expat does not know
            raise PlainlangError("it is not XML that can be read: save it as UTF-8", path=self.path) from None

    def _here(self) -> int:
        place = self.parser.CurrentByteIndex
        if self.simple:
            return place
        self.at += len(self.data[self.byte : place].decode("utf-8", "surrogatepass"))
        self.byte = place
        return self.at

    def _flush(self) -> None:
        if self.last is not None:
            shown, start = self.last
            self.last = None
            self.handler.characters(shown, start, self._here())

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush()
        start = self._here()
        tag = _TAG.match(self.text, start)
        end = tag.end() if tag else start
        self.empty.append(self.text.endswith("/>", start, end))
        if len(self.empty) > DEEPEST:
            raise self._wrong(f"its elements are nested more than {DEEPEST} deep: that is no draft")
        self.handler.start(name, attributes, start, end)

    def _end(self, name: str) -> None:
        self._flush()
        start = self._here()
        end = start if self.empty.pop() else self.text.index(">", start) + 1
        self.handler.end(name, start, end)

    def _characters(self, shown: str) -> None:
        self._flush()
        self.last = shown, self._here()

    def _comment(self, said: str) -> None:
        self._flush()
        start = self._here()
        self.handler.comment(said, start, self.text.index("-->", start) + 3)

    def _entity(self, name: str, is_parameter: object) -> None:
        self._flush()
        if not is_parameter:
            start = self._here()
            self.handler.characters(html5.get(f"{name};", "\ufffd"), start, self.text.index(";", start) + 1)

    def _declared(self, name: str, *_: object) -> None:
        raise self._wrong(f"it declares an entity of its own ('{name}'), which is not safe: write it out")

    def _doctype(self, *_: object) -> None:
        raise self._wrong("it names a document type, which is not safe here")

    def _wrong(self, message: str) -> PlainlangError:
        parser = self.parser
        return PlainlangError(
            message, path=self.path, line=parser.CurrentLineNumber, column=parser.CurrentColumnNumber + 1
        )
