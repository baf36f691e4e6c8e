"""Markdown: CommonMark with tables, notes and definitions, and what MyST, Quarto and Pandoc add to it.

What is not prose is masked to equal length.
"""

from __future__ import annotations

import re

from plainlang.text.document import Parsed

EXTENSIONS = (".md", ".markdown", ".qmd", ".rmd")

# Only where it would mean something: "2 * 3", "a_b", "p < 0.05" and "R&D" are left as they are.
_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|`|(?<=\])[(\[:{]|\[(?=\^)|(?<![\w.])@(?=\w)|\*(?!\s)|(?<!\s)\*|(?<!\w)_(?!\s)|(?<!\s)_(?!\w)"
    r"|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z]\w*;)|~(?=~)|(?<=~)~|\|"
)


def escape(text: str) -> str:
    r"""Plain text as it must be written in Markdown.

    >>> escape("p < 0.05 in R&D_1 [sic] of *E. coli*")
    'p < 0.05 in R&D_1 [sic] of \\*E. coli\\*'
    """
    return _SPECIAL.sub(lambda m: "\\" + m.group(), text)


def read(source: str) -> Parsed:
    """Mask ``source`` and find its blocks."""
    from plainlang.text.formats.markdown.blocks import read_blocks

    return read_blocks(source)._replace(escape=escape)
