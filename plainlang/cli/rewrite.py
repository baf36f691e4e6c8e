"""`plainlang rewrite`: print, compare, list or write the plainer draft of each input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainlang.cli import inputs
from plainlang.cli.drafts import Drafts, named
from plainlang.cli.guard import CLEAN, FINDINGS
from plainlang.cli.settings import Project, Settings
from plainlang.errors import PlainlangError
from plainlang.text.span import Edit
from plainlang.text.tracking import TrackedSource, Tracking


@dataclass(frozen=True, slots=True)
class RewriteMode:
    """What `rewrite` does with the plainer draft."""

    diff: bool = False
    write: bool = False
    explain: bool = False
    output: str = "text"
    tracking: Tracking | None = None


def rewrite(paths: Sequence[Path], project: Project, mode: RewriteMode, stdin_filename: Path | None = None) -> int:
    """Print, compare, list or write the plainer draft of each input."""
    from plainlang.glossary.rewrite import Rewrite
    from plainlang.glossary.rewrite import rewrite as rewriting
    from plainlang.report import render_rewrite
    from plainlang.report.render_json import print_json
    from plainlang.text.files import replace_file

    if mode.write and inputs.STDIN in paths:
        raise PlainlangError("--write changes files in place: it cannot change standard input")
    files: list[dict[str, Any]] = []
    edits: list[Sequence[Edit]] = []

    def work(draft: inputs.Draft, settings: Settings) -> Rewrite:
        return rewriting(
            draft.document,
            glossary=settings.glossary,
            audience=settings.profile.audience,
            pipeline=settings.config.pipeline,
        )

    def show(draft: inputs.Draft, result: Rewrite) -> int:
        if mode.output == "json":
            files.append({**named(draft), **render_rewrite.to_dict(draft.document, result)})
        elif mode.explain:
            render_rewrite.show_edits(draft.path, draft.document, result, draft.label)
        edits.append(result.edits)
        if draft.is_last:
            finish(draft)
            edits.clear()
        return FINDINGS if mode.diff and result.edits else CLEAN

    def finish(draft: inputs.Draft) -> None:
        """All parts of a file are rewritten."""
        changes = sum(map(len, edits))
        if mode.write:
            data = _saved(draft, edits, mode.tracking)
        if mode.write and changes:
            replace_file(draft.path, data)
            print(f"{draft.path}: {changes} change{'s' * (changes != 1)}", file=sys.stderr)
        if mode.output == "json" or mode.explain:
            return
        if mode.diff:
            render_rewrite.show_diff(draft.path, draft.source.shown(), draft.source.shown(edits))
        elif not mode.write:
            sys.stdout.write(draft.source.shown(edits).removeprefix("\ufeff"))

    drafts = Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if mode.output == "json":
        print_json(drafts.errors, files=files)
    return code


def _saved(draft: inputs.Draft, edits: Sequence[Sequence[Edit]], tracking: Tracking | None) -> bytes:
    if tracking is None:
        return draft.source.save(edits)
    if isinstance(draft.source, TrackedSource):
        return draft.source.save_tracked(edits, tracking)
    raise PlainlangError("--track-changes is for Word documents: leave it out for this file", path=draft.path)
