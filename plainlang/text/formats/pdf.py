"""PDF files, to read only: the text of all pages, with the extra ``pdf`` (pypdf). They cannot be rewritten in place.

A PDF has letters in places, not words in sentences. Words that were broken at the end of a line are joined, and lines
that stand on most pages are left out; positions are page and character.
"""

from __future__ import annotations

import io
import logging
import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.errors import PlainlangError
from plainlang.text.formats import plain
from plainlang.text.span import Edit, apply
from plainlang.text.view import View

if TYPE_CHECKING:
    from plainlang.text.source import Part

EXTENSIONS = (".pdf",)
NAMED_ONLY = True

MOST_PAGES = 2000
"""More are no draft."""

_WARNING = (
    "read from a PDF, where words at line ends, columns, tables and notes may come out wrong: "
    "check the draft that it was made from if you have it"
)
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_]{2})[-\u2010\u00ad]\n(?=[^\W\d_]{2})(?=[a-zà-ÿ])")
_MARKS = str.maketrans({"\r": "\n", "\x7f": "•", "\uf0b7": "•", "\uf0a7": "▪"})
"""Bullets, which in Symbol, Wingdings and an old encoding have no characters of their own."""
_BULLETS = ("•", "▪", "◦", "‣", "●")
_NUMBER = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?:\u2026][\"'\u2019\u201d)\]\d]*$")
_EDGE_OF_LINE = 20
_EDGE = 2
"""So many lines at the top and the foot of a page may be running heads."""
_SHORT = 0.8
"""A line that ends a sentence and is shorter than this share of the longest one ends a paragraph."""


@dataclass(frozen=True, slots=True)
class PdfSource:
    """A PDF that has been read."""

    path: Path
    text: str
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = (_WARNING,)
    errors: tuple[PlainlangError, ...] = ()

    def shown(self, edits: Sequence[Sequence[Edit]] = ()) -> str:
        """The text of all pages with the edits made."""
        return apply(self.text, [edit for of_part in edits for edit in of_part]) + "\n"

    def save(self, edits: Sequence[Sequence[Edit]]) -> bytes:
        """Never possible.

        Raises:
            PlainlangError: always.
        """
        message = "a PDF cannot be rewritten in place: rewrite the draft that it was made from, or print its text"
        raise PlainlangError(f"{message} (without --write)", path=self.path)


def open(data: bytes, path: Path) -> PdfSource:
    """Read all pages.

    Raises:
        PlainlangError: if pypdf is missing, or it is no PDF, or damaged, or locked, or holds no text.
    """
    from plainlang.text.read import document_of
    from plainlang.text.source import Part

    pages = _without_heads([page.split("\n") for page in _pages(data, path)])
    texts = [_paragraphs(lines) for lines in pages]
    text, paged = _joined(texts)
    if not text.strip():
        raise PlainlangError("it holds no text: its pages are pictures, which plainlang cannot read", path=path)
    view = View(text, paged, array("q", [0]), array("q", [0]), array("q", [len(text)]))
    document = document_of(plain.read(text)._replace(view=view), paged, "pdf", unit="page")
    return PdfSource(path, text, (Part(document),))


def _pages(data: bytes, path: Path) -> list[str]:
    try:
        import pypdf
    except ImportError:
        raise PlainlangError("reading PDF needs pypdf: pip install 'plainlang[pdf]'", path=path) from None
    if b"%PDF-" not in data[:1024]:
        raise PlainlangError("it is no PDF, only named like one", path=path)
    try:
        with _quiet("pypdf"):
            reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted and not reader.decrypt(""):
                raise PlainlangError("it is locked with a password: save it without one first", path=path)
            if len(reader.pages) > MOST_PAGES:
                raise PlainlangError(f"it has more than {MOST_PAGES} pages: that is no draft", path=path)
            return [page.extract_text().replace("\r\n", "\n").translate(_MARKS) for page in reader.pages]
    except PlainlangError:
        raise
    except pypdf.errors.DependencyError:
        raise PlainlangError("it is encrypted: save it without that first", path=path) from None
    except Exception as error:  # a damaged file can make pypdf fail in any way
        raise PlainlangError(f"it is damaged: it cannot be read as a PDF ({type(error).__name__})", path=path) from None


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    """What a library would say of small faults in a file is not said."""
    logger = logging.getLogger(name)
    before = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(before)


def _without_heads(pages: list[list[str]]) -> list[list[str]]:
    """The lines of each page without running heads, feet and page numbers."""
    pages = [[line.strip() for line in page if line.strip()] for page in pages]
    edges = Counter(
        _NUMBER.sub("#", line) for page in pages for line in dict.fromkeys((*page[:_EDGE], *page[_EDGE:][-_EDGE:]))
    )
    often = {line for line, count in edges.items() if count >= 3 and count > len(pages) / 2}

    def is_head(number: int, page: Sequence[str]) -> bool:
        near_edge = number < _EDGE or number >= len(page) - _EDGE
        return near_edge and (page[number].isdecimal() or _NUMBER.sub("#", page[number]) in often)

    return [[line for number, line in enumerate(page) if not is_head(number, page)] for page in pages]


def _paragraphs(lines: Sequence[str]) -> str:
    """The lines of a page, with a blank one after each paragraph, around headings and before list items."""
    longest = max(map(len, lines), default=0)
    out: list[str] = []
    opens = True
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        is_short = len(line) < _SHORT * longest
        is_title = opens and is_short and plain.is_title(line) and following[:1].isupper()
        if line.startswith(_BULLETS) and out and out[-1]:
            out.append("")
        out.append(line)
        opens = is_title or (is_short and bool(_ENDS.search(line)))
        if opens and following:
            out.append("")
    return _BROKEN_WORD.sub("", "\n".join(out))


def _joined(pages: Sequence[str]) -> tuple[str, str]:
    """The text of all pages, and the same with a line for each page. A paragraph may go on over the end of a page."""
    text: list[str] = []
    paged: list[str] = []
    for number, page in enumerate(pages):
        if number:
            gap = "\n\n" if _ENDS.search(text[-1][-_EDGE_OF_LINE:]) else "\n"
            text.append(gap)
            paged.append(gap.replace("\n", " ", len(gap) - 1))
        text.append(page)
        paged.append(page.replace("\n", " "))
    return "".join(text), "".join(paged)
