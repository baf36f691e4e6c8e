"""The page on a run: every figure of it is there, and nothing in the corpus can become markup."""

from __future__ import annotations

import json

import pytest

from plainlang.corpus.columns import Columns
from plainlang.corpus.job import Job
from plainlang.corpus.output import Output
from plainlang.corpus.report import report
from plainlang.corpus.sources import KINDS
from plainlang.corpus.work import PartWorker
from plainlang.errors import PlainlangError


def page(path, folder) -> str:
    job = Job("score", form="jsonl", columns=Columns("abstract", "id", ("year",)))
    parts = tuple(KINDS["jsonl"].parts(path, 1000))
    Output(folder).start(job, parts)
    PartWorker(job, folder).do(parts[0])
    return report(Output(folder))


def test_the_page_shows_counts_years_and_failures(corpus, tmp_path):
    shown = page(corpus, tmp_path / "out")
    for part in ("20 texts", "By year", "2011", "no row that can be read", "Most frequent"):
        assert part in shown


def test_what_a_corpus_holds_stays_text(tmp_path):
    path = tmp_path / "in.jsonl"
    text = "Zyxoferrin<script>alert(1)</script> gates NPR9."
    rows = [{"id": "1", "abstract": text, "year": "<b>2010"}] * 6 + [{"id": "1", "abstract": text, "year": "2011"}] * 6
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    shown = page(path, tmp_path / "out")
    assert "<script>alert" not in shown
    assert "<b>2010" not in shown
    assert "&lt;b&gt;2010" in shown


def test_a_folder_without_a_run_is_said(tmp_path):
    with pytest.raises(PlainlangError, match="no run stands here"):
        report(Output(tmp_path))
