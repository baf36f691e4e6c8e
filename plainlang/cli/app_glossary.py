"""`plainlang glossary` and its commands, declared as in `plainlang.cli.app`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plainlang.cli.guard import guarded
from plainlang.cli.options import (
    Column,
    ConfigFile,
    Files,
    FormatName,
    Glossaries,
    Output,
    ProfileName,
    StdinName,
    project_of,
)

app = typer.Typer(help="Look up phrases and check glossary files.", no_args_is_help=True)


@app.command()
@guarded
def lookup(
    phrase: Annotated[str, typer.Argument(help="A term in any form, such as etiologies.")],
    glossary: Glossaries = None,
    config: ConfigFile = None,
) -> int:
    """Show what the glossary says for a phrase. Exit code 1 if it says nothing."""
    from plainlang.cli import glossary as command

    return command.lookup(phrase, project_of(config, glossary=glossary))


@app.command()
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


@app.command()
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


@app.command()
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
