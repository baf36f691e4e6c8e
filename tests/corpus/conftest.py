"""A small corpus of ours, with every kind of row that can fail."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

PLAIN = "We asked people how well they slept. Most of them slept well."
HARD = "The etiology of hypertension in patients with renal insufficiency is unknown."

ROWS: tuple[object, ...] = (
    *(
        {"id": f"a{n}", "abstract": f"{HARD} {PLAIN} In total {n} people took part.", "year": 2010 + n % 3}
        for n in range(20)
    ),
    {"id": "null", "abstract": None},
    {"id": "number", "abstract": 5},
    {"id": "blank", "abstract": "  "},
    {"id": "nul", "abstract": "a\0b"},
    {"id": "huge", "abstract": "word " * 250_000},
    ["no", "object"],
)


@pytest.fixture(scope="session")
def lines() -> str:
    """JSON Lines: 20 rows that can be scored, 6 that cannot."""
    return "".join(json.dumps(row) + "\n" for row in ROWS)


@pytest.fixture
def corpus(tmp_path: Path, lines: str) -> Path:
    """The lines in a file."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(lines, "utf-8")
    return path
