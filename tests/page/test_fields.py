"""Values of fields, whatever a file has put there."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest

from plainlang.errors import PlainlangError
from plainlang.page.fields import integer, items, raw_text, text, truth, value
from plainlang.page.read import record_of

DATA = Path(__file__).parent / "data"

ODD = [
    None,
    "",
    0,
    -1,
    1e400,
    float("nan"),
    True,
    [],
    {},
    "x" * 300,
    "\x00\u202e",
    [None],
    "99/99/9999",
    ";;",
    "\ud83d",
    10**30,
]


def test_what_is_there_and_what_is_not() -> None:
    data = {"a": {"b": [1, None, "x"]}, "n": "1,062", "t": " two \n words ", "yes": True}
    assert value(data, "a", "c", "d") is None
    assert list(items(data, "a", "b")) == [1, "x"]
    assert list(items(data, "t")) == []
    assert integer(data, "n") == 1062
    assert text(data, "t") == "two words"
    assert (truth(data, "yes"), truth(data, "n")) == (True, None)
    assert (text(data, "a", "b"), text(None, "a")) == ("", "")


@pytest.mark.parametrize("odd", [1e400, float("nan"), 10**30, "9" * 5000, "x", True, None, "", "²"])
def test_no_number(odd: object) -> None:
    assert integer({"n": odd}, "n") is None


def test_characters_that_no_text_has() -> None:
    assert raw_text({"t": "a\x00b\ud83dc\u202ed\n"}, "t") == "a b\ufffdc d\n"


def test_records_with_anything_anywhere_are_read_or_refused() -> None:
    random.seed(7)
    seeds = [
        *json.loads((DATA / "nih_reporter.json").read_text("utf-8"))["results"],
        *json.loads((DATA / "clinicaltrials.json").read_text("utf-8"))["studies"],
        json.loads((DATA / "nih_exporter.jsonl").read_text("utf-8").splitlines()[0]),
    ]
    for seed in seeds * 60:
        data = json.loads(json.dumps(seed))
        for _ in range(random.randint(1, 6)):
            spoil(data)
        try:
            record = record_of(data)
        except PlainlangError:
            continue
        assert repr(record).encode()


def spoil(data: Any) -> None:
    """Put something odd somewhere into nested values."""
    places = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    if not places:
        return
    place = random.choice(list(places))
    if random.random() < 0.4:
        data[place] = random.choice(ODD)
    else:
        spoil(data[place])
