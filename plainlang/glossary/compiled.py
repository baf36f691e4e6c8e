"""A glossary made ready for use: its terms, their index and their explanations, from files or from the cache."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from plainlang import __version__
from plainlang.glossary import cache as store
from plainlang.glossary.explanations import glosses_of
from plainlang.glossary.index import Index, build
from plainlang.glossary.load import bundled, load, merge, only
from plainlang.glossary.refuse import refuse_doubles, refuse_loops
from plainlang.glossary.term import KEPT_BY_WRITER, Term

# What the data below is made by; a change in one of them makes a new cache file.
_MAKERS = {
    "plainlang.glossary": ("compiled.py", "explanations.py", "forms.py", "index.py", "load.py", "refuse.py", "term.py"),
    "plainlang.text": (
        "inflection.toml",
        "inflection_data.py",
        "inflection_lemma.py",
        "inflection_phrases.py",
        "inflection_words.py",
        "normalize.py",
        "tokens.py",
    ),
}


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a rewrite needs of a glossary.

    Attributes:
        terms: the entries, in the order of their files.
        index: the surface forms.
        glosses: everything that a bracket of ours may say, as `plainlang.glossary.explain` compares it.
    """

    terms: tuple[Term, ...]
    index: Index
    glosses: frozenset[str]


def compile_terms(terms: Iterable[Term]) -> Compiled:
    """Compile terms that are in memory."""
    terms = tuple(terms)
    return Compiled(terms, build(terms), frozenset(text for term in terms for text in glosses_of(term)))


def compile_files(
    paths: tuple[Path, ...] = (),
    off: tuple[str, ...] = (),
    keep: tuple[str, ...] = (),
    *,
    with_bundled: bool = True,
) -> Compiled:
    """Compile glossary files, or take them from the cache if they have been compiled before.

    Args:
        paths: a writer's own files; they win over the bundled ones, and later ones over earlier ones.
        off: keys, or names or titles of files, to leave out.
        keep: phrases never to touch.
        with_bundled: False to leave the bundled files out.

    Raises:
        PlainlangError: if a file cannot be used.
    """
    name = _fingerprint(paths, off, keep, with_bundled)
    if name and (found := store.read(name)):
        return _thawed(found)
    base = load_bundled() if with_bundled else ()
    kept = tuple(Term(key=phrase, mode="keep", pos="phrase", concept=phrase, domain=KEPT_BY_WRITER) for phrase in keep)
    terms = merge(only(base, off), *(only(load(path), off) for path in paths), kept)
    refuse_loops(terms)
    compiled = compile_terms(terms)
    if name:
        store.write(name, _frozen(compiled))
    return compiled


def load_bundled() -> tuple[Term, ...]:
    """The terms of all bundled files."""
    terms = tuple(term for path in bundled() for term in load(path))
    refuse_doubles(terms)
    return terms


def _fingerprint(paths: tuple[Path, ...], off: tuple[str, ...], keep: tuple[str, ...], with_bundled: bool) -> str:
    """A name for the outcome, or nothing if a file cannot be read: `load` will say so."""
    try:
        every = [*(bundled() if with_bundled else ()), *paths]
        contents = [part for path in every for part in (str(path).encode(), path.read_bytes())]
    except OSError:
        return ""
    options = repr((len(paths), off, keep, with_bundled)).encode()
    return store.fingerprint([__version__.encode(), *_makers(), options, *contents])


@cache
def _makers() -> tuple[bytes, ...]:
    return tuple(_code())


def _code() -> Iterator[bytes]:
    for package, names in _MAKERS.items():
        for name in names:
            file = files(package) / name
            yield file.read_bytes() if file.is_file() else b""


def _frozen(compiled: Compiled) -> tuple[Any, ...]:
    index = compiled.index
    order = {id(term): number for number, term in enumerate(compiled.terms)}
    return (
        tuple(tuple(getattr(term, field) for field in Term.__slots__) for term in compiled.terms),
        tuple(order[id(term)] for term in index.terms),
        dict(index.rows),
        dict(index.lengths),
        tuple(index.kept),
        tuple(sorted(compiled.glosses)),
    )


def _thawed(data: tuple[Any, ...]) -> Compiled:
    rows, order, forms, lengths, kept, glosses = data
    terms = tuple(Term(*row) for row in rows)
    return Compiled(terms, Index(forms, lengths, tuple(terms[n] for n in order), kept), frozenset(glosses))
