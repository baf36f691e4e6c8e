"""`plainlang check --watch`: check again whenever a draft changes. Ctrl-C ends it, which is its normal end."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plainlang.cli.check import CheckMode, check
from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN
from plainlang.cli.inputs import STDIN
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_TICK = 200
"""Milliseconds."""
_SETTINGS = (".toml", ".csv")
"""Files that drafts may be checked by: settings, profiles, glossaries."""


def watch(paths: Sequence[Path], project: Project, mode: CheckMode) -> int:
    """Check all drafts, then those that change, until interrupted.

    Raises:
        PlainlangError: if the watchfiles package is not installed, or standard input is to be watched.
    """
    try:
        from watchfiles import watch as changes
    except ImportError:
        raise PlainlangError("--watch needs the watchfiles package: pip install 'plainlang[watch]'") from None
    if STDIN in paths:
        raise PlainlangError("--watch looks at files: it cannot watch standard input")
    if mode.write_baseline:
        raise PlainlangError("--watch only looks: it cannot go with --write-baseline")
    mode = replace(mode, exit_zero=True)
    # Editors put a new file in the place of the old one, so the folder is watched and not the file.
    folders = {path if path.is_dir() else path.parent for path in paths}
    began = False
    try:
        # The first tick comes when the system has begun to watch, so that no change is missed.
        for found in changes(*folders, raise_interrupt=True, yield_on_timeout=True, rust_timeout=_TICK):
            if not began:
                began = True
                _round(paths, paths, project, mode)
            if not found:
                continue
            changed = {Path(name).resolve() for _, name in found}
            every = any(path.suffix in _SETTINGS for path in changed)
            fresh = Project(project.wishes)  # the settings may have changed as well
            ours = Drafts(paths, fresh, None).expand()
            again = [path for path in ours if every or path.resolve() in changed]
            if again:
                _round(again, paths, fresh, mode)
    except KeyboardInterrupt:
        pass
    return CLEAN


def _round(again: Sequence[Path], paths: Sequence[Path], project: Project, mode: CheckMode) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    check(again, project, mode)
    names = " ".join(map(str, paths))
    print(f"Watching {names}; Ctrl-C ends it.", file=sys.stderr, flush=True)
    sys.stdout.flush()
