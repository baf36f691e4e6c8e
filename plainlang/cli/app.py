"""The commands and their options. Each loads what it needs when it runs, so that ``--help`` answers at once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plainlang.cli.guard import guarded

app = typer.Typer(
    name="plainlang",
    help="Makes scientific text plain: scores it, says what is too technical and why, rewrites jargon safely.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
glossary_app = typer.Typer(help="Look up and check glossaries.", no_args_is_help=True)
app.add_typer(glossary_app, name="glossary")


class CheckOutput(StrEnum):
    """How `check` shows its findings."""

    text = "text"
    json = "json"
    github = "github"


class Output(StrEnum):
    """How other commands show their results."""

    text = "text"
    json = "json"


class Format(StrEnum):
    """How a source is read."""

    plain = "plain"
    markdown = "markdown"


class Level(StrEnum):
    """Severities, gravest first."""

    error = "error"
    warning = "warning"
    note = "note"


Files = Annotated[list[Path], typer.Argument(help="Files or directories; - for standard input.", show_default=False)]
ProfileName = Annotated[
    str | None, typer.Option("--profile", "-p", help="For whom: public, patient, policymaker, or a TOML file.")
]
Glossaries = Annotated[
    list[Path] | None, typer.Option("--glossary", "-g", help="A glossary file (TOML or CSV) over ours; repeatable.")
]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="Settings file, instead of the closest plainlang.toml.")
]
FormatName = Annotated[Format | None, typer.Option("--format", help="How to read the files; by their names otherwise.")]
StdinName = Annotated[
    Path | None, typer.Option("--stdin-filename", help="The name to show, and read by, for standard input.")
]


def _version(wanted: bool) -> None:
    if wanted:
        from plainlang import __version__

        typer.echo(f"plainlang {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Makes scientific text plain: scores it, says what is too technical and why, rewrites jargon safely."""


@app.command()
@guarded
def check(
    files: Files,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    output_format: Annotated[
        CheckOutput, typer.Option("--output-format", help="text, json, or github annotations.")
    ] = CheckOutput.text,
    select: Annotated[list[str] | None, typer.Option("--select", help="Run only this rule; repeatable.")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="Do not run this rule; repeatable.")] = None,
    fail_on: Annotated[Level | None, typer.Option("--fail-on", help="Lightest severity that fails a draft.")] = None,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 also when there are findings.")] = False,
    format: FormatName = None,
    stdin_filename: StdinName = None,
) -> int:
    """Say what is still too technical, and why. Exit code: 0 passes, 1 fails, 2 unusable."""
    from plainlang.cli import commands

    settings = commands.Settings.of(
        config,
        profile,
        glossary,
        select=select,
        ignore=ignore,
        fail_on=fail_on and fail_on.value,
        format=format and format.value,
    )
    return commands.check(files, settings, output_format.value, exit_zero, stdin_filename)


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
        bool, typer.Option("--explain", help="List each edit with its reason, and what was left alone.")
    ] = False,
    output_format: Annotated[Output, typer.Option("--output-format", help="text or json.")] = Output.text,
    format: FormatName = None,
    stdin_filename: StdinName = None,
) -> int:
    """Print a plainer draft. Every number, name, negation and hedge survives."""
    from plainlang.cli import commands

    if diff and write:
        raise typer.BadParameter("--diff only shows, --write changes: choose one")
    settings = commands.Settings.of(config, profile, glossary, format=format and format.value)
    return commands.rewrite(
        files, settings, commands.RewriteMode(diff, write, explain, output_format.value), stdin_filename
    )


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
    stdin_filename: StdinName = None,
) -> int:
    """Measure how hard a draft is: difficulty, formulas, hardest sentences and terms."""
    from plainlang.cli import commands

    settings = commands.Settings.of(config, None, None, format=format and format.value)
    return commands.score(files, settings, compare, output_format.value, stdin_filename)


@app.command()
@guarded
def explain(
    name: Annotated[str, typer.Argument(help="A rule such as long-sentence, or a term such as etiology.")],
    glossary: Glossaries = None,
    config: ConfigFile = None,
) -> int:
    """Explain a rule, or a glossary term."""
    from plainlang.cli import commands

    return commands.explain(name, commands.Settings.of(config, None, glossary))


@app.command()
@guarded
def rules(profile: ProfileName = None, config: ConfigFile = None) -> int:
    """List the rules, with what the profile makes of each."""
    from plainlang.cli import commands

    return commands.rules(commands.Settings.of(config, profile, None))


@glossary_app.command()
@guarded
def lookup(
    phrase: Annotated[str, typer.Argument(help="A term in any form, such as etiologies.")],
    glossary: Glossaries = None,
    config: ConfigFile = None,
) -> int:
    """Show what the glossary says for a phrase. Exit code 1 if it says nothing."""
    from plainlang.cli import commands

    return commands.lookup(phrase, commands.Settings.of(config, None, glossary))


@glossary_app.command()
@guarded
def lint(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Glossary files; plainlang's own if none.", show_default=False)
    ] = None,
) -> int:
    """Check glossary files like code: order, loops, wordings that are no plainer, broken examples."""
    from plainlang.cli import commands

    return commands.lint(files or [])
