"""Words in a sentence, far too many."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.length import long_sentences

SOURCE = (
    "GOV.UK content guidance: comprehension falls below 10% at 43 words a sentence (after the American "
    "Press Institute); "
    "on the development pairs expert lay writers pass 40 words in fewer than 1 sentence of 20"
)
SEVERITY = "warning"
RATES = (7.9, 4.5)
BAD = (
    "When the cells of the immune system meet the same tumor day after day without ever being able to "
    "clear it away, they slowly "
    "lose their strength, and in the end, after many weeks of this unequal fight, they stop attacking it altogether.",
    "People who took the new medicine every morning for six weeks said that they slept better at night, "
    "that they felt less tired "
    "during the day, that they were able to walk a little further and that they would like to take it for longer.",
)
GOOD = (
    "Immune cells that meet the same tumor for a long time get tired. In the end they stop attacking it.",
    "People who took the new medicine every morning for six weeks said that they slept better at night, "
    "that they felt less tired "
    "during the day and that they were able to walk a little further.",
)


def very_long_sentence(draft: Draft, *, limit: int = 40) -> Iterator[Found]:
    """Nobody keeps more than forty words in mind at once; most readers leave a sentence like this in the middle.

    The same measure as ``long-sentence``, at the length from which on even expert writers hardly ever go.
    """
    yield from long_sentences(draft, limit)
