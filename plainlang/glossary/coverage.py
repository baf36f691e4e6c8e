"""How much of what is hard in a text a glossary has words for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plainlang.analyze.analysis import analyze
from plainlang.glossary.derive import index_for
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import folded
from plainlang.glossary.match import matches
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.term import Audience
from plainlang.text.document import Document
from plainlang.text.normalize import normalize
from plainlang.text.span import Cover, Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """Hard terms of some texts, counted as often as they stand there.

    Attributes:
        hard: all of them.
        changed: those that a rewrite replaces or explains.
        known: those that are in the glossary, changed or not.
        missing: the others, most frequent first, in lower case unless they are written in capitals, with their number.
    """

    hard: int
    changed: int
    known: int
    missing: tuple[tuple[str, int], ...]

    @property
    def share(self) -> float:
        """Share of the hard terms that a rewrite changes, 0 to 1; 1 where nothing is hard."""
        return self.changed / self.hard if self.hard else 1.0

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {
            "hard": self.hard,
            "changed": self.changed,
            "known": self.known,
            "share": round(self.share, 4),
            "missing": [{"term": term, "times": times} for term, times in self.missing],
        }


def coverage(documents: Iterable[Document], glossary: Glossary, audience: Audience = "public") -> Coverage:
    """Count what a glossary covers of the hard terms of ``documents``."""
    hard = changed = known = 0
    missing: Counter[str] = Counter()
    for document in documents:
        edits = Cover(edit.span for edit in rewrite(document, glossary=glossary, audience=audience).edits)
        found = Cover(known_spans(document, glossary))
        for term in analyze(document).hard_terms:
            hard += 1
            is_changed = edits.overlaps(term.span)
            is_known = is_changed or found.overlaps(term.span)
            changed += is_changed
            known += is_known
            if not is_known:
                missing[name_of(term.text)] += 1
    return Coverage(hard, changed, known, tuple(sorted(missing.items(), key=lambda item: (-item[1], item[0]))))


def known_spans(document: Document, glossary: Glossary) -> tuple[Span, ...]:
    """Where terms of the glossary stand, whether they can be changed there or not."""
    index = index_for(normalize(document.text), glossary.index)
    return tuple(match.span for match in matches(document, index))


def name_of(term: str) -> str:
    """A term as a list names it: as it is written if it has a capital behind its first letter, else in lower case."""
    text = " ".join(term.split())
    return text if text[1:] != text[1:].lower() or len(folded(text)) == 0 else text.lower()
