"""What the two forms of `plainlang page` share: which records are meant, and how a page is made of one."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.cli import inputs
from plainlang.cli.guard import UNUSABLE, complain
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError
from plainlang.page import EXTENSIONS

if TYPE_CHECKING:
    from plainlang.page.model import Page
    from plainlang.page.record import Record
    from plainlang.page.rewriter import Rewriter

ENDINGS = {"text": "txt", "markdown": "md", "html": "html", "json": "json"}
"""What the name of a page's file ends in, by output format."""


@dataclass(frozen=True, slots=True)
class PageMode:
    """What is made of the records, and where it goes.

    Attributes:
        output: a key of `ENDINGS`.
        out: the folder for one file a record; None for standard output.
        only: identifiers of the records that are wanted; all if empty.
        sources: whether each sentence says where it comes from.
        reviewed: when the page was last reviewed and by whom.
        strict: whether an open question fails a page.
        rewriter: may propose plainer wordings.
    """

    output: str = "text"
    out: Path | None = None
    only: tuple[str, ...] = ()
    sources: bool = False
    reviewed: str = ""
    strict: bool = False
    rewriter: Rewriter | None = None


def endpoint(url: str | None, model: str, key: str) -> Rewriter | None:
    """The model that may propose plainer wordings; None without an address."""
    if url is None:
        return None
    from plainlang.page.endpoint import Endpoint

    return Endpoint(url, model, key)


class Run:
    """One run of the command: what it read, what went wrong."""

    def __init__(self, paths: Sequence[Path], project: Project, mode: PageMode) -> None:
        self.project = project
        self.mode = mode
        self.errors: list[PlainlangError] = []
        self.files = list(self._expand(paths))
        folder = next((path.parent for path in self.files if path != inputs.STDIN), None)
        self.settings = project.settings(folder)
        self.records = self._read()

    def report(self, error: PlainlangError) -> None:
        self.errors.append(error)
        complain(error)

    def build(self, record: Record) -> Page:
        from plainlang.glossary.site import Tagged
        from plainlang.page.build import build

        settings = self.settings
        return build(
            record,
            settings.profile,
            settings.glossary,
            Tagged(settings.config.pipeline),
            reviewed=self.mode.reviewed,
            rewriter=self.mode.rewriter,
            stamp=self.stamp(record),
        )

    def stamp(self, record: Record) -> str:
        """The fingerprint of all that a page depends on."""
        from plainlang.page.build import fingerprint

        mode = self.mode
        return fingerprint(record, self.settings.profile, self.glossary_key, mode.reviewed, mode.sources, mode.rewriter)

    @cached_property
    def glossary_key(self) -> str:
        """The same for the same glossary files and settings."""
        from plainlang.glossary.load import bundled

        files = (*bundled(), *self.settings.config.glossaries, *self.settings.wishes.glossaries)
        digest = hashlib.blake2b(repr((self.settings.config.off, self.settings.config.keep)).encode(), digest_size=8)
        for path in files:
            digest.update(path.read_bytes())
        return digest.hexdigest()

    def _expand(self, paths: Sequence[Path]) -> Iterator[Path]:
        for path in paths:
            if path == inputs.STDIN or not path.is_dir():
                yield path
                continue
            found = sorted(p for p in path.rglob("*") if p.suffix.lower() in EXTENSIONS and p.is_file())
            if not found:
                message = f"no record in this directory: they end in {', '.join(EXTENSIONS)}"
                self.report(PlainlangError(message, path=path))
            yield from found

    def _read(self) -> tuple[Record, ...]:
        from plainlang.page.read import read_records

        found: list[Record] = []
        stdin = sys.stdin.buffer.read() if inputs.STDIN in self.files else None
        for record in read_records(self.files, stdin):
            if isinstance(record, PlainlangError):
                self.report(record)
            elif not self.mode.only or record.identifier in self.mode.only:
                found.append(record)
        if missing := set(self.mode.only) - {record.identifier for record in found}:
            self.report(PlainlangError(f"no record is called {', '.join(sorted(missing))}"))
        return tuple(found)

    def code(self, code: int) -> int:
        return UNUSABLE if self.errors else code
