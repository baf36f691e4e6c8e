"""`plainlang check`: report on each draft."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plainlang.cli import inputs
from plainlang.cli.drafts import Drafts, named, print_json
from plainlang.cli.guard import CLEAN, FINDINGS
from plainlang.cli.settings import Project, Settings


def check(
    paths: Sequence[Path], project: Project, output: str, exit_zero: bool = False, stdin_filename: Path | None = None
) -> int:
    """Report on each draft."""
    from plainlang.report import check as checking
    from plainlang.report import render_github, render_text
    from plainlang.report.report import Report

    files: list[dict[str, Any]] = []
    passed: list[bool] = []

    def work(draft: inputs.Draft, settings: Settings) -> Report:
        return checking.check(
            draft.document,
            profile=settings.profile,
            glossary=settings.glossary,
            select=settings.select,
            ignore=settings.ignore,
            pipeline=settings.config.pipeline,
        )

    def show(draft: inputs.Draft, report: Report) -> int:
        passed.append(report.ok)
        if output == "text":
            render_text.show_report(draft.path, report)
        elif output == "github":
            render_github.show_report(draft.path, report)
        else:
            files.append({**named(draft), **report.to_dict()})
        return CLEAN if report.ok else FINDINGS

    drafts = Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if output == "text" and len(passed) > 1:
        render_text.show_summary(sum(passed), len(passed))
    if output == "github":
        render_github.show_errors(drafts.errors)
    if output == "json":
        print_json(files=files, errors=drafts.errors_as_dicts())
    return CLEAN if exit_zero and code == FINDINGS else code
