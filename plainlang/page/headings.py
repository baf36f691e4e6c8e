"""Headings that stand inside the text of a record: taken away, with what they say kept as labels."""

from __future__ import annotations

import re
from functools import cache

from plainlang.page.mending import Mending, trim
from plainlang.page.passage import Label
from plainlang.page.tables import table
from plainlang.text.span import Span

_NUMBER = r"(?:(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*[.:]?\s+)?"
_ASIDE = r"(?i:\s*\((?:provided by (?:the )?applicant|see instructions|(?:limit|maximum|adapted)[^)]{0,40})\))?"

# What a form leaves before the text: the name of the applicant, the title, the number of an attachment.
_RESIDUE = re.compile(
    r".{0,300}?(?:Program Director/Principal Investigator \(Last, First, Middle\):[^.]{0,80}\.?"
    r"|RESEARCH & ?RELATED Other Project Information)\s+(?=PROJECT |Project |\d)",
    re.DOTALL,
)
_FOOTER = re.compile(
    r"\s*(?:OMB No\. [\d-]+/\d+|PHS 398/2590 \(Rev\.[^)]*\)|Continuation Format Page|Project Description Page \d+"
    r"|\(End of Abstract\)\Z)(?:\s+Page(?: \d+)?)?",
    re.IGNORECASE,
)
_AFTER_TITLE = re.compile(r"\s*[.:\n]?\s+[A-Z\d]")


@cache
def _names(section: str) -> str:
    return f"(?:{'|'.join(table('headings', section)['patterns'])})"


@cache
def _form() -> re.Pattern[str]:
    """A form's heading at the start of a text: a mark may follow, and a capital must."""
    return re.compile(rf"{_NUMBER}(?=[A-Z])(?i:{_names('form')}){_ASIDE}(?:\s?[:.–—-]+\s*|\s+)(?=[\"“'(]?[A-Z\d])")


@cache
def _section() -> re.Pattern[str]:
    """A section's heading at the start of a text or after a sentence, with a colon or a full stop behind it."""
    return re.compile(
        rf"(?:\A|(?<=[.!?:;)\]])\s+|\n\s*){_NUMBER}(?P<name>(?=[A-Z])(?i:{_names('section')})){_ASIDE}"
        r"\s?(?::\s*(?=\S)|\.\s+(?=[\"“(]?[A-Z\d]))"
    )


def drop_forms(mending: Mending, title: str = "") -> None:
    """Take away what a form put around the text: its headings, the project's title, the foot of a page."""
    mending.replace(_FOOTER, "")
    trim(mending)
    before = ""
    while before != mending.text:
        before = mending.text
        if found := _RESIDUE.match(before) or _form().match(before):
            mending.put(0, found.end())
        elif title and before.lower().startswith(title.lower()) and (found := _AFTER_TITLE.match(before, len(title))):
            mending.put(0, found.end() - 1)
        trim(mending)


def take_labels(mending: Mending) -> tuple[Label, ...]:
    """Take away the headings of sections; what stood below each of them begins a paragraph."""
    heads: list[tuple[str, int]] = []
    at = 0
    while found := _section().search(mending.text, at):
        gap = "\n\n" if found.start() else ""
        mending.put(found.start(), found.end(), gap)
        at = found.start() + len(gap)
        heads.append((" ".join(found["name"].split()), at))
    ends = [start - 2 for _, start in heads[1:]] + [len(mending.text)] * bool(heads)
    return tuple(Label(name, Span(start, max(start, end))) for (name, start), end in zip(heads, ends, strict=True))
