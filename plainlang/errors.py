"""The one exception that plainlang raises for input it cannot use."""

from __future__ import annotations

from pathlib import Path


class PlainlangError(Exception):
    """Something a person can mend: what is wrong, where, and what to do.

    ``str(error)`` is ``path:line:column: message``, with the parts that are known.
    The command line prints it and leaves with exit code 2.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | Path | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        self.column = column
        parts = [str(p) for p in (self.path, line, column if line is not None else None) if p is not None]
        super().__init__(":".join(parts) + ": " + message if parts else message)
