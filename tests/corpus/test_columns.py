"""Columns are found by the names that known records have, or as the user says."""

from __future__ import annotations

import pytest

from plainlang.corpus.columns import Columns
from plainlang.errors import PlainlangError


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("APPLICATION_ID", "ABSTRACT_TEXT"), Columns("ABSTRACT_TEXT", "APPLICATION_ID")),
        (("pmid", "title", "abstract", "journal", "year"), Columns("abstract", "pmid", ("year", "journal"))),
        (("text",), Columns("text", None)),
    ],
)
def test_known_records_need_no_options(names, found):
    assert Columns().among(names, "in.csv") == found


def test_what_the_user_says_counts():
    assert Columns("body", "key", ("year",)).among(("key", "body", "year", "fy"), "in.csv").keep == ("year",)


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (Columns(), "which column is the text.*it has title, body"),
        (Columns("bodi"), r"no column 'bodi' \(did you mean 'body'\?\)"),
        (Columns("body", keep=("year",)), "no column 'year'"),
    ],
)
def test_a_column_that_is_missing_is_named_with_those_that_are_there(columns, said):
    with pytest.raises(PlainlangError, match=said):
        columns.among(("title", "body"), "in.csv")
