"""LaTeX: the text that is printed; formulas, citations and code stand for themselves.

pylatexenc has the table of characters that commands stand for. Its parser is not used: it recurses for every brace, so
that a thousand open ones stop it, and it takes 36 s for 5 MB. What matters for prose is in `macros.toml`.
"""

from __future__ import annotations

import re

from plainlang.text.document import Parsed
from plainlang.text.files import encoding_named

EXTENSIONS = (".tex", ".ltx", ".latex")

_DECLARED = re.compile(
    rb"^[^%\n]*?\\(?:usepackage\s*\[([\w-]+)\]\s*\{inputenc\}|inputencoding\{([\w-]+)\})", re.MULTILINE
)
_HEAD = 20_000
"""Bytes in which an encoding is declared, if it is."""
_NAMES = {"latin9": "iso8859-15", "ansinew": "cp1252", "applemac": "mac-roman", "utf8x": "utf-8"}

_SPECIAL = re.compile(r"[{}$&#_%\\~^`]|(?<=-)-|(?<=')'")
_WRITTEN = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
    "`": "\\textasciigrave{}",
    "-": "{}-",  # two of them would be a dash, and two apostrophes a quotation mark
    "'": "{}'",
}


def declared_encoding(data: bytes) -> str | None:
    r"""The encoding that the document names for ``inputenc``.

    >>> declared_encoding(b"\\usepackage[latin1]{inputenc}")
    'iso8859-1'
    """
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    name = (found[1] or found[2]).decode("ascii", "ignore")
    return encoding_named(_NAMES.get(name, name))


def escape(text: str) -> str:
    r"""Plain text as it must be written in LaTeX.

    >>> escape("5% of R&D_1")
    '5\\% of R\\&D\\_1'
    """
    return _SPECIAL.sub(lambda m: _WRITTEN.get(m.group(), f"\\{m.group()}"), text)


def read(source: str) -> Parsed:
    """The view of ``source`` and its blocks."""
    from plainlang.text.formats.latex.reader import Reader

    return Reader(source).read(escape)
