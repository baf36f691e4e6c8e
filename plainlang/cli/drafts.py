"""The drafts that a command was given: each is read under its own settings, worked on and shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from plainlang.cli import inputs
from plainlang.cli.guard import CLEAN, UNUSABLE, complain
from plainlang.cli.progress import Progress
from plainlang.cli.settings import Project, Settings
from plainlang.errors import PlainlangError
from plainlang.text.document import Document

Result = TypeVar("Result")


LONG = 100_000
"""Bytes; a file of this size takes seconds to check."""


def _is_long(path: Path) -> bool:
    return path != inputs.STDIN and path.is_file() and path.stat().st_size >= LONG


class Drafts:
    """The drafts that a command was given. One that cannot be used is reported, and the others go on."""

    def __init__(self, paths: Sequence[Path], project: Project, stdin_filename: Path | None) -> None:
        self.paths = paths
        self.project = project
        self.stdin_filename = stdin_filename
        self.errors: list[PlainlangError] = []
        self.progress = Progress(0, wanted=False)

    def each(
        self,
        work: Callable[[inputs.Draft, Settings], Result],
        show: Callable[[inputs.Draft, Result], int],
    ) -> int:
        """Do ``work`` on every draft and ``show`` each result; the gravest exit code."""
        found = self.expand()
        many = len(found) > 1 and any(path.is_dir() for path in self.paths)
        self.progress = Progress(len(found), wanted=many or any(map(_is_long, found)))
        code = CLEAN
        for path in found:
            try:
                with self.progress.step(path):
                    settings = self.project.settings_for(self._named(path))
                    wishes = self.project.wishes
                    source, drafts = inputs.read(path, wishes.format, self.stdin_filename, wishes.column)
                    results = [(draft, work(draft, settings)) for draft in drafts]
                for warning in source.warnings:
                    complain(f"{path}: {warning}")
                for error in source.errors:
                    self._report(error)
                for draft, result in results:
                    code = max(code, show(draft, result))
            except PlainlangError as error:
                self._report(error)
        return self.code(code)

    def code(self, code: int) -> int:
        """An exit code, unless a draft could not be used."""
        return UNUSABLE if self.errors else code

    def documents(self) -> tuple[int, list[Document]]:
        """The exit code, and the drafts that can be read."""
        found: list[Document] = []

        def keep(draft: inputs.Draft, document: Document) -> int:
            found.append(document)
            return CLEAN

        return self.each(lambda draft, settings: draft.document, keep), found

    def expand(self) -> tuple[Path, ...]:
        """The files that are meant; what is wrong with the others is said."""
        found: dict[Path, None] = {}
        for path in self.paths:
            try:
                found.update(dict.fromkeys(inputs.expand(path, self.project)))
            except PlainlangError as error:
                self._report(error)
        return tuple(found)

    def _named(self, path: Path) -> Path:
        return self.stdin_filename or path if path == inputs.STDIN else path

    def _report(self, error: PlainlangError) -> None:
        if str(error) not in map(str, self.errors):  # settings that hold for many drafts are wrong once
            self.errors.append(error)
            complain(error)


def named(draft: inputs.Draft) -> dict[str, str]:
    """What to call a draft in JSON: its path, where a file holds many, which one it is, and what is no line, what."""
    part = {"part": draft.label} if draft.label else {}
    unit = {"unit": draft.document.unit} if draft.document.unit != "line" else {}
    return {"path": str(draft.path), **part, **unit}
