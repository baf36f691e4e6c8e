"""``plainlang glossary new`` and ``coverage``, and a spaCy pipeline named in the settings."""

from __future__ import annotations

import json
import tomllib

DRAFT = "The zorbinase enzyme was cleaved by trevodine. Zorbinase fell, and its etiology is unknown.\n"


def test_new_proposes_entries_for_what_nothing_covers(run, here):
    (here / "draft.txt").write_text(DRAFT)
    ran = run("glossary", "new", "draft.txt")
    assert ran.code == 0
    assert '# "zorbinase" = { plain = "" }' in ran.out
    assert "etiology" not in "".join(line for line in ran.out.splitlines() if line.startswith('# "') and "=" in line)
    assert tomllib.loads(ran.out)["terms"] == {}
    filled = ran.out.replace('# "zorbinase" = { plain = "" }', '"zorbinase" = "cutting protein"')
    (here / "mine.toml").write_text(filled)
    assert "cutting protein" in run("rewrite", "draft.txt", "--glossary", "mine.toml").out


def test_new_reports_what_cannot_be_read(run, here):
    (here / "draft.txt").write_text(DRAFT)
    ran = run("glossary", "new", "draft.txt", "missing.txt")
    assert ran.code == 2
    assert "missing.txt" in ran.err
    assert "zorbinase" in ran.out


def test_coverage_counts_hard_terms(run, here):
    (here / "draft.txt").write_text(DRAFT)
    ran = run("glossary", "coverage", "draft.txt")
    assert ran.code == 0
    assert "hard terms" in ran.out
    assert "zorbinase" in ran.out
    found = json.loads(run("glossary", "coverage", "draft.txt", "--output-format", "json").out)["coverage"]
    assert 0 < found["known"] < found["hard"]
    assert found["share"] == round(found["changed"] / found["hard"], 4)


def test_a_pipeline_of_the_users_own_is_used(run, here):
    (here / "draft.txt").write_text(DRAFT)
    (here / "plainlang.toml").write_text('pipeline = "en_no_such_pipeline"\n')
    ran = run("check", "draft.txt")
    assert ran.code == 2
    assert "en_no_such_pipeline" in ran.err


def test_the_report_says_what_tagged(run, here):
    (here / "draft.txt").write_text(DRAFT)
    (report,) = json.loads(run("check", "draft.txt", "--output-format", "json").out)["files"]
    assert report["tagger"].startswith("plainlang_tagger ")
