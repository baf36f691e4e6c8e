"""Near matches for error messages and suggestions, by rapidfuzz. A near match never edits a text."""

from __future__ import annotations

from collections.abc import Iterable


def near(word: str, choices: Iterable[str], limit: int = 3, cutoff: float = 75.0) -> tuple[str, ...]:
    """Up to ``limit`` of ``choices`` that look like ``word``, best first (similarity ``cutoff`` of 100 or more).

    >>> near("cytokin", ["cytokine", "kinase", "cytosine"], limit=1)
    ('cytokine',)
    """
    from rapidfuzz import fuzz, process

    found = process.extract(word, sorted(choices), scorer=fuzz.ratio, limit=limit, score_cutoff=cutoff)
    return tuple(choice for choice, _, _ in found)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """`` (did you mean 'x'?)`` for the nearest choice, or nothing.

    >>> did_you_mean("profil", ["profile", "glossary"])
    " (did you mean 'profile'?)"
    """
    found = near(str(word), choices, limit=1, cutoff=60.0)
    return f" (did you mean '{found[0]}'?)" if found else ""
