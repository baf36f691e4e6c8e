"""The files of a run: a folder of parts, what each counted, and the manifest that says what the run is.

A part counts as done once its tally stands beside it, which is written last. Every file is written under another
name and then renamed, so that a run that is stopped at any moment leaves whole files only.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainlang import __version__
from plainlang.corpus.job import Job, Values, columns_of
from plainlang.corpus.part import Part
from plainlang.corpus.tally import Tally
from plainlang.errors import PlainlangError

SCHEMA = 1
MANIFEST = "_manifest.json"
"""Begins with an underscore, as its folder does, so that readers of a folder of Parquet pass over it."""
TALLIES = "_tallies"
_TEMPORARY = ".writing"
_SAMPLE = 1 << 16
_JSON = json.JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Output:
    """The folder of a run."""

    folder: Path

    def part_path(self, part: Part, job: Job) -> Path:
        """The file that holds the rows of a part."""
        return self.folder / f"{part.name}.{job.form}"

    def tally_path(self, part: Part) -> Path:
        """The file that says that a part is done, and what it counted."""
        return self.folder / TALLIES / f"{part.name}.json"

    def write_part(self, part: Part, job: Job, rows: Sequence[Values], tally: Tally) -> None:
        """Write the rows of a part, then its tally.

        Raises:
            OSError: if it cannot be written; nothing counts as done then.
        """
        path = self.part_path(part, job)
        temporary = path.with_name(path.name + _TEMPORARY)
        if job.form == "parquet":
            _write_parquet(temporary, job, rows)
        else:
            temporary.write_text("".join([f"{_JSON.encode(row)}\n" for row in rows]), "utf-8")
        temporary.replace(path)
        _write(self.tally_path(part), _JSON.encode({"part": part.to_dict(), **tally.to_dict()}))

    def is_done(self, part: Part) -> bool:
        """True if a part has been written whole."""
        return self.tally_path(part).exists()

    def tallies(self, parts: Iterable[Part]) -> Iterable[Tally]:
        """What each part that is done has counted, one after the other."""
        for part in parts:
            if self.is_done(part):
                data = json.loads(self.tally_path(part).read_text("utf-8"))
                data.pop("part")
                yield Tally.of(data)

    def start(self, job: Job, parts: Sequence[Part]) -> None:
        """Make the folder and say what the run is.

        Raises:
            PlainlangError: if the folder holds a run, or other files, already.
        """
        if self.folder.exists() and not self.folder.is_dir():
            raise PlainlangError("this is a file: name a folder for the output", path=self.folder)
        if (self.folder / MANIFEST).exists():
            raise PlainlangError(
                "it holds a run already: add --resume to go on with it, or name another folder", path=self.folder
            )
        if self.folder.exists() and any(self.folder.iterdir()):
            raise PlainlangError("the folder is not empty: name another one", path=self.folder)
        (self.folder / TALLIES).mkdir(parents=True, exist_ok=True)
        _write(self.folder / MANIFEST, json.dumps(_manifest(job, parts), ensure_ascii=False, indent=1))

    def resume(self, job: Job, parts: Sequence[Part]) -> None:
        """Make sure that the run that stands here is the one that is asked for, and clear away what was half-written.

        Raises:
            PlainlangError: if it is another one, or none.
        """
        before, now = self.manifest(), json.loads(json.dumps(_manifest(job, parts)))
        for key, what in (
            ("version", "another version of plainlang"),
            ("job", "other options"),
            ("inputs", "other inputs"),
        ):
            if before.get(key) != now[key]:
                raise PlainlangError(f"the run that stands here had {what}: name another folder", path=self.folder)
        for left in (*self.folder.glob(f"*{_TEMPORARY}"), *(self.folder / TALLIES).glob(f"*{_TEMPORARY}")):
            left.unlink()

    def manifest(self) -> dict[str, Any]:
        """What the run is.

        Raises:
            PlainlangError: if there is none, or it cannot be read.
        """
        path = self.folder / MANIFEST
        try:
            data: dict[str, Any] = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            raise PlainlangError("no run stands here", path=self.folder) from None
        except ValueError:
            raise PlainlangError("this is no manifest of a run", path=path) from None
        return data

    def parts(self) -> tuple[Part, ...]:
        """The parts of the run that stands here."""
        return tuple(map(Part.of, self.manifest()["parts"]))


def _manifest(job: Job, parts: Sequence[Part]) -> dict[str, Any]:
    inputs = dict.fromkeys(part.path for part in parts)
    beside = [*job.glossaries, *(name for name in (job.join, job.profile) if name and Path(name).is_file())]
    return {
        "schema": SCHEMA,
        "version": __version__,
        "job": job.to_dict(),
        "columns": columns_of(job),
        "inputs": {path: _fingerprint(Path(path)) for path in (*inputs, *beside)},
        "parts": [part.to_dict() for part in parts],
    }


def _fingerprint(path: Path) -> str:
    """Size, and a hash of the first and last 64 KB: a collection of gigabytes is not read twice to begin."""
    size = path.stat().st_size
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        digest.update(stream.read(_SAMPLE))
        stream.seek(max(0, size - _SAMPLE))
        digest.update(stream.read(_SAMPLE))
    return f"{size}-{digest.hexdigest()[:16]}"


def _write(path: Path, text: str) -> None:
    temporary = path.with_name(path.name + _TEMPORARY)
    with temporary.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)


def _write_parquet(path: Path, job: Job, rows: Sequence[Values]) -> None:
    import pyarrow as pa
    from pyarrow.parquet import write_table

    types = {
        "text": pa.string(), "texts": pa.list_(pa.string()), "int": pa.int64(), "float": pa.float64(),
        "counts": pa.map_(pa.string(), pa.int64()),
    }  # fmt: skip
    known = {name: types[kind] for name, kind in columns_of(job).items()}
    fields = [("source", pa.string()), ("row", pa.int64()), ("id", pa.string())]
    fields += [(name, pa.string()) for name in job.columns.keep if name not in ("source", "row", "id")]
    schema = pa.schema([*fields, *known.items(), ("error", pa.string())])
    counts = [name for name, kind in columns_of(job).items() if kind == "counts"]
    rows = [{**row, **{name: list(row[name].items()) for name in counts if row.get(name) is not None}} for row in rows]
    write_table(pa.Table.from_pylist(list(rows), schema), path, compression="zstd")
