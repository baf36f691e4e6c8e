"""The commands and their options. Each loads what it needs when it runs, so that ``--help`` answers at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from plainlang.cli import corpus
from plainlang.cli.guard import guarded
from plainlang.cli.options import (
    CheckOutput,
    Column,
    ConfigFile,
    Files,
    FormatName,
    Glossaries,
    Level,
    Output,
    ProfileName,
    StdinName,
    project_of,
    severity_of,
)

_HELP = "Makes scientific text plain: scores it, says what is too technical and why, and rewrites jargon safely."

app = typer.Typer(
    name="plainlang",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
glossary_app = typer.Typer(help="Look up phrases and check glossary files.", no_args_is_help=True)
app.add_typer(glossary_app, name="glossary")
app.add_typer(corpus.app, name="corpus")


def _version(wanted: bool) -> None:
    if wanted:
        from plainlang import __version__

        typer.echo(f"plainlang {__version__}")
        raise typer.Exit


@app.callback(help=_HELP)
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """What holds for every command."""


@app.command()
@guarded
def check(
    files: Files,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    output_format: Annotated[
        CheckOutput,
        typer.Option("--output-format", help="html is a page to look at; github annotates, markdown comments."),
    ] = CheckOutput.text,
    select: Annotated[
        list[str] | None, typer.Option("--select", help="Run this rule only; repeatable.", metavar="RULE")
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", help="Do not run this rule; repeatable.", metavar="RULE")
    ] = None,
    fail_on: Annotated[
        Level | None, typer.Option("--fail-on", help="The lightest severity that fails a draft.")
    ] = None,
    show: Annotated[
        Level | None, typer.Option("--show", help="The lightest severity that is shown; by default few notes of each.")
    ] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 even if a draft fails.")] = False,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Say what is still too technical, and why.

    Exit code: 0 if every draft passes, 1 if one fails, 2 if one could not be used.
    """
    from plainlang.cli import check as command

    project = project_of(
        config, profile, glossary, format, tuple(select or ()), tuple(ignore or ()), severity_of(fail_on), column
    )
    return command.check(files, project, output_format.value, severity_of(show), exit_zero, stdin_filename)


@app.command()
@guarded
def rewrite(
    files: Files,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    diff: Annotated[bool, typer.Option("--diff", help="Show what would change; exit 1 if anything would.")] = False,
    write: Annotated[bool, typer.Option("--write", "-w", help="Change the files in place.")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="List each edit with its reason, and what was left alone and why.")
    ] = False,
    track_changes: Annotated[
        bool,
        typer.Option("--track-changes", help="With --write: change Word documents by tracked changes."),
    ] = False,
    date: Annotated[
        str | None,
        typer.Option("--date", help="When tracked changes were made; none if not given.", metavar="YYYY-MM-DD"),
    ] = None,
    output_format: Annotated[Output, typer.Option("--output-format", help="text or json.")] = Output.text,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Print a plainer draft. Its numbers, names, negations and hedges all survive."""
    from plainlang.cli import rewrite as command
    from plainlang.text.tracking import dated

    if diff and (write or explain):
        raise typer.BadParameter(f"it cannot go with --{'write' if write else 'explain'}", param_hint="--diff")
    if track_changes and not write:
        raise typer.BadParameter("it needs --write", param_hint="--track-changes")
    if date and not track_changes:
        raise typer.BadParameter("it needs --track-changes", param_hint="--date")
    tracking = dated(date, os.environ) if track_changes else None
    mode = command.RewriteMode(diff, write, explain, output_format.value, tracking)
    return command.rewrite(files, project_of(config, profile, glossary, format, column=column), mode, stdin_filename)


@app.command()
@guarded
def score(
    files: Files,
    compare: Annotated[
        bool, typer.Option("--compare", help="Show textstat's own values beside ours, and why they differ.")
    ] = False,
    config: ConfigFile = None,
    output_format: Annotated[Output, typer.Option("--output-format", help="text or json.")] = Output.text,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Measure how hard a draft is: difficulty, formulas, hardest sentences and terms."""
    from plainlang.cli import score as command

    return command.score(
        files, project_of(config, format=format, column=column), compare, output_format.value, stdin_filename
    )


@app.command()
@guarded
def explain(
    name: Annotated[str, typer.Argument(help="A rule such as long-sentence, or a term such as etiology.")],
    glossary: Glossaries = None,
    config: ConfigFile = None,
) -> int:
    """Explain a rule, or a term of the glossary."""
    from plainlang.cli import rules as command

    return command.explain(name, project_of(config, glossary=glossary))


@app.command()
@guarded
def rules(profile: ProfileName = None, config: ConfigFile = None) -> int:
    """List the rules, with what the profile makes of each."""
    from plainlang.cli import rules as command

    return command.rules(project_of(config, profile))


@glossary_app.command()
@guarded
def lookup(
    phrase: Annotated[str, typer.Argument(help="A term in any form, such as etiologies.")],
    glossary: Glossaries = None,
    config: ConfigFile = None,
) -> int:
    """Show what the glossary says for a phrase. Exit code 1 if it says nothing."""
    from plainlang.cli import glossary as command

    return command.lookup(phrase, project_of(config, glossary=glossary))


@glossary_app.command()
@guarded
def lint(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Glossary files; plainlang's own if none.", metavar="[FILES]...", show_default=False),
    ] = None,
) -> int:
    """Check glossary files like code: order, loops, wordings that are no plainer, broken examples."""
    from plainlang.cli import glossary as command

    return command.lint(files or [])


@glossary_app.command()
@guarded
def new(
    files: Files,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Propose entries for the hard terms that nothing covers, dearest first, as TOML to fill in."""
    from plainlang.cli import glossary as command

    return command.propose(files, project_of(config, glossary=glossary, format=format, column=column), stdin_filename)


@glossary_app.command()
@guarded
def coverage(
    files: Files,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    output_format: Annotated[Output, typer.Option("--output-format", help="text or json.")] = Output.text,
    format: FormatName = None,
    column: Column = None,
    stdin_filename: StdinName = None,
) -> int:
    """Say what share of the hard terms is covered, and which most often are not."""
    from plainlang.cli import glossary as command

    project = project_of(config, profile, glossary, format, column=column)
    return command.coverage(files, project, output_format.value, stdin_filename)
