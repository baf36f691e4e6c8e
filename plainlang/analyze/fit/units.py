"""The multi-word units: what counts as one term though it is several words."""

from __future__ import annotations

from plainlang.analyze.fit.corpora import Corpora, words
from plainlang.analyze.fit.vocabulary import USUALLY_DROPPED
from plainlang.analyze.rows import FUNCTION_WORDS

LEAST_COHESION = 0.6
"""Normalised pointwise mutual information of a unit that no dictionary lists."""
LONGEST = 4
_VERBAL = ("ed", "ing", "ly", "est")


def names(corpora: Corpora) -> dict[str, int]:
    """Entries of the patients' dictionaries and cohesive phrases of abstracts, two to four tokens long,
    each with the percentage of expert lay versions that do without it."""
    found = {
        " ".join(words(term)): USUALLY_DROPPED
        for term, _ in corpora.definitions()
        if term.replace(" ", "").replace("-", "").isalpha()
    }
    for row in corpora.table("derived_abstract_multiword_terms"):
        tokens = words(row["term"])
        plain = not any(t in FUNCTION_WORDS or t.endswith(_VERBAL) or t in _NOT_IN_UNITS for t in tokens)
        if row["glossaries"] or (plain and float(row["npmi"]) >= LEAST_COHESION):
            kept = row["plaba_kept_pct"]
            found[" ".join(tokens)] = 100 - int(float(kept)) if kept else USUALLY_DROPPED
    return {name: found[name] for name in sorted(found) if _fits(name.split(" "))}


_NOT_IN_UNITS = frozenset((
    "well", "however", "suggest", "suggests", "important", "role", "patients", "data", "results", "both", "may",
    "approximately", "findings", "indicate", "main", "plays", "previously", "further", "recent", "respectively",
    "including", "total", "versus",
))  # fmt: skip


def _fits(tokens: list[str]) -> bool:
    """Two to four tokens, a content word first and another one after it."""
    content = [token not in FUNCTION_WORDS for token in tokens]
    return 2 <= len(tokens) <= LONGEST and content[0] and any(content[1:])
