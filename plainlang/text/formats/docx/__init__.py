"""Word documents (.docx): paragraphs, headings, lists, tables, notes, text boxes; edits keep each run's formatting.

A document is read as one text, a line for each paragraph: the body, then its footnotes, then its endnotes. Positions
are paragraph and character. Words that a tracked change deletes are not read, those that it inserts are. Headers and
footers, tables of contents, bibliographies, code, formulas and what fields make are left alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainlang.text.formats.docx.document import WordSource

EXTENSIONS = (".docx", ".docm")


def open(data: bytes, path: Path) -> WordSource:
    """Read a Word document.

    Raises:
        PlainlangError: if it is none, or damaged, or locked.
    """
    from plainlang.text.formats.docx.document import read

    return read(data, path)
