"""`plainlang page`: a plain-language page for each research record, printed or written to a folder."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.cli.guard import CLEAN, FINDINGS, complain
from plainlang.cli.page_run import ENDINGS, PageMode, Run
from plainlang.cli.progress import Progress
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError
from plainlang.report.console import plural
from plainlang.report.render_json import print_json
from plainlang.text.files import read_text, replace_file

if TYPE_CHECKING:
    from plainlang.page.model import Page
    from plainlang.page.record import Record


def page(paths: Sequence[Path], project: Project, mode: PageMode) -> int:
    """Make a page of each record: print it, or write it to a folder."""
    run = Run(paths, project, mode)
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
        print_json(run.errors, pages=[made.to_dict() for made in pages])
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


def _to_folder(run: Run, folder: Path) -> int:
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
                    before, text = text, _rendered(run.build(record), run.mode)
                    if text != before:
                        replace_file(target, text.encode())
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


def _open_in(text: str, output: str) -> int:
    """How many questions a page's file holds."""
    from plainlang.page.standing import mark

    if output == "json":
        return len(json.loads(text)["prompts"])
    return text.count(mark())
