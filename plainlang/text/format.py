"""The source formats that there are, found by discovery: each module of `plainlang.text.formats` is one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath
from types import MappingProxyType, ModuleType

from plainlang.errors import PlainlangError
from plainlang.text import formats as package
from plainlang.text.suggest import did_you_mean

PLAIN = "plain"
"""What a file is whose name says nothing else."""


@dataclass(frozen=True, slots=True)
class Format:
    """One source format.

    Attributes:
        name: as `--format` names it.
        extensions: of file names that mean it, in lower case, with their full stop.
        summary: what it is, in a line.
        module: which reads it; `plainlang.text.formats` says what must be in it.
    """

    name: str
    extensions: tuple[str, ...]
    summary: str
    module: ModuleType

    @property
    def is_text(self) -> bool:
        """True if its files are one text each, so that a text alone can be read."""
        return hasattr(self.module, "read")

    @property
    def is_sought(self) -> bool:
        """True if its files are drafts wherever they are found, and not only where they are named outright."""
        return not getattr(self.module, "NAMED_ONLY", False)

    @property
    def has_columns(self) -> bool:
        """True if its files are tables, of which one column is read."""
        return getattr(self.module, "HAS_COLUMNS", False)


@cache
def names() -> tuple[str, ...]:
    """The formats' names, without loading any."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(package.__path__)))


@cache
def formats() -> Mapping[str, Format]:
    """All formats by name, in alphabetical order.

    Raises:
        TypeError: if a module is not a format, or two formats want the same files.
    """
    found = {name: _format(name) for name in names()}
    owners: dict[str, str] = {}
    for format in found.values():
        for extension in format.extensions:
            if owners.setdefault(extension, format.name) != format.name:
                raise TypeError(f"formats '{owners[extension]}' and '{format.name}' both want {extension} files")
    return MappingProxyType(found)


@cache
def extensions() -> Mapping[str, str]:
    """Which format the end of a file's name means."""
    return MappingProxyType({e: format.name for format in formats().values() for e in format.extensions})


@cache
def sought() -> tuple[str, ...]:
    """The ends of the names of files that are drafts wherever they are found."""
    return tuple(e for format in formats().values() if format.is_sought for e in format.extensions)


def format_of(path: str | PurePath) -> str:
    """The format that a file's name means; any other name is read as plain text.

    >>> format_of("draft.md"), format_of("draft")
    ('markdown', 'plain')
    """
    return extensions().get(PurePath(path).suffix.lower(), PLAIN)


def format_named(name: str) -> Format:
    """The format of this name.

    Raises:
        PlainlangError: if there is none.
    """
    if name not in names():
        raise PlainlangError(
            f"unknown format '{name}'{did_you_mean(name, names())}: choose one of {', '.join(names())}"
        )
    return _format(name)


@cache
def _format(name: str) -> Format:
    module = importlib.import_module(f"{package.__name__}.{name}")
    wanted = getattr(module, "EXTENSIONS", None)
    summary = (inspect.getdoc(module) or "").partition("\n")[0]
    if not isinstance(wanted, tuple) or not summary or not (hasattr(module, "read") or hasattr(module, "open")):
        raise TypeError(f"format '{name}' lacks EXTENSIONS, a docstring, or a function read() or open()")
    return Format(name, wanted, summary, module)
