"""One thing under two names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Span

SOURCE = "Federal plain-language guidelines: use the same term for the same thing throughout"
SEVERITY = "note"
RATES = (0.4, 0.6)
BAD = (
    "Hypertension is common. People with high blood pressure should rest.",
    "A myocardial infarction hurts. After a heart attack you need rest.",
)
GOOD = (
    "High blood pressure is common. People with high blood pressure should rest.",
    "High blood pressure (hypertension) is common.",
)
_NEAR = 24  # characters
_STOP = re.compile(r"[.!?]\s")
_OPEN = re.compile(r" (?:of|to|in|for|with|on|by)$")  # "a paucity of" is no thing


def two_wordings(draft: Draft) -> Iterator[Found]:
    """Two names make two things in a reader's mind.

    Found where the text uses both a technical term and the glossary's plain name of several words for it. Using
    both once, side by side, to introduce a term is good and not reported.
    """
    uses: dict[str, list[Span]] = {}
    for edit in draft.rewrite.edits:
        uses.setdefault(edit.term, []).append(edit.span)
    for left in draft.rewrite.left:
        uses.setdefault(left.term, []).append(left.span)
    for key, spans in uses.items():
        term = next((t for t in draft.glossary.lookup(key.split(", ")[0]) if t.key == key), None)
        for wording in term.plain if term is not None and term.pos == "noun" and not _OPEN.search(term.key) else ():
            places = list(draft.phrases.places(wording, endings=("", "s"))) if " " in wording else []
            apart = next((s for s in sorted(spans) if not _beside_any(s, places, len(wording), draft.plain)), None)
            if places and apart:
                yield Found(
                    apart,
                    f"'{apart.of(draft.document.source)}' and '{wording}' are the same thing: keep to one name",
                )
                break


def _beside_any(span: Span, places: Sequence[int], length: int, text: str) -> bool:
    """True if a wording stands beside ``span`` in one breath, as in "high blood pressure (hypertension)".

    Args:
        places: where the wording stands, in order.
        length: of the wording.
    """
    first = bisect_left(places, span.start - length - _NEAR)
    last = bisect_left(places, span.end + _NEAR)
    return any(_beside(span, at, length, text) for at in places[first:last])


def _beside(span: Span, at: int, length: int, text: str) -> bool:
    between = text[min(span.end, at + length) : max(span.start, at)]
    return len(between) < _NEAR and not _STOP.search(between)
