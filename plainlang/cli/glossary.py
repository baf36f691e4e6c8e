"""`plainlang glossary`: look up phrases, check files, propose entries, count what is covered."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN, FINDINGS, complain
from plainlang.cli.settings import Project


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

    drafts = Drafts(paths, project, stdin_filename)
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
    from plainlang.report.render_json import print_json

    drafts = Drafts(paths, project, stdin_filename)
    code, documents = drafts.documents()
    settings = project.settings()
    found = covering(documents, settings.glossary, settings.profile.audience)
    if output == "json":
        print_json(drafts.errors, coverage=found.to_dict())
    elif documents:
        render_help.show_coverage(found)
    return code
