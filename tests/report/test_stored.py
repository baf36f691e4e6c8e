"""Reports through JSON and back: nothing is lost, and nothing but the known classes is built."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from plainlang.report.check import check
from plainlang.report.report import Report
from plainlang.report.stored import Packing, restored, stored

TEXT = (
    "\ufeffThe etiology of hypertension\r\nis unknown (p < 0.05). \U0001f600 "
    "<!-- plainlang: ignore[statistics] why -->\n\n"
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci.\n"
)


def pieces_of(report: Report) -> Iterator[Any]:
    """What is stored, through JSON."""
    packing = Packing(report)
    return (json.loads(json.dumps(piece, default=packing)) for piece in stored(report))


def test_a_report_survives_json(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("plainlang.report.stored._PIECE", 2)
    report = check(TEXT, format="markdown")
    assert len(report.findings) > 2
    again = restored(pieces_of(report), report.document)
    assert again == report
    assert again.to_dict() == report.to_dict()
    assert report.suppressed
    assert report.sentences
    assert again.measured is None
    assert again.analysis.difficulty == report.analysis.difficulty


def test_an_edit_is_stored_once() -> None:
    report = check("The etiology of hypertension is unknown.")
    again = restored(pieces_of(report), report.document)
    assert any(edit is again.rewrite.edits[0] for finding in again.findings for edit in finding.edits)


@pytest.mark.parametrize(
    "change",
    [
        {"findings": [{"Popen": ["ls"]}]},
        {"findings": [{"Span": [3, 1]}]},
        {"edits": [{"Edit": [1]}]},
        {"sentences": [{"edit": 99}]},
        {"sentences": [{"Span": [1, 2], "Edit": []}]},
        {"others": []},
        ["left"],
    ],
)
def test_other_data_is_refused(change) -> None:  # type: ignore[no-untyped-def]
    report = check("We slept.")
    with pytest.raises((LookupError, TypeError, ValueError)):
        restored(iter([*pieces_of(report), change]), report.document)
    for nothing in ([], [{}], [change]):
        with pytest.raises((LookupError, TypeError)):
            restored(iter(nothing), report.document)
