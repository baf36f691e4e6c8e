"""Whole runs on real engines: stopped, gone on with, with workers killed on the way, on Daft's two runners."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from plainlang.corpus.run import inputs
from plainlang.errors import PlainlangError

_PATIENCE = 120
"""Seconds that a run may take to get somewhere on a busy machine."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, lines: str) -> Path:
    """The corpus often enough that a run can be caught half-way."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    path.write_text(lines * 10, "utf-8")
    return path


def command(task: str, *args: object) -> list[str]:
    cut = () if task == "summary" else ("--rows-per-part", "13", "--form", "jsonl")
    return [sys.executable, "-m", "plainlang", "corpus", task, *map(str, args), *cut]


def finish(task: str, *args: object) -> subprocess.CompletedProcess[str]:
    ran = subprocess.run(command(task, *args), capture_output=True, text=True, timeout=_PATIENCE, check=False)
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def parts_done(folder: Path) -> int:
    return len(list((folder / "_tallies").glob("*.json"))) if folder.exists() else 0


def wait_for(folder: Path, parts: int) -> None:
    end = time.monotonic() + _PATIENCE
    while parts_done(folder) < parts:
        assert time.monotonic() < end, "the run does not get anywhere"
        time.sleep(0.02)


def children(pid: int) -> Iterator[int]:
    """The processes below one, deepest first."""
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, path.read_text().split()):
            yield from children(child)
            yield child


@pytest.fixture(scope="module")
def whole(many: Path) -> dict[str, bytes]:
    """What a run that nothing disturbs leaves."""
    folder = many.parent / "whole"
    assert finish("score", many, "-o", folder).returncode == 0
    return content(folder)


def test_a_killed_run_is_gone_on_with_and_ends_the_same(many, tmp_path, whole):
    out = tmp_path / "out"
    with subprocess.Popen(command("score", many, "-o", out), start_new_session=True) as running:
        wait_for(out, 1)
        os.killpg(running.pid, signal.SIGKILL)
    before = parts_done(out)
    again = finish("score", many, "-o", out)
    assert (again.returncode, "--resume" in again.stderr) == (2, True)
    ran = finish("score", many, "-o", out, "--resume")
    assert ran.returncode == 0, ran.stderr
    assert "260 rows" in ran.stdout
    assert before < parts_done(out) == 20
    assert content(out) == whole


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the worker to kill by Linux's process table")
def test_a_killed_worker_costs_nothing(many, tmp_path, whole):
    out = tmp_path / "out"
    with subprocess.Popen(command("score", many, "-o", out), stderr=subprocess.PIPE, text=True) as running:
        wait_for(out, 1)
        os.kill(next(children(running.pid)), signal.SIGKILL)
        _, said = running.communicate(timeout=_PATIENCE)
    assert running.returncode == 0, said
    assert content(out) == whole


def test_ray_gives_the_same(many, tmp_path, whole):
    ran = finish("score", many, "-o", tmp_path / "out", "--engine", "ray", "--workers", "2")
    assert ran.returncode == 0, ran.stderr
    assert content(tmp_path / "out") == whole


def test_a_run_with_other_options_is_not_gone_on_with(corpus, tmp_path):
    out = tmp_path / "out"
    assert finish("score", corpus, "-o", out).returncode == 0
    ran = finish("rewrite", corpus, "-o", out, "--resume")
    assert (ran.returncode, "other options" in ran.stderr) == (2, True)
    corpus.write_text(corpus.read_text("utf-8").replace("people", "persons"), "utf-8")
    ran = finish("score", corpus, "-o", out, "--resume")
    assert (ran.returncode, "other inputs" in ran.stderr) == (2, True)
    assert finish("summary", out).stdout.startswith("26 rows")


def test_inputs_are_files_folders_and_patterns_each_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.jsonl", "a.csv", "sub/c.xml.gz", "notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    names = [path.relative_to(tmp_path).as_posix() for path in inputs(["b.jsonl", ".", str(tmp_path / "*.csv")])]
    assert names == ["b.jsonl", "a.csv", "sub/c.xml.gz"]
    for pattern, said in (("nothing*.csv", "nothing to read"), ("notes.txt", "no input that is known by its name")):
        with pytest.raises(PlainlangError, match=said):
            inputs([pattern])


def test_the_manifest_names_no_time_and_no_worker(corpus, tmp_path):
    for name, workers in (("a", 1), ("b", 2)):
        assert finish("score", corpus, "-o", tmp_path / name, "--workers", workers).returncode == 0
    assert content(tmp_path / "a") == content(tmp_path / "b")
    assert json.loads((tmp_path / "a" / "_manifest.json").read_text("utf-8"))["job"]["columns"]["text"] == "abstract"


def test_a_join_finds_its_columns_by_itself(tmp_path):
    (tmp_path / "PRJABS.csv").write_text("APPLICATION_ID,ABSTRACT_TEXT\n1,Mice ran.\n", "utf-8")
    (tmp_path / "PRJ.csv").write_text("APPLICATION_ID,FY\n1,2014\n", "utf-8")
    asked = ("score", tmp_path / "PRJABS.csv", "-o", tmp_path / "out", "--join")
    assert "no such file" in finish(*asked, tmp_path / "none.csv").stderr
    assert finish(*asked, tmp_path / "PRJ.csv").returncode == 0
    assert json.loads((tmp_path / "out" / "part-00000.jsonl").read_text("utf-8"))["FY"] == "2014"
