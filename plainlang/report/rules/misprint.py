"""Probable misprints."""

from __future__ import annotations

from collections.abc import Iterator

from plainlang.report.draft import Draft
from plainlang.report.finding import Found
from plainlang.text.span import Edit

SOURCE = (
    "CDC Clear Communication Index and every house style: proofread. Damerau 1964: four in five misspellings are one "
    "letter too many, too few, wrong, or swapped with the next"
)
SEVERITY = "warning"
RATES = (0.1, 0.3)
BAD = (
    "We made a recordig of each cell.",
    "The risk ofthe disease was low, and the longi- tudinal study went on.",
)
GOOD = (
    "The tumour was randomised and the tumor was randomized.",
    "Dystrophin, cochleae and matrine, in pre- and post-operative patients of the D. melanogaster group.",
)


def misprint(draft: Draft) -> Iterator[Found]:
    """A reader who trips over a misprint trusts the rest less, and looks for a meaning in a word that has none.

    Found are words that no list knows and that one slip makes of a common word, words that have been run together
    with the next one, and words that a line's end has broken in two. They are never changed for you, and they do not
    count among the hard terms. If the word is right, put it under ``keep`` in the settings or into a glossary.
    """
    for found in draft.analysis.misprints:
        if draft.glossary.lookup(found.text):
            continue
        meant = " or ".join(f"'{word}'" for word in found.meant)
        yield Found(
            found.span,
            f"'{found.text}' is probably a misprint of {meant}",
            edits=tuple(Edit(found.span, _cased(word, found.text)) for word in found.meant),
        )


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word
