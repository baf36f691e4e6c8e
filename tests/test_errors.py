"""The one exception: its text, its parts, and that it survives a process boundary."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from plainlang.errors import PlainlangError


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (PlainlangError("no such file"), "no such file"),
        (PlainlangError("no such file", path="a.md"), "a.md: no such file"),
        (PlainlangError("bad", path=Path("x") / "a.md", line=3), f"{Path('x') / 'a.md'}:3: bad"),
        (PlainlangError("bad", path="a.md", line=3, column=7), "a.md:3:7: bad"),
        (PlainlangError("bad", line=3, column=7), "3:7: bad"),
        (PlainlangError("bad", path="a.md", column=7), "a.md: bad"),
    ],
)
def test_text(error: PlainlangError, text: str) -> None:
    assert str(error) == text


def test_parts() -> None:
    error = PlainlangError("bad", path=Path("a.md"), line=3, column=7)
    assert (error.message, error.path, error.line, error.column) == ("bad", "a.md", 3, 7)


def test_pickling_keeps_text_and_parts() -> None:
    error = pickle.loads(pickle.dumps(PlainlangError("bad", path="a.md", line=3, column=7)))
    assert (str(error), error.message, error.path, error.line, error.column) == ("a.md:3:7: bad", "bad", "a.md", 3, 7)
