"""`plainlang score`: measure each draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plainlang.cli import inputs
from plainlang.cli.drafts import Drafts, named
from plainlang.cli.guard import CLEAN
from plainlang.cli.settings import Project, Settings


def score(
    paths: Sequence[Path], project: Project, compare: bool, output: str, stdin_filename: Path | None = None
) -> int:
    """Measure each draft."""
    from plainlang.analyze.analysis import Analysis, analyze
    from plainlang.report import render_score
    from plainlang.report.render_json import print_json

    files: list[dict[str, Any]] = []

    def work(draft: inputs.Draft, settings: Settings) -> Analysis:
        return analyze(draft.document)

    def show(draft: inputs.Draft, analysis: Analysis) -> int:
        if output == "json":
            files.append({**named(draft), **render_score.to_dict(draft.document, analysis, compare)})
        else:
            render_score.show_score(draft.path, draft.document, analysis, compare, draft.label)
        return CLEAN

    drafts = Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if output == "json":
        print_json(drafts.errors, files=files)
    return code
