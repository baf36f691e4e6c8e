"""The terminal: how far a run has come while it goes on, and what it found when it is done."""

from __future__ import annotations

import sys
import time

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar
from rich.table import Table

from plainlang.corpus.charts import histogram
from plainlang.corpus.run import Progress
from plainlang.corpus.tally import Tally
from plainlang.report.console import console

_EVERY = 60.0
"""Seconds between two lines where no bar can be drawn."""
_SHOWN = 15
_WIDTH = 40


class Watch:
    """A bar on a terminal, a plain line a minute otherwise, both on standard error."""

    def __init__(self) -> None:
        self._begin = self._said = time.monotonic()
        self._console = Console(stderr=True, highlight=False, markup=False, emoji=False)
        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("parts  {task.fields[speed]}"), TimeRemainingColumn())
        self._bar = Bar(*columns, console=self._console, transient=True, disable=not self._console.is_terminal)
        self._task = self._bar.add_task("", total=None, speed="")

    def __enter__(self) -> Watch:
        self._bar.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._bar.stop()

    def see(self, progress: Progress) -> None:
        """Show how far the run has come."""
        now = time.monotonic()
        speed = f"{progress.rows:,} rows, {progress.words / max(0.001, now - self._begin):,.0f} words a second"
        self._bar.update(self._task, completed=progress.parts, total=progress.of, speed=speed)
        if self._bar.disable and now - self._said >= _EVERY:
            self._said = now
            print(f"{progress.parts} of {progress.of} parts; {speed}", file=sys.stderr, flush=True)


def show_summary(tally: Tally) -> None:
    """What a run found: how many rows, how hard they are, and which hard terms most often stand uncovered."""
    out = console()
    good = tally.rows - tally.failed
    out.print(f"{tally.rows:,} rows, {tally.words:,} words; {tally.failed:,} rows failed")
    for reason, times in list(tally.errors.items())[:_SHOWN]:
        out.print(f"  {times:,}  {reason}")
    if not good:
        return
    out.print("\nDifficulty, 1 (a child's text) to 6 (for specialists)")
    bars = [bar for bar in histogram(tally) if bar.texts]
    most = max(bar.share for bar in bars)
    for bar in bars:
        out.print(f"  {bar.low:.2f}  {'█' * round(_WIDTH * bar.share / most) or '▏'} {bar.texts:,}  {bar.share:.1%}")
    if tally.uncovered:
        out.print("\nHard terms that no glossary names: the work list")
        table = Table(box=None, pad_edge=False, show_edge=False)
        for heading in ("most frequent", "uses", "dearest to readers", "cost"):
            table.add_column(heading, justify="right" if heading in ("uses", "cost") else "left")
        often, dear = (list(counter.most_common(_SHOWN)) for counter in (tally.uncovered, tally.cost))
        for (frequent, uses), (costly, cost) in zip(often, dear, strict=True):
            table.add_row(frequent, f"{uses:,}", costly, f"{cost / 1000:,.1f}")
        out.print(table)
