"""The hooks, run by pre-commit itself in a repository of a user."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GIT = shutil.which("git")

pytestmark = pytest.mark.skipif(GIT is None, reason="pre-commit needs git")

_NOT_TRACKED = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "build", "dist", ".benchmarks"
)
FILES = {
    "hard.md": "Calcineurin dephosphorylates cytoplasmic transcription factors.\n\nThe etiology is unknown.\n",
    "easy.txt": "We asked people how well they slept.\n",
    "code.py": "etiology = 1\n",
    "old.txt": "The etiology is unknown.\n",
    "plainlang.toml": "exclude = ['old.txt']\n",
}
TIMEOUT = 1800
"""Seconds; the hook's environment is installed from scratch, over a network."""


def _git(folder: Path, *args: str) -> None:
    settings = (
        "-c",
        "user.name=A",
        "-c",
        "user.email=a@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "init.defaultBranch=main",
    )
    subprocess.run([str(GIT), *settings, *args], cwd=folder, check=True, capture_output=True, env=_env())


def _env(**more: str) -> dict[str, str]:
    """Without what git sets when the tests are themselves run by a hook."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PRE_COMMIT"))} | more


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The working tree as a repository of its own: pre-commit clones what is committed."""
    copy = tmp_path_factory.mktemp("hook") / "plainlang"
    shutil.copytree(ROOT, copy, ignore=_NOT_TRACKED)
    _git(copy, "init")
    _git(copy, "add", "--all")
    _git(copy, "commit", "-m", "As it is")
    return copy


@dataclass(frozen=True, slots=True)
class Tried:
    """What both hooks said, one after the other, and the user's folder after them."""

    code: int
    check: str
    rewrite: str
    folder: Path


@pytest.fixture(scope="session")
def tried(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Run both hooks over a user's repository, in colour, as at a terminal.

    ``try-repo`` installs the environment of the hooks each time it is run, so this is done once for all tests.
    """
    user = tmp_path_factory.mktemp("user")
    _git(user, "init")
    for name, text in FILES.items():
        (user / name).write_text(text)
    _git(user, "add", "--all")
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(published), "--all-files", "--verbose"]
    ran = subprocess.run(
        [*command, "--color", "always"],
        cwd=user,
        env=_env(PRE_COMMIT_HOME=str(tmp_path_factory.mktemp("pre-commit"))),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    shown = re.sub(r"\x1b\[[0-9;]*m", "", ran.stdout)
    start, checked, rewritten = re.split(r"^plainlang (?:check|rewrite)\.+", shown, flags=re.MULTILINE)
    assert "Traceback" not in shown, start
    return Tried(ran.returncode, checked, rewritten, user)


def test_the_manifest_is_valid(command, root):
    ran = command(sys.executable, "-m", "pre_commit", "validate-manifest", root / ".pre-commit-hooks.yaml")
    assert ran.returncode == 0, ran.stdout


def test_the_check_hook_fails_for_hard_drafts_and_says_why(tried):
    assert tried.code == 1
    assert tried.check.startswith("Failed\n- hook id: plainlang-check\n")
    assert "- exit code: 1" in tried.check
    assert "hard.md does not pass for 'public'" in tried.check
    assert "easy.txt passes" in tried.check


@pytest.mark.parametrize("name", ["old.txt", "code.py", "plainlang.toml"])
def test_excluded_drafts_and_other_files_are_none_of_their_business(tried, name):
    assert name not in tried.check
    assert name not in tried.rewrite
    assert (tried.folder / name).read_text() == FILES[name]


def test_no_bar_is_drawn_although_pre_commit_gives_the_hook_a_terminal(tried):
    assert "━" not in tried.check + tried.rewrite


def test_the_rewrite_hook_changes_drafts(tried):
    assert tried.rewrite.startswith("Failed\n- hook id: plainlang-rewrite\n")
    assert "files were modified by this hook" in tried.rewrite
    assert "The cause is unknown." in (tried.folder / "hard.md").read_text()
    assert (tried.folder / "easy.txt").read_text() == FILES["easy.txt"]


def test_the_hooks_take_every_draft_and_no_data() -> None:
    from plainlang.text.format import formats

    patterns = re.findall(r"^ +files: (.+)$", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"), re.MULTILINE)
    assert len(patterns) == 2
    data = {"csv", "jsonl", "jats", "pdf"}  # records, and what cannot be rewritten
    for name, format in formats().items():
        for extension in format.extensions:
            assert all(bool(re.search(p, f"draft{extension}")) == (name not in data) for p in patterns), extension
