"""Files that are no text, or many texts, from the command line."""

from __future__ import annotations

import importlib.util
import io
import json
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

_BUILDERS = Path(__file__).parents[1] / "text" / "formats" / "builders.py"
TEXT = "The etiology is unknown."
TABLE = f'id,abstract\n1,{TEXT}\n2,"We slept, all of us, well."\n'


@pytest.fixture(scope="module")
def builders() -> ModuleType:
    spec = importlib.util.spec_from_file_location("builders", _BUILDERS)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def xml(path: Path) -> str:
    return zipfile.ZipFile(path).read("word/document.xml").decode()


def test_findings_in_a_word_document_say_what_their_positions_count(run, here, builders):
    (here / "draft.docx").write_bytes(builders.docx(builders.paragraphs(["We slept.", TEXT])))
    ran = run("check", "draft.docx")
    assert "draft.docx:2:5: note jargon: etiology → cause" in ran.out
    assert ran.out.endswith("Positions: 12:5 is character 5 of paragraph 12.\n")
    (file,) = json.loads(run("check", "--output-format", "json", "draft.docx").out)["files"]
    assert file["unit"] == "paragraph"
    assert (file["findings"][0]["line"], file["findings"][0]["column"]) == (2, 5)
    github = run("check", "--output-format", "github", "draft.docx").out
    assert "file=draft.docx,title=plainlang jargon::paragraph 2, character 5: " in github


def test_a_word_document_is_rewritten_in_place(run, here, builders):
    data = builders.docx(builders.paragraphs(["We slept.", TEXT]))
    (here / "draft.docx").write_bytes(data)
    assert run("rewrite", "draft.docx").out == "We slept.\nThe cause is unknown.\n"
    diff = run("rewrite", "--diff", "draft.docx")
    assert diff.code == 1
    assert "-The etiology is unknown.\n+The cause is unknown.\n" in diff.out
    assert (here / "draft.docx").read_bytes() == data
    ran = run("rewrite", "--write", "draft.docx")
    assert (ran.code, ran.err) == (0, "draft.docx: 1 change\n")
    assert xml(here / "draft.docx") == zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode().replace(
        "etiology", "cause"
    )


@pytest.mark.parametrize(
    ("options", "epoch", "date"),
    [
        ((), None, None),
        (("--date", "2026-11-27"), None, "2026-11-27T00:00:00Z"),
        (("--date", "2026-11-27T09:30:00Z"), "0", "2026-11-27T09:30:00Z"),
        ((), "86400", "1970-01-02T00:00:00Z"),
    ],
)
def test_a_rewrite_can_be_tracked(run, here, builders, monkeypatch, options, epoch, date):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    (here / "draft.docx").write_bytes(builders.docx(builders.paragraphs([TEXT])))
    assert run("rewrite", "--write", "--track-changes", *options, "draft.docx").code == 0
    said = f'w:author="plainlang" w:date="{date}"' if date else 'w:author="plainlang"'
    assert f'<w:del w:id="1" {said}>' in xml(here / "draft.docx")
    assert f'<w:ins w:id="2" {said}>' in xml(here / "draft.docx")
    again = run("rewrite", "--write", "--track-changes", "draft.docx")
    assert (again.code, again.err) == (0, "")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--track-changes",), "it needs --write"),
        (("--write", "--date", "2026-11-27"), "it needs --track-changes"),
        (("--write", "--track-changes", "--date", "yesterday"), "the date 'yesterday' is none: write YYYY-MM-DD"),
        (("--write", "--track-changes"), "draft.txt: --track-changes is for Word documents"),
    ],
)
def test_tracking_that_cannot_be(run, here, options, message):
    (here / "draft.txt").write_text(TEXT)
    ran = run("rewrite", *options, "draft.txt")
    assert ran.code == 2
    assert message in " ".join(ran.err.replace("│", " ").split())
    assert (here / "draft.txt").read_text() == TEXT


def test_rows_of_a_table_are_told_apart(run, here):
    (here / "a.csv").write_text(TABLE)
    ran = run("check", "a.csv")
    assert "a.csv:2:7: note jargon: etiology → cause" in ran.out
    assert "a.csv (row 2) passes" in ran.out
    assert "a.csv (row 3) passes" in ran.out
    files = json.loads(run("check", "--output-format", "json", "a.csv").out)["files"]
    assert [(file["path"], file["part"]) for file in files] == [("a.csv", "row 2"), ("a.csv", "row 3")]
    assert run("rewrite", "--write", "a.csv").err == "a.csv: 1 change\n"
    assert (here / "a.csv").read_text() == TABLE.replace("etiology", "cause")


def test_a_row_that_is_broken_is_told_of_and_the_others_go_on(run, here):
    rows = f'{{"text": "{TEXT}"}}\n{{"text": \n{{"text": "We slept."}}\n'
    (here / "a.jsonl").write_text(rows)
    ran = run("rewrite", "--write", "a.jsonl")
    assert ran.code == 2
    assert "plainlang: a.jsonl:2:10: it is not JSON: expecting value\n" in ran.err
    assert (here / "a.jsonl").read_text() == rows.replace("etiology", "cause")
    (here / "a.csv").write_text("id,text\n1,We slept.\n2\n")
    ran = run("check", "a.csv")
    assert (ran.code, ran.err) == (2, "plainlang: a.csv:3:1: row 3 has 1 of the 2 columns, and not 'text'\n")
    assert "a.csv (row 2) passes" in ran.out


def test_a_quotation_mark_that_is_not_closed(run, here):
    (here / "a.csv").write_text('id,text\n1,"We slept.\n2,We ate.\n')
    ran = run("check", "a.csv")
    assert ran.code == 2
    assert ran.err.startswith("plainlang: a.csv:2:3: this cell begins with a quotation mark, but does not end with one")


def test_a_column_that_is_not_there(run, here):
    (here / "a.csv").write_text("id,notes\n1,We slept.\n")
    ran = run("check", "a.csv")
    message = "which column holds the text? Name it with --column: its columns are id, notes"
    assert (ran.code, ran.err) == (2, f"plainlang: a.csv: {message}\n")
    ran = run("check", "--column", "note", "a.csv")
    assert ran.err == "plainlang: a.csv: no column 'note' (did you mean 'notes'?): its columns are id, notes\n"
    assert run("check", "--column", "notes", "a.csv").code == 0


def test_a_pdf_is_read_with_a_warning_and_never_written(run, here, builders):
    data = builders.pdf([["We slept.", "The etiology is unknown in most of the people."]])
    (here / "draft.pdf").write_bytes(data)
    ran = run("check", "draft.pdf")
    assert "draft.pdf:1:16: note jargon: etiology → cause" in ran.out
    assert ran.err.startswith("plainlang: draft.pdf: read from a PDF, where words at line ends")
    assert "Positions: 12:5 is character 5 of page 12." in ran.out
    assert "The cause is unknown" in run("rewrite", "draft.pdf").out
    ran = run("rewrite", "--write", "draft.pdf")
    assert ran.code == 2
    assert "draft.pdf: a PDF cannot be rewritten in place" in ran.err
    assert (here / "draft.pdf").read_bytes() == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"The mice slept.", "it is no PDF, only named like one"),
        (b"%PDF-1.4\nhalf", "it is damaged: it cannot be read as a PDF"),
    ],
)
def test_a_pdf_that_is_none(run, here, data, message):
    (here / "draft.pdf").write_bytes(data)
    ran = run("check", "draft.pdf")
    assert ran.code == 2
    assert ran.err.startswith(f"plainlang: draft.pdf: {message}")


def test_a_pdf_of_pictures_and_a_locked_one(run, here, builders):
    (here / "draft.pdf").write_bytes(builders.pdf([[]]))
    assert "it holds no text: its pages are pictures" in run("check", "draft.pdf").err
    (here / "draft.pdf").write_bytes(builders.pdf([["We slept."]], password="x"))
    ran = run("check", "draft.pdf")
    assert ran.code == 2
    assert "it is locked with a password" in ran.err


def test_data_in_a_folder_is_left_alone(run, here, builders):
    (here / "draft.docx").write_bytes(builders.docx(builders.paragraphs(["We slept."])))
    for name in ("a.csv", "a.jsonl", "a.xml", "a.pdf"):
        (here / name).write_text("not read")
    ran = run("check", ".")
    assert (ran.code, ran.err) == (0, "")
    assert "draft.docx passes" in ran.out


def test_a_word_document_from_standard_input(run, builders):
    ran = run("check", "-", "--stdin-filename", "a.docx", stdin=builders.docx(builders.paragraphs([TEXT])))
    assert "a.docx:1:5: note jargon: etiology → cause" in ran.out
    ran = run("score", "-", "--format", "docx", stdin=builders.docx(builders.paragraphs([TEXT])))
    assert ran.code == 0


@pytest.mark.parametrize("name", ["a.docx", "a.csv", "a.jsonl", "a.ipynb", "a.xml", "a.pdf"])
def test_an_empty_file_is_said_to_be_empty(run, here, name):
    (here / name).write_bytes(b"")
    ran = run("check", name)
    assert (ran.code, ran.err) == (2, f"plainlang: {name}: it is empty: there is nothing to read\n")


def test_records_are_not_articles(run, here):
    (here / "a.xml").write_text("<PubmedArticleSet></PubmedArticleSet>")
    ran = run("check", "a.xml")
    assert ran.code == 2
    assert "a.xml: it is a PubMed record, not an article (JATS)" in ran.err


def test_a_notebook_keeps_all_but_the_words(run, here):
    source = '{"cells": [ {"cell_type":"markdown", "source": ["The *etiology*\\n", "is unknown."]} ],\t"nbformat": 4}'
    (here / "a.ipynb").write_text(source)
    assert run("rewrite", "--write", "a.ipynb").code == 0
    assert (here / "a.ipynb").read_text() == source.replace("etiology", "cause")
