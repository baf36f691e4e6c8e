"""What a draft was at a git revision, so that only what has changed since is reported."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.report.finding import Finding
from plainlang.report.report import Report
from plainlang.text.document import Document, Sentence
from plainlang.text.read import open_source


class Revision:
    """The drafts of a repository at one revision."""

    def __init__(self, name: str, format: str | None = None) -> None:
        self.name = name
        self.format = format
        self._top = cache(self._find_top)
        self._renamed = cache(self._find_renamed)

    def documents(self, path: Path) -> tuple[Document, ...]:
        """What a draft held at the revision, whatever its name was then; nothing if it was not there.

        Raises:
            PlainlangError: if there is no git, no repository around the draft, or no such revision in it.
        """
        place = path.parent.resolve() / path.name
        top = self._top(place.parent)
        if not place.is_relative_to(top):
            return ()
        name = place.relative_to(top).as_posix()
        ran = _git(top, "show", f"{self.name}:{self._renamed(top).get(name, name)}")
        if ran.returncode:
            return ()
        try:
            return tuple(part.document for part in open_source(ran.stdout, path, self.format).parts)
        except PlainlangError:
            return ()  # it could not be read then: all of it is new

    def _find_top(self, folder: Path) -> Path:
        ran = _git(folder, "rev-parse", "--show-toplevel")
        if ran.returncode:
            raise PlainlangError("--diff-only: it is in no git repository", path=folder)
        top = Path(ran.stdout.decode().rstrip("\n")).resolve()
        known = not self.name.startswith("-")
        if not known or _git(top, "rev-parse", "--verify", "--quiet", f"{self.name}^{{commit}}").returncode:
            raise PlainlangError(f"--diff-only: there is no revision '{self.name}' in the repository at {top}")
        return top

    def _find_renamed(self, top: Path) -> dict[str, str]:
        """The old names of files that have been renamed since, by their new ones."""
        ran = _git(top, "diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", self.name)
        parts = iter(ran.stdout.decode(errors="surrogateescape").split("\0"))
        return {new: old for _, old, new in zip(parts, parts, parts, strict=False)}


def _git(folder: Path, *args: str) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise PlainlangError("--diff-only asks git what has changed: install git")
    return subprocess.run([git, *args], cwd=folder, capture_output=True, check=False)


def changed_since(report: Report, before: tuple[Document, ...]) -> Report:
    """The report with the findings on sentences only that none of the documents before has.

    A sentence that has moved, or whose lines are broken anew, has not changed. What is said of the text as a whole is
    left out.
    """
    old = Counter(_words(s) for document in before for s in document.sentences)
    new: list[Sentence] = []
    for sentence in report.document.sentences:
        if old[_words(sentence)] > 0:
            old[_words(sentence)] -= 1
        else:
            new.append(sentence)
    remarks = {c.text for document in before for c in document.comments}
    fresh = [c.span for c in report.document.comments if c.text not in remarks]
    spans = [*(s.span for s in new), *fresh]

    def counts(finding: Finding) -> bool:
        return len(finding.span) > 0 and any(span.overlaps(finding.span) for span in spans)

    touched = {s.span for s in new}
    return replace(
        report,
        findings=tuple(filter(counts, report.findings)),
        sentences=tuple(s for s in report.sentences if s.span in touched),
        suppressed=tuple(s for s in report.suppressed if counts(s.finding)),
    )


def _words(sentence: Sentence) -> str:
    return " ".join(sentence.text.split())
