"""One part done: its rows read, worked on and written, and what was counted on the way."""

from __future__ import annotations

import errno
import gc
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from plainlang.analyze.analysis import Analysis, analyze, analyze_all
from plainlang.analyze.model import shipped
from plainlang.corpus.job import Job, RowError, Values, Work, columns_of, text_of, worker
from plainlang.corpus.join import Joined
from plainlang.corpus.output import Output
from plainlang.corpus.part import Part, Record
from plainlang.corpus.sources import KINDS
from plainlang.corpus.tally import Tally
from plainlang.errors import PlainlangError
from plainlang.text.document import Document
from plainlang.text.read import parse

BLOCK = 1 << 17
"""Characters of the texts that are analysed in one go: some eighty abstracts, 20 MB of numbers."""


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
        shipped()
        gc.collect()
        gc.freeze()  # what is loaded stays: it need not be looked through for waste again and again

    def do(self, part: Part) -> Done:
        """Do one part, from its input to its file in the output."""
        begin = time.perf_counter()
        source = Path(part.path).name
        tally, rows = Tally(), []
        try:
            for block in _blocks(map(self._joined, KINDS[part.kind].read(part)), self._job):
                for record, found in zip(block, _analyses(block, self._job), strict=True):
                    rows.append(_row(source, record, found, self._job, self._work, tally))
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


def _blocks(records: Iterable[Record], job: Job) -> Iterator[list[Record]]:
    """The records in blocks that are analysed together; a long text has one of its own."""
    block: list[Record] = []
    size = 0
    for record in records:
        text = record.values.get(job.columns.text or "")
        length = len(text) if isinstance(text, str) else 0
        if block and size + length > BLOCK:
            yield block
            block, size = [], 0
        block.append(record)
        size += length + 1
    if block:
        yield block


def _analyses(records: Sequence[Record], job: Job) -> Iterator[Analysis | RowError]:
    """The analysis of each record's text, or why there is none."""
    documents = [_document(record, job) for record in records]
    good = [document for document in documents if isinstance(document, Document)]
    try:
        found: Iterator[Analysis | RowError] = iter(analyze_all(good))
    except Exception:  # one of them cannot be analysed: each by itself, and the results are the same
        found = map(_analysis, good)
    for document in documents:
        yield next(found) if isinstance(document, Document) else document


def _document(record: Record, job: Job) -> Document | RowError:
    try:
        if not record.values:
            raise RowError("no row that can be read")
        return parse(text_of(record.values.get(job.columns.text or "")))
    except RowError as bad:
        return bad
    except Exception as unforeseen:
        return _unforeseen(unforeseen)


def _analysis(document: Document) -> Analysis | RowError:
    try:
        return analyze(document)
    except Exception as unforeseen:
        return _unforeseen(unforeseen)


def _unforeseen(error: Exception) -> RowError:
    """One text must never stop millions; what happened stands in its row."""
    return RowError(f"{type(error).__name__}: {error}")


def _row(source: str, record: Record, found: Analysis | RowError, job: Job, work: Work, tally: Tally) -> Values:
    """A row of the output; one that fails has its reason in ``error`` and nothing in the job's own columns."""
    columns = job.columns
    kept = columns.kept(record.values)
    name = record.values.get(columns.id) if columns.id else None
    place = {"source": source, "row": record.row, "id": None if name is None else str(name)}
    tally.rows += 1
    if isinstance(found, Analysis):
        try:
            own = work(record, found, tally)
        except RowError as bad:
            found = bad
        except Exception as unforeseen:
            found = _unforeseen(unforeseen)
        else:
            tally.group(kept, own["difficulty"])
            return {**kept, **place, **own, "error": None}
    tally.fail(str(found))
    return {**kept, **place, **dict.fromkeys(columns_of(job)), "error": str(found)}
