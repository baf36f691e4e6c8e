"""Comments to plainlang that do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = "Linters for code: a suppression that outlives its cause hides the next mistake (ruff RUF100, ESLint)"
SEVERITY = "warning"
RATES = (0.0, 0.0)
BAD = (
    "<!-- plainlang: ignore[jargn] -->\nThe etiology is unknown.",
    "We slept well. <!-- plainlang: ingore -->",
    "<!-- plainlang: long-sentence.limitt = 40 -->\n\nWe slept well.",
)
GOOD = (
    "<!-- plainlang: ignore[jargon] as in the law -->\nThe etiology is unknown.",
    "We slept well. <!-- a note for editors -->",
    "<!-- plainlang: long-sentence.limit = 40 -->\n\nWe slept well.",
)


def unused_suppression(draft: Draft) -> Iterator[Found]:
    """A comment that silences nothing today silences something tomorrow that nobody has looked at.

    Found where a comment names a rule that there is not or that finds nothing where the comment holds, gives an order
    that plainlang does not know, or sets what cannot be set. Whether a comment is of use is known only of rules that
    were run.
    """
    for remark in draft.remarks:
        yield Found(remark.comment, remark.message)
