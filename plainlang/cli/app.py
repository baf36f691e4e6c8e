"""The commands and their options. Each loads what it needs when it runs, so that ``--help`` answers at once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from plainlang.cli import app_check, app_glossary, corpus
from plainlang.cli.guard import guarded
from plainlang.cli.options import (
    Column,
    ConfigFile,
    Files,
    FormatName,
    Glossaries,
    Output,
    PageOutput,
    ProfileName,
    Records,
    StdinName,
    project_of,
    rule_names,
)

_HELP = "Makes scientific text plain: scores it, says what is too technical and why, and rewrites jargon safely."

app = typer.Typer(
    name="plainlang",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.add_typer(app_glossary.app, name="glossary")
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


app.command()(app_check.check)


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
def compare(
    old: Annotated[Path, typer.Argument(help="The draft as it was; - for standard input.", show_default=False)],
    new: Annotated[Path, typer.Argument(help="The draft as it is.", show_default=False)],
    config: ConfigFile = None,
    output_format: Annotated[Output, typer.Option("--output-format", help="text or json.")] = Output.text,
    format: FormatName = None,
) -> int:
    """Show what got easier and harder between two drafts, and which facts one has and the other has not.

    Exit code: 1 if the new draft has lost a fact: a number, a name, a negation, a hedge.
    """
    from plainlang.cli import compare as command

    return command.compare(old, new, project_of(config, format=format), output_format.value)


@app.command()
@guarded
def init(
    folder: Annotated[Path, typer.Argument(help="Where; the current folder by default.", show_default=False)] = Path(),
    profile: ProfileName = None,
    pre_commit: Annotated[
        bool, typer.Option("--pre-commit", help="Write .pre-commit-config.yaml too, not only show what belongs there.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a plainlang.toml that is there.")] = False,
) -> int:
    """Write a commented plainlang.toml, and show how to run plainlang with pre-commit."""
    from plainlang.cli import init as command

    return command.init(folder, profile, pre_commit, force)


@app.command()
@guarded
def page(
    records: Records,
    profile: ProfileName = None,
    glossary: Glossaries = None,
    config: ConfigFile = None,
    output_format: Annotated[
        PageOutput | None,
        typer.Option("--output-format", help="text (default), markdown (default with --out), html or json."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Write one file a record to this folder.", metavar="DIR")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", help="Only the record of this identifier; repeatable.", metavar="ID")
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="Say where each sentence comes from.")] = False,
    reviewed: Annotated[
        str, typer.Option("--reviewed", help="When the page was last reviewed, and by whom.", metavar="TEXT")
    ] = "",
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 while a question to the editor is open.")] = False,
    edit: Annotated[
        Path | None, typer.Option("--edit", help="Hold this edited page against its record.", metavar="FILE.md")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", "-w", help="With --edit: write the parts anew that nobody edited.")
    ] = False,
    rewriter: Annotated[
        str | None,
        typer.Option(help="Ask a language model here for plainer wordings (OpenAI's protocol).", metavar="URL"),
    ] = None,
    model: Annotated[str, typer.Option(help="The name of the model there.", metavar="NAME")] = "default",
    rewriter_key: Annotated[
        str, typer.Option(envvar="PLAINLANG_REWRITER_KEY", help="The key that the service asks for.", metavar="KEY")
    ] = "",
) -> int:
    """Draft a lay page about a grant, a paper or a trial. It says nothing that the record does not say.

    Reads NIH RePORTER and ExPORTER, PubMed, ClinicalTrials.gov, and a text with a title.
    """
    from plainlang.cli import page as command
    from plainlang.cli import page_edit
    from plainlang.cli.page_run import PageMode, endpoint

    if write and edit is None:
        raise typer.BadParameter("it needs --edit FILE.md", param_hint="--write")
    if edit is not None and out is not None:
        raise typer.BadParameter("it cannot go with --out", param_hint="--edit")
    output = output_format or (PageOutput.markdown if out else PageOutput.text)
    asked = endpoint(rewriter, model, rewriter_key)
    mode = PageMode(output.value, out, tuple(only or ()), sources, reviewed, strict, asked)
    project = project_of(config, profile, glossary)
    return page_edit.edit(records, project, mode, edit, write) if edit else command.page(records, project, mode)


@app.command()
@guarded
def explain(
    name: Annotated[
        str,
        typer.Argument(help="A rule such as long-sentence, or a term such as etiology.", autocompletion=rule_names),
    ],
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
