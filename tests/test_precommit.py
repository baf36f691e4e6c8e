"""The hooks, run by pre-commit itself in a repository of a user."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
GIT = shutil.which("git")

pytestmark = pytest.mark.skipif(GIT is None, reason="pre-commit needs git")

_NOT_TRACKED = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info", "build", "dist", ".benchmarks"
)
TRY = 900.0


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


@pytest.fixture(scope="session")
def try_repo(
    published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a hook over all files of a repository. The hook's environment is installed once."""
    home = tmp_path_factory.mktemp("pre-commit")

    def running(user: Path, hook: str, *args: str) -> subprocess.CompletedProcess[str]:
        _git(user, "add", "--all")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(published), hook, "--all-files", "--verbose", *args],
            cwd=user,
            env=_env(PRE_COMMIT_HOME=str(home)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=TRY,
            check=False,
        )

    return running


@pytest.fixture
def user(tmp_path: Path, hard: str, easy: str) -> Path:
    """A repository with drafts that pass and fail, and files that are none of plainlang's business."""
    _git(tmp_path, "init")
    (tmp_path / "hard.md").write_text(hard)
    (tmp_path / "easy.txt").write_text(easy)
    (tmp_path / "code.py").write_text("etiology = 1\n")
    (tmp_path / "old.txt").write_text(hard)
    (tmp_path / "plainlang.toml").write_text("exclude = ['old.txt']\n")
    return tmp_path


def test_the_manifest_is_valid(command, root):
    ran = command(sys.executable, "-m", "pre_commit", "validate-manifest", root / ".pre-commit-hooks.yaml")
    assert ran.returncode == 0, ran.stdout


def test_the_check_hook_fails_for_hard_drafts_and_says_why(try_repo, user):
    ran = try_repo(user, "plainlang-check")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "- exit code: 1" in ran.stdout
    assert "hard.md does not pass for 'public'" in ran.stdout
    assert "easy.txt passes" in ran.stdout
    assert "old.txt" not in ran.stdout
    assert "code.py" not in ran.stdout


def test_the_check_hook_passes_when_only_excluded_drafts_are_left(try_repo, user):
    (user / "hard.md").unlink()
    (user / "easy.txt").unlink()
    ran = try_repo(user, "plainlang-check")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Passed" in ran.stdout


def test_the_check_hook_draws_no_bar_in_colour(try_repo, user):
    ran = try_repo(user, "plainlang-check", "--color", "always")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "hard.md" in ran.stdout
    assert "━" not in ran.stdout


def test_the_rewrite_hook_changes_drafts_and_is_then_content(try_repo, user, hard):
    ran = try_repo(user, "plainlang-rewrite")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "files were modified by this hook" in ran.stdout
    assert "The cause is unknown." in (user / "hard.md").read_text()
    assert (user / "old.txt").read_text() == hard
    assert (user / "code.py").read_text() == "etiology = 1\n"
    ran = try_repo(user, "plainlang-rewrite")
    assert ran.returncode == 0, ran.stdout + ran.stderr
