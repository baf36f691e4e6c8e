"""Workflow commands: what a message may hold must not end or forge one."""

from __future__ import annotations

from pathlib import Path

import pytest

import plainlang
from plainlang.errors import PlainlangError
from plainlang.report.render_github import show_errors, show_report
from plainlang.text.read import parse


def test_text_of_the_draft_cannot_forge_a_command(capsys):
    document = parse("The etiology::error::x is 100% unknown\n::warning::, that is: e.g.\r\nCARs.\n")
    show_report(Path("a,b:c%.txt"), plainlang.check(document))
    lines = capsys.readouterr().out.splitlines()
    assert lines
    for line in lines:
        command, _, rest = line.removeprefix("::").partition("::")
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))
        assert "file=a%2Cb%3Ac%25.txt,line=" in command
        assert rest


def test_columns_are_given_within_a_line_only(capsys):
    sentence = "Transcriptional dysregulation of lymphocytes\nentails epigenetic remodelling by calcineurin.\n"
    show_report(Path("a.txt"), plainlang.check(sentence, select=["far-too-technical"]))
    assert "line=1,endLine=2,title" in capsys.readouterr().out


def test_many_findings_begin_with_their_number(capsys):
    show_report(Path("a.txt"), plainlang.check("The etiology is unknown.\n\n" * 12, select=["jargon"]))
    first, *others = capsys.readouterr().out.splitlines()
    assert first.startswith("::notice file=a.txt,line=1,title=plainlang::12 notes; GitHub shows 10")
    assert len(others) == 12


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (PlainlangError("a\nb"), "::error title=plainlang::a%0Ab"),
        (PlainlangError("a", path="x.toml", line=3), "::error file=x.toml,line=3,title=plainlang::a"),
    ],
)
def test_inputs_that_cannot_be_used_are_errors(capsys, error, line):
    show_errors([error])
    assert capsys.readouterr().out == f"{line}\n"
