"""Every row of an input is in exactly one part, wherever parts are cut."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from plainlang.corpus.sources import KINDS, kind_of
from plainlang.errors import PlainlangError

TEXTS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30), min_size=1, max_size=12)


def rows_of(path: Path, rows: int) -> list[tuple[int, dict[str, object]]]:
    source = KINDS[kind_of(path)]
    return [(record.row, record.values) for part in source.parts(path, rows) for record in source.read(part)]


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.integers(1, 5), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_csv_is_cut_between_rows_also_where_a_text_goes_over_lines(tmp_path_factory, texts, rows, end, mark):
    path = tmp_path_factory.mktemp("csv") / "in.csv"
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerow(["id", "abstract"])
    writer.writerows(enumerate(texts))
    path.write_bytes((mark + written.getvalue()).encode("utf-8"))
    assert rows_of(path, rows) == [(at, {"id": str(at), "abstract": text}) for at, text in enumerate(texts)]


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.integers(1, 5))
def test_json_lines_are_cut_at_lines(tmp_path_factory, texts, rows):
    path = tmp_path_factory.mktemp("jsonl") / "in.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")
    assert rows_of(path, rows) == [(at, {"text": text}) for at, text in enumerate(texts)]


def test_a_compressed_file_is_one_part_with_the_same_rows(tmp_path):
    path, packed = tmp_path / "in.csv", tmp_path / "in.csv.gz"
    path.write_text('id,text\n1,"a\nb"\n2,c\n', "utf-8")
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert rows_of(packed, 1) == rows_of(path, 1) == [(0, {"id": "1", "text": "a\nb"}), (1, {"id": "2", "text": "c"})]
    assert len(list(KINDS["csv"].parts(packed, 1))) == 1


def test_a_line_that_is_no_json_object_is_a_row_without_columns(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "a"}\nnot json\n[1]\n{"text": "b"}', "utf-8")
    assert [values for _, values in rows_of(path, 2)] == [{"text": "a"}, {}, {}, {"text": "b"}]


def test_parquet_is_cut_at_row_groups(tmp_path):
    path = tmp_path / "in.parquet"
    parquet.write_table(pa.table({"text": ["a", None, "c"]}), path, row_group_size=2)
    assert rows_of(path, 1) == [(0, {"text": "a"}), (1, {"text": None}), (2, {"text": "c"})]
    assert [part.rows for part in KINDS["parquet"].parts(path, 1)] == [2, 1]


ARTICLES = """<?xml version="1.0"?>
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>2019</Year></PubDate>
</JournalIssue><Title>Our Journal</Title></Journal><ArticleTitle>On <i>cells</i></ArticleTitle><Abstract>
<AbstractText Label="AIM">We   looked.</AbstractText><AbstractText>CO<sub>2</sub> &amp; more.</AbstractText>
</Abstract></Article></MedlineCitation></PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>2</PMID><Article><Journal><JournalIssue><PubDate>
<MedlineDate>2001 Jan-Feb</MedlineDate></PubDate></JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>
"""


def test_pubmed_keeps_labels_and_leaves_out_markup(tmp_path):
    path = tmp_path / "in.xml"
    path.write_text(ARTICLES, "utf-8")
    first, second = (values for _, values in rows_of(path, 1))
    assert first == {
        "pmid": "1",
        "title": "On cells",
        "abstract": "AIM: We looked.\n\nCO2 & more.",
        "journal": "Our Journal",
        "year": 2019,
    }
    assert (second["abstract"], second["year"]) == (None, 2001)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("in.xml", "<PubmedArticleSet><PubmedArticle>", "no well-formed XML"),
        ("in.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "entities of its own"),
        ("in.parquet", "PAR1 this is not", "no Parquet file"),
        ("in.csv", "\n1,2\n", "should name the columns"),
        ("in.doc", "x", "no input that is known by its name"),
    ],
)
def test_what_cannot_be_read_is_said_clearly(tmp_path, name, text, said):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(PlainlangError, match=said):
        rows_of(path, 1)
