"""Settings files: which one counts, what they may say, and where an error is."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.config import Config, find, load
from plainlang.errors import PlainlangError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_closest_file_counts(tmp_path):
    top = write(tmp_path / "plainlang.toml", "")
    assert find(tmp_path) == top
    assert find(tmp_path / "a" / "b") == top
    near = write(tmp_path / "a" / "plainlang.toml", "")
    assert find(tmp_path / "a" / "b") == near


def test_our_own_file_wins_over_a_project_file_beside_it_but_not_over_a_closer_one(tmp_path):
    own = write(tmp_path / "plainlang.toml", "")
    project = write(tmp_path / "a" / "pyproject.toml", "[tool.plainlang]\n")
    write(tmp_path / "pyproject.toml", "[tool.plainlang]\n")
    assert find(tmp_path) == own
    assert find(tmp_path / "a") == project
    hidden = write(tmp_path / "a" / ".plainlang.toml", "")
    assert find(tmp_path / "a") == hidden


@pytest.mark.parametrize(
    "text", ["", "[tool.ruff]\n", "tool = 3\n", "[project]\nname = 'plainlang'\n", "broken = = \n"]
)
def test_a_project_file_without_our_table_does_not_count(tmp_path, text):
    own = write(tmp_path / "plainlang.toml", "")
    write(tmp_path / "a" / "pyproject.toml", text)
    assert find(tmp_path / "a") == own


def test_a_broken_project_file_with_our_table_is_an_error(tmp_path):
    path = write(tmp_path / "pyproject.toml", "[tool.plainlang]\nprofile = \n")
    with pytest.raises(PlainlangError, match=r"pyproject\.toml:2:11: not valid TOML"):
        find(path.parent)


def test_defaults_without_a_file():
    assert load(None) == Config()
    assert load(None).profile == "public"


def test_everything_that_a_file_may_say(tmp_path):
    path = write(
        tmp_path / "plainlang.toml",
        """
        profile = "profiles/lab.toml"
        fail_on = "warning"
        glossaries = ["words.toml", "/etc/words.csv"]
        off = ["latin"]
        keep = ["IL-2"]
        select = ["jargon"]
        ignore = ["latin"]
        exclude = ["old/", "*.tmp.md"]
        """,
    )
    config = load(path)
    assert config.profile == str(tmp_path / "profiles/lab.toml")
    assert config.glossaries == (tmp_path / "words.toml", Path("/etc/words.csv"))
    assert (config.fail_on, config.off, config.keep) == ("warning", ("latin",), ("IL-2",))
    assert (config.select, config.ignore, config.exclude) == (("jargon",), ("latin",), ("old/", "*.tmp.md"))
    assert (config.root, config.path) == (tmp_path.resolve(), path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("profile = \n", r"plainlang\.toml:1:11: not valid TOML"),
        ("\nprofil = 'public'\n", r"plainlang\.toml:2: unknown key 'profil' \(did you mean 'profile'\?\)"),
        ("exclude = 'old'\n", r":1: exclude must be a list of texts in quotes"),
        ("exclude = [1]\n", r":1: exclude must be a list of texts in quotes"),
        ("profile = 3\n", r":1: profile must be a text in quotes"),
        ("# a\nfail_on = 'fatal'\n", r":2: fail_on is 'fatal': choose one of error, warning, note"),
        ("select = ['jargn']\n", r":1: unknown rule 'jargn' \(did you mean 'jargon'\?\)"),
        ("[terms]\na = 'b'\n", r":1: unknown key 'terms'"),
    ],
)
def test_what_means_nothing_is_an_error_with_its_line(tmp_path, text, message):
    with pytest.raises(PlainlangError, match=message):
        load(write(tmp_path / "plainlang.toml", text))


def test_lines_in_a_project_file_are_those_of_our_table(tmp_path):
    text = "[tool.ruff]\nexclude = ['a']\nfail_on = 1\n\n[tool.plainlang]\nexclude = 'b'\n"
    with pytest.raises(PlainlangError, match=r"pyproject\.toml:6: exclude must be"):
        load(write(tmp_path / "pyproject.toml", text))


@pytest.mark.parametrize(
    ("text", "message"), [("", "no \\[tool.plainlang\\] table"), ("tool.plainlang = 3", "must be a table")]
)
def test_a_project_file_that_is_named_must_have_our_table(tmp_path, text, message):
    with pytest.raises(PlainlangError, match=message):
        load(write(tmp_path / "pyproject.toml", text))


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(PlainlangError, match="no such file"):
        load(tmp_path / "nowhere.toml")
