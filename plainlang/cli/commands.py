"""What the commands do: settings, the loop over files, and which renderer shows the result."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plainlang import __version__
from plainlang import config as config_files
from plainlang.cli import inputs
from plainlang.cli.guard import CLEAN, FINDINGS, UNUSABLE, complain
from plainlang.config import Config
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.report.profile import Profile

SCHEMA = 1


@dataclass(frozen=True)
class Settings:
    """The settings file with the command line on top of it."""

    config: Config
    profile_name: str
    glossaries: tuple[Path, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    format: str | None = None

    @classmethod
    def of(
        cls,
        config: Path | None,
        profile: str | None,
        glossaries: Iterable[Path] | None,
        *,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] | None = None,
        fail_on: str | None = None,
        format: str | None = None,
    ) -> Settings:
        """Read the settings file that counts here; what the command line says wins over it."""
        base = config_files.load(config or config_files.find(Path.cwd()))
        return cls(
            config=base,
            profile_name=profile or base.profile,
            glossaries=(*base.glossaries, *(glossaries or ())),
            select=tuple(select or base.select),
            ignore=(*base.ignore, *(ignore or ())),
            fail_on=fail_on or base.fail_on,
            format=format,
        )

    @cached_property
    def profile(self) -> Profile:
        """The profile, with ``fail_on`` set if the settings say so."""
        from dataclasses import replace

        from plainlang.report.check import load_profile

        profile = load_profile(self.profile_name)
        return replace(profile, fail_on=self.fail_on) if self.fail_on else profile  # type: ignore[arg-type]

    @cached_property
    def glossary(self) -> Glossary:
        """The bundled glossary with the writer's files on top."""
        return Glossary.load(*self.glossaries, off=self.config.off, keep=self.config.keep)


@dataclass(frozen=True, slots=True)
class RewriteMode:
    """What `rewrite` does with the plainer draft."""

    diff: bool
    write: bool
    explain: bool
    output: str


def _each(
    paths: Sequence[Path],
    settings: Settings,
    stdin_filename: Path | None,
    work: Callable[[inputs.Draft], int],
    progress: bool = True,
) -> tuple[int, list[str]]:
    """Do ``work`` on every input. One that cannot be used is reported, and the others go on."""
    code, errors = CLEAN, []
    if not paths:
        return code, errors
    for path in inputs.each(inputs.files(paths, settings.config), progress):
        try:
            code = max(code, work(inputs.read(path, settings.format, stdin_filename)))
        except PlainlangError as error:
            errors.append(str(error))
            complain(error)
    return (UNUSABLE if errors else code), errors


def check(paths: Sequence[Path], settings: Settings, output: str, exit_zero: bool, stdin_filename: Path | None) -> int:
    """Report on each file."""
    from plainlang.report import check as checking
    from plainlang.report import render_github, render_text
    from plainlang.report.report import Report

    profile, glossary = settings.profile, settings.glossary
    reports: list[tuple[Path, Report]] = []

    def work(draft: inputs.Draft) -> int:
        report = checking.check(
            draft.document, profile=profile, glossary=glossary, select=settings.select, ignore=settings.ignore
        )
        reports.append((draft.path, report))
        if output == "text":
            render_text.show_report(draft.path, report)
        elif output == "github":
            render_github.show_report(draft.path, report)
        return CLEAN if report.ok else FINDINGS

    code, errors = _each(paths, settings, stdin_filename, work)
    if output == "text" and len(reports) > 1:
        render_text.show_summary([report for _, report in reports])
    if output == "json":
        _print_json(files=[{"path": str(path), **report.to_dict()} for path, report in reports], errors=errors)
    return CLEAN if exit_zero and code == FINDINGS else code


def rewrite(paths: Sequence[Path], settings: Settings, mode: RewriteMode, stdin_filename: Path | None) -> int:
    """Print, compare, list or write the plainer draft of each file."""
    from plainlang.glossary.rewrite import rewrite as rewriting
    from plainlang.report import render_text
    from plainlang.text.files import replace_text

    profile, glossary = settings.profile, settings.glossary
    shown: list[dict[str, Any]] = []

    def work(draft: inputs.Draft) -> int:
        result = rewriting(draft.document, glossary=glossary, audience=profile.audience)
        if mode.output == "json":
            shown.append({"path": str(draft.path), **result.to_dict()})
        elif mode.diff:
            render_text.show_diff(draft.path, result)
        elif mode.explain:
            render_text.show_edits(draft.path, draft.document, result)
        elif not mode.write:
            sys.stdout.write(result.text.removeprefix("\ufeff"))
        if mode.write and result.edits:
            if draft.path == inputs.STDIN or not draft.path.is_file():
                raise PlainlangError("--write needs files, not standard input", path=draft.path)
            replace_text(draft.path, result.text, draft.encoding)
            print(f"{draft.path}: {len(result.edits)} changes", file=sys.stderr)
        return FINDINGS if mode.diff and result.edits else CLEAN

    code, errors = _each(paths, settings, stdin_filename, work)
    if mode.output == "json":
        _print_json(files=shown, errors=errors)
    return code


def score(paths: Sequence[Path], settings: Settings, compare: bool, output: str, stdin_filename: Path | None) -> int:
    """Measure each file."""
    from plainlang.analyze.analysis import analyze
    from plainlang.report import render_score

    shown: list[dict[str, Any]] = []

    def work(draft: inputs.Draft) -> int:
        analysis = analyze(draft.document)
        if output == "json":
            shown.append(
                {"path": str(draft.path), **analysis.to_dict(), **render_score.comparison(draft.document, compare)}
            )
        else:
            render_score.show(draft.path, draft.document, analysis, compare)
        return CLEAN

    code, errors = _each(paths, settings, stdin_filename, work)
    if output == "json":
        _print_json(files=shown, errors=errors)
    return code


def explain(name: str, settings: Settings) -> int:
    """Explain a rule or a term."""
    from plainlang.report import render_text
    from plainlang.report.registry import rules as all_rules

    if rule := all_rules().get(name):
        render_text.show_rule(rule)
    elif terms := settings.glossary.lookup(name):
        render_text.show_terms(terms)
    else:
        near = settings.glossary.near(name)
        hint = f"; did you mean {' or '.join(repr(n) for n in near)}?" if near else ""
        raise PlainlangError(f"'{name}' is no rule and in no glossary{hint} (plainlang rules lists the rules)")
    return CLEAN


def rules(settings: Settings) -> int:
    """List the rules."""
    from plainlang.report import render_text
    from plainlang.report.registry import rules as all_rules

    render_text.show_rules(all_rules(), settings.profile)
    return CLEAN


def lookup(phrase: str, settings: Settings) -> int:
    """Show the entries for a phrase."""
    from plainlang.report import render_text

    terms = settings.glossary.lookup(phrase)
    if not terms:
        near = settings.glossary.near(phrase)
        print(f"no entry for '{phrase}'" + (f"; near: {', '.join(near)}" if near else ""))
        return FINDINGS
    render_text.show_terms(terms)
    return CLEAN


def lint(paths: Sequence[Path]) -> int:
    """Check glossary files."""
    from plainlang.glossary.lint import lint as linting
    from plainlang.glossary.load import bundled

    problems = linting(tuple(paths) or bundled())
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'s' * (len(problems) != 1)}" if problems else "clean", file=sys.stderr)
    return FINDINGS if problems else CLEAN


def _print_json(**data: Any) -> None:
    json.dump({"schema": SCHEMA, "version": __version__, **data}, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
