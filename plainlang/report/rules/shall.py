"""The word "shall"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = "Federal plain-language guidelines: 'must' for duties, not 'shall'"
SEVERITY = "off"
RATES = (0.0, 0.0)
BAD = (
    "Patients shall fast for a day.",
    "The sponsor shall not share data.",
)
GOOD = (
    "Patients must fast for a day.",
    "The sponsor must not share data.",
)
_SHALL = re.compile(r"\bshall\b", re.IGNORECASE)


def shall(draft: Draft) -> Iterator[Found]:
    """ "Shall" may mean must, will or may; courts have argued about it, and readers do not say it.

    For consent forms and rules. Write "must" for a duty and "will" for what is going to happen.
    """
    for hit in draft.search(_SHALL):
        yield Found(
            hit.span, f"'{hit.text}': write 'must' or 'will'", edits=(Edit(hit.span, "must"), Edit(hit.span, "will"))
        )
