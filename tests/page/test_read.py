"""Files of records: what is found in them, what is wrong with them, and that the others go on."""

from __future__ import annotations

import json
import types
from pathlib import Path

import pytest

from plainlang.errors import PlainlangError
from plainlang.page import read
from plainlang.page.read import read_records, record_of, sources
from plainlang.page.record import Record

DATA = Path(__file__).parent / "data"
PROJECT = {"project_num": "1R01AA000001-01", "project_title": "Sleep", "abstract_text": "We study sleep."}


def split(*paths: Path) -> tuple[list[Record], list[str]]:
    found = list(read_records(paths))
    errors = [str(item).replace(f"{DATA}/", "") for item in found if isinstance(item, PlainlangError)]
    return [item for item in found if isinstance(item, Record)], errors


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_source_is_found_and_says_what_it_reads() -> None:
    assert [s.NAME for s in sources()] == ["clinicaltrials", "nih-exporter", "nih-reporter", "pubmed", "text"]
    assert len({s.TITLE for s in sources()}) == len(sources())


def test_a_module_that_is_no_source_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    sources.cache_clear()
    monkeypatch.setattr(read.importlib, "import_module", lambda name: types.SimpleNamespace(__name__=name, __path__=[]))
    monkeypatch.setattr(read.pkgutil, "iter_modules", lambda path: [types.SimpleNamespace(name="nothing")])
    with pytest.raises(TypeError, match="source of records 'nothing' lacks NAME, TITLE, claims, read"):
        sources()


def test_the_answer_of_a_service_holds_many_records() -> None:
    records, errors = split(DATA / "nih_reporter.json")
    assert [r.identifier for r in records] == ["R01AI990417", "ZIAHL990418"]
    assert errors == ["nih_reporter.json: record 3 (R21NS990419): the project has no 'project_title'"]


def test_broken_lines_are_told_of_and_the_others_go_on() -> None:
    records, errors = split(DATA / "nih_exporter.jsonl")
    assert [r.identifier for r in records] == ["R01DK990001", "P01HL990002-7001"]
    assert errors == [
        "nih_exporter.jsonl:2:48: record 2: not JSON: Expecting value",
        "nih_exporter.jsonl:5: record 4: not a record but a list",
    ]


def test_projects_are_joined_with_their_abstracts() -> None:
    projects, abstracts = (DATA / f"RePORTER_{name}_C_FY2014.csv" for name in ("PRJ", "PRJABS"))
    for order in ((projects, abstracts), (abstracts, projects)):
        records, errors = split(*order)
        assert [r.identifier for r in records] == ["R01DK990001", "P01HL990002-7001", "T32AG990003"]
        assert [r.passage("abstract") is not None for r in records] == [True, True, False]
        assert errors == []
    same, _ = split(DATA / "nih_exporter.jsonl")
    assert split(projects, abstracts)[0][:2] == same


def test_abstracts_alone_are_no_records() -> None:
    records, errors = split(DATA / "RePORTER_PRJABS_C_FY2014.csv")
    assert not records
    assert errors[0] == (
        "RePORTER_PRJABS_C_FY2014.csv:2: record 1 (9900001): the project has no 'PROJECT_TITLE': "
        "this looks like PRJABS; give its PRJ file as well"
    )


def test_an_old_table_is_not_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "PRJ.csv"
    path.write_bytes(b"APPLICATION_ID,CORE_PROJECT_NUM,PROJECT_TITLE\n1,R01AA000001,Caf\xe9 noise\n2,R01AA000002\n")
    records, errors = split(path)
    assert [r.title for r in records] == ["Café noise"]
    assert errors == [f"{path}:3: record 2: 2 fields, where the header names 3"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.json", "", "it is empty: there is no record in it"),
        ("a.json", "[]", "there is no record in it"),
        ("a.json", '{"results": []}', "there is no record in it"),
        ("a.json", '{"a": ', "not JSON: Expecting value"),
        ("a.json", "Hello", ":1: not JSON: it begins with 'H'"),
        ("a.json", '{"name": "x"}', "this is no record that plainlang knows. It reads: ClinicalTrials.gov API v2"),
        ("a.json", "[" * 20_000, "nested too deeply"),
        ("a.jsonl", '{"project_num": 1}\n' + "[" * 20_000, "record 2: its JSON is nested too deeply"),
        ("a.jsonl", "null\n", "record 1: not a record but null"),
        ("a.xml", "<a><b></a>", ":1:9: it is not well-formed XML (mismatched tag)"),
        ("a.xml", "<a>&nosuch;</a>", "it is not well-formed XML (undefined entity)"),
        ("a.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "it declares an entity of its own ('b')"),
        ("a.xml", "<a/>", "this is no record that plainlang knows"),
        ("a.csv", "APPLICATION_ID\n", "there is no record in it: only a header"),
        ("a.csv", "name,age\nx,1\n", "record 1: this is no record that plainlang knows"),
        ("a.csv", 'APPLICATION_ID\n"' + "x" * 200_000, "not a table: field larger than field limit"),
        ("a.txt", "One line that goes on\nand on without a title.", "it has no title: put one on the first line"),
        ("a.txt", "A title\n\n", "it has a title but no text below it"),
        ("a.txt", "Kind: song\n\nA title\n\nText.", "'song' is no kind of record: choose one of grant, paper, trial"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, name: str, text: str, message: str) -> None:
    records, errors = split(written(tmp_path, name, text))
    assert any(message in error and error.startswith(str(tmp_path)) for error in errors), errors
    assert len(records) <= 1


def test_entities_that_a_document_type_knows_are_read(tmp_path: Path) -> None:
    text = (DATA / "pubmed.xml").read_text("utf-8").replace("Daily walking and", "Daily &alpha;-walking and")
    records, _ = split(written(tmp_path, "a.xml", text))
    assert records[0].title.startswith("Daily α-walking")


def test_a_file_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    records, errors = split(tmp_path / "no.json", DATA / "note.txt")
    assert len(records) == 1
    assert errors == [f"{tmp_path / 'no.json'}: no such file"]


def test_standard_input_is_read_by_what_it_holds() -> None:
    for data in (json.dumps(PROJECT), json.dumps([PROJECT]), f"{json.dumps(PROJECT)}\n{json.dumps(PROJECT)}\n"):
        found = list(read_records([Path("-")], data.encode()))
        assert {r.title for r in found if isinstance(r, Record)} == {"Sleep"}
    (text,) = read_records([Path("-")], b"Title: Naps\nIdentifier: naps-1\n\nWe study naps.")
    assert isinstance(text, Record)
    assert (text.identifier, text.kind, text.title) == ("naps-1", "paper", "Naps")


def test_a_mapping_is_a_record() -> None:
    assert record_of(PROJECT).funding.kind == "research project grant"
    with pytest.raises(PlainlangError, match=r"^record: the project has no 'project_title'|R01AA000002"):
        record_of({"project_num": "R01AA000002"})
