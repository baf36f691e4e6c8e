"""`plainlang check`: report on each draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plainlang.cli import inputs
from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN, FINDINGS
from plainlang.cli.settings import Project, Settings
from plainlang.report.finding import Severity


def check(
    paths: Sequence[Path],
    project: Project,
    format: str,
    shown: Severity | None = None,
    exit_zero: bool = False,
    stdin_filename: Path | None = None,
) -> int:
    """Report on each draft."""
    from plainlang.report import check as checking
    from plainlang.report.output import output
    from plainlang.report.report import Report

    out = output(format, shown)

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
        out.show(draft.path, replace(report, part=draft.label))
        return CLEAN if report.ok else FINDINGS

    drafts = Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    out.finish(drafts.errors)
    return CLEAN if exit_zero and code == FINDINGS else code
