"""The shipped file is what the script writes from the development data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plainlang.analyze.model import FILE

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data"
LARGEST = 3_000_000


def compare(mine: Any, fresh: Any, where: str, far: list[str]) -> None:
    """Collect what differs by more than rounding: other platforms add in another order."""
    if isinstance(mine, dict):
        if sorted(mine) != sorted(fresh):
            far.append(f"{where}: other names {sorted(set(mine) ^ set(fresh))[:5]}")
            return
        for key, value in mine.items():
            compare(value, fresh[key], f"{where}/{key}", far)
    elif isinstance(mine, list):
        if len(mine) != len(fresh):
            far.append(f"{where}: other length")
            return
        for at, (a, b) in enumerate(zip(mine, fresh, strict=True)):
            compare(a, b, f"{where}[{at}]", far)
    elif isinstance(mine, str):
        if mine != fresh:
            far.append(f"{where}: {mine!r}, not {fresh!r}")
    elif abs(mine - fresh) > max(2 if isinstance(mine, int) else 0.002, 0.02 * abs(mine)):
        far.append(f"{where}: {mine}, not {fresh}")


@pytest.mark.skipif(not DATA.is_dir(), reason="development data not there")
def test_the_shipped_file_is_what_the_script_writes(tmp_path: Path) -> None:
    from plainlang.analyze.fit.difficulty import main

    fresh = tmp_path / "difficulty.json"
    main([str(DATA), str(fresh)])
    far: list[str] = []
    compare(json.loads(FILE.read_text("utf-8")), json.loads(fresh.read_text("utf-8")), "", far)
    assert far == []


def test_the_shipped_file_is_small_and_says_where_it_comes_from() -> None:
    assert FILE.stat().st_size <= LARGEST
    about = json.loads(FILE.read_text("utf-8"))["about"]
    assert {"made_by", "sources", "units"} <= set(about)


def test_a_difference_is_noticed() -> None:
    far: list[str] = []
    compare({"a": [1, 2.0]}, {"a": [1, 2.1]}, "", far)
    assert len(far) == 1
