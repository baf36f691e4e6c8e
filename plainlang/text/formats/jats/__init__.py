"""Journal articles in JATS (.xml, .nxml): the title and the abstracts of every type; the body where there is none.

Each abstract is a part of its own. Abstracts in other languages, references, tables' formulas and what a journal
adds are left alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plainlang.text.source import TextSource

EXTENSIONS = (".xml", ".nxml", ".jats")
NAMED_ONLY = True


def open(data: bytes, path: Path) -> TextSource:
    """Read an article, or several in one file.

    Raises:
        PlainlangError: if it is no article, or no well-formed XML.
    """
    from plainlang.text.formats.jats.article import read

    return read(data, path)
