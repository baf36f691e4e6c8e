"""Baseline files: which one counts for a draft, and what it is called in there."""

from __future__ import annotations

import os
from pathlib import Path

from plainlang.cli import inputs
from plainlang.cli.guard import complain
from plainlang.cli.settings import Settings
from plainlang.errors import PlainlangError
from plainlang.report import baseline
from plainlang.report.baseline import Baseline, Entry
from plainlang.report.console import plural
from plainlang.report.report import Report
from plainlang.text.files import replace_file

_NAMED = 5
"""So many entries that are found no more are named."""


class Known:
    """The known findings of a run; ``file`` is the baseline for all drafts, instead of those of their settings."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self._read: dict[Path, Baseline] = {}
        self._new: dict[Path, dict[str, tuple[Entry, ...]]] = {}
        self._gone: dict[Path, list[tuple[str, Entry]]] = {}

    def without(self, draft: inputs.Draft, report: Report, settings: Settings) -> Report:
        """The report in which known findings do not count."""
        file = self.file or settings.config.baseline
        if file is None:
            return report
        if file not in self._read:
            self._read[file] = baseline.load(file)
        name = _name(draft, file)
        report, gone = baseline.known(report, self._read[file].get(name, ()))
        self._gone.setdefault(file, []).extend((name, entry) for entry in gone)
        return report

    def note(self, draft: inputs.Draft, report: Report, settings: Settings) -> Report:
        """Take the report's findings as known from now on; `write` writes them."""
        file = self.file or settings.config.baseline
        if file is None:
            message = 'name the file with --baseline FILE, or in the settings: baseline = "plainlang-baseline.json"'
            raise PlainlangError(f"--write-baseline: {message}")
        self._new.setdefault(file, {})[_name(draft, file)] = baseline.entries(report)
        return report

    def write(self) -> None:
        """Write the baseline files. What they say of drafts that were not looked at stays."""
        for file, noted in self._new.items():
            old = dict(baseline.load(file)) if file.exists() else {}
            replace_file(file, baseline.to_json({**old, **noted}).encode())
            total = plural(sum(map(len, noted.values())), "finding")
            complain(f"{file}: from now on {total} in {plural(len(noted), 'draft')} count as known")

    def complain(self) -> None:
        """Say which known findings are found no more: they should go, or they hide new ones."""
        for file, gone in self._gone.items():
            if gone:
                named = "; ".join(f"{name}: {entry.rule} '{entry.words}'" for name, entry in gone[:_NAMED])
                more = f"; and {len(gone) - _NAMED} more" if len(gone) > _NAMED else ""
                what = "1 entry is" if len(gone) == 1 else f"{len(gone)} entries are"
                complain(f"{file}: {what} found no more ({named}{more}): --write-baseline drops what is gone")


def _name(draft: inputs.Draft, file: Path) -> str:
    """A draft's path from the baseline's folder, the same on every system."""
    path = Path(os.path.relpath(draft.path.parent.resolve() / draft.path.name, file.parent.resolve())).as_posix()
    return f"{path}#{draft.label}" if draft.label else path
