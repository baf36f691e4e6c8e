"""A glossary: the terms that a rewrite may use, indexed for matching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from plainlang.glossary.compiled import Compiled, compile_files, compile_terms
from plainlang.glossary.index import Index, folded
from plainlang.glossary.term import KEPT_BY_WRITER, Term
from plainlang.text.suggest import near


@dataclass(frozen=True)
class Glossary:
    """Terms, each phrase once. ``Glossary.bundled()`` is plainlang's own; ``Glossary.load`` adds a writer's files.

    Two glossaries are equal if their terms are.
    """

    terms: tuple[Term, ...]
    _ready: Compiled | None = field(default=None, compare=False, repr=False)

    @classmethod
    @cache
    def bundled(cls) -> Glossary:
        """The glossary that comes with plainlang."""
        return cls._of(compile_files())

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
        files, off, keep = tuple(Path(p) for p in paths), tuple(off), tuple(keep)
        if bundled and not (files or off or keep):
            return cls.bundled()
        return cls._of(compile_files(files, off, keep, with_bundled=bundled))

    @classmethod
    def _of(cls, compiled: Compiled) -> Glossary:
        return cls(compiled.terms, compiled)

    @cached_property
    def _compiled(self) -> Compiled:
        return self._ready or compile_terms(self.terms)

    @property
    def index(self) -> Index:
        """The surface forms of the terms; built at first use."""
        return self._compiled.index

    @property
    def glosses(self) -> frozenset[str]:
        """Everything that a bracket of ours may say, normalised and in lower case."""
        return self._compiled.glosses

    @cached_property
    def kept(self) -> tuple[str, ...]:
        """The phrases that the writer said to keep, also inside longer terms."""
        return tuple(term.key for term in self.terms if term.domain == KEPT_BY_WRITER)

    def lookup(self, phrase: str) -> tuple[Term, ...]:
        """The terms that ``phrase`` is a form of ("etiologies" → etiology); empty if there is none."""
        return self.index.terms_of(folded(phrase))

    def near(self, phrase: str) -> tuple[str, ...]:
        """Up to three keys that look like ``phrase``: suggestions, never edits."""
        return near(phrase, (t.key for t in self.terms))
