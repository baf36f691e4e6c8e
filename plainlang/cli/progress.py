"""How far a walk through a directory has come, on one line of the terminal that leaves no trace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType

from plainlang.report.console import excerpt, styled

_CLEAR = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))
_LEAST = 2
_WIDTH = 24


class Progress:
    """A line on standard error; nothing if that is no terminal, or if there is hardly anything to wait for."""

    def __init__(self, total: int, wanted: bool = True) -> None:
        self.total = total
        self.done = 0
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        self._on = wanted and total >= _LEAST and self._console.is_terminal and not self._console.is_dumb_terminal

    @contextmanager
    def step(self, path: Path) -> Iterator[None]:
        """Show that ``path`` is being worked on; the line is gone when the block ends, so that results can be shown."""
        self.done += 1
        if not self._on:
            yield
            return
        try:
            self._draw(path)
            yield
        finally:
            self._console.control(_CLEAR)

    def _draw(self, path: Path) -> None:
        full = _WIDTH * (self.done - 1) // self.total
        count = f" {self.done}/{self.total} "
        name = excerpt(path.name, max(8, self._console.width - _WIDTH - len(count) - 1))
        line = styled(("━" * full, "green"), ("━" * (_WIDTH - full), "dim"), count, name)
        self._console.print(line, end="", no_wrap=True, overflow="ellipsis")
