"""Words in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.report.length import long_sentences

SOURCE = (
    "GOV.UK content guidance: no sentence over 25 words; the NHS asks for 20, federal "
    "plain-language guidance for 15 to 20 on average"
)
SEVERITY = "note"
RATES = (33.8, 26.2)
YIELDS_TO = ("very-long-sentence",)
BAD = (
    "When the cells of the immune system meet the same tumor day after day without ever being able to "
    "clear it away, they slowly "
    "lose their strength and in the end they stop attacking it altogether.",
    "People who took the new medicine every morning for six weeks said that they slept better at night, "
    "that they felt less tired "
    "during the day and that they were able to walk a little further.",
)
GOOD = (
    "Immune cells that meet the same tumor for a long time get tired. In the end they stop attacking it.",
    "People took the new medicine every morning for six weeks. They said that they slept better.",
)


def long_sentence(draft: Draft, *, limit: int = 25) -> Iterator[Found]:
    """Readers must hold the start of a sentence in mind until they reach its end.

    Past some 25 words many lose the thread, also those who know every word. Split at "and", "which" or a
    semicolon, or make a list. Words are counted as a reader sees them: a hyphenated word is one. Expert writers
    pass 25 words in a quarter of their lay sentences, so this is no error by itself.
    """
    yield from long_sentences(draft, limit)
