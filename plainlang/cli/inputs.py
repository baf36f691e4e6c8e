"""Which files are meant, and their texts: paths, directories, patterns to pass over, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plainlang.cli.settings import Project, matches
from plainlang.config import Config
from plainlang.errors import PlainlangError
from plainlang.page import EXTENSIONS
from plainlang.text.document import Document
from plainlang.text.files import read_bytes
from plainlang.text.format import sought
from plainlang.text.read import open_source
from plainlang.text.source import Source

STDIN = Path("-")

_BLANK = b"\xef\xbb\xbf \t\r\n"
"""What an empty file may hold."""

_NEVER = frozenset(
    {".git", ".hg", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache", ".ruff_cache"}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One text of an input: the input's name as the user knows it, what it holds, and which part of that this is."""

    path: Path
    source: Source
    number: int

    @property
    def document(self) -> Document:
        return self.source.parts[self.number].document

    @property
    def label(self) -> str:
        """What tells it from the other parts of its input; empty if it is the only one."""
        return self.source.parts[self.number].label

    @property
    def is_last(self) -> bool:
        """True for the last part of an input."""
        return self.number == len(self.source.parts) - 1


def expand(path: Path, project: Project) -> tuple[Path, ...]:
    """The files that ``path`` means: itself, or the drafts in a directory, in order of name.

    Excluded files are passed over also when they are named outright, since pre-commit names every file.

    Raises:
        PlainlangError: if a directory cannot be read or holds no draft, or settings in it are not valid.
    """
    if path == STDIN:
        return (path,)
    if not path.is_dir():
        return () if _is_excluded(path, project.settings(path.parent).config) else (path,)
    drafts = tuple(_walk(path))
    if not drafts:
        raise PlainlangError(f"no draft in this directory: drafts end in {', '.join(sought())}", path=path)
    return tuple(draft for draft in drafts if not _is_excluded(draft, project.settings(draft.parent).config))


def _walk(top: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise PlainlangError(f"cannot be read: {error.strerror or error}", path=error.filename)

    for root, folders, names in os.walk(top, onerror=refuse):
        folders[:] = sorted(f for f in folders if f not in _NEVER)
        yield from (Path(root) / name for name in sorted(names) if Path(name).suffix.lower() in sought())


def _is_excluded(path: Path, config: Config) -> bool:
    return matches(path, config.exclude, config.root)


def read(
    path: Path, format: str | None, stdin_filename: Path | None, column: str | None
) -> tuple[Source, tuple[Draft, ...]]:
    """One input, and its texts, parsed; most often one. ``column`` holds the texts, where the input is a table.

    Raises:
        PlainlangError: if it is missing, unreadable, empty or not text.
    """
    data = sys.stdin.buffer.read() if path == STDIN else read_bytes(path)
    name = (stdin_filename or Path("stdin")) if path == STDIN else path
    source = _opened(data, name, format, column) if data.strip(_BLANK) else None
    if source is None or not (source.errors or any(p.document.source.strip("\ufeff \t\r\n") for p in source.parts)):
        raise PlainlangError("it is empty: there is nothing to read", path=name)
    return source, tuple(Draft(name, source, number) for number in range(len(source.parts)))


def _opened(data: bytes, name: Path, format: str | None, column: str | None) -> Source:
    """A file of records as their texts, unless a format or a column says how to read it; any other by its format."""
    if format is None and column is None and name.suffix.lower() in EXTENSIONS:
        from plainlang.page.drafts import record_source

        if records := record_source(data, name):
            return records
    return open_source(data, name, format, column)
