"""`plainlang corpus`: whole collections of texts, scored or rewritten, on this machine or on a cluster."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plainlang.cli.guard import CLEAN, guarded
from plainlang.cli.options import Glossaries, ProfileName

if TYPE_CHECKING:
    from plainlang.corpus.job import Task

app = typer.Typer(help="Work through whole collections of texts: millions of abstracts.", no_args_is_help=True)


class RunnerName(StrEnum):
    """Where the work is done."""

    native = "native"
    ray = "ray"


class FormName(StrEnum):
    """How the output is written."""

    parquet = "parquet"
    jsonl = "jsonl"


Inputs = Annotated[
    list[str],
    typer.Argument(
        help="Parquet, CSV, TSV, JSON Lines or PubMed XML files (.gz too), folders, or patterns in quotes.",
        metavar="INPUT...",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option("--out", "-o", help="Folder for the output.", metavar="FOLDER")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the run that stands in the folder.")]
TextColumn = Annotated[
    str | None, typer.Option("--text-column", help="The column with the text; found by its name if not given.")
]
IdColumn = Annotated[str | None, typer.Option("--id-column", help="The column that identifies a row.")]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", help="A column to hand on, such as a year; repeatable. Known ones if not given."),
]
Join = Annotated[
    Path | None,
    typer.Option("--join", help="CSV whose columns are added by the identifier: PRJ beside PRJABS.", metavar="FILE"),
]
Form = Annotated[FormName, typer.Option("--form", help="Form of the output.")]
RunnerOption = Annotated[RunnerName, typer.Option("--engine", help="This machine's processes, or a Ray cluster.")]
Address = Annotated[
    str | None, typer.Option("--address", help="Of a running Ray cluster, for --engine ray.", metavar="HOST:PORT")
]
Workers = Annotated[int, typer.Option("--workers", "-w", help="Processes that work at a time.", min=1)]
Rows = Annotated[int, typer.Option("--rows-per-part", help="Rows that a worker takes at a time.", min=1)]
Findings = Annotated[bool, typer.Option("--findings", help="Count findings by rule too; many times slower.")]


def _add(task: Task, does: str) -> None:
    """Add the command of a task; all of them have the same options."""

    @app.command(task, help=does)
    @guarded
    def command(
        inputs: Inputs,
        out: Out,
        resume: Resume = False,
        text_column: TextColumn = None,
        id_column: IdColumn = None,
        keep: Keep = None,
        findings: Findings = False,
        profile: ProfileName = None,
        glossary: Glossaries = None,
        join: Join = None,
        form: Form = FormName.parquet,
        engine: RunnerOption = RunnerName.native,
        address: Address = None,
        workers: Workers = 1,
        rows_per_part: Rows = 2000,
    ) -> int:
        from plainlang.corpus.columns import Columns
        from plainlang.corpus.engine import Engine
        from plainlang.corpus.job import Job
        from plainlang.corpus.render import Watch, show_summary
        from plainlang.corpus.run import run

        columns = Columns(text_column, id_column, tuple(keep or ()))
        files = tuple(str(path.resolve()) for path in glossary or ())
        table = None if join is None else str(join.resolve())
        job = Job(task, profile or "public", findings, files, columns, form.value, table)
        where = Engine(engine.value, workers, address)
        with Watch() as watch:
            tally = run(inputs, out, job, where, resume=resume, rows=rows_per_part, watch=watch.see)
        show_summary(tally)
        return CLEAN


_add("score", "Score every text: difficulty, the eight formulas, the hardest terms.")
_add("rewrite", "Rewrite every text, and say how much easier it is.")
_add("page", "Draft a lay page of every record: NIH projects, PubMed articles, trials.")


@app.command()
@guarded
def summary(out: Annotated[Path, typer.Argument(help="Folder of a run.", metavar="FOLDER")]) -> int:
    """Show the closing summary of a run again; of what is done, if it was stopped."""
    from plainlang.corpus.output import Output
    from plainlang.corpus.render import show_summary
    from plainlang.corpus.tally import total

    output = Output(out)
    show_summary(total(output.tallies(output.parts())))
    return CLEAN


@app.command()
@guarded
def report(
    out: Annotated[Path, typer.Argument(help="Folder of a run.", metavar="FOLDER")],
    output_file: Annotated[
        Path, typer.Option("--output-file", help="The page; report.html in the current folder if not given.")
    ] = Path("report.html"),
) -> int:
    """Make a page of a run: how hard the texts are, by year and institute, and which terms to work on."""
    from plainlang.corpus.output import Output
    from plainlang.corpus.report import report as reporting
    from plainlang.text.files import replace_file

    replace_file(output_file, reporting(Output(out)).encode())
    return CLEAN
