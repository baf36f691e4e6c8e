"""Semicolons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found
from plainlang.report.numbers import inside_brackets
from plainlang.text.span import Edit, Span

SOURCE = (
    "GOV.UK style guide: no semicolons, they are often misread; almost five times as common in "
    "technical as in lay sentences (PLABA)"
)
SEVERITY = "note"
RATES = (3.2, 1.2)
BAD = (
    "The pill helped; it was also cheap.",
    "Some slept; others did not; a few left.",
)
GOOD = (
    "The pill helped. It was also cheap.",
    "Others have found this too (Smith 2010; Jones 2011).",
)
_SEMICOLON = re.compile(r";\s+([^\W\d_])")


def semicolon(draft: Draft) -> Iterator[Found]:
    """A semicolon joins two sentences that readers would rather have one by one.

    Put a full stop, or make a list. Those inside brackets are not meant.
    """
    for sentence in filter(is_running, draft.holding(";")):
        text, start = sentence.span.of(draft.plain), sentence.span.start
        hits = [h for h in draft.search(_SEMICOLON, (sentence,)) if not inside_brackets(text, h.span.start - start)]
        if hits:
            first, count = hits[0], len(hits)
            edit = Edit(first.span, f". {first.match[1].upper()}")
            advice = (
                "end the sentence here" if count == 1 else f"{count} in one sentence: make sentences or a list of it"
            )
            yield Found(
                Span(first.span.start, first.span.start + 1),
                f"semicolon: {advice}",
                value=count,
                limit=0,
                edits=(edit,) * (count == 1),
            )
