"""The examples are what plainlang makes of them, and the README shows what plainlang prints."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import plainlang
from plainlang.page.render_markdown import to_markdown
from plainlang.text.format import format_of

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
REWRITES = sorted(EXAMPLES.glob("*.plain.*"))
OUTPUT = re.compile(r"<!-- output: plainlang (.+?) -->\n```text\n(.*?)```\n<!-- /output -->", re.DOTALL)


@pytest.mark.parametrize("path", REWRITES, ids=lambda path: path.name)
def test_a_rewrite_is_what_plainlang_makes_of_its_draft(path: Path) -> None:
    draft = path.with_name(path.name.replace(".plain", ""))
    source = draft.read_text(encoding="utf-8")
    assert plainlang.rewrite(source, format=format_of(draft)).text == path.read_text(encoding="utf-8")


def test_every_draft_has_its_rewrite() -> None:
    drafts = [p for p in EXAMPLES.iterdir() if p.suffix in (".txt", ".md") and ".plain" not in p.name]
    assert len(drafts) == len(REWRITES) >= 3


@pytest.mark.parametrize("record", sorted((EXAMPLES / "pages").glob("*.json")), ids=lambda path: path.name)
def test_a_page_is_what_plainlang_makes_of_its_record(record: Path) -> None:
    page = record.with_suffix(".md").read_text(encoding="utf-8")
    comment = page.index("<!-- plainlang page")  # what is behind it depends on plainlang's version as well
    assert to_markdown(plainlang.page(record), sources=True)[:comment] == page[:comment]


def test_the_script_runs() -> None:
    run = subprocess.run(
        [sys.executable, str(EXAMPLES / "use_the_library.py")], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "Difficulty" in run.stdout
    assert "NFAT and AP-1, proteins that switch genes on and off," in run.stdout


@pytest.mark.parametrize(("command", "shown"), OUTPUT.findall((ROOT / "README.md").read_text(encoding="utf-8")))
def test_the_readme_shows_what_is_printed(command: str, shown: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "plainlang", *command.split()], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert run.stdout == shown
