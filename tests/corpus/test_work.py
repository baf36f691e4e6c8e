"""A part becomes a file with every row in it, also the rows that failed."""

from __future__ import annotations

import errno
import json
from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

import plainlang
from plainlang.corpus.columns import Columns
from plainlang.corpus.job import Job
from plainlang.corpus.output import Output
from plainlang.corpus.sources import KINDS
from plainlang.corpus.work import PartWorker

COLUMNS = Columns("abstract", "id", ("year",))


@pytest.fixture
def part(corpus):
    return next(KINDS["jsonl"].parts(corpus, 100))


def done(part, folder, **options):
    job = Job(form="jsonl", columns=COLUMNS, **options)
    Output(folder).start(job, (part,))
    told = PartWorker(job, folder).do(part)
    return told, [json.loads(line) for line in (folder / "part-00000.jsonl").read_text("utf-8").splitlines()]


def test_no_row_is_lost_and_each_failure_says_why(part, tmp_path):
    told, rows = done(part, tmp_path / "out", task="score")
    assert (told.rows, told.failed) == (26, 6)
    assert [row["row"] for row in rows] == list(range(26))
    good, bad = rows[:20], rows[20:]
    assert all(row["error"] is None and 1 <= row["difficulty"] <= 6 and row["hardest_terms"] for row in good)
    assert all(row["difficulty"] is None for row in bad)
    reasons = ["no text", "not text, but int", "empty", "NUL character", "the limit is", "no row that can be read"]
    assert all(reason in row["error"] for row, reason in zip(bad, reasons, strict=True))


def test_a_rewrite_is_the_one_that_a_writer_gets(part, tmp_path):
    _, rows = done(part, tmp_path / "out", task="rewrite")
    source = json.loads(Path(part.path).read_text("utf-8").splitlines()[0])
    assert rows[0]["rewrite"] == plainlang.rewrite(source["abstract"]).text
    assert rows[0]["difficulty_after"] < rows[0]["difficulty"] == plainlang.analyze(source["abstract"]).difficulty


def test_findings_are_counted_by_rule(part, tmp_path):
    _, rows = done(part, tmp_path / "out", task="score", findings=True)
    assert rows[0]["findings"]["jargon"] >= 1
    assert rows[20]["findings"] is None


def test_parquet_holds_the_same(part, tmp_path):
    _, rows = done(part, tmp_path / "a", task="score", findings=True)
    job = Job("score", findings=True, columns=COLUMNS)
    Output(tmp_path / "b").start(job, (part,))
    PartWorker(job, tmp_path / "b").do(part)
    table = parquet.read_table(tmp_path / "b" / "part-00000.parquet").to_pylist()
    for row in table:
        row["findings"] = None if row["findings"] is None else dict(row["findings"])
    assert table == rows


def test_a_full_disk_stops_the_run_with_nothing_half_written(part, tmp_path, monkeypatch):
    job = Job("score", form="jsonl", columns=COLUMNS)
    output = Output(tmp_path / "out")
    output.start(job, (part,))

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "part-00000.jsonl")

    monkeypatch.setattr("pathlib.Path.write_text", full)
    told = PartWorker(job, tmp_path / "out").do(part)
    assert "the disk is full" in told.stopped
    assert not output.is_done(part)


def test_an_input_that_breaks_off_stops_the_run(part, tmp_path):
    gone = replace(part, path=str(tmp_path / "gone.jsonl"))
    job = Job("score", form="jsonl", columns=COLUMNS)
    Output(tmp_path / "out").start(job, (part,))
    assert "gone.jsonl" in PartWorker(job, tmp_path / "out").do(gone).stopped


def test_a_record_becomes_a_page_and_a_row_that_is_none_says_so(tmp_path):
    project = {
        "appl_id": 1,
        "project_num": "1R01AI000001-01",
        "project_title": "How cells remember",
        "abstract_text": "The etiology of asthma is unknown. We will study mice. This may help patients with asthma.",
    }
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(project) + "\n" + json.dumps({"abstract_text": "No record."}) + "\n", "utf-8")
    job = Job("page", form="jsonl", columns=Columns("abstract_text", "appl_id"))
    part = next(KINDS["jsonl"].parts(path, 10))
    Output(tmp_path / "out").start(job, (part,))
    PartWorker(job, tmp_path / "out").do(part)
    good, bad = map(json.loads, (tmp_path / "out" / "part-00000.jsonl").read_text("utf-8").splitlines())
    assert json.loads(good["page"])["record"]["identifier"] == "R01AI000001"
    assert good["title"]
    assert good["open_questions"] > 0
    assert "no record that plainlang knows" in bad["error"]


def test_columns_of_a_second_table_are_joined_by_the_identifier(tmp_path):
    abstracts, projects = tmp_path / "abstracts.csv", tmp_path / "projects.csv"
    abstracts.write_text("APPLICATION_ID,ABSTRACT_TEXT\n1,Mice ran.\n2,Mice slept.\n", "utf-8")
    projects.write_text('APPLICATION_ID,FY,PROJECT_TITLE\n1,2014,"Mice,\nagain"\n', "utf-8")
    job = Job("score", form="jsonl", columns=Columns("ABSTRACT_TEXT", "APPLICATION_ID", ("FY",)), join=str(projects))
    part = next(KINDS["csv"].parts(abstracts, 10))
    Output(tmp_path / "out").start(job, (part,))
    PartWorker(job, tmp_path / "out").do(part)
    rows = map(json.loads, (tmp_path / "out" / "part-00000.jsonl").read_text("utf-8").splitlines())
    assert [(row["id"], row["FY"]) for row in rows] == [("1", "2014"), ("2", None)]
