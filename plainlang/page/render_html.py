"""A page as one HTML file that needs nothing else; it prints on one or two sheets."""

from __future__ import annotations

from functools import partial

from plainlang.page.model import Page
from plainlang.page.render_markdown import NAMES, WORDS, difficulty, has_official_title, is_data, too_hard
from plainlang.page.standing import heading_of, quotes_record
from plainlang.report.html.page import render


def to_html(page: Page) -> str:
    """The page; the source of a sentence is shown when the pointer is on it or it has the focus."""
    return render(
        "page.html.j2",
        package="plainlang.page.html",
        styles=("page.css",),
        scripts=("notes.js",),
        page=page,
        too_hard=partial(too_hard, page=page),
        is_data=is_data,
        quotes_record=quotes_record,
        names_reason=NAMES,
        words_reason=WORDS,
        difficulty=difficulty(page),
        official_title=page.official_title if has_official_title(page) else "",
        facts_heading=heading_of("facts"),
        links_heading=heading_of("links"),
    )
