"""Passive voice."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span
from plainlang.text.tags import passives

SOURCE = (
    "Federal plain-language guidelines, PEMAT item 5, CDC Clear Communication Index item 6: mostly "
    "active. Off by default, since experts "
    "write it in 1 of 4 lay sentences, hardly less often than in technical ones"
)
SEVERITY = "off"
RATES = (27.1, 25.0)
BAD = (
    "The pills were taken by the children.",
    "Blood was then slowly drawn.",
)
GOOD = (
    "The children took the pills.",
    "Nurses drew blood. They were tired.",
)
_USUAL = frozenset((
    "interested", "tired", "worried", "concerned", "pleased", "born", "located", "involved", "related", "based",
    "called", "known", "associated", "unknown", "limited", "married", "satisfied", "used", "supposed", "increased",
    "reduced", "needed",
))  # fmt: skip


def passive(draft: Draft, *, limit: int = 0) -> Iterator[Found]:
    """ "The pills were taken" leaves readers to guess by whom, and who is meant to act.

    Name who does it, unless nobody knows or nobody cares. More than ``limit`` in a sentence are reported. States such
    as "was interested" or "is based on" are not meant.
    """
    for sentence, tags in draft.tagged(draft.running):
        words = [t.text for t in sentence.tokens]
        found = [(be, verb) for be, verb in passives(words, tags) if words[verb].lower() not in _USUAL]
        if len(found) > limit:
            be, verb = found[0]
            span = Span(sentence.tokens[be].span.start, sentence.tokens[verb].span.end)
            many = f" (and {len(found) - 1} more in this sentence)" if len(found) > 1 else ""
            yield Found(
                span,
                f"'{' '.join(span.of(draft.plain).split())}' is passive{many}: say who does it",
                value=len(found),
                limit=limit,
            )
