"""A glossary: the terms that a rewrite may use, indexed for matching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from plainlang.glossary import load
from plainlang.glossary.explain import explanations_of
from plainlang.glossary.match import Index, build, fold
from plainlang.glossary.term import Term
from plainlang.text.suggest import near
from plainlang.text.tokens import tokenize


@dataclass(frozen=True)
class Glossary:
    """Terms, each phrase once. ``Glossary.bundled()`` is plainlang's own; ``Glossary.load`` adds a writer's files.

    Two glossaries are equal if their terms are.
    """

    terms: tuple[Term, ...]

    @classmethod
    @cache
    def bundled(cls) -> Glossary:
        """The glossary that comes with plainlang."""
        return cls(load.load_bundled())

    @classmethod
    def load(
        cls, *paths: str | Path, off: Iterable[str] = (), keep: Iterable[str] = (), bundled: bool = True
    ) -> Glossary:
        """The bundled glossary with ``paths`` on top: later files win over earlier ones.

        Args:
            paths: TOML files, or CSV files of two columns.
            off: entries (by key) or whole files (by name or title) to leave out.
            keep: phrases never to touch, such as names.
            bundled: False to start from nothing.

        Raises:
            PlainlangError: if a file cannot be used.
        """
        base = load.load_bundled() if bundled else ()
        off = tuple(off)
        kept = tuple(
            Term(key=phrase, mode="keep", pos="phrase", concept=phrase, domain="kept by the writer") for phrase in keep
        )
        if not paths and not off and not kept and bundled:
            return cls.bundled()
        return cls(load.merge(load.only(base, off), *(load.only(load.load(Path(p)), off) for p in paths), kept))

    @cached_property
    def index(self) -> Index:
        """Surface forms by first token; built at first use."""
        return build(self.terms)

    @cached_property
    def explanations(self) -> frozenset[str]:
        """Every explanation as it may stand in a text, normalised and in lower case."""
        return frozenset(text for term in self.terms for text in explanations_of(term))

    def lookup(self, phrase: str) -> tuple[Term, ...]:
        """The terms that ``phrase`` is a form of ("etiologies" → etiology); empty if there is none."""
        tokens = tuple(fold(t.text) for t in tokenize(phrase))
        groups = self.index.get(tokens[0], ()) if tokens else ()
        return tuple(dict.fromkeys(form.term for group in groups if group[0].tokens == tokens for form in group))

    def near(self, phrase: str) -> tuple[str, ...]:
        """Up to three keys that look like ``phrase``: suggestions, never edits."""
        return near(phrase, (t.key for t in self.terms))
