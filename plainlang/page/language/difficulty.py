"""How hard a single sentence or title is, without a document around it."""

from __future__ import annotations

from plainlang.analyze.difficulty import rate_sentences
from plainlang.text.document import Sentence
from plainlang.text.span import Span


def difficulty_of(text: str) -> float:
    """The difficulty of one sentence or title.

    >>> difficulty_of("The cat sat.") < difficulty_of("Calcineurin modulates lymphocyte exhaustion.")
    True
    """
    return rate_sentences([Sentence(Span(0, len(text)), text)])[0]
