"""`plainlang page --edit`: a page that an editor has changed, held against its record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.cli.guard import CLEAN, FINDINGS, complain
from plainlang.cli.page_run import PageMode, Run
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError
from plainlang.report.console import plural
from plainlang.report.render_json import print_json
from plainlang.text.files import read_text, replace_file

if TYPE_CHECKING:
    from plainlang.page.edit import RemarkKind, Round
    from plainlang.page.model import Measure
    from plainlang.page.record import Record


def edit(paths: Sequence[Path], project: Project, mode: PageMode, edited: Path, write: bool) -> int:
    """Hold a page that an editor has changed against its record; with ``write``, write the rest of it anew."""
    from plainlang.page.edit import review
    from plainlang.page.measure import measured
    from plainlang.page.sections import record_text

    source = read_text(edited)
    run = Run(paths, project, mode)
    record, settings = _record_of(source, run.records, edited), run.settings

    def measure(sentences: Sequence[str]) -> Measure:
        return measured(record, sentences, settings.profile, settings.glossary)

    unix = source.replace("\r\n", "\n")
    found = review(unix, run.build(record), record_text(record), measure, path=edited, sources=mode.sources)
    text = found.text.replace("\n", "\r\n") if "\r\n" in source else found.text
    if write and text != source:
        replace_file(edited, text.encode())
    if mode.output == "json":
        print_json(run.errors, path=str(edited), **found.to_dict())
    else:
        for remark in found.remarks:
            print(f"{edited}:{remark.line}:{remark.column}: {remark.message}")
        complain(_spoken(found, write))
    still_open = sum(r.kind == "open" for r in found.remarks)
    return run.code(FINDINGS if len(found.remarks) > still_open or (mode.strict and still_open) else CLEAN)


def _record_of(source: str, records: Sequence[Record], path: Path) -> Record:
    """The record that the page is about: the one of its identifier, or the only one there is.

    Raises:
        PlainlangError: if it is not among the records.
    """
    from plainlang.page.marked import name_in_comment, read_marked

    wanted = read_marked(source).record
    found = [record for record in records if name_in_comment(record.identifier) == wanted] or list(records)
    if len(found) != 1:
        which = f"the record of this page, {wanted}, is not there" if wanted else "say with --only which record it is"
        raise PlainlangError(which, path=path)
    return found[0]


def _spoken(found: Round, write: bool) -> str:
    kinds = Counter(remark.kind for remark in found.remarks)
    parts = [f"edited: {', '.join(found.edited)}" if found.edited else "nothing has been edited"]
    if found.refreshed:
        parts.append(f"{'written anew' if write else 'out of date'}: {', '.join(found.refreshed)}")
    parts += [f"{plural(kinds[kind], noun)}" for kind, noun in _KINDS.items() if kinds[kind]]
    if found.measure.after is not None:
        parts.append(f"difficulty {found.measure.after:.1f} of 6")
    return "; ".join(parts)


_KINDS: dict[RemarkKind, str] = {"new": "new fact", "lost": "lost hedge", "open": "open question"}
