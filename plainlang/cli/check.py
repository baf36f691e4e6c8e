"""`plainlang check`: report on each draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plainlang.cli import inputs
from plainlang.cli.cache import Results, name_of
from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN, FINDINGS
from plainlang.cli.known import Known
from plainlang.cli.settings import Project, Settings
from plainlang.report.finding import Severity
from plainlang.report.output import Output, output
from plainlang.report.stored import Packing, restored, stored

if TYPE_CHECKING:
    from plainlang.report.report import Report
    from plainlang.text.document import Document


@dataclass(frozen=True, slots=True)
class CheckMode:
    """What `check` shows, and what counts.

    Attributes:
        output: the format.
        shown: the lightest severity that is shown; None for what suits the format.
        statistics: counts of rules only.
        exit_zero: 0 also where a draft fails.
        baseline: the file of known findings; None for that of the settings.
        write_baseline: write that file instead of reporting.
        diff_only: report only what has changed since this git revision.
        cached: False to work everything out anew.
        cache_dir: where reports are kept between runs; None for the user's cache folder.
    """

    output: str = "text"
    shown: Severity | None = None
    statistics: bool = False
    exit_zero: bool = False
    baseline: Path | None = None
    write_baseline: bool = False
    diff_only: str | None = None
    cached: bool = True
    cache_dir: Path | None = None


def check(paths: Sequence[Path], project: Project, mode: CheckMode, stdin_filename: Path | None = None) -> int:
    """Report on each draft."""
    out = _output(mode)
    kept = Results(mode.cache_dir, mode.cached)
    known = Known(mode.baseline)
    revision = None
    if mode.diff_only is not None:
        from plainlang.cli.git import Revision

        revision = Revision(mode.diff_only, project.wishes.format)

    drafts = Drafts(paths, project, stdin_filename)

    def work(draft: inputs.Draft, settings: Settings) -> Report:
        report = replace(_report(draft.document, settings, kept, drafts.progress.tick), part=draft.label)
        report = known.note(draft, report, settings) if mode.write_baseline else known.without(draft, report, settings)
        if revision is not None:
            from plainlang.cli.git import changed_since

            report = changed_since(report, revision.documents(draft.path))
        return report

    def show(draft: inputs.Draft, report: Report) -> int:
        if mode.write_baseline:
            return CLEAN
        out.show(draft.path, report)
        return CLEAN if report.ok else FINDINGS

    code = drafts.each(work, show)
    kept.prune()
    if mode.write_baseline:
        known.write()
    else:
        out.finish(drafts.errors)
        if revision is None and not project.wishes.select and not project.wishes.ignore:
            known.complain()
    return CLEAN if mode.exit_zero and code == FINDINGS else code


def _output(mode: CheckMode) -> Output:
    if mode.statistics:
        from plainlang.report.render_statistics import StatisticsOutput

        return StatisticsOutput(mode.shown, as_json=mode.output == "json")
    return output(mode.output, mode.shown)


def _report(document: Document, settings: Settings, kept: Results, tick: Callable[[float], None]) -> Report:
    """The report on a document, from the cache if it is there."""
    name = name_of(document, settings) if kept.on else None
    if (data := kept.get(name)) is not None:
        try:
            return restored(data, document)
        except (LookupError, TypeError, ValueError):
            pass  # written by somebody else: it is written anew
    from plainlang.report import check as checking  # with the rules and the model

    report = checking.check(
        document,
        profile=settings.profile,
        glossary=settings.glossary,
        select=settings.select,
        ignore=settings.ignore,
        pipeline=settings.config.pipeline,
        tick=tick,
    )
    if name is not None:
        kept.put(name, stored(report), Packing(report))
    return report
