"""How hard single sentences are, without a document around them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plainlang.analyze.difficulty import EASIEST, HARDEST
from plainlang.analyze.measures import measure
from plainlang.analyze.model import shipped
from plainlang.text.document import Sentence
from plainlang.text.span import Span


def difficulties(sentences: Sequence[Sentence]) -> list[float]:
    """The difficulty of each sentence, 1 to 6."""
    if not sentences:
        return []
    model = shipped()
    values = model.intercept + measure(sentences, model.rows) @ model.coefficients
    found: list[float] = np.clip(values, EASIEST, HARDEST).tolist()
    return found


def difficulty_of(text: str) -> float:
    """The difficulty of one sentence or title.

    >>> difficulty_of("The cat sat.") < difficulty_of("Calcineurin modulates lymphocyte exhaustion.")
    True
    """
    return difficulties([Sentence(Span(0, len(text)), text)])[0]
