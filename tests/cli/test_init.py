"""`init`: the settings file it writes is valid, says what there is, and replaces nothing unasked."""

from __future__ import annotations

import tomllib

import pytest

from plainlang.config import load
from plainlang.report.profile import bundled_profiles


def test_a_settings_file_and_what_pre_commit_has_to_be_told(run, here):
    ran = run("init")
    assert ran.code == 0
    assert load(here / "plainlang.toml").profile == "public"
    assert "- id: plainlang-check" in ran.out
    assert ran.err == "plainlang.toml: written\n"
    assert not (here / ".pre-commit-config.yaml").exists()


def test_every_line_that_is_a_comment_can_be_used(run, here):
    run("init", "--profile", "patient")
    text = (here / "plainlang.toml").read_text()
    assert all(name in text for name in bundled_profiles())
    used = "\n".join(
        line.removeprefix("# ") if " = " in line or line.startswith("# [") else "" for line in text.splitlines()
    )
    (here / "plainlang.toml").write_text(used)
    data = tomllib.loads(used)
    assert data["profile"] == "patient"
    assert {"fail_on", "difficulty", "rules", "per-file", "per-section", "baseline"} <= data.keys()
    (here / "words.csv").write_text("zorb,ball\n")
    (here / "plainlang.toml").write_text(used.replace("words.toml", "words.csv").replace("baseline =", "# baseline ="))
    (here / "a.md").write_text("# Methods\n\nWe slept well.\n")
    assert run("check", "a.md").code == 0


def test_nothing_is_replaced_unasked(run, here):
    (here / "plainlang.toml").write_text("profile = 'nhs'\n")
    ran = run("init")
    assert (ran.code, ran.err) == (2, "plainlang: plainlang.toml: it is there already: --force replaces it\n")
    assert (here / "plainlang.toml").read_text() == "profile = 'nhs'\n"
    assert run("init", "--force").code == 0
    assert load(here / "plainlang.toml").profile == "public"


def test_an_unknown_profile(run, here):
    ran = run("init", "--profile", "pubic")
    assert (ran.code, ran.err) == (2, "plainlang: unknown profile 'pubic' (did you mean 'public'?)\n")
    assert list(here.iterdir()) == []


def test_hooks_are_written_where_there_are_none(run, here):
    assert run("init", "--pre-commit").out == ""
    hooks = (here / ".pre-commit-config.yaml").read_text()
    assert hooks.startswith("repos:\n  - repo: ")
    assert run("init", "--pre-commit", "--force").code == 0
    assert (here / ".pre-commit-config.yaml").read_text() == hooks


@pytest.mark.parametrize("extra", [[], ["--force"]])
def test_hooks_of_others_stay_as_they_are(run, here, extra):
    (here / ".pre-commit-config.yaml").write_text("repos:\n  - repo: local\n    hooks: []\n")
    ran = run("init", "--pre-commit", *extra)
    assert ran.code == 2
    assert "add under repos:" in ran.err
    assert (here / ".pre-commit-config.yaml").read_text() == "repos:\n  - repo: local\n    hooks: []\n"
    assert not (here / "plainlang.toml").exists()
