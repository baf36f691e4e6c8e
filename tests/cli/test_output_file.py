"""--output-file: whole or not at all."""

from __future__ import annotations

import json

import pytest

from plainlang.cli.outfile import printed_to
from plainlang.errors import PlainlangError


def test_the_file_holds_what_would_be_printed(run, here, hard):
    (here / "draft.md").write_text(hard, encoding="utf-8")
    printed = run("check", "draft.md", "--output-format", "sarif")
    written = run("check", "draft.md", "--output-format", "sarif", "-o", "out.sarif")
    assert (written.code, written.out) == (1, "")
    assert written.err == "out.sarif: written\n"
    assert (here / "out.sarif").read_text(encoding="utf-8") == printed.out
    json.loads(printed.out)
    assert "written" not in run("check", "draft.md", "--output-format", "sarif", "-o", "out.sarif").err


def test_a_file_that_cannot_be_written_is_said_at_once(run, here, hard):
    (here / "draft.md").write_text(hard, encoding="utf-8")
    missing = run("check", "draft.md", "--output-format", "html", "-o", "no/report.html")
    assert (missing.code, missing.out) == (2, "")
    assert "no/report.html: cannot be written: there is no directory 'no': make it first" in missing.err
    folder = run("check", "draft.md", "-o", ".")
    assert folder.code == 2
    assert "name a file" in folder.err


def test_a_run_that_fails_leaves_the_file_as_it_was(run, here, hard):
    (here / "draft.md").write_text(hard, encoding="utf-8")
    out = here / "out.txt"
    out.write_text("before", encoding="utf-8")
    for other in ("--write-baseline", "--watch"):
        ran = run("check", "draft.md", other, "-o", "out.txt")
        assert ran.code == 2
        assert f"it cannot go with {other}" in ran.err

    def failing():
        with printed_to(out):
            print("half")
            raise PlainlangError("no more")

    with pytest.raises(PlainlangError, match="no more"):
        failing()
    assert out.read_text(encoding="utf-8") == "before"


def test_text_in_a_file_has_no_colours(run, here, hard, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "")
    (here / "draft.md").write_text(hard, encoding="utf-8")
    run("check", "draft.md", "-o", "out.txt")
    text = (here / "out.txt").read_text(encoding="utf-8")
    assert "draft.md does not pass" in text
    assert "\x1b" not in text
