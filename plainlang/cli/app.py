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
    PageOutput,
    ProfileName,
    Records,
    StdinName,
    listed,
    project_of,
    rule_names,
    severity_of,
)
from plainlang.cli.outfile import printed_to

_HELP = "Makes scientific text plain: scores it, says what is too technical and why, and rewrites jargon safely."

app = typer.Typer(
    name="plainlang",
    no_args_is_help=True,
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
