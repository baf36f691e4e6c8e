"""`plainlang page` as an editor runs it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

RECORD = {
    "project_num": "5R01AA000001-02",
    "project_title": "Sleep and memory",
    "abstract_text": "Many adults sleep badly. "
    "The goal of this project is to learn whether naps may help 40 adults to remember.",
}
OTHER = {**RECORD, "project_num": "1R21AA000002-01", "project_title": "Sleep and mood"}


@pytest.fixture
def records(here: Path) -> Path:
    path = here / "records.jsonl"
    path.write_text(f"{json.dumps(RECORD)}\n{json.dumps(OTHER)}\n")
    return path


def test_a_page_is_printed(run, records):
    ran = run("page", records, "--only", "R01AA000001")
    assert ran.code == 0
    assert "NIH research project grant (R01) · R01AA000001" in ran.out
    assert "For the editor:" in ran.out
    assert "naps may help" in " ".join(ran.out.split())
    assert ran.err == ""


def test_markdown_and_json(run, records):
    assert run("page", records, "--output-format", "markdown").out.count("<!-- plainlang page ") == 2
    ran = run("page", records, "--output-format", "json")
    data = json.loads(ran.out)
    assert [page["record"]["identifier"] for page in data["pages"]] == ["R01AA000001", "R21AA000002"]
    assert data["errors"] == []


def test_html_of_many_records_needs_a_folder(run, records):
    ran = run("page", records, "--output-format", "html")
    assert ran.code == 2
    assert "2 records make as many HTML files: say where with --out DIR" in ran.err
    assert run("page", records, "--only", "R01AA000001", "--output-format", "html").out.startswith("<!doctype html>")


def test_a_folder_gets_one_file_a_record_and_what_is_done_is_left(run, records, here):
    ran = run("page", records, "--out", "pages")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("plainlang: 2 pages written to pages; ")
    files = sorted((here / "pages").iterdir())
    assert [path.name for path in files] == ["R01AA000001.md", "R21AA000002.md"]
    before = [(path.read_bytes(), path.stat().st_mtime_ns) for path in files]
    assert run("page", records, "--out", "pages").err.startswith(
        "plainlang: 0 pages written to pages; 2 left as they were"
    )
    assert [(path.read_bytes(), path.stat().st_mtime_ns) for path in files] == before
    records.write_text(records.read_text().replace("40 adults", "50 adults", 1))
    assert "1 page written to pages; 1 left as they were" in run("page", records, "--out", "pages").err
    assert "50 adults" in files[0].read_text()


@pytest.mark.parametrize(("form", "ending"), [("html", "html"), ("json", "json"), ("text", "txt")])
def test_other_forms_are_left_when_done_too(run, records, here, form, ending):
    args = ("page", records, "--only", "R01AA000001", "--out", "pages", "--output-format", form)
    first = run(*args)
    assert first.err.startswith("plainlang: 1 page written")
    assert (here / "pages" / f"R01AA000001.{ending}").exists()
    again = run(*args)
    assert again.err.split("; ")[-1] == first.err.split("; ")[-1]
    assert again.err.startswith("plainlang: 0 pages written to pages; 1 left as they were; ")


def test_an_edited_page_is_never_written_over(run, records, here):
    run("page", records, "--out", "pages")
    page = here / "pages" / "R01AA000001.md"
    page.write_text(page.read_text().replace("naps may help", "a nap may help"))
    records.write_text(records.read_text().replace("40 adults", "50 adults"))
    ran = run("page", records, "--out", "pages")
    assert ran.code == 2
    assert f"{Path('pages') / page.name}: it has been edited and is left as it is" in ran.err
    assert "a nap may help" in page.read_text()
    page.write_text("My own notes.\n")
    assert "it is no page of plainlang" in run("page", records, "--out", "pages").err
    assert page.read_text() == "My own notes.\n"


def test_open_questions_fail_when_asked_to(run, records):
    assert run("page", records, "--strict").code == 1
    assert run("page", records, "--out", "pages", "--strict").code == 1
    assert run("page", records, "--out", "pages", "--strict").code == 1
    assert run("page", records, "--out", "pages").code == 0


def test_records_of_the_same_name_get_files_of_their_own(run, here):
    (here / "a.json").write_text(json.dumps([RECORD, {**RECORD, "fiscal_year": 2024}]))
    run("page", "a.json", "--out", "pages")
    assert sorted(path.name for path in (here / "pages").iterdir()) == ["R01AA000001-2.md", "R01AA000001.md"]


def test_a_folder_of_records(run, records, here):
    (here / "sub").mkdir()
    shutil.move(records, here / "sub" / "records.jsonl")
    (here / "sub" / "notes.txt").write_text("No record.\n")
    assert run("page", "sub", "--output-format", "json").code == 0
    (here / "empty").mkdir()
    ran = run("page", "empty")
    assert ran.code == 2
    assert "no record in this directory" in ran.err


def test_standard_input(run):
    ran = run("page", "-", "--output-format", "markdown", stdin=json.dumps(RECORD).encode())
    assert ran.code == 0
    assert "R01AA000001" in ran.out


def test_what_is_wrong_is_told_and_the_others_go_on(run, records):
    records.write_text(records.read_text() + "{\n" + json.dumps({"project_num": "1R01AA000003-01"}) + "\n")
    ran = run("page", records, "--output-format", "json")
    assert ran.code == 2
    assert len(json.loads(ran.out)["pages"]) == 2
    assert "records.jsonl:3:2: record 3: not JSON" in ran.err
    assert "records.jsonl:4: record 4 (R01AA000003): the project has no 'project_title'" in ran.err
    ran = run("page", records, "--only", "R99")
    assert ran.code == 2
    assert "no record is called R99" in ran.err


def test_options_that_do_not_go_together(run, records):
    assert "it needs --edit FILE.md" in run("page", records, "--write").err
    assert "it cannot go with --out" in run("page", records, "--edit", "a.md", "--out", "pages").err


@pytest.fixture
def page(run, records, here) -> Path:
    run("page", records, "--out", "pages")
    return here / "pages" / "R01AA000001.md"


def test_an_editor_s_round(run, records, page):
    page.write_text(page.read_text().replace("40 adults", "90 adults in Oslo"))
    before = page.read_text()
    ran = run("page", records, "--edit", page)
    assert ran.code == 1
    found = [line.split(": ", 1)[1] for line in ran.out.splitlines() if "mention" in line]
    assert "the record does not mention '90'" in found
    assert "the record does not mention 'Oslo'" in found
    assert page.read_text() == before


def test_a_round_writes_only_when_asked_to(run, records, page):
    page.write_text(page.read_text().replace("naps may help", "a nap may help").replace("\n", "\r\n"), newline="")
    ran = run("page", records, "--edit", page, "--reviewed", "on 1 May 2026", "--write")
    assert ran.code == 0
    assert "written anew: end of the page" in ran.err
    text = page.read_bytes().decode()
    assert "Last reviewed on 1 May 2026." in text
    assert "a nap may help" in text
    assert "\n" not in text.replace("\r\n", "")


def test_a_round_as_json(run, records, page):
    data = json.loads(run("page", records, "--edit", page, "--output-format", "json").out)
    assert data["edited"] == []
    assert {remark["kind"] for remark in data["remarks"]} == {"open"}
    assert data["measure"]["limit"] == 4.1


def test_a_round_needs_the_record_of_the_page(run, records, page, here):
    records.write_text(json.dumps(OTHER) + "\n" + json.dumps({**OTHER, "project_num": "1R21AA000009-01"}))
    ran = run("page", records, "--edit", page)
    assert ran.code == 2
    assert "the record of this page, R01AA000001, is not there" in ran.err


def test_a_rewriter_that_is_not_there_changes_nothing(run, records):
    ours = run("page", records, "--only", "R01AA000001", "--output-format", "json")
    ran = run(
        "page", records, "--only", "R01AA000001", "--output-format", "json", "--rewriter", "http://127.0.0.1:1/v1"
    )
    (made,), (plain,) = json.loads(ran.out)["pages"], json.loads(ours.out)["pages"]
    assert made["sections"] == plain["sections"]
    assert "the rewriter cannot be reached" in made["refused"][-1]["reason"]
    assert ran.code == 0
