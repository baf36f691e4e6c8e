"""The report as plain data, against its published schema."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import plainlang.report
from plainlang.report.check import check
from plainlang.report.report import SCHEMA

PATH = Path(plainlang.report.__file__).parent / "report.schema.json"
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.[tm][xd][td]"))
WHOLE = json.loads(PATH.read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator({**WHOLE["$defs"]["report"], "$defs": WHOLE["$defs"]})
"""Of one report; the whole document is tested in test_render_json."""


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(WHOLE)
    assert VALIDATOR.schema["properties"]["schema"]["const"] == SCHEMA


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We slept.",
        "\ufeffThe etiology\r\nis unknown. \U0001f600 p < 0.05 (RR 0.73).",
        *(p.read_text(encoding="utf-8") for p in EXAMPLES),
    ],
)
@pytest.mark.parametrize("profile", ["public", "cochrane-pls"])
def test_report_fits_its_schema(text: str, profile: str) -> None:
    VALIDATOR.validate(json.loads(json.dumps(check(text, profile=profile).to_dict())))


def test_schema_refuses_another_shape() -> None:
    data = json.loads(json.dumps(check("The etiology is unknown.").to_dict()))
    data["findings"][0]["severity"] = "fatal"
    assert not VALIDATOR.is_valid(data)


def test_places_are_lines_and_columns_of_the_source() -> None:
    text = "\ufeffWe slept.\r\n\r\n\U0001f600 The etiology is unknown.\n"
    report = check(text, select=["jargon"]).to_dict()
    (finding,) = report["findings"]  # type: ignore[misc]
    start = finding["span"]["start"]
    assert text[start : finding["span"]["end"]] == "etiology"
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (3, 7, 3, 15)
    assert (finding["edits"][0]["text"], finding["safe"]) == ("cause", True)
