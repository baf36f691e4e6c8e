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
from plainlang.text.document import Document
from plainlang.text.files import decode, encoding_of, read_bytes
from plainlang.text.read import EXTENSIONS, format_of, parse

STDIN = Path("-")

_NEVER = frozenset(
    {".git", ".hg", ".venv", "venv", "node_modules", "__pycache__", ".tox", ".mypy_cache", ".ruff_cache"}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One input: its name as the user knows it, its document, and how to write it back."""

    path: Path
    document: Document
    encoding: str


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
        raise PlainlangError(f"no draft in this directory: drafts end in {', '.join(EXTENSIONS)}", path=path)
    return tuple(draft for draft in drafts if not _is_excluded(draft, project.settings(draft.parent).config))


def _walk(top: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise PlainlangError(f"cannot be read: {error.strerror or error}", path=error.filename)

    for root, folders, names in os.walk(top, onerror=refuse):
        folders[:] = sorted(f for f in folders if f not in _NEVER)
        yield from (Path(root) / name for name in sorted(names) if Path(name).suffix.lower() in EXTENSIONS)


def _is_excluded(path: Path, config: Config) -> bool:
    return matches(path, config.exclude, config.root)


def read(path: Path, format: str | None, stdin_filename: Path | None) -> Draft:
    """One input, parsed.

    Raises:
        PlainlangError: if it is missing, unreadable, empty or not text.
    """
    data = sys.stdin.buffer.read() if path == STDIN else read_bytes(path)
    name = (stdin_filename or Path("stdin")) if path == STDIN else path
    source = decode(data, name)
    if not source.strip("\ufeff \t\r\n"):
        raise PlainlangError("it is empty: there is nothing to read", path=name)
    return Draft(name, parse(source, format or format_of(name)), encoding_of(data))
