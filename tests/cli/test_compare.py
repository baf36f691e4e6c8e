"""`compare`: two versions beside each other."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def versions(here):
    (here / "old.md").write_text("# Title\n\nThe etiology is unknown in 40 people. We slept well.\n")
    (here / "new.md").write_text("# Title\n\nThe cause is unknown in 40 people. We slept well.\n")
    (here / "lost.md").write_text("# Title\n\nThe cause is unknown. We slept well.\n")
    return here


def test_what_got_easier_is_shown_side_by_side(run, versions):
    ran = run("compare", "old.md", "new.md")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("easier: ")
    assert lines[1:3] == ["- The etiology is unknown in 40 people.", "+ The cause is unknown in 40 people."]
    assert "1 easier, 0 harder, 2 unchanged." in ran.out
    assert lines[-1] == "No fact is lost, none added."


def test_a_lost_fact_fails(run, versions):
    ran = run("compare", "old.md", "lost.md")
    assert ran.code == 1
    assert "old.md:3:1: changed-fact: lost the number '40'" in ran.out
    ran = run("compare", "lost.md", "old.md")
    assert ran.code == 0
    assert "old.md:3:1: changed-fact: added the number '40'" in ran.out


def test_compare_as_json(run, versions):
    ran = run("compare", "old.md", "lost.md", "--output-format", "json")
    assert ran.code == 1
    data = json.loads(ran.out)
    assert (data["old"], data["new"], data["comparison"]["ok"]) == ("old.md", "lost.md", False)


def test_a_side_that_cannot_be_used(run, versions):
    assert run("compare", "old.md", "nowhere.md").code == 2
    (versions / "many").mkdir()
    for name in "ab":
        (versions / "many" / f"{name}.md").write_text("We slept.\n")
    ran = run("compare", "old.md", "many")
    assert (ran.code, ran.err) == (2, "plainlang: many: compare takes one draft on each side; it holds 2\n")
