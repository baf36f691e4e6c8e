"""Files of research records in, `Record` values out.

A source of records is a module of `plainlang.page.records`, found by discovery. It says its ``NAME`` and ``TITLE``,
whether it ``claims`` what a file holds, and can ``read`` it.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

from plainlang.errors import PlainlangError
from plainlang.page.fields import text
from plainlang.page.raw import Raw, raw_records
from plainlang.page.record import Record


class Source(Protocol):
    """What a module of `plainlang.page.records` offers."""

    NAME: str
    TITLE: str

    def claims(self, raw: Raw) -> bool:
        """Whether this is one of its records."""

    def read(self, raw: Raw) -> Record:
        """The record. Raises `PlainlangError` if it lacks what is needed."""


@cache
def sources() -> tuple[Source, ...]:
    """All sources, in alphabetical order.

    Raises:
        TypeError: if a module is not a source.
    """
    package = importlib.import_module("plainlang.page.records")
    found = []
    for name in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        module = importlib.import_module(f"{package.__name__}.{name}")
        missing = [need for need in ("NAME", "TITLE", "claims", "read") if not hasattr(module, need)]
        if missing:
            raise TypeError(f"source of records '{name}' lacks {', '.join(missing)}")
        found.append(cast("Source", module))
    return tuple(found)


def is_claimed(raw: Raw) -> bool:
    """Whether a source knows what a file holds by more than that it is a text."""
    return not isinstance(raw.data, str) and any(source.claims(raw) for source in sources())


def read_raw(raw: Raw) -> Record:
    """The record that a source makes of what a file holds.

    Raises:
        PlainlangError: if no source knows it, or it lacks what is needed.
    """
    for source in sources():
        if source.claims(raw):
            return source.read(raw)
    known = "; ".join(source.TITLE for source in sources())
    raise raw.error(f"this is no record that plainlang knows. It reads: {known}")


def record_of(data: Mapping[str, Any], name: str | Path = "record") -> Record:
    """The record in a mapping, such as one element of the ``results`` of an answer of NIH RePORTER.

    Raises:
        PlainlangError: if no source knows it, or it lacks what is needed.
    """
    return read_raw(Raw(data, Path(name)))


def read_records(paths: Sequence[Path], stdin: bytes | None = None) -> Iterator[Record | PlainlangError]:
    """The records of several files, in order; an error in the place of one that cannot be used.

    Tables of abstracts (PRJABS) among the files are joined with the tables of projects (PRJ).

    Args:
        paths: files, not directories.
        stdin: what standard input holds, for a path ``-``.
    """
    found: list[Raw | PlainlangError] = []
    for path in paths:
        try:
            found += raw_records(path, stdin if str(path) == "-" else None)
        except PlainlangError as error:
            found.append(error)
    for raw in _joined(found):
        if isinstance(raw, PlainlangError):
            yield raw
            continue
        try:
            yield read_raw(raw)
        except PlainlangError as error:
            yield error


def _joined(found: Sequence[Raw | PlainlangError]) -> Iterator[Raw | PlainlangError]:
    """The same, each project with its abstract. Abstracts of projects that are not there are passed over."""
    rows = [_row(raw) for raw in found]
    abstracts = {text(row, _KEY): row for row in rows if "ABSTRACT_TEXT" in row and "PROJECT_TITLE" not in row}
    is_joined = any("PROJECT_TITLE" in row for row in rows)
    for raw, row in zip(found, rows, strict=True):
        abstract = abstracts.get(text(row, _KEY)) if row else None
        if abstract is row and row and is_joined:
            continue
        if isinstance(raw, Raw) and abstract and "ABSTRACT_TEXT" not in row:
            raw = replace(raw, data={**row, **abstract})
        yield raw


_KEY = "APPLICATION_ID"


def _row(raw: Raw | PlainlangError) -> Mapping[str, Any]:
    """The row of one of NIH's tables; an empty one for everything else."""
    if isinstance(raw, Raw) and isinstance(raw.data, Mapping) and _KEY in raw.data:
        return raw.data
    return {}
