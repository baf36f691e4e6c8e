"""reStructuredText, with the directives and roles of Sphinx.

docutils says of a paragraph at most on which line it begins, and of a directive or role that it does not know nothing
at all, while its registry of both is one for the whole process. So its grammar is followed here (reStructuredText
Markup Specification), and the tests hold the two equal.
"""

from __future__ import annotations

import re

from plainlang.text.document import Parsed

EXTENSIONS = (".rst", ".rest")

_SPECIAL = re.compile(r"[\\*`|]|(?<=\w)_(?!\w)")


def escape(text: str) -> str:
    r"""Plain text as it must be written in reStructuredText.

    >>> escape("a*b, c_ and d_e")
    'a\\*b, c\\_ and d_e'
    """
    return _SPECIAL.sub(lambda m: "\\" + m.group(), text)


def read(source: str) -> Parsed:
    """The view of ``source`` and its blocks."""
    from plainlang.text.formats.rst.body import Reader

    return Reader(source).read(escape)
