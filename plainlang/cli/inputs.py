"""Which files are meant, and their texts: paths, directories, patterns to pass over, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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


def files(paths: Sequence[Path], config: Config) -> tuple[Path, ...]:
    """The files that ``paths`` mean, each once, in the order given; directories are walked in order of name.

    Excluded files are passed over also when they are named outright, since pre-commit names every file.

    Raises:
        PlainlangError: if a path does not exist, or a directory holds nothing that can be read.
    """
    excluded = _matcher(config)
    found: dict[Path, None] = {}
    for path in paths:
        if path == STDIN:
            found[path] = None
        elif path.is_dir():
            inside = [p for p in _walk(path) if not excluded(p)]
            if not inside:
                raise PlainlangError(
                    f"nothing to read in this directory: files end in {', '.join(EXTENSIONS)}", path=path
                )
            found.update(dict.fromkeys(inside))
        elif not excluded(path):
            found[path] = None
    return tuple(found)


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _NEVER)
        yield from (Path(root) / name for name in sorted(names) if Path(name).suffix.lower() in EXTENSIONS)


def _matcher(config: Config) -> Callable[[Path], bool]:
    if not config.exclude:
        return lambda path: False
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(config.exclude)

    def excluded(path: Path) -> bool:
        try:
            return spec.match_file(path.resolve().relative_to(config.root))
        except ValueError:
            return False  # outside the project

    return excluded


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


def each(paths: Iterable[Path], progress: bool) -> Iterator[Path]:
    """``paths``, with a bar on standard error if it is a terminal and there are several."""
    items = tuple(paths)
    if not progress or len(items) < 2 or not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description="Reading", console=Console(stderr=True), transient=True)
