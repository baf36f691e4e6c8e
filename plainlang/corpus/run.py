"""A run over a corpus: inputs are cut into parts, those that are missing are done, what was counted is added up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plainlang.corpus.columns import Columns
from plainlang.corpus.engine import Engine
from plainlang.corpus.job import Job
from plainlang.corpus.join import Joined
from plainlang.corpus.output import Output
from plainlang.corpus.part import Part, name_of
from plainlang.corpus.sources import EXTENSIONS, KINDS, kind_of
from plainlang.corpus.tally import Tally, total
from plainlang.corpus.work import Done
from plainlang.errors import PlainlangError

ROWS = 2000
"""Rows to a part: some ten seconds of scoring. A lost worker loses no more than that."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run has come.

    Attributes:
        parts, of: done, before or now, and how many there are.
        rows, words, failed: in the parts done now.
    """

    parts: int
    of: int
    rows: int = 0
    words: int = 0
    failed: int = 0

    def and_(self, done: Done) -> Progress:
        """With one more part done."""
        return Progress(
            self.parts + 1, self.of, self.rows + done.rows, self.words + done.words, self.failed + done.failed
        )


def run(
    patterns: Sequence[str],
    folder: Path,
    job: Job,
    engine: Engine,
    *,
    resume: bool = False,
    rows: int = ROWS,
    watch: Callable[[Progress], None] = lambda progress: None,
) -> Tally:
    """Do ``job`` on every row of the inputs; the counts of all parts, those of an earlier run that is gone on with too.

    Args:
        patterns: files, folders or glob patterns.
        folder: of the output; must not exist, or be empty, unless ``resume``.
        job: what to do; its columns are looked for in the inputs.
        engine: where to do it.
        resume: go on with the run that stands in ``folder``.
        rows: to a part.
        watch: told of the progress at the start and after each part.

    Raises:
        PlainlangError: if an input or the output cannot be used, or the run cannot go on; what is done is kept.
    """
    paths = inputs(patterns)
    job = replace(job, columns=_columns(paths, job))
    parts = _cut(paths, rows)
    output = Output(folder)
    if resume:
        output.resume(job, parts)
    else:
        output.start(job, parts)
    missing = tuple(part for part in parts if not output.is_done(part))
    progress = Progress(len(parts) - len(missing), len(parts))
    watch(progress)
    for done in engine.run(job, folder.resolve(), missing) if missing else ():
        if done.stopped:
            raise PlainlangError(f"{done.stopped}; what is done is kept: mend it, then go on with --resume")
        progress = progress.and_(done)
        watch(progress)
    return total(output.tallies(parts))


def inputs(patterns: Sequence[str]) -> tuple[Path, ...]:
    """The files that are meant, sorted within each pattern, each once.

    Raises:
        PlainlangError: if a pattern means nothing, or a file is of no known kind.
    """
    found: dict[Path, None] = {}
    for pattern in patterns:
        path = Path(pattern)
        if path.is_dir():
            matched = [p for p in sorted(path.rglob("*")) if p.is_file() and _is_known(p)]
        else:
            matched = [path] if path.exists() else sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
        if not matched:
            raise PlainlangError(f"nothing to read here: inputs end in {', '.join(EXTENSIONS)}", path=pattern)
        for match in matched:
            kind_of(match)
            found[match.resolve()] = None
    return tuple(found)


def _is_known(path: Path) -> bool:
    return Path(name_of(path)).suffix in EXTENSIONS


def _cut(paths: Sequence[Path], rows: int) -> tuple[Part, ...]:
    """The parts of all inputs, numbered through.

    Raises:
        PlainlangError: if there is no row in them.
    """
    cut = (part for path in paths for part in KINDS[kind_of(path)].parts(path, rows))
    parts = tuple(replace(part, number=number) for number, part in enumerate(cut))
    if not parts:
        raise PlainlangError("there is no row to read", path=paths[0])
    return parts


def _columns(paths: Sequence[Path], job: Job) -> Columns:
    """Which column is what, as the first input calls them; the others must call the text the same.

    Raises:
        PlainlangError: if a column that is needed is missing.
    """
    found = None
    for path in paths:
        names = _names(path)
        if found is None and names:
            found = job.columns.among(names, str(path), _joined(job, names))
        elif found is not None and names and found.text not in names:
            raise PlainlangError(f"no column '{found.text}', as the inputs before it have", path=path)
    if found is None:
        raise PlainlangError("there is no row to read", path=paths[0])
    return found


def _joined(job: Job, names: Sequence[str]) -> tuple[str, ...]:
    """The columns that a join adds.

    Raises:
        PlainlangError: if the inputs have no identifier, or the table that is joined cannot be used.
    """
    if job.join is None:
        return ()
    key = job.columns.among(names, "").id
    if key is None:
        raise PlainlangError("a join needs the inputs' identifier: --id-column says which column it is")
    return Joined(Path(job.join), key).columns


def _names(path: Path) -> tuple[str, ...]:
    """The columns of an input: those that it names, or else those of its first row."""
    source = KINDS[kind_of(path)]
    first = next(source.parts(path, 1), None)
    if first is None:
        return ()
    return first.columns or tuple(next((r.values for r in source.read(first)), {}))
