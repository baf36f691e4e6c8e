"""The page on one draft or several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from plainlang.analyze.difficulty import HARDEST
from plainlang.analyze.levels import LEVELS
from plainlang.report.html.page import render
from plainlang.report.html.view import DraftView


def page(drafts: Sequence[DraftView], errors: Sequence[str] = ()) -> str:
    """One HTML document. With several drafts it begins with a table of them.

    Args:
        drafts: in the order in which they are shown.
        errors: what could not be read, and why.
    """
    is_one = len(drafts) == 1 and not errors
    return render(
        "report.html.j2",
        styles=("levels.css", "head.css", "text.css", "panel.css", "media.css"),
        scripts=("report.js",),
        drafts=drafts,
        errors=errors,
        passed=sum(draft.ok for draft in drafts),
        levels=LEVELS,
        bands=tuple(pairwise((*(level.lowest for level in LEVELS), HARDEST))),
        # Headings one level down where the index has the first.
        top="h1" if is_one else "h2",
        sub="h2" if is_one else "h3",
        subsub="h3" if is_one else "h4",
    )
