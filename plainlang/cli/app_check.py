"""`plainlang check`, declared: it has more options than all others together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plainlang.cli.guard import guarded
from plainlang.cli.options import (
    CheckOutput,
    Column,
    ConfigFile,
    Files,
    FormatName,
    Glossaries,
    Level,
    ProfileName,
    StdinName,
    listed,
    project_of,
    rule_names,
    severity_of,
)
from plainlang.cli.outfile import printed_to


@guarded
def check(
    files: Files,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    output_format: Annotated[
        CheckOutput, typer.Option("--output-format", help="How findings are shown; html is a page to look at.")
    ] = CheckOutput.text,
    output_file: Annotated[
        Path | None, typer.Option("--output-file", "-o", help="Where to write them, instead of here.", metavar="FILE")
    ] = None,
    show: Annotated[
        Level | None, typer.Option("--show", help="The lightest severity that is shown; by default few notes of each.")
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select",
            help="Run these rules only: names or patterns, with commas.",
            metavar="RULES",
            autocompletion=rule_names,
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", help="Do not run these rules.", metavar="RULES", autocompletion=rule_names),
    ] = None,
    fail_on: Annotated[
        Level | None, typer.Option("--fail-on", help="The lightest severity that fails a draft.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even if a draft fails.")] = False,
    baseline: Annotated[
        Path | None, typer.Option("--baseline", help="Known findings, which do not count.", metavar="FILE")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Take all findings of now as known: write the baseline.")
    ] = False,
    diff_only: Annotated[
        str | None,
        typer.Option("--diff-only", help="Only sentences that changed since a git revision.", metavar="REV"),
    ] = None,
    statistics: Annotated[bool, typer.Option("--statistics", help="Only count how often each rule speaks.")] = False,
    show_settings: Annotated[
        bool, typer.Option("--show-settings", help="Show what holds for each file and where it comes from.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Work everything out anew.")] = False,
    cache_dir: Annotated[
        Path | None,
        typer.Option(
            "--cache-dir", help="Where results are kept between runs.", metavar="FOLDER", envvar="PLAINLANG_CACHE_DIR"
        ),
    ] = None,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Say what is still too technical, and why.

    Exit code: 0 if every draft passes, 1 if one fails, 2 if one could not be used.
    """
    chosen, left_out = (tuple(name for names in of or () for name in listed(names)) for of in (select, ignore))
    project = project_of(config, profile, glossary, format, chosen, left_out, severity_of(fail_on), column)
    if show_settings:
        from plainlang.cli import show_settings as settings

        return settings.show_settings(files, project, stdin_filename)
    from plainlang.cli import check as command

    mode = command.CheckMode(
        output_format.value, severity_of(show), statistics, exit_zero, baseline, write_baseline, diff_only,
        not no_cache, cache_dir,
    )  # fmt: skip
    if output_file and (watch or write_baseline):
        other = "watch" if watch else "write-baseline"
        raise typer.BadParameter(f"it cannot go with --{other}", param_hint="--output-file")
    if watch:
        from plainlang.cli.watch import watch as watching

        return watching(files, project, mode)
    with printed_to(output_file):
        return command.check(files, project, mode, stdin_filename)
