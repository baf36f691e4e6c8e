"""`plainlang page`: a plain-language page for each research record, and an editor's round with it."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.cli import inputs
from plainlang.cli.drafts import print_json
from plainlang.cli.guard import CLEAN, FINDINGS, UNUSABLE, complain
from plainlang.cli.progress import Progress
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError
from plainlang.report.console import plural
from plainlang.text.files import read_text, replace_text

if TYPE_CHECKING:
    from plainlang.page.edit import RemarkKind, Round
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


class _Run:
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
        from plainlang.page.raw import EXTENSIONS

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


def page(paths: Sequence[Path], project: Project, mode: PageMode) -> int:
    """Make a page of each record: print it, or write it to a folder."""
    run = _Run(paths, project, mode)
    if mode.out is not None:
        return run.code(_to_folder(run, mode.out))
    if mode.output == "html" and len(run.records) > 1:
        raise PlainlangError(f"{len(run.records)} records make as many HTML files: say where with --out DIR")
    pages = []
    for record in run.records:
        made = run.build(record)
        pages.append(made)
        if mode.output != "json":
            _print(made, mode)
    if mode.output == "json":
        errors = [{"path": e.path, "line": e.line, "column": e.column, "message": e.message} for e in run.errors]
        print_json(pages=[made.to_dict() for made in pages], errors=errors)
    return run.code(_verdict(pages, mode))


def _verdict(pages: Iterable[Page], mode: PageMode) -> int:
    still_open = sum(len(made.prompts) for made in pages)
    if mode.strict and still_open:
        complain(f"{plural(still_open, 'question')} to the editor {'is' if still_open == 1 else 'are'} open")
        return FINDINGS
    return CLEAN


def _print(made: Page, mode: PageMode) -> None:
    if mode.output == "text":
        from plainlang.page.render_text import show_page
        from plainlang.report.console import console

        show_page(made, console(), sources=mode.sources)
    else:
        sys.stdout.write(_rendered(made, mode))


def _rendered(made: Page, mode: PageMode) -> str:
    if mode.output == "html":
        from plainlang.page.render_html import to_html

        return to_html(made)
    if mode.output == "json":
        return json.dumps(made.to_dict(), ensure_ascii=False, indent=2) + "\n"
    if mode.output == "text":
        from plainlang.page.render_text import as_text

        return as_text(made, sources=mode.sources)
    from plainlang.page.render_markdown import to_markdown

    return to_markdown(made, sources=mode.sources)


def _to_folder(run: _Run, folder: Path) -> int:
    """One file a record. A file that is up to date is left alone, and so is one that an editor has changed."""
    names = _names(run.records, ENDINGS[run.mode.output])
    folder.mkdir(parents=True, exist_ok=True)
    progress = Progress(len(names))
    written = still_open = 0
    for record, name in zip(run.records, names, strict=True):
        target = folder / name
        try:
            with progress.step(target):
                text = read_text(target) if target.exists() else ""
                if run.stamp(record) not in text:
                    _refuse_edited(target, text)
                    text = _rendered(run.build(record), run.mode)
                    _save(target, text)
                    written += 1
            still_open += _open_in(text, run.mode.output)
        except PlainlangError as error:
            run.report(error)
    left = len(names) - written - len(run.errors)
    parts = [f"{plural(written, 'page')} written to {folder}"]
    parts += [f"{left} left as they were"] * (left > 0)
    parts += [f"{plural(still_open, 'question')} to the editor"] * bool(still_open)
    complain("; ".join(parts))
    return FINDINGS if run.mode.strict and still_open else CLEAN


def _names(records: Sequence[Record], ending: str) -> list[str]:
    """A file name for each record, from its identifier; a number tells those apart that have the same one."""
    seen: Counter[str] = Counter()
    names = []
    for record in records:
        stem = re.sub(r"[^\w.-]+", "-", record.identifier).strip("-.") or "record"
        seen[stem.lower()] += 1
        number = f"-{seen[stem.lower()]}" if seen[stem.lower()] > 1 else ""
        names.append(f"{stem}{number}.{ending}")
    return names


def _refuse_edited(target: Path, text: str) -> None:
    """Never write over somebody's work.

    Raises:
        PlainlangError: if the file is a page that has been edited, or no page at all.
    """
    from plainlang.page.marked import read_marked

    if not text:
        return
    marked = read_marked(text)
    if target.suffix == ".md" and (not marked.fingerprint or any(part.edited for part in marked.parts)):
        what = "has been edited" if marked.fingerprint else "is no page of plainlang"
        raise PlainlangError(f"it {what} and is left as it is (--edit holds it against its record)", path=target)


def _save(target: Path, text: str) -> None:
    target.touch()
    replace_text(target, text, "utf-8")


def _open_in(text: str, output: str) -> int:
    """How many questions a page's file holds."""
    from plainlang.page.standing import mark

    if output == "json":
        return len(json.loads(text)["prompts"])
    return text.count(mark())


def edit(paths: Sequence[Path], project: Project, mode: PageMode, edited: Path, write: bool) -> int:
    """Hold a page that an editor has changed against its record; with ``write``, write the rest of it anew."""
    from plainlang.page.edit import review
    from plainlang.page.sections import record_text

    source = read_text(edited)
    run = _Run(paths, project, mode)
    if run.errors:
        return UNUSABLE
    if len(run.records) != 1:
        hint = ": say which with --only" if run.records else ""
        raise PlainlangError(f"--edit needs the one record of the page, and there are {len(run.records)}{hint}")
    record = run.records[0]
    found = review(source, run.build(record), record_text(record), path=edited, sources=mode.sources)
    if write and found.text != source:
        replace_text(edited, found.text, "utf-8")
    if mode.output == "json":
        print_json(path=str(edited), **found.to_dict())
    else:
        for remark in found.remarks:
            print(f"{edited}:{remark.line}:{remark.column}: {remark.message}")
        complain(_spoken(found, write))
    still_open = sum(r.kind == "open" for r in found.remarks)
    return FINDINGS if len(found.remarks) > still_open or (mode.strict and still_open) else CLEAN


def _spoken(found: Round, write: bool) -> str:
    kinds = Counter(remark.kind for remark in found.remarks)
    parts = [f"edited: {', '.join(found.edited)}" if found.edited else "nothing has been edited"]
    if found.refreshed:
        parts.append(f"{'written anew' if write else 'out of date'}: {', '.join(found.refreshed)}")
    parts += [f"{plural(kinds[kind], noun)}" for kind, noun in _KINDS.items() if kinds[kind]]
    return "; ".join(parts)


_KINDS: dict[RemarkKind, str] = {"new": "new fact", "lost": "lost hedge", "open": "open question"}
