"""Plain text as it must be written in Markdown."""

from __future__ import annotations

import re

# Only where it would mean something: "2 * 3", "a_b", "p < 0.05" and "R&D" are left as they are.
_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])|[`\[\]]|\*(?!\s)|(?<!\s)\*|(?<!\w)_(?!\s)|(?<!\s)_(?!\w)"
    r"|<(?=[A-Za-z/!?])|&(?=#|[A-Za-z]\w*;)|~(?=~)|(?<=~)~|\|"
)


def escape(text: str) -> str:
    r"""Plain text as it must be written in Markdown.

    >>> escape("p < 0.05 in R&D_1 [sic] of *E. coli*")
    'p < 0.05 in R&D_1 \\[sic\\] of \\*E. coli\\*'
    """
    return _SPECIAL.sub(lambda m: "\\" + m.group(), text)
