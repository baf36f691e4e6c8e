"""`plainlang init`: a commented settings file, and what pre-commit has to be told."""

from __future__ import annotations

import sys
from pathlib import Path

from plainlang import __version__
from plainlang.cli.guard import CLEAN
from plainlang.errors import PlainlangError
from plainlang.report.profile import bundled_profiles
from plainlang.text.files import replace_file
from plainlang.text.suggest import did_you_mean

_SETTINGS = "plainlang.toml"
_HOOKS = ".pre-commit-config.yaml"

_HOOK = f"""\
  - repo: https://github.com/plainlang/plainlang
    rev: v{__version__}
    hooks:
      - id: plainlang-check
      - id: plainlang-rewrite  # makes the safe changes; leave it out to make them yourself
"""


def settings_text(profile: str) -> str:
    """A settings file that says what can be set."""
    others = ", ".join(bundled_profiles())
    return f'''\
# Settings of plainlang for all drafts in this folder and below it.
# `plainlang check --show-settings FILE` shows what holds for a file, and which place says so.

# For whom you write: {others},
# or the path of a profile of your own ("profiles/team.toml").
profile = "{profile}"

# The lightest severity that fails a draft: error, warning or note.
# fail_on = "error"

# The difficulty, from 1 (a child's text) to 6 (for specialists), above which a sentence is too technical.
# difficulty = 4.1

# Glossaries of your own (TOML, or CSV with two columns), laid over ours; `plainlang glossary new FILES` begins one.
# glossaries = ["words.toml"]
# Entries of ours, or whole glossary files, not to use.
# off = ["etiology"]
# Names and phrases never to touch.
# keep = ["Healthy Hearts"]

# Files to pass over, as in .gitignore.
# exclude = ["archive/", "CHANGELOG.md"]

# Rules not to run, by name or pattern; `plainlang rules` lists them, `plainlang explain RULE` teaches one.
# ignore = ["semicolon", "number-*"]

# Findings that are known, so that only new ones fail: `plainlang check --write-baseline .` writes the file.
# baseline = "plainlang-baseline.json"

# A rule's severity (error, warning, note, off) and options.
# [rules.long-sentence]
# severity = "warning"
# limit = 22

# Limits for some files only.
# [[per-file]]
# files = ["leaflets/*.md"]
# profile = "patient"

# Limits under some headings only.
# [[per-section]]
# heading = ["Methods*", "Statistics"]
# difficulty = 4.8
# [per-section.rules.statistics]
# severity = "note"
'''


def init(folder: Path, profile: str | None, pre_commit: bool, force: bool) -> int:
    """Write the settings file, and the hooks or how to write them. Nothing is asked.

    Raises:
        PlainlangError: if there is a settings file and no ``force``, no such profile, or a file cannot be written.
    """
    name = profile or "public"
    own = name.endswith(".toml") or "/" in name
    if not own and name not in bundled_profiles():
        raise PlainlangError(f"unknown profile '{name}'{did_you_mean(name, bundled_profiles())}")
    path, hooks = folder / _SETTINGS, folder / _HOOKS
    if path.exists() and not force:
        raise PlainlangError("it is there already: --force replaces it", path=path)
    old = hooks.read_text(encoding="utf-8") if hooks.exists() else ""
    if pre_commit and old and not old.rstrip().endswith("repos:") and "plainlang-check" not in old:
        raise PlainlangError(f"it is there already: add under repos:\n{_HOOK.rstrip()}", path=hooks)
    replace_file(path, settings_text(name).encode())
    print(f"{path}: written", file=sys.stderr)
    if not pre_commit:
        print(f"# For {_HOOKS} (plainlang init --pre-commit writes it):\nrepos:\n{_HOOK}", end="")
    elif "plainlang-check" in old:
        print(f"{hooks}: has plainlang's hooks already", file=sys.stderr)
    else:
        replace_file(hooks, f"{old.rstrip() or 'repos:'}\n{_HOOK}".encode())
        print(f"{hooks}: written; run: pre-commit install", file=sys.stderr)
    return CLEAN
