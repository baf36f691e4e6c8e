"""The whole tree is linted, typed and layered, so that plain ``pytest`` is the whole test command."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_NOT_OURS = {".git", ".venv", "__pycache__", "dist", "build", ".benchmarks"}
_LARGEST = 1_000_000
_SHOWN = 40

MACHINE = re.compile(
    r"(?<![\w.])/(?:work|root|opt/pl|home/\w+|Users/\w+)/"  # a path of somebody's machine
    r"|(?:files\.pythonhosted|pypi)\.org|://[\w.-]*(?:artifactory|nexus|mirror)[\w.-]*"  # a package registry
    r"|--(?:extra-)?index-url"
)


TOOLS = {
    "ruff check": ["-m", "ruff", "check", "--output-format", "concise", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet", "."],
    "mypy": ["-m", "mypy"],
    "import contracts": [
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
        "--no-cache",
    ],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_the_tree_is_clean(command, root, tool):
    ran = command(sys.executable, *TOOLS[tool], cwd=root)
    if ran.returncode:
        pytest.fail("\n".join((ran.stdout + ran.stderr).splitlines()[-_SHOWN:]), pytrace=False)


def _files() -> list[Path]:
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file()
        and not any(
            part in _NOT_OURS or part.endswith(("_cache", ".egg-info")) or part == ".hypothesis"
            for part in path.relative_to(ROOT).parts
        )
        and path.stat().st_size < _LARGEST
    ]


def test_no_file_names_a_machine_or_a_registry():
    found = []
    for path in _files():
        if path == Path(__file__).resolve():
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [
            f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
            for number, line in enumerate(text.splitlines(), 1)
            if MACHINE.search(line)
        ]
    assert found == []


def test_the_top_of_the_repository_holds_what_it_may():
    shown = {
        p.name
        for p in ROOT.iterdir()
        if not p.name.startswith(".") and p.name not in _NOT_OURS and p.suffix != ".egg-info"
    }
    assert shown <= {
        "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "plainlang", "glossaries", "tests", "examples",
    }  # fmt: skip


def test_dependencies_have_a_lower_bound():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert all(re.match(r"[\w-]+>=\d", line) for line in project["dependencies"])
