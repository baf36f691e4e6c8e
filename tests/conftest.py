"""What tests of the edges share: running the command line, in this process and in one of its own."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]

HARD = (
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci by "
    "calcineurin-responsive heterodimers. The etiology is unknown.\n"
)
EASY = "We asked people how well they slept. Most of them slept well.\n"


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture
def hard() -> str:
    """A draft that fails, with a term that can be rewritten."""
    return HARD


@pytest.fixture
def easy() -> str:
    """A draft that passes."""
    return EASY


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run the command line in this process, in an empty folder: ``run("check", "draft.md", stdin=b"...")``."""
    from plainlang.__main__ import main

    def running(*args: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Ran(code, captured.out, captured.err)

    return running


@pytest.fixture
def command(here: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command in a process of its own, with this Python's settings but for ``env``."""

    def running(
        *args: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None, timeout: float = 300
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(arg) for arg in args],
            cwd=cwd or here,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    return running


CHROMIUM = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium. Without one these tests are skipped, but not where every test must run."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        missing = "these tests need Chromium: install it, as .ci/run does"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=program, args=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Open HTML as a file: ``opened(html, color_scheme="dark")``. What the page complains of fails the test."""
    contexts, complaints = [], []

    def opening(html: str, **settings: Any) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce", **settings})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url))
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        page.goto(file.as_uri())
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []
