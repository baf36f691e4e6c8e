"""The shipped numbers: everything that was fitted, read once from ``difficulty.json``.

`plainlang.analyze.fit.difficulty` writes that file and says where each number comes from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("difficulty.json")

WordEntry = tuple[int, int, int, int, int, int, int]
"""technical, lay, dictionary (tenths of log10 per million), dropped (per cent), defined (0 or 1),
topic (thousandths of a point), readers (thousandths of the 0..1 scale)."""


@dataclass(frozen=True, slots=True)
class Table:
    """The word table, and the entry that stands for a word it does not have."""

    words: Mapping[str, WordEntry]
    absent: WordEntry


@cache
def shipped() -> dict[str, Any]:
    """The whole file, as JSON has it. Not to be changed."""
    data: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return data


@cache
def table() -> Table:
    """The word table of the shipped file."""
    data = shipped()["words"]
    return Table(data["entries"], tuple(data["absent"]))
