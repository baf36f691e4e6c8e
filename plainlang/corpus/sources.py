"""Inputs: which there are, how each is cut into parts, and how the rows of a part are read.

Parquet is cut at its row groups, JSON Lines and CSV at lines that end a row. What is compressed, and XML, cannot be
entered in the middle: such a file is one part, and big collections come in many files.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, BinaryIO, Protocol, cast

from plainlang.corpus.part import Part, Record, Records, name_of
from plainlang.corpus.pubmed import read_articles
from plainlang.errors import PlainlangError

_LONGEST_FIELD = 1 << 30
"""Characters: a text that is too long is a row that fails, not the end of its file."""


class Source(Protocol):
    """How one kind of input is cut and read."""

    def parts(self, path: Path, rows: int) -> Iterator[Part]:
        """Its parts of about ``rows`` rows, their numbers left at 0."""

    def read(self, part: Part) -> Records:
        """The rows of a part."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A file of which each row is a line, or several where a quoted text goes over a line's end.

    Attributes:
        separator: between the columns of CSV; None for JSON Lines.
    """

    separator: str | None = None

    def parts(self, path: Path, rows: int) -> Iterator[Part]:
        """The file in stretches of ``rows`` rows; a compressed one whole."""
        kind = kind_of(path)
        if path.name.lower().endswith(".gz"):
            with _opened(path) as stream:
                yield Part(0, str(path), kind, columns=self._columns(stream, path))
            return
        with path.open("rb") as stream:
            columns = self._columns(stream, path)
            part = Part(0, str(path), kind, rows=0, start=stream.tell(), end=stream.tell(), columns=columns)
            for size in self._row_sizes(stream):
                part = replace(part, rows=(part.rows or 0) + 1, end=part.end + size)
                if part.rows == rows:
                    yield part
                    part = replace(part, first=part.first + rows, rows=0, start=part.end)
            if part.rows:
                yield part

    def read(self, part: Part) -> Records:
        """The rows of a part; a row that is no JSON object has no columns."""
        path = Path(part.path)
        with _opened(path) as stream:
            if part.end:
                stream.seek(part.start)
                stream = io.BytesIO(stream.read(part.end - part.start))
            elif self.separator:
                next(self._row_sizes(stream), None)  # the names of the columns
            text = io.TextIOWrapper(stream, "utf-8-sig" if not part.start else "utf-8", "surrogateescape", newline="")
            for at, values in enumerate(self._values(text, part.columns)):
                yield Record(part.first + at, values)

    def _columns(self, stream: BinaryIO, path: Path) -> tuple[str, ...]:
        """The names in the first row of CSV, which ``stream`` has then been read past; none for JSON Lines."""
        if self.separator is None:
            return ()
        start = stream.tell()
        size = next(self._row_sizes(stream), 0)
        stream.seek(start)
        top = stream.read(size).decode("utf-8-sig", "replace")
        names = next(csv.reader(io.StringIO(top, newline=""), delimiter=self.separator), [])
        if not any(names):
            raise PlainlangError("the first line should name the columns, and is empty", path=path, line=1)
        return tuple(name.strip() for name in names)

    def _row_sizes(self, stream: BinaryIO) -> Iterator[int]:
        """The bytes of each row in turn: a row of CSV goes on as long as a quotation mark is open."""
        size = marks = 0
        for line in iter(stream.readline, b""):
            size += len(line)
            marks += line.count(b'"') if self.separator else 0
            if marks % 2 == 0:
                yield size
                size = marks = 0
        if size:
            yield size

    def _values(self, text: IO[str], columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        if self.separator:
            usual = csv.field_size_limit(_LONGEST_FIELD)  # of the whole process, so it is set back
            try:
                for row in csv.reader(text, delimiter=self.separator):
                    yield dict(zip(columns, row, strict=False))
            finally:
                csv.field_size_limit(usual)
            return
        for line in text:
            try:
                values = json.loads(line)
            except ValueError:
                values = None
            yield values if isinstance(values, dict) else {}


class Parquet:
    """A Parquet file: a part holds one row group."""

    def parts(self, path: Path, rows: int) -> Iterator[Part]:
        """One part a row group, whatever ``rows`` says: a group is read as a whole."""
        first = 0
        for group, size in enumerate(self._group_sizes(path)):
            yield Part(0, str(path), "parquet", first, size, group, group)
            first += size

    def _group_sizes(self, path: Path) -> list[int]:
        from pyarrow import ArrowInvalid
        from pyarrow.parquet import ParquetFile

        try:
            with ParquetFile(path) as file:
                return [file.metadata.row_group(i).num_rows for i in range(file.metadata.num_row_groups)]
        except ArrowInvalid:
            raise PlainlangError("this is no Parquet file, or it is cut short", path=path) from None

    def read(self, part: Part) -> Records:
        """The rows of a row group."""
        from pyarrow.parquet import ParquetFile

        with ParquetFile(part.path) as file:
            table = file.read_row_group(part.start)
        at = part.first
        for batch in table.to_batches(max_chunksize=1000):
            for values in batch.to_pylist():
                yield Record(at, values)
                at += 1


class PubMed:
    """PubMed's XML, as efetch and the yearly baseline give it."""

    def parts(self, path: Path, rows: int) -> Iterator[Part]:
        """The file as one part: XML cannot be entered in the middle."""
        yield Part(0, str(path), "pubmed")

    def read(self, part: Part) -> Records:
        """One row an article."""
        with _opened(Path(part.path)) as stream:
            for at, (values, element) in enumerate(read_articles(stream, Path(part.path))):
                yield Record(at, values, element)


KINDS: dict[str, Source] = {
    "jsonl": Lines(),
    "csv": Lines(","),
    "tsv": Lines("\t"),
    "parquet": Parquet(),
    "pubmed": PubMed(),
}
"""How each kind of input is read."""

EXTENSIONS: dict[str, str] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".xml": "pubmed",
}
"""What a file's name says of its kind; ``.gz`` may follow, but for Parquet."""


def kind_of(path: Path) -> str:
    """The kind of an input by its name.

    Raises:
        PlainlangError: if the name says nothing.
    """
    kind = EXTENSIONS.get(Path(name_of(path)).suffix)
    if kind is None:
        raise PlainlangError(f"no input that is known by its name: inputs end in {', '.join(EXTENSIONS)}", path=path)
    return kind


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb"))
