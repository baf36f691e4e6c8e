"""What the commands do: the loop over drafts, and which renderer shows the result."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from plainlang import __version__
from plainlang.cli import inputs
from plainlang.cli.guard import CLEAN, FINDINGS, UNUSABLE, complain
from plainlang.cli.progress import Progress
from plainlang.cli.settings import Project, Settings
from plainlang.errors import PlainlangError
from plainlang.text.document import Document
from plainlang.text.span import Edit
from plainlang.text.tracking import TrackedSource, Tracking

Result = TypeVar("Result")

SCHEMA = 1
"""Version of the JSON that the commands print; it grows when a field is renamed or goes."""


@dataclass(frozen=True, slots=True)
class RewriteMode:
    """What `rewrite` does with the plainer draft."""

    diff: bool = False
    write: bool = False
    explain: bool = False
    output: str = "text"
    tracking: Tracking | None = None


class _Drafts:
    """The drafts that a command was given. One that cannot be used is reported, and the others go on."""

    def __init__(self, paths: Sequence[Path], project: Project, stdin_filename: Path | None) -> None:
        self.paths = paths
        self.project = project
        self.stdin_filename = stdin_filename
        self.errors: list[PlainlangError] = []

    def each(
        self,
        work: Callable[[inputs.Draft, Settings], Result],
        show: Callable[[inputs.Draft, Result], int],
    ) -> int:
        """Do ``work`` on every draft and ``show`` each result; the gravest exit code."""
        found = self._expand()
        progress = Progress(len(found), wanted=any(path.is_dir() for path in self.paths))
        code = CLEAN
        for path in found:
            try:
                with progress.step(path):
                    settings = self.project.settings(self._folder(path))
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
        return UNUSABLE if self.errors else code

    def documents(self) -> tuple[int, list[Document]]:
        """The exit code, and the drafts that can be read."""
        found: list[Document] = []

        def keep(draft: inputs.Draft, document: Document) -> int:
            found.append(document)
            return CLEAN

        return self.each(lambda draft, settings: draft.document, keep), found

    def _expand(self) -> tuple[Path, ...]:
        found: dict[Path, None] = {}
        for path in self.paths:
            try:
                found.update(dict.fromkeys(inputs.expand(path, self.project)))
            except PlainlangError as error:
                self._report(error)
        return tuple(found)

    def _folder(self, path: Path) -> Path:
        return (self.stdin_filename or path).parent if path == inputs.STDIN else path.parent

    def _report(self, error: PlainlangError) -> None:
        if str(error) not in map(str, self.errors):  # settings that hold for many drafts are wrong once
            self.errors.append(error)
            complain(error)

    def errors_as_dicts(self) -> list[dict[str, object]]:
        return [{"path": e.path, "line": e.line, "column": e.column, "message": e.message} for e in self.errors]


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
            render_text.show_report(draft.path, report, draft.label)
        elif output == "github":
            render_github.show_report(draft.path, report)
        else:
            files.append({**_named(draft), **report.to_dict()})
        return CLEAN if report.ok else FINDINGS

    drafts = _Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if output == "text" and len(passed) > 1:
        render_text.show_summary(sum(passed), len(passed))
    if output == "github":
        render_github.show_errors(drafts.errors)
    if output == "json":
        _print_json(files=files, errors=drafts.errors_as_dicts())
    return CLEAN if exit_zero and code == FINDINGS else code


def rewrite(paths: Sequence[Path], project: Project, mode: RewriteMode, stdin_filename: Path | None = None) -> int:
    """Print, compare, list or write the plainer draft of each input."""
    from plainlang.glossary.rewrite import Rewrite
    from plainlang.glossary.rewrite import rewrite as rewriting
    from plainlang.report import render_rewrite
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
            files.append({**_named(draft), **render_rewrite.to_dict(draft.document, result)})
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

    drafts = _Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if mode.output == "json":
        _print_json(files=files, errors=drafts.errors_as_dicts())
    return code


def _saved(draft: inputs.Draft, edits: Sequence[Sequence[Edit]], tracking: Tracking | None) -> bytes:
    if tracking is None:
        return draft.source.save(edits)
    if isinstance(draft.source, TrackedSource):
        return draft.source.save_tracked(edits, tracking)
    raise PlainlangError("--track-changes is for Word documents: leave it out for this file", path=draft.path)


def score(
    paths: Sequence[Path], project: Project, compare: bool, output: str, stdin_filename: Path | None = None
) -> int:
    """Measure each draft."""
    from plainlang.analyze.analysis import Analysis, analyze
    from plainlang.report import render_score

    files: list[dict[str, Any]] = []

    def work(draft: inputs.Draft, settings: Settings) -> Analysis:
        return analyze(draft.document)

    def show(draft: inputs.Draft, analysis: Analysis) -> int:
        if output == "json":
            files.append({**_named(draft), **render_score.to_dict(draft.document, analysis, compare)})
        else:
            render_score.show_score(draft.path, draft.document, analysis, compare, draft.label)
        return CLEAN

    drafts = _Drafts(paths, project, stdin_filename)
    code = drafts.each(work, show)
    if output == "json":
        _print_json(files=files, errors=drafts.errors_as_dicts())
    return code


def explain(name: str, project: Project) -> int:
    """Explain a rule or a term."""
    from plainlang.report import render_help
    from plainlang.report.registry import rules as all_rules
    from plainlang.text.suggest import near

    settings = project.settings()
    if rule := all_rules().get(name.lower().replace("_", "-")):
        render_help.show_rule(rule)
    elif terms := settings.glossary.lookup(name):
        render_help.show_terms(terms)
    else:
        found = (*near(name, all_rules(), limit=1), *settings.glossary.near(name))
        hint = f"; did you mean {' or '.join(repr(n) for n in found)}?" if found else ""
        raise PlainlangError(f"'{name}' is no rule and in no glossary{hint} (plainlang rules lists the rules)")
    return CLEAN


def rules(project: Project) -> int:
    """List the rules."""
    from plainlang.report import render_help
    from plainlang.report.registry import rules as all_rules

    render_help.show_rules(all_rules(), project.settings().profile)
    return CLEAN


def lookup(phrase: str, project: Project) -> int:
    """Show the entries for a phrase."""
    from plainlang.report import render_help

    glossary = project.settings().glossary
    if terms := glossary.lookup(phrase):
        render_help.show_terms(terms)
        return CLEAN
    near = glossary.near(phrase)
    complain(f"no entry for '{phrase}'" + (f"; did you mean {' or '.join(repr(n) for n in near)}?" if near else ""))
    return FINDINGS


def lint(paths: Sequence[Path]) -> int:
    """Check glossary files."""
    from plainlang.glossary.lint import lint as linting
    from plainlang.glossary.load import bundled

    problems = linting(tuple(paths) or bundled())
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'s' * (len(problems) != 1)}" if problems else "clean", file=sys.stderr)
    return FINDINGS if problems else CLEAN


def propose(paths: Sequence[Path], project: Project, stdin_filename: Path | None = None) -> int:
    """Print entries, to be filled in, for the hard terms of drafts that no glossary covers."""
    from plainlang.glossary import propose as proposing

    drafts = _Drafts(paths, project, stdin_filename)
    code, documents = drafts.documents()
    if documents:
        proposals = proposing.propose(documents, project.settings().glossary)
        sys.stdout.write(proposing.to_toml(proposals))
        print(f"{len(proposals)} term{'s' * (len(proposals) != 1)} without an entry", file=sys.stderr)
    return code


def coverage(paths: Sequence[Path], project: Project, output: str, stdin_filename: Path | None = None) -> int:
    """Say what share of the hard terms of drafts the glossary covers."""
    from plainlang.glossary.coverage import coverage as covering
    from plainlang.report import render_help

    drafts = _Drafts(paths, project, stdin_filename)
    code, documents = drafts.documents()
    settings = project.settings()
    found = covering(documents, settings.glossary, settings.profile.audience)
    if output == "json":
        _print_json(coverage=found.to_dict(), errors=drafts.errors_as_dicts())
    elif documents:
        render_help.show_coverage(found)
    return code


def _named(draft: inputs.Draft) -> dict[str, str]:
    """What to call a draft in JSON: its path, where a file holds many, which one it is, and what is no line, what."""
    part = {"part": draft.label} if draft.label else {}
    unit = {"unit": draft.document.unit} if draft.document.unit != "line" else {}
    return {"path": str(draft.path), **part, **unit}


def _print_json(**data: Any) -> None:
    json.dump({"schema": SCHEMA, "version": __version__, **data}, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
