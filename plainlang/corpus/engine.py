"""Daft runs the parts: in processes of this machine, or over Ray on a cluster. The same plan for both.

Parts, not rows, go through Daft: a part's rows are read and written where the work is done, so that neither the
driver nor the plan grows with the corpus, and a worker that is lost takes no finished part with it.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from plainlang.corpus.job import Job
from plainlang.corpus.part import Part
from plainlang.corpus.work import Done, PartWorker
from plainlang.errors import PlainlangError

Runner = Literal["native", "ray"]

ATTEMPTS = 3
"""So many times the parts that are left are tried again in a row without any of them getting done."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Where the work is done.

    Attributes:
        runner: "native" for processes of this machine, "ray" for a cluster.
        workers: processes that work at a time.
        address: of a running Ray cluster; None to start one on this machine.
    """

    runner: Runner = "native"
    workers: int = 1
    address: str | None = None

    def run(self, job: Job, folder: Path, parts: Sequence[Part]) -> Iterator[Done]:
        """Do ``parts``, handing on each that is done, in no set order.

        A part whose worker was lost is done again. Ray sees to that itself; processes of this machine are started anew.

        Raises:
            PlainlangError: if Daft or Ray is missing or cannot be reached, or if workers are lost again and again.
        """
        daft = self._daft()
        left = {part.number: part for part in parts}
        attempts = 0
        while left:
            try:
                for done in self._once(daft, job, folder, tuple(left.values())):
                    del left[done.number]
                    attempts = 0
                    yield done
            except RuntimeError as lost:
                attempts += 1
                if attempts == ATTEMPTS:
                    raise PlainlangError(
                        f"workers were lost {ATTEMPTS} times in a row: {lost}; --resume goes on"
                    ) from lost

    def _once(self, daft: Any, job: Job, folder: Path, parts: Sequence[Part]) -> Iterator[Done]:
        @daft.cls(max_concurrency=self.workers, use_process=True)
        class Worker:
            def __init__(self, job: Job, folder: str) -> None:
                self.worker = PartWorker(job, Path(folder))

            @daft.method(return_dtype=daft.DataType.string())
            def do(self, part: str) -> str:
                return json.dumps(self.worker.do(Part.of(json.loads(part))).to_dict())

        frame = daft.from_pydict({"part": [json.dumps(part.to_dict()) for part in parts]})
        frame = frame.into_partitions(len(parts)) if self.runner == "ray" else frame.into_batches(1)
        worker = Worker(job, str(folder))
        for row in frame.select(worker.do(frame["part"]).alias("done")).iter_rows(results_buffer_size=self.workers):
            yield Done(**json.loads(row["done"]))

    def _daft(self) -> Any:
        os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
        os.environ.setdefault("DO_NOT_TRACK", "true")  # of Daft and of Ray: nothing leaves this machine unasked
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        try:
            import daft
        except ImportError:
            raise PlainlangError("this needs Daft: pip install 'plainlang[corpus]'") from None
        if self.runner == "native":
            daft.set_runner_native()
            return daft
        try:
            import ray
        except ImportError:
            raise PlainlangError("this needs Ray: pip install 'plainlang[corpus-ray]'") from None
        try:
            if not ray.is_initialized():
                start: dict[str, Any] = {} if self.address else {"num_cpus": self.workers, "include_dashboard": False}
                ray.init(address=self.address, log_to_driver=False, logging_level=logging.ERROR, **start)
        except (ConnectionError, RuntimeError, ValueError) as error:
            raise PlainlangError(f"no Ray cluster at {self.address}: {error}") from None
        daft.set_runner_ray(noop_if_initialized=True)
        return daft
