"""A settings or profile file as read, and the line of what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plainlang.errors import PlainlangError


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A file, or one table in it.

    Attributes:
        data: its keys.
        line: the line, from 0, from which on they stand.
    """

    path: Path
    text: str
    data: Mapping[str, Any]
    line: int = 0

    def tables(self, key: str) -> tuple[TomlFile, ...]:
        """The tables of an array: each ``[[key]]``.

        Raises:
            PlainlangError: if it is something else.
        """
        found = self.data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise self.wrong(f"{key} must be tables: [[{key}]]", key)
        parts = []
        line = self.line
        for table in found:
            line = self._find(key, line) or line
            parts.append(replace(self, data=table, line=line))
            line += 1
        return tuple(parts)

    def wrong(self, message: str, *keys: str) -> PlainlangError:
        """An error on the line of the innermost of ``keys`` that can be found, each below the one before."""
        line: int | None = self.line or None
        for key in keys:
            found = self._find(key, line or 0)
            line = line if found is None else found
        return PlainlangError(message, path=self.path, line=None if line is None else line + 1)

    def _find(self, key: str, start: int) -> int | None:
        name = rf"[\"']?{re.escape(key)}[\"']?"
        pattern = re.compile(rf"\s*(?:\[.*(?<![\w-]){name}\s*\]|{name}\s*=|{name}\.)")
        lines = self.text.splitlines()
        return next((n for n in range(start, len(lines)) if pattern.match(lines[n])), None)
