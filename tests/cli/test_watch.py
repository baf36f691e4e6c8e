"""`check --watch`: drafts that change are checked again, with settings as they are then; Ctrl-C is its normal end."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

import pytest

pytest.importorskip("watchfiles")


@pytest.fixture
def watching(here, hard):
    """A watch of two drafts in a process of its own, and a function that waits for a line of its output."""
    for name in ("a.md", "b.md"):
        (here / name).write_text("We slept well.\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "plainlang", "check", ".", "--watch", "--output-format", "concise"],
        cwd=here,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    lines = process.stdout
    stop = threading.Timer(120, process.kill)
    stop.start()

    def until(wanted: str) -> list[str]:
        seen = []
        for line in lines:
            seen.append(line)
            if wanted in line:
                return seen
        raise AssertionError(f"no '{wanted}' in {seen}")

    yield process, until
    stop.cancel()
    process.kill()
    process.wait()
    lines.close()


def test_what_changes_is_checked_again(here, hard, watching):
    process, until = watching
    until("Ctrl-C ends it")
    (here / "b.md").write_text(hard)
    seen = until("Ctrl-C ends it")
    assert any(line.startswith("b.md:1:1: ") for line in seen)
    assert not any(line.startswith("a.md:") for line in seen)
    (here / "plainlang.toml").write_text("ignore = ['*']\n")
    seen = until("Ctrl-C ends it")
    assert not any(line.startswith("b.md:1:1: ") for line in seen)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 0


def test_what_cannot_be_watched(run, here):
    assert run("check", "-", "--watch").code == 2
    (here / "a.md").write_text("We slept.\n")
    assert run("check", "a.md", "--watch", "--write-baseline").code == 2
