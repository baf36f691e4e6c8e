"""Mutated files of every format, a few of them: what cannot be read is refused with a message, and nothing is changed.

The script `tests/benchmarks/fuzz_formats.py` tries thousands.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from plainlang.text.format import formats

_SCRIPT = Path(__file__).parents[2] / "benchmarks" / "fuzz_formats.py"
COUNT = 25


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_formats", _SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.WHOLE = 0  # reading and writing only: checking takes longer than all the rest
    return module


@pytest.mark.parametrize("format", formats())
def test_no_file_is_too_broken(format: str, fuzz: ModuleType) -> None:
    path = Path(f"draft{formats()[format].extensions[0]}")
    became = [fuzz.tried(data, path) for data in fuzz.files(format, COUNT, seed=1)]
    assert set(became) <= {"read", "refused"}
    assert "read" in became
