"""Contractions of "not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = (
    "NHS content guide (A to Z): no negative contractions, which many read as their opposite; "
    "federal guidelines welcome contractions"
)
SEVERITY = "off"
RATES = (0.0, 0.5)
BAD = (
    "You can't take it with milk.",
    "It doesn't hurt.",
)
GOOD = (
    "You cannot take it with milk.",
    "It's free and we're glad.",
)
_NOT = re.compile(
    r"\b(can't|won't|shan't|(?:do|does|did|is|are|was|were|has|have|had|should|would|could|must|need"
    r"|might)n't)(?!\w)",
    re.IGNORECASE,
)
_SPECIAL = {"can't": "cannot", "won't": "will not", "shan't": "shall not"}


def contractions(draft: Draft) -> Iterator[Found]:
    """People who read slowly, and those who learnt English late, read "can't" as "can".

    Sources disagree, so this is off by default.
    """
    for hit in draft.search(_NOT):
        low = hit.text.lower()
        full = _SPECIAL.get(low) or low.removesuffix("n't") + " not"
        full = full[0].upper() + full[1:] if hit.text[0].isupper() else full
        # "Don't you …?" is not "Do not you …?".
        statement = not hit.sentence.text.rstrip().endswith("?")
        yield Found(
            hit.span,
            f"'{hit.text}': write '{full}'",
            edits=(Edit(hit.span, full),) if statement else (),
            safe=statement,
        )
