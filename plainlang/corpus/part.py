"""A part: the stretch of an input that one worker takes at a time, and that becomes one file of the output.

Where a part starts and ends depends on the input alone, never on who works on it, so that a part that is done
again comes out the same, and a run that was stopped can go on with the parts that are missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True)
class Part:
    """Rows ``first`` to ``first + rows`` of an input.

    Attributes:
        number: place among all parts, from 0; names the output file.
        path: the input.
        kind: how it is read; a key of `plainlang.corpus.sources.KINDS`.
        first: the row in the input that the part starts with, from 0.
        rows: how many rows there are; None if that is known only once the input is read (a compressed file).
        start, end: its bytes in the input, or a row group's number twice; (0, 0) for the whole input.
        columns: names of the columns where the input names them once at its top.
    """

    number: int
    path: str
    kind: str
    first: int = 0
    rows: int | None = None
    start: int = 0
    end: int = 0
    columns: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The stem of its files in the output, such as ``part-00007``."""
        return f"part-{self.number:05d}"

    def to_dict(self) -> dict[str, Any]:
        """Plain data, for `of`."""
        return {**asdict(self), "columns": list(self.columns)}

    @classmethod
    def of(cls, data: dict[str, Any]) -> Part:
        """The part that `to_dict` made ``data`` of."""
        return cls(**{**data, "columns": tuple(data["columns"])})


@dataclass(frozen=True, slots=True)
class Record:
    """One row of an input: its place there, from 0, its columns as they stand, and its element where it is XML."""

    row: int
    values: dict[str, Any]
    element: Element | None = None


Records = Iterator[Record]


def name_of(path: Path) -> str:
    """A file's name without what says that it is compressed, in lower case.

    >>> name_of(Path("A.XML.gz"))
    'a.xml'
    """
    return path.name.lower().removesuffix(".gz")
