"""`plainlang compare`: two versions of a draft beside each other."""

from __future__ import annotations

from pathlib import Path

from plainlang.cli.drafts import Drafts
from plainlang.cli.guard import CLEAN, FINDINGS, UNUSABLE
from plainlang.cli.settings import Project
from plainlang.errors import PlainlangError


def compare(old: Path, new: Path, project: Project, output: str) -> int:
    """Show what got easier and harder; `FINDINGS` if a fact was lost.

    Raises:
        PlainlangError: if a side holds no text, or more than one.
    """
    from plainlang.analyze.analysis import Analysis, analyze
    from plainlang.report.compare import compare as comparing
    from plainlang.report.render_compare import show_comparison
    from plainlang.report.render_json import print_json

    sides: list[Analysis] = []
    for path in (old, new):
        drafts = Drafts([path], project, None)
        code, documents = drafts.documents()
        if code == UNUSABLE:
            return code
        if len(documents) != 1:
            raise PlainlangError(f"compare takes one draft on each side; it holds {len(documents)}", path=path)
        sides.append(analyze(documents[0]))
    found = comparing(*sides)
    if output == "json":
        print_json((), old=str(old), new=str(new), comparison=found.to_dict())
    else:
        show_comparison(old, new, found)
    return FINDINGS if found.lost else CLEAN
