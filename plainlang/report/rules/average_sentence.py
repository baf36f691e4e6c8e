"""Mean words in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.beyond import beyond
from plainlang.report.draft import Draft, is_running
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 5.2: 20 words at most on average; Plain "
    "English Campaign: 15 to 20; "
    "Australian Commission on Safety and Quality in Health Care: fewer than 20"
)
SEVERITY = "note"
RATES = (6.3, 4.6)
_LONG = (
    "People who took the new medicine in the morning said that they slept better at night and that "
    "they felt less tired during the day."
)
BAD = (
    " ".join([_LONG] * 5),
    "\n\n".join([_LONG] * 6),
)
GOOD = (
    "People took the medicine in the morning. They slept better. They felt less tired. They walked "
    "further. It was cheap.",
    _LONG,
)


def average_sentence(draft: Draft, *, limit: float = 20.0, least_sentences: int = 5) -> Iterator[Found]:
    """One long sentence is a change of pace; a text of them wears readers out.

    The mean says little about a few sentences: shorter texts than ``least_sentences`` are not judged.
    """
    words = [s.words for s in draft.rated if is_running(s.sentence)]
    if len(words) >= least_sentences and (mean := sum(words) / len(words)) > limit:
        yield Found(
            draft.whole,
            f"{beyond(mean, limit)} words a sentence on average, the limit is {limit:g}: split the longest",
            value=round(mean, 1),
            limit=limit,
        )
