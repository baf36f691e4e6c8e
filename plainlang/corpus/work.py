"""One part done: its rows read, worked on and written, and what was counted on the way."""

from __future__ import annotations

import errno
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from plainlang.corpus.job import Job, RowError, Values, Work, columns_of, text_of, worker
from plainlang.corpus.join import Joined
from plainlang.corpus.output import Output
from plainlang.corpus.part import Part, Record
from plainlang.corpus.sources import KINDS
from plainlang.corpus.tally import Tally
from plainlang.errors import PlainlangError


@dataclass(frozen=True, slots=True)
class Done:
    """What the driver is told of a part: nothing that grows with its rows.

    Attributes:
        failed: rows that failed.
        seconds: of work.
        stopped: why the run cannot go on, such as a full disk; empty if it can.
    """

    number: int
    rows: int = 0
    words: int = 0
    failed: int = 0
    seconds: float = 0.0
    stopped: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain data."""
        return asdict(self)


class PartWorker:
    """Does a job part by part. What the job needs is loaded once, when it is made."""

    def __init__(self, job: Job, folder: Path) -> None:
        self._job = job
        self._output = Output(folder)
        self._work = worker(job)
        self._join = Joined(Path(job.join), job.columns.id or "") if job.join else None

    def do(self, part: Part) -> Done:
        """Do one part, from its input to its file in the output."""
        begin = time.perf_counter()
        tally, rows = Tally(), []
        try:
            for record in KINDS[part.kind].read(part):
                rows.append(_row(part, self._joined(record), self._job, self._work, tally))
            self._output.write_part(part, self._job, rows, tally)
        except PlainlangError as error:
            return Done(part.number, stopped=str(error))
        except OSError as error:
            reason = "the disk is full" if error.errno == errno.ENOSPC else error.strerror or str(error)
            return Done(part.number, stopped=f"{error.filename or self._output.folder}: {reason}")
        return Done(part.number, tally.rows, tally.words, tally.failed, time.perf_counter() - begin)

    def _joined(self, record: Record) -> Record:
        if self._join is None or not record.values:
            return record
        added = self._join.row(record.values.get(self._job.columns.id or ""))
        return replace(record, values={**added, **record.values})


def _row(part: Part, record: Record, job: Job, work: Work, tally: Tally) -> Values:
    """A row of the output; one that fails has its reason in ``error`` and nothing in the job's own columns."""
    columns = job.columns
    kept = columns.kept(record.values)
    name = record.values.get(columns.id) if columns.id else None
    place = {"source": Path(part.path).name, "row": record.row, "id": None if name is None else str(name)}
    tally.rows += 1
    own: Values = dict.fromkeys(columns_of(job))
    error = None
    try:
        if not record.values:
            raise RowError("no row that can be read")
        own = work(record, text_of(record.values.get(columns.text or "")), tally)
    except RowError as bad:
        error = str(bad)
    except Exception as unforeseen:  # one text must never stop millions; what happened stands in its row
        error = f"{type(unforeseen).__name__}: {unforeseen}"
    if error is not None:
        tally.fail(error)
    else:
        tally.group(kept, own["difficulty"])
    return {**kept, **place, **own, "error": error}
