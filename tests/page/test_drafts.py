"""`check`, `rewrite` and `score` read the texts of records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plainlang.errors import PlainlangError
from plainlang.page.drafts import record_source
from plainlang.text.span import Edit, Span

DATA = Path(__file__).parent / "data"


def opened(name: str):
    return record_source((DATA / name).read_bytes(), Path(name))


def test_every_text_of_every_record_is_a_part() -> None:
    assert [part.label for part in opened("clinicaltrials.json").parts] == [
        "NCT99000001, abstract",
        "NCT99000001, description",
        "NCT99000001, eligibility",
        "NCT99000002, abstract",
    ]
    assert [part.label for part in opened("pubmed.xml").parts] == [
        "PMID 99000001, abstract",
        "PMID 99000002, abstract",
        "PMID 99000002, plain-summary",
    ]


def test_records_that_cannot_be_used_are_errors_beside_the_others() -> None:
    assert [str(error).split(":")[1].strip() for error in opened("nih_exporter.jsonl").errors] == ["2", "5"]


def test_texts_are_shown_with_their_edits_and_never_saved() -> None:
    source = opened("nih_exporter.jsonl")
    first = source.parts[0].document.source
    shown = source.shown([[Edit(Span(0, len("Diabetes")), "High blood sugar")], *[[]] * (len(source.parts) - 1)])
    assert shown.startswith("R01DK990001, abstract\n\nHigh blood sugar is a common cause")
    assert first in source.shown()
    with pytest.raises(PlainlangError, match="a record is not rewritten in place"):
        source.save([])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", '{"text": "A draft."}'),
        ("a.csv", "id,text\n1,A draft.\n"),
        ("a.xml", "<article/>"),
        ("a.json", "{"),
        ("a.xml", "<a>"),
    ],
)
def test_other_files_are_no_records(name: str, text: str) -> None:
    assert record_source(text.encode(), Path(name)) is None


def test_records_without_a_text_are_told_of() -> None:
    data = json.dumps({"project_num": "1R01AA000001-01", "project_title": "Sleep"}).encode()
    with pytest.raises(PlainlangError, match=r"^a\.json: its records hold no text$"):
        record_source(data, Path("a.json"))


@pytest.mark.parametrize("command", ["check", "rewrite", "score"])
def test_the_commands_read_records(run, command: str) -> None:
    ran = run(command, DATA / "clinicaltrials.json", "--output-format", "json")
    parts = [file["part"] for file in json.loads(ran.out)["files"]]
    assert parts == [part.label for part in opened("clinicaltrials.json").parts]
    assert ran.code == 2  # one of its records has no title
    assert "record 3 (NCT99000003): the study has no 'briefTitle'" in ran.err


def test_a_record_is_printed_plainly_and_never_written(run, here: Path) -> None:
    path = here / "records.jsonl"
    data = (DATA / "nih_exporter.jsonl").read_text().splitlines()[0]
    path.write_text(data + "\n")
    ran = run("rewrite", path)
    assert ran.code == 0
    assert "R01DK990001, abstract" in ran.out
    ran = run("rewrite", "--write", path)
    assert path.read_text() == data + "\n"
    assert ran.code in (0, 2)
