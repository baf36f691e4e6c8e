"""Reports through JSON and back: nothing is lost, and nothing but the known classes is built."""

from __future__ import annotations

import json

import pytest

from plainlang.report.check import check
from plainlang.report.stored import Packing, restored, stored

TEXT = (
    "\ufeffThe etiology of hypertension\r\nis unknown (p < 0.05). \U0001f600 "
    "<!-- plainlang: ignore[statistics] why -->\n\n"
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci.\n"
)


def test_a_report_survives_json() -> None:
    report = check(TEXT, format="markdown")
    again = restored(json.loads(json.dumps(stored(report), default=Packing(report))), report.document)
    assert again == report
    assert again.to_dict() == report.to_dict()
    assert report.suppressed
    assert report.sentences
    assert again.measured is None
    assert again.analysis.difficulty == report.analysis.difficulty


def test_an_edit_is_stored_once() -> None:
    report = check("The etiology of hypertension is unknown.")
    data = json.dumps(stored(report), default=Packing(report))
    again = restored(json.loads(data), report.document)
    assert any(edit is again.rewrite.edits[0] for finding in again.findings for edit in finding.edits)


@pytest.mark.parametrize(
    "change",
    [
        {"findings": [{"Popen": ["ls"]}]},
        {"findings": [{"Span": [3, 1]}]},
        {"edits": [{"Edit": [1]}]},
        {"sentences": [{"edit": 99}]},
        {"sentences": [{"Span": [1, 2], "Edit": []}]},
    ],
)
def test_other_data_is_refused(change) -> None:  # type: ignore[no-untyped-def]
    report = check("We slept.")
    with pytest.raises((KeyError, TypeError, ValueError)):
        restored(json.loads(json.dumps({**stored(report), **change}, default=Packing(report))), report.document)
    with pytest.raises(KeyError):
        restored({}, report.document)
