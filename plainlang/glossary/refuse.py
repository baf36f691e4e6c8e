"""What no glossary may hold: a phrase listed twice, a wording that leads back to its term."""

from __future__ import annotations

from collections.abc import Iterable

from plainlang.errors import PlainlangError
from plainlang.glossary.term import Term


def _error(term: Term, message: str) -> PlainlangError:
    path, _, line = term.place.rpartition(":")
    return PlainlangError(message, path=path or None, line=int(line) if path else None)


def refuse_doubles(terms: Iterable[Term]) -> None:
    """Raise the error of a phrase that two entries list."""
    seen: dict[str, Term] = {}
    for term in terms:
        for phrase in term.phrases:
            other = seen.setdefault(phrase, term)
            if other is not term:
                raise _error(term, f"'{phrase}' is listed twice: also under '{other.key}' ({other.place}); keep one")


def refuse_loops(terms: Iterable[Term]) -> None:
    """Raise the error of a wording that is the term itself, or that is replaced by others until the term is back."""
    by_phrase = {phrase.lower(): term for term in terms if term.replaces for phrase in term.phrases}
    for term in by_phrase.values():
        path = [term]
        while (after := by_phrase.get(path[-1].plain[0].lower())) and after not in path:
            path.append(after)
        if after is None or after is not term:
            continue
        if len(path) == 1:
            raise _error(term, f"'{term.key}': its wording '{term.plain[0]}' is the term itself")
        circle = " → ".join(f"'{step.key}'" for step in (*path, term))
        raise _error(term, f"'{term.key}': its wording goes round in a circle: {circle}")
