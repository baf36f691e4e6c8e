"""The drafts that a command was given: each is read under its own settings, worked on and shown."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from plainlang import __version__
from plainlang.cli import inputs
from plainlang.cli.guard import CLEAN, UNUSABLE, complain
from plainlang.cli.progress import Progress
from plainlang.cli.settings import Project, Settings
from plainlang.errors import PlainlangError
from plainlang.text.document import Document

Result = TypeVar("Result")

SCHEMA = 1
"""Version of the JSON that the commands print; it grows when a field is renamed or goes."""


class Drafts:
    """The drafts that a command was given. One that cannot be used is reported, and the others go on."""

    def __init__(self, paths: Sequence[Path], project: Project, stdin_filename: Path | None) -> None:
        self.paths = paths
        self.project = project
        self.stdin_filename = stdin_filename
        self.errors: list[PlainlangError] = []

    def each(
        self,
        work: Callable[[inputs.Draft, Settings], Result],
        show: Callable[[inputs.Draft, Result], int],
    ) -> int:
        """Do ``work`` on every draft and ``show`` each result; the gravest exit code."""
        found = self._expand()
        progress = Progress(len(found), wanted=any(path.is_dir() for path in self.paths))
        code = CLEAN
        for path in found:
            try:
                with progress.step(path):
                    settings = self.project.settings(self._folder(path))
                    drafts = inputs.read(path, self.project.wishes.format, self.stdin_filename)
                    results = [(draft, work(draft, settings)) for draft in drafts]
                for warning in drafts[0].source.warnings:
                    complain(f"{drafts[0].path}: {warning}")
                for draft, result in results:
                    code = max(code, show(draft, result))
            except PlainlangError as error:
                self._report(error)
        return UNUSABLE if self.errors else code

    def documents(self) -> tuple[int, list[Document]]:
        """The exit code, and the drafts that can be read."""
        found: list[Document] = []

        def keep(draft: inputs.Draft, document: Document) -> int:
            found.append(document)
            return CLEAN

        return self.each(lambda draft, settings: draft.document, keep), found

    def _expand(self) -> tuple[Path, ...]:
        found: dict[Path, None] = {}
        for path in self.paths:
            try:
                found.update(dict.fromkeys(inputs.expand(path, self.project)))
            except PlainlangError as error:
                self._report(error)
        return tuple(found)

    def _folder(self, path: Path) -> Path:
        return (self.stdin_filename or path).parent if path == inputs.STDIN else path.parent

    def _report(self, error: PlainlangError) -> None:
        if str(error) not in map(str, self.errors):  # settings that hold for many drafts are wrong once
            self.errors.append(error)
            complain(error)

    def errors_as_dicts(self) -> list[dict[str, object]]:
        """The drafts that could not be used, as plain data."""
        return [{"path": e.path, "line": e.line, "column": e.column, "message": e.message} for e in self.errors]


def named(draft: inputs.Draft) -> dict[str, str]:
    """What to call a draft in JSON: its path, and where a file holds many, which one it is."""
    return {"path": str(draft.path), **({"part": draft.label} if draft.label else {})}


def print_json(**data: Any) -> None:
    """What a command found, as JSON with the schema's version."""
    json.dump({"schema": SCHEMA, "version": __version__, **data}, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
