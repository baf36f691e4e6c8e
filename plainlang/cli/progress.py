"""How far a walk through a directory or a long draft has come, on one line of the terminal that leaves no trace."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType

from plainlang.report.console import excerpt, styled

_CLEAR = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))
_WIDTH = 24


class Progress:
    """A line on standard error; nothing if that is no terminal, or if there is hardly anything to wait for."""

    def __init__(self, total: int, wanted: bool = True) -> None:
        self.total = total
        self.done = 0
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        # pre-commit keeps what a hook prints for later, at a terminal too, where a bar would only leave its traces.
        watched = self._console.is_terminal and not self._console.is_dumb_terminal and "PRE_COMMIT" not in os.environ
        self._on = wanted and watched
        self._path = Path()
        self._full = -1

    @contextmanager
    def step(self, path: Path) -> Iterator[None]:
        """Show that ``path`` is being worked on; the line is gone when the block ends, so that results can be shown."""
        self.done += 1
        if not self._on:
            yield
            return
        self._path, self._full = path, -1
        try:
            self.tick(0.0)
            yield
        finally:
            self._console.control(_CLEAR)

    def tick(self, share: float) -> None:
        """Show which share, 0 to 1, of the work on the present path is done; the bar never goes back."""
        full = int(_WIDTH * (self.done - 1 + share) / self.total)
        if self._on and full > self._full:
            self._full = full
            self._draw()

    def _draw(self) -> None:
        full = self._full
        count = f" {self.done}/{self.total} "
        name = excerpt(self._path.name, max(8, self._console.width - _WIDTH - len(count) - 1))
        line = styled(("━" * full, "green"), ("━" * (_WIDTH - full), "dim"), count, name)
        self._console.control(_CLEAR)
        self._console.print(line, end="", no_wrap=True, overflow="ellipsis")
