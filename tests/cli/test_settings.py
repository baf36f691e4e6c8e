"""Which settings hold for a draft: the command line, then the file closest to the draft, then the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.cli.settings import Project, Wishes

LAX = "extends = 'public'\ndifficulty = 6\nfail_on = 'error'\n[rules.statistics]\nseverity = 'off'\n"


@pytest.fixture
def tree(here, hard):
    for folder in ("", "strict", "lax", "lax/deep"):
        (here / folder).mkdir(exist_ok=True)
        (here / folder / "draft.md").write_text(hard)
    (here / "lax" / "plainlang.toml").write_text("profile = './lax.toml'\n")
    (here / "lax" / "lax.toml").write_text(LAX)
    return here


def test_each_draft_follows_the_settings_closest_to_it(run, tree):
    ran = run("check", ".")
    assert ran.code == 1
    assert "strict/draft.md does not pass for 'public'" in ran.out
    assert "lax/draft.md passes for 'lax'" in ran.out.replace("./", "")
    assert "lax/deep/draft.md passes" in ran.out


def test_a_settings_file_on_the_command_line_holds_for_every_draft(run, tree):
    assert run("check", ".", "--config", "lax/plainlang.toml").code == 0


def test_a_profile_on_the_command_line_wins_over_settings(run, tree):
    assert run("check", "lax/draft.md").code == 0
    assert run("check", "lax/draft.md", "--profile", "public").code == 1


def test_fail_on_in_settings_wins_over_the_profile_and_the_command_line_over_both(run, here):
    (here / "draft.txt").write_text("The etiology is unknown.\n")
    (here / "plainlang.toml").write_text("select = ['jargon']\n")
    assert run("check", "draft.txt").code == 0
    (here / "plainlang.toml").write_text("select = ['jargon']\nfail_on = 'note'\n")
    assert run("check", "draft.txt").code == 1
    assert run("check", "draft.txt", "--fail-on", "error").code == 0


def test_glossaries_are_found_from_the_settings_file_and_laid_over_each_other(run, here):
    (here / "project").mkdir()
    (here / "project" / "plainlang.toml").write_text(
        "glossaries = ['words.toml']\noff = ['etiology']\nkeep = ['cytokine']\n"
    )
    (here / "project" / "words.toml").write_text('[terms]\n"zorb" = "ball"\n"glim" = "light"\n')
    (here / "mine.toml").write_text('[terms]\n"zorb" = "sphere"\n')
    draft = here / "project" / "draft.txt"
    draft.write_text("The etiology of a zorb, a glim and a cytokine.\n")
    assert run("rewrite", draft).out == "The etiology of a ball, a light and a cytokine.\n"
    assert run("rewrite", draft, "-g", "mine.toml").out == "The etiology of a sphere, a light and a cytokine.\n"


def test_excluded_drafts_are_passed_over_also_when_they_are_named(run, here, hard):
    (here / "old").mkdir()
    for name in ("old/a.md", "b.skip.md", "c.md"):
        (here / name).write_text(hard)
    (here / "plainlang.toml").write_text("exclude = ['old/', '*.skip.md']\n")
    ran = run("check", "old/a.md", "b.skip.md")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert run("check", "old").code == 0
    ran = run("check", ".", here / "old" / "a.md")
    assert ran.code == 1
    assert "c.md does not pass" in ran.out
    assert "a.md" not in ran.out
    assert "skip" not in ran.out


def test_exclude_patterns_are_relative_to_their_file(run, here, hard, monkeypatch):
    (here / "docs" / "old").mkdir(parents=True)
    (here / "docs" / "old" / "a.md").write_text(hard)
    (here / "plainlang.toml").write_text("exclude = ['/docs/old/*']\n")
    monkeypatch.chdir(here / "docs")
    assert run("check", "old/a.md").code == 0
    assert run("check", "../docs/old/a.md").code == 0


def test_ignore_on_the_command_line_adds_to_the_settings(run, here, hard):
    (here / "draft.txt").write_text(hard)
    (here / "plainlang.toml").write_text("ignore = ['far-too-technical', 'too-technical']\n")
    out = run("check", "draft.txt", "--ignore", "jargon").out
    assert "far-too-technical" not in out
    assert "jargon" not in out


def test_a_settings_file_is_read_once(tree, monkeypatch):
    from plainlang import config

    read: list[Path | None] = []
    load = config.load
    monkeypatch.setattr(config, "load", lambda path: read.append(path) or load(path))
    project = Project(Wishes())
    assert project.settings(Path("lax")) is project.settings(Path("lax/deep"))
    assert project.settings() is project.settings(Path("strict"))
    assert len(read) == 2


def test_standard_input_follows_the_settings_of_the_name_it_is_given(run, tree, hard):
    assert run("check", "-", stdin=hard.encode()).code == 1
    assert run("check", "-", "--stdin-filename", "lax/new.md", stdin=hard.encode()).code == 0
