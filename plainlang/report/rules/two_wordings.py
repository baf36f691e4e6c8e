"""One thing under two names."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    low = draft.plain.lower()
    for key, spans in uses.items():
        term = next((t for t in draft.glossary.lookup(key.split(", ")[0]) if t.key == key), None)
        for wording in term.plain if term is not None and term.pos == "noun" and not _OPEN.search(term.key) else ():
            if " " not in wording or wording.lower() not in low:
                continue
            places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(wording.lower())}s?(?!\w)", low)]
            apart = [s for s in sorted(spans) if not any(_beside(s, at, len(wording), low) for at in places)]
            if places and apart:
                yield Found(
                    apart[0],
                    f"'{apart[0].of(draft.document.source)}' and '{wording}' are the same thing: keep to one name",
                )
                break


def _beside(span: Span, at: int, length: int, text: str) -> bool:
    """True if the two stand in one breath, as in "high blood pressure (hypertension)"."""
    between = text[min(span.end, at + length) : max(span.start, at)]
    return len(between) < 24 and not re.search(r"[.!?]\s", between)
