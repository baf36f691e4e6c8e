"""How fast a corpus is scored, how it grows with processes and with size, and what a lost worker costs.

    python tests/benchmarks/corpus.py DATA [--rows 20000] [--repeat 1] [--engine native|ray] [--kill]

DATA is the folder of the development data: abstracts are made by recombining its technical sentences, the same ones
every time. Prints words a second for one and two workers, the memory of the largest worker, one worker beside
textstat's eight formulas on the same texts, and what that makes of 2.7 million NIH records and 38 million PubMed
abstracts.
With ``--repeat`` the runs are timed so many times and the fastest of each counts: a machine that others use as well is
never as fast twice.
With ``--kill`` a worker is killed half-way through a run with two, and every row must be there once, with equal values.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plainlang.corpus.columns import Columns
from plainlang.corpus.job import Job
from plainlang.corpus.output import Output
from plainlang.corpus.sources import KINDS
from plainlang.corpus.work import PartWorker
from plainlang.text.read import parse

FORMULAS = (
    "flesch_reading_ease", "flesch_kincaid_grade", "smog_index", "automated_readability_index",
    "coleman_liau_index", "gunning_fog", "dale_chall_readability_score", "linsear_write_formula",
)  # fmt: skip
SENTENCES = 11
"""To an abstract: about 250 words."""
PORTFOLIOS = {"NIH RePORTER's project records": 2_700_000, "PubMed's abstracts": 38_000_000}
PART, WARMING, TURNS = 2_000, 3, 7
"""Rows that a worker is given at a time; so many times before the clock counts; so many times while it does."""
COMPARED = 200
"""So many abstracts are given to textstat."""


def make(data: Path, path: Path, rows: int) -> int:
    """Write abstracts of recombined sentences as JSON Lines; the number of their words."""
    texts = [
        json.loads(line)["technical"]
        for name in ("pairs_plaba_0", "pairs_cochrane_devaraj_val")
        for line in (data / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    sentences = [" ".join(s.text.split()) for text in texts for s in parse(text).sentences]
    chosen = random.Random(1)
    words = 0
    with path.open("w", encoding="utf-8") as out:
        for row in range(rows):
            text = " ".join(chosen.choices(sentences, k=SENTENCES))
            words += len(text.split())
            out.write(json.dumps({"id": row, "abstract": text, "year": 2000 + row % 25}) + "\n")
    return words


def processes(top: int) -> Iterator[int]:
    """All processes below one."""
    for path in Path(f"/proc/{top}/task").glob("*/children"):
        with suppress(OSError):  # a thread that has ended meanwhile
            for child in map(int, path.read_text().split()):
                yield child
                yield from processes(child)


def workers(top: int) -> list[int]:
    """The processes that hold the model: those below ``top`` with most memory."""
    return sorted(processes(top), key=memory, reverse=True)


def memory(process: int) -> int:
    """Resident memory in MB; 0 of a process that is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    row = next((line for line in status.splitlines() if line.startswith("VmRSS")), "VmRSS 0")
    return int(row.split()[1]) // 1024


def score(path: Path, out: Path, engine: str, count: int, kill: bool = False) -> tuple[float, int]:
    """Seconds that a run takes, and the memory of its largest worker in MB."""
    command = [sys.executable, "-m", "plainlang", "corpus", "score", str(path), "-o", str(out), "--form", "jsonl"]
    begin = time.perf_counter()
    largest, killed = 0, not kill
    parts = sum(1 for _ in path.open("rb")) // 2000
    with subprocess.Popen([*command, "--engine", engine, "--workers", str(count)], stdout=subprocess.DEVNULL) as run:
        stop = threading.Event()
        while run.poll() is None:
            stop.wait(1.0)
            found = workers(run.pid)
            largest = max([largest, *map(memory, found)])
            if not killed and len(list((out / "_tallies").glob("*.json"))) >= parts // 2:
                named = [p for p in found if b"ray::" in Path(f"/proc/{p}/cmdline").read_bytes()] or found
                os.kill(named[0], signal.SIGKILL)
                killed = True
    if run.returncode:
        raise SystemExit(f"the run ended with {run.returncode}")
    return time.perf_counter() - begin, largest


def beside_textstat(path: Path, folder: Path) -> tuple[float, float]:
    """Words a second of a worker whose tables are warm and of textstat's eight formulas, timed in turn: the best."""
    import textstat

    from plainlang.analyze import cmudict

    cmudict.offer_to_nltk()
    job = Job(task="score", form="jsonl", columns=Columns(id="id", text="abstract"))
    parts = [replace(part, number=at) for at, part in enumerate(KINDS["jsonl"].parts(path, PART))]
    Output(folder).start(job, parts)
    worker = PartWorker(job, folder)
    with path.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["abstract"] for line, _ in zip(lines, range(COMPARED), strict=False)]
    words = sum(len(text.split()) for text in texts)
    ours = theirs = 0.0
    for turn, part in enumerate(parts[: WARMING + TURNS]):
        begin = time.perf_counter()
        done = worker.do(part)
        if turn >= WARMING:
            ours = max(ours, done.words / (time.perf_counter() - begin))
        begin = time.perf_counter()
        for text in texts:
            for name in FORMULAS:
                getattr(textstat, name)(text + " " * turn)  # it remembers whole texts: in each turn they are others
        theirs = max(theirs, words / (time.perf_counter() - begin))
    return ours, theirs


def rows_of(folder: Path) -> Iterator[str]:
    """All rows of an output, in order."""
    for path in sorted(folder.glob("part-*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one line a figure."""
    options = argparse.ArgumentParser()
    options.add_argument("data", type=Path)
    options.add_argument("--rows", type=int, default=20_000)
    options.add_argument("--repeat", type=int, default=1)
    options.add_argument("--engine", default="native")
    options.add_argument("--kill", action="store_true")
    asked = options.parse_args(arguments)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        path = folder / "in.jsonl"
        words = make(asked.data, path, asked.rows)
        print(f"{asked.rows:,} abstracts, {words:,} words, engine {asked.engine}")
        seconds = {1: math.inf, 2: math.inf}
        for turn in range(asked.repeat):
            for count in (1, 2):
                took, largest = score(path, folder / f"out-{count}-{turn}", asked.engine, count)
                print(f"{count} workers: {took:.0f} s, {words / took:,.0f} words/s, {largest} MB a worker")
                seconds[count] = min(took, seconds[count])
        print(f"from 1 to 2 workers: {seconds[1] / seconds[2]:.2f} times")
        ours, theirs = beside_textstat(path, folder / "beside")
        print(
            f"in turn: a worker {ours:,.0f}, textstat's eight formulas {theirs:,.0f} words/s; ratio {ours / theirs:.2f}"
        )
        for name, texts in PORTFOLIOS.items():
            hours = texts / asked.rows * seconds[1] / 3600
            print(f"{name}: {texts:,} texts, {hours:,.0f} core hours")
        if asked.kill:
            took, _ = score(path, folder / "killed", asked.engine, 2, kill=True)
            same = all(a == b for a, b in zip(rows_of(folder / "killed"), rows_of(folder / "out-1-0"), strict=True))
            print(f"a worker killed half-way: {took:.0f} s; every row there once and equal: {same}")


if __name__ == "__main__":
    main()
