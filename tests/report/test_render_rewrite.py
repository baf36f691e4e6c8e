"""Diffs that other tools can apply, with the changed words marked on a terminal."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

import plainlang
from plainlang.report.render_rewrite import _changed_words, _diff, show_diff, to_dict
from plainlang.text.read import parse


@pytest.mark.parametrize(
    "text",
    [
        "The etiology is unknown.",
        "The etiology is unknown.\n",
        "A.\n\n\nThe etiology is unknown.\r\nIt\x0bends\u2028here.\n",
        "\n" * 9 + "The etiology is unknown.\n" + "\n" * 9,
    ],
)
def test_a_diff_replays_to_the_rewrite(text):
    rewrite = plainlang.rewrite(text)
    lines = list(_diff(Path("a.txt"), rewrite.source, rewrite.text))
    assert lines[:2] == ["--- a.txt\n", "+++ a.txt\n"]
    added = [line[1:] for line in lines[2:] if line.startswith("+")]
    removed = [line[1:] for line in lines[2:] if line.startswith("-")]
    assert "".join(removed).rstrip("\n") in text
    assert "".join(added).rstrip("\n") in rewrite.text
    assert ("\\ No newline at end of file\n" in lines) == (not text.endswith("\n"))


def test_no_change_is_no_diff(capsys):
    show_diff(Path("a.txt"), "We slept well.\n", "We slept well.\n")
    assert capsys.readouterr().out == ""


def test_changed_words_are_found_in_lines_that_belong_together():
    before, after = "the etiology is\nsame\nan end\n", "the cause is\nsame\na good end\n"
    lines = list(difflib.unified_diff(before.splitlines(True), after.splitlines(True), "a", "b"))
    marked = {lines[number][start:end] for number, places in _changed_words(lines) for start, end in places}
    assert marked == {"etiology", "cause", "an", "a good"}


def test_plain_data_has_lines_and_columns():
    document = parse("Cells.\nThe etiology is unknown.\n")
    (edit,) = to_dict(document, plainlang.rewrite(document))["edits"]
    assert (edit["line"], edit["column"], edit["end_line"], edit["end_column"]) == (2, 5, 2, 13)
