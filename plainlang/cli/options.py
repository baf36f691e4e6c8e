"""The options that commands share, and what becomes of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plainlang.text.format import names

if TYPE_CHECKING:
    from plainlang.cli.settings import Project
    from plainlang.report.finding import Severity


class CheckOutput(StrEnum):
    """How `check` shows its findings."""

    text = "text"
    concise = "concise"
    json = "json"
    sarif = "sarif"
    github = "github"
    junit = "junit"
    markdown = "markdown"
    html = "html"


class Output(StrEnum):
    """How other commands show their results."""

    text = "text"
    json = "json"


class PageOutput(StrEnum):
    """How `page` shows a page."""

    text = "text"
    markdown = "markdown"
    html = "html"
    json = "json"


class Level(StrEnum):
    """Severities, gravest first."""

    error = "error"
    warning = "warning"
    note = "note"


def listed(names: str) -> tuple[str, ...]:
    """The names in a text with commas between them.

    >>> listed("latin, number-*")
    ('latin', 'number-*')
    """
    return tuple(name.strip() for name in names.split(",") if name.strip())


def rule_names(begun: str) -> list[str]:
    """The rules that a shell can complete a name to."""
    from plainlang.report.registry import rules

    return [name for name in rules() if name.startswith(begun)]


def profile_names(begun: str) -> list[str]:
    """The profiles that a shell can complete a name to."""
    from plainlang.report.profile import bundled_profiles

    return [name for name in bundled_profiles() if name.startswith(begun)]


Files = Annotated[
    list[Path],
    typer.Argument(
        help="Drafts, or directories of drafts; - for standard input.", metavar="FILES...", show_default=False
    ),
]
Records = Annotated[
    list[Path],
    typer.Argument(
        help="Files of records, or directories of them; - for standard input.", metavar="RECORDS...", show_default=False
    ),
]
ProfileName = Annotated[
    str | None,
    typer.Option(
        "--profile",
        "-p",
        help="For whom: public (default), patient, policymaker, cochrane-pls, nhs, ... or a TOML file.",
        metavar="NAME",
        autocompletion=profile_names,
    ),
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option("--glossary", "-g", help="A glossary (TOML or CSV) to lay over ours; repeatable.", metavar="FILE"),
]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="Settings, instead of the closest plainlang.toml.", metavar="FILE")
]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format", help=f"How to read drafts ({', '.join(names())}); by their names if not given.", metavar="NAME"
    ),
]
Column = Annotated[
    str | None,
    typer.Option("--column", help="Which column of a CSV or JSON Lines file holds the texts.", metavar="NAME"),
]
StdinName = Annotated[
    Path | None,
    typer.Option("--stdin-filename", help="What to call standard input, and by which name to read it.", metavar="FILE"),
]


def severity_of(level: Level | None) -> Severity | None:
    """A level of the command line as a severity."""
    return level.value if level else None


def project_of(
    config: Path | None = None,
    profile: str | None = None,
    glossary: list[Path] | None = None,
    format: str | None = None,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    column: str | None = None,
) -> Project:
    """Where the settings of each draft come from, with what the command line says on top."""
    from plainlang.cli.settings import Project, Wishes

    return Project(Wishes(config, profile, tuple(glossary or ()), select, ignore, fail_on, format, column))
