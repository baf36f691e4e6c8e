"""HTML: elements are blocks and words; scripts, styles and code are not prose.

A tag is never in the view, so that "CO<sub>2</sub>" is one word. What elements mean follows the WHATWG standard, end
tags that may be left out included; a tree is not needed for that, only which elements are open.
"""

from __future__ import annotations

import re

from plainlang.text.document import Parsed
from plainlang.text.files import encoding_named

EXTENSIONS = (".html", ".htm", ".xhtml")

UNENCODABLE = "xmlcharrefreplace"
"""A new character that the file's encoding lacks is written as an entity."""

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|\A\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes in which an encoding is declared, if it is: browsers look at the first 1,024."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the file declares for itself, as browsers understand it.

    >>> declared_encoding(b'<meta charset="iso-8859-1">')
    'cp1252'
    """
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    name = encoding_named((found[1] or found[2]).decode("ascii", "ignore"))
    if name is None:
        return None
    if name.startswith("utf-16"):  # what can be read as ASCII is not that
        return "utf-8"
    if name in ("iso8859-1", "ascii"):
        return "cp1252" if _decodes(data, "cp1252") else "iso8859-1"
    return name


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def escape(text: str) -> str:
    """Plain text as it must be written in HTML.

    >>> escape("R&D: p < 0.05")
    'R&amp;D: p &lt; 0.05'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;")


def read(source: str) -> Parsed:
    """The view of ``source`` and its blocks."""
    from plainlang.text.formats.html.reader import Reader

    return Reader(source).read(escape)
