"""The multi-word units, and how a unit's rating follows from those of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from plainlang.analyze.familiarity import Familiarity
from plainlang.analyze.fit.corpora import Corpora, words
from plainlang.analyze.measures import FUNCTION_WORDS

LEAST_COHESION = 0.6
"""Normalised pointwise mutual information of a unit that no dictionary lists."""
LONGEST = 4
_VERBAL = ("ed", "ing", "ly", "est")


def names(corpora: Corpora) -> list[str]:
    """Entries of the patients' dictionaries and cohesive phrases of abstracts, two to four tokens long."""
    found = {" ".join(words(term)) for term, _ in corpora.definitions() if term.replace(" ", "").replace("-", "").isalpha()}
    for row in corpora.table("derived_abstract_multiword_terms"):
        tokens = words(row["term"])
        plain = not any(t in FUNCTION_WORDS or t.endswith(_VERBAL) or t in _NOT_IN_UNITS for t in tokens)
        if row["glossaries"] or (plain and float(row["npmi"]) >= LEAST_COHESION):
            found.add(" ".join(tokens))
    return sorted(name for name in found if 2 <= name.count(" ") + 1 <= LONGEST)


_NOT_IN_UNITS = frozenset(
    "well however suggest suggests important role patients data results both may approximately findings indicate main"
    " plays previously further recent respectively including total versus".split()
)


def slopes(rows: Sequence[dict[str, Any]], familiarity: Familiarity) -> list[float]:
    """Intercept and weights of the hardest and the easiest word, from rated two-word expressions."""
    ratings = [sorted(familiarity.rate(word) for word in words(row["target"])) for row in rows]
    design = np.array([[1.0, r[-1], r[0]] for r in ratings])
    target = np.array([row["complexity"] for row in rows])
    found = np.linalg.lstsq(design, target, rcond=None)[0]
    return [round(float(value), 4) for value in found]
