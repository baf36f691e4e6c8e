"""Rewrites for a person at a terminal, and with lines and columns as plain data."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.text import Text

from plainlang.glossary.rewrite import LeftAlone, Rewrite
from plainlang.report.console import console, plural, show, wrapped
from plainlang.report.placed import named, placed
from plainlang.text.document import Document

_STYLES = {"+": "green", "-": "red", "@": "cyan"}
_HEADER = 2
_WORD = re.compile(r"\S+")


def show_diff(path: Path, before: str, after: str) -> None:
    """A unified diff from a draft to its rewrite: exact where piped, with changed words marked on a terminal."""
    out = console()
    lines = list(_diff(path, before, after))
    if out.soft_wrap:
        sys.stdout.writelines(lines)
        return
    words = dict(_changed_words(lines))
    for number, line in enumerate(lines):
        text = Text(line.rstrip("\r\n"), style=_STYLES.get(line[0], ""))
        for start, end in words.get(number, ()):
            text.stylize("bold underline", start, end)
        if line.startswith(("---", "+++", "@@", "\\")):
            out.print(text, soft_wrap=True)
            continue
        # Every row of a line that is wrapped has its sign, so that it can be told without colour.
        for row in wrapped(text[1:], out.width - 1):
            row.rstrip()
            out.print(Text(line[0], style=text.style) + row, soft_wrap=True)


def _changed_words(lines: Sequence[str]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """For each line of a diff that replaces or is replaced, its number and where its changed words start and end."""
    for signs in re.finditer(r"(-+)(\++)", "".join(line[0] for line in lines[_HEADER:]).rjust(len(lines))):
        removed, added = range(*signs.span(1)), range(*signs.span(2))
        for old, new in zip(removed, added, strict=False):
            before, after = (list(_WORD.finditer(lines[number], 1)) for number in (old, new))
            changes = difflib.SequenceMatcher(
                None, [word.group() for word in before], [word.group() for word in after], autojunk=False
            )
            places = [(i1, i2, j1, j2) for tag, i1, i2, j1, j2 in changes.get_opcodes() if tag != "equal"]
            yield old, [(before[i].start(), before[end - 1].end()) for i, end, _, _ in places if i < end]
            yield new, [(after[j].start(), after[end - 1].end()) for _, _, j, end in places if j < end]


def _diff(path: Path, before: str, after: str) -> Iterator[str]:
    """The lines of the diff, each with its end. Only line feeds end a line, as for the tools that read diffs."""
    old, new = ([f"{line}\n" for line in text.split("\n")] for text in (before, after))
    for lines in (old, new):
        lines[-1] = lines[-1].removesuffix("\n")  # what follows the last line feed, most often nothing
    for line in difflib.unified_diff([*filter(None, old)], [*filter(None, new)], str(path), str(path)):
        yield line if line.endswith("\n") else f"{line}\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"


def show_edits(path: Path, document: Document, rewrite: Rewrite, label: str = "") -> None:
    """Each edit with its term and reason, then what was left alone and why."""
    out = console()
    for edit in rewrite.edits:
        line, column = document.position(edit.span.start)
        change = (f"{_one_line(edit.before)} → ", (_one_line(edit.text), "green"), (f" ({edit.reason})", "dim"))
        show(out, (f"{path}:{line}:{column}: ", "dim"), *change, hang=4)
    if rewrite.left:
        out.print("\nLeft alone:" if rewrite.edits else "Left alone:", style="bold")
    for reason, items in _by_reason(rewrite.left).items():
        show(out, reason, indent=2)
        for item in items:
            line, column = document.position(item.span.start)
            wording = f" (it could be: {item.wording})" if item.wording else ""
            show(out, (f"{path}:{line}:{column}: ", "dim"), f"{_one_line(item.text)}{wording}", indent=4, hang=4)
    if rewrite.edits or rewrite.left:
        out.print()
    changes, left = plural(len(rewrite.edits), "change"), plural(len(rewrite.left), "term")
    show(out, f"{named(path, label)}: {changes}, {left} left alone.")


def _by_reason(left: tuple[LeftAlone, ...]) -> dict[str, list[LeftAlone]]:
    found: dict[str, list[LeftAlone]] = {}
    for item in left:
        found.setdefault(item.reason, []).append(item)
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())


def to_dict(document: Document, rewrite: Rewrite) -> dict[str, Any]:
    """The rewrite as plain data, every span with its line and column."""
    data = rewrite.to_dict()
    return {
        **data,
        "edits": [placed(document, e.to_dict()) for e in rewrite.edits],
        "left": [placed(document, item.to_dict()) for item in rewrite.left],
    }
