"""Items in a list."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft, Paragraph
from plainlang.report.finding import Found

SOURCE = "CDC Clear Communication Index item 8: lists of at most 7 items"
SEVERITY = "note"
RATES = (0.0, 0.0)
_EIGHT = ("rice", "beans", "fish", "bread", "milk", "eggs", "fruit", "nuts")
BAD = (
    "Eat:\n\n" + "".join(f"- {food}\n" for food in _EIGHT),
    "Do this:\n\n" + "".join(f"{n}. Eat {food}.\n" for n, food in enumerate(_EIGHT, 1)),
)
GOOD = (
    "Eat:\n\n" + "".join(f"- {food}\n" for food in _EIGHT[:7]),
    "# References\n\n" + "".join(f"- {food} study\n" for food in _EIGHT),
)
_REFERENCES = ("references", "bibliography", "sources", "further reading", "literature", "notes")


def long_list(draft: Draft, *, limit: int = 7) -> Iterator[Found]:
    """People keep about seven things in mind; a longer list is skimmed and forgotten.

    Group the items under headings, or leave out what readers need not act on. Lists of references are not meant.
    """
    items: list[Paragraph] = []
    heading = ""
    for paragraph in (*draft.paragraphs, None):
        if paragraph is not None and paragraph.block.kind == "item":
            items.append(paragraph)
            continue
        if len(items) > limit and heading not in _REFERENCES:
            yield Found(
                items[0].block.span,
                f"{len(items)} items in one list, the limit is {limit}: group them",
                value=len(items),
                limit=limit,
            )
        items = []
        if paragraph is not None and paragraph.block.kind == "heading":
            heading = paragraph.text.strip().rstrip(":").lower()
