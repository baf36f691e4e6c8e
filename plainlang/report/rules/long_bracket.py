"""Words inside brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found
from plainlang.text.tokens import TOKEN

SOURCE = "Federal plain-language guidelines (no more than one idea a sentence); GOV.UK style guide on brackets"
SEVERITY = "note"
RATES = (1.1, 0.9)
YIELDS_TO = ("statistics",)
BAD = (
    "The pill (which had been tested before in many people with the same illness in two other countries "
    "of the same size) helped.",
    "Some people (mostly those who were older than the others, lived alone and had been ill for more "
    "than one year) stopped taking it.",
)
GOOD = (
    "The pill (tested before in two countries) helped.",
    "The pill helped. It had been tested before in many people with the same illness in two other countries.",
)
_BRACKET = re.compile(r"\([^()]{40,}\)")


def long_bracket(draft: Draft, *, limit: int = 16) -> Iterator[Found]:
    """A long bracket makes readers hold one half of the sentence while they read another.

    An explanation of a few words is well in a bracket; a thought of its own wants a sentence of its own.
    """
    for hit in draft.search(_BRACKET, filter(is_running, draft.holding("("))):
        words = len(TOKEN.findall(hit.match.group()))
        if words > limit:
            yield Found(
                hit.span,
                f"{words} words in brackets, the limit is {limit}: make a sentence of them",
                value=words,
                limit=limit,
            )
