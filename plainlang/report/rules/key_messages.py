"""Key messages: how many, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found

SOURCE = (
    "Cochrane guidance for plain-language summaries (2022) 2.2: two or three key messages first; "
    "CDC Clear Communication Index items 1, 2"
)
SEVERITY = "off"
RATES = (0.0, 0.0)
BAD = (
    "# Key messages\n\n- It helps.\n- It is safe.\n- It is cheap.\n- It is new.\n",
    "# Sleep\n\nMany people sleep badly.\n\n# Why?\n\nWe asked.\n\n# Key messages\n\n- It helps.\n",
)
GOOD = (
    "# Key messages\n\n- It helps.\n- It is safe.\n",
    "# Does the medicine help?\n\n## Key messages\n\n- It helps.\n- It is safe.\n\n## Why?\n\nWe asked.",
)
_HEADING = re.compile(r"(?:the )?(?:key|main|take-?home) (?:messages?|points?|findings?)", re.IGNORECASE)


def key_messages(draft: Draft, *, limit: int = 3) -> Iterator[Found]:
    """Many readers read the first lines and no more; what they must know belongs there, and only that.

    A part headed "Key messages" should come before all others and hold no more than ``limit`` messages. Whether it
    is there at all is for ``missing-part`` to say.
    """
    parts: list[tuple[str, int, int]] = []  # heading, its place in the paragraphs, items below it
    for at, paragraph in enumerate(draft.paragraphs):
        if paragraph.block.kind == "heading":
            parts.append((paragraph.text, at, 0))
        elif parts and paragraph.block.kind == "item":
            parts[-1] = (*parts[-1][:2], parts[-1][2] + 1)
    for heading, at, items in parts:
        if not _HEADING.match(heading.strip()):
            continue
        span = draft.paragraphs[at].block.span
        prose_before = sum(p.block.kind != "heading" for p in draft.paragraphs[:at])
        if prose_before:
            yield Found(span, "the key messages come late: put them first, straight after the title")
        if items > limit:
            yield Found(
                span,
                f"{items} key messages, the limit is {limit}: keep those that readers must know",
                value=items,
                limit=limit,
            )
