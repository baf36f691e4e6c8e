"""`check`: what counts, what is kept between runs, what is only counted or shown."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from plainlang.cli import cache
from plainlang.cli.settings import Project, Wishes
from plainlang.text.read import parse

FORMATS = ("text", "concise", "json", "github", "sarif", "junit", "markdown", "html")


@pytest.fixture
def reports(here, monkeypatch):
    """An empty cache."""
    folder = here / "reports"
    monkeypatch.setenv("PLAINLANG_CACHE_DIR", str(folder))
    return folder


def test_select_and_ignore_take_patterns_and_several_names(run, here):
    (here / "a.txt").write_text("The etiology is unknown; it is e.g. 5-10 in vitro.\n")
    found = json.loads(run("check", "a.txt", "--select", "latin,semi*", "--output-format", "json").out)
    assert {f["rule"] for f in found["files"][0]["findings"]} == {"latin", "semicolon"}
    found = json.loads(
        run("check", "a.txt", "--select", "latin,semi*", "--ignore", "l*", "--output-format", "json").out
    )
    assert {f["rule"] for f in found["files"][0]["findings"]} == {"semicolon"}
    ran = run("check", "a.txt", "--select", "latn*")
    assert (ran.code, ran.err) == (2, "plainlang: unknown rule 'latn*' (did you mean 'latin'?)\n")


@pytest.mark.parametrize("format", FORMATS)
def test_a_kept_report_is_shown_as_the_first_was(run, here, reports, hard, format, monkeypatch):
    (here / "a.md").write_text(f"# Title\n\n{hard}\n\nSlept well. <!-- plainlang: ignore[latin] -->\n\n{hard}")
    first = run("check", "a.md", "--output-format", format)
    assert len(list(reports.iterdir())) == 1

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("it is kept: nothing is to be worked out again")

    monkeypatch.setattr("plainlang.report.check.check", refuse)
    assert run("check", "a.md", "--output-format", format) == first


def test_no_cache_keeps_nothing(run, here, reports, hard):
    (here / "a.txt").write_text(hard)
    run("check", "a.txt", "--no-cache")
    assert not reports.exists()


def test_a_broken_entry_is_worked_out_again(run, here, reports, hard):
    (here / "a.txt").write_text(hard)
    first = run("check", "a.txt")
    (entry,) = reports.iterdir()
    whole = entry.read_bytes()
    for broken in (b"", whole[:-9], whole.replace(b"error", b"fatal", 1), b"\xff"):
        entry.write_bytes(broken)
        assert run("check", "a.txt") == first
        assert entry.read_bytes() == whole


def test_data_of_another_shape_is_worked_out_again(run, here, reports, hard):
    (here / "a.txt").write_text(hard)
    first = run("check", "a.txt")
    (entry,) = reports.iterdir()
    kept = cache.Results(reports)
    values = kept.get(entry.stem)
    assert values is not None
    head = next(values)
    for pieces in (
        *([], [{}], [[]], ["findings"], [head, 1], [head, ["left"]], [head, {"others": []}]),
        *([head, {"findings": [wrong]}] for wrong in ({"Path": ["/"]}, {"Span": [1]}, {"edit": 1_000})),
    ):
        kept.put(entry.stem, pieces)
        assert run("check", "a.txt") == first


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be written")
def test_a_folder_that_cannot_be_written_troubles_nobody(run, here, hard):
    (here / "a.txt").write_text(hard)
    (here / "closed").mkdir(mode=0o500)
    assert run("check", "a.txt", "--cache-dir", here / "closed" / "reports").err == ""


def test_a_cache_folder_that_is_a_file_troubles_nobody(run, here, hard):
    for name in ("a.txt", "file"):
        (here / name).write_text(hard)
    ran = run("check", "a.txt", "--cache-dir", "file")
    assert (ran.code, ran.err) == (1, "")


def test_what_is_not_used_goes_first_when_there_is_too_much(here, monkeypatch):
    monkeypatch.setattr(cache, "MOST_FILES", 2)
    kept = cache.Results(here)
    for number, name in enumerate("abc"):
        kept.put(name, [name, 1])
        os.utime(here / f"{name}.report", (number, number))
    assert list(kept.get("a") or ()) == ["a", 1], "which makes it the last to go"
    kept.prune()
    assert sorted(path.stem for path in here.iterdir()) == ["a", "c"]


def test_the_name_of_a_report_depends_on_all_it_is_made_of(here):
    def name(text: str = "We slept.", format: str = "plain", **wishes: object) -> str | None:
        settings = Project(Wishes(**wishes)).settings_for(here / "a.md")  # type: ignore[arg-type]
        return cache.name_of(parse(text, format), settings)

    (here / "words.csv").write_text("zorb,ball\n")
    (here / "mine.toml").write_text("extends = 'public'\n")
    seen = [
        name(),
        name("We ate."),
        name(format="markdown"),
        name(select=("latin",)),
        name(ignore=("latin",)),
        name(fail_on="note"),
        name(profile="patient"),
        name(profile="./mine.toml"),
        name(glossaries=(here / "words.csv",)),
    ]
    (here / "words.csv").write_text("zorb,sphere\n")
    (here / "mine.toml").write_text("extends = 'patient'\n")
    seen += [name(profile="./mine.toml"), name(glossaries=(here / "words.csv",))]
    for settings in ("[rules.latin]\nseverity = 'error'\n", "[[per-file]]\nfiles = ['a.*']\nignore = ['latin']\n"):
        (here / "plainlang.toml").write_text(settings)
        seen.append(name())
    assert None not in seen
    assert len(set(seen)) == len(seen)
    (here / "plainlang.toml").write_text("[[per-file]]\nfiles = ['b.*']\nignore = ['latin']\n")
    assert name() == name()
    (here / "plainlang.toml").write_text("pipeline = 'no_such_package'\n")
    assert name() is None


def test_a_run_with_all_reports_kept_loads_neither_model_nor_rules(command, here, reports, hard, root):
    (here / "a.txt").write_text(hard)
    code = (
        "import sys\nfrom plainlang.__main__ import main\n"
        "code = main(['check', 'a.txt'])\n"
        "heavy = {'spacy', 'numpy', 'wordfreq', 'textstat', 'plainlang.report.registry'} & set(sys.modules)\n"
        "print(code, sorted(heavy), file=sys.stderr)\n"
    )
    script = here / "run.py"
    script.write_text(code)

    command(sys.executable, script)
    assert command(sys.executable, script).stderr == "1 []\n"


def test_statistics_count_rules_over_all_drafts(run, here, hard):
    for name in ("a.txt", "b.txt"):
        (here / name).write_text(hard)
    (here / "c.txt").write_text("We slept well.\n")
    ran = run("check", "a.txt", "b.txt", "c.txt", "--statistics")
    assert ran.code == 1
    assert re.search(r"^ +2  error +far-too-technical  in 2 drafts$", ran.out, re.M)
    assert re.search(r"^\d+ findings in 3 drafts, of which 1 pass\.$", ran.out, re.M)
    data = json.loads(run("check", "a.txt", "c.txt", "--statistics", "--output-format", "json").out)
    row = {"rule": "far-too-technical", "severity": "error", "findings": 1, "drafts": 1}
    assert data["statistics"][0] == row
    assert (data["drafts"], data["passed"]) == (2, 1)


def test_show_settings_says_what_holds_and_who_says_so(run, here):
    (here / "plainlang.toml").write_text(
        "profile = 'nhs'\n[rules.latin]\nseverity = 'error'\n"
        "[[per-file]]\nfiles = ['leaflets/']\n[per-file.rules.long-sentence]\nlimit = 11\n"
        "[[per-section]]\nheading = 'Methods'\ndifficulty = 5.0\n"
    )
    (here / "leaflets").mkdir()
    ran = run("check", "leaflets/a.md", "--show-settings", "--fail-on", "note", "--ignore", "semicolon")
    assert ran.code == 0
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert lines[0] == "# leaflets/a.md"
    for line in (
        'profile = "nhs" # plainlang.toml',
        'fail_on = "note" # the command line',
        "limit = 11 # plainlang.toml, leaflets/",
        "[[per-section]] # plainlang.toml, section Methods",
    ):
        assert line in lines
    assert lines[lines.index("[rules.latin]") + 1] == 'severity = "error" # plainlang.toml'
    assert lines[lines.index("[rules.semicolon]") + 1] == 'severity = "off" # select or ignore'
    assert "limit = 11" not in run("check", "a.md", "--show-settings").out


def test_settings_for_some_files_only(run, here, hard):
    (here / "plainlang.toml").write_text(
        "[[per-file]]\nfiles = ['lax/*', '!lax/b.*']\nprofile = './lax.toml'\nignore = ['jargon']\n"
        "[[per-file]]\nfiles = ['*.txt']\nselect = ['jargon', 'statistics']\n"
    )
    (here / "lax.toml").write_text("extends = 'public'\ndifficulty = 6\n")
    (here / "lax").mkdir()
    for name in ("lax/a.md", "lax/b.md", "lax/c.txt", "d.md"):
        (here / name).write_text(hard)
    data = json.loads(run("check", "lax", "d.md", "--output-format", "json").out)
    found = {
        file["path"]: (file["ok"], file["profile"], {f["rule"] for f in file["findings"]}) for file in data["files"]
    }
    assert found["lax/a.md"][:2] == (True, "lax")
    assert found["lax/b.md"][:2] == found["d.md"][:2] == (False, "public")
    assert "jargon" in found["d.md"][2]
    assert "jargon" not in found["lax/a.md"][2]
    assert found["lax/c.txt"] == (True, "lax", set())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[per-file]]\nprofile = 'nhs'\n", "plainlang.toml:1: per-file needs files"),
        ("[[per-file]]\nfiles = ['a']\nprofil = 'nhs'\n", "plainlang.toml:3: unknown key 'profil'"),
        ("[[per-file]]\nfiles = ['*']\n[per-file.rules.latn]\n", "plainlang.toml:3: unknown rule 'latn'"),
        ("[rules.long-sentence]\nlimit = 'x'\n", "plainlang.toml:2: rules.long-sentence: limit must be a whole number"),
        ("[[per-file]]\nfiles = ['*']\nselect = ['latn']\n", "plainlang.toml:3: unknown rule 'latn'"),
    ],
)
def test_what_means_nothing_in_settings_is_an_error_with_its_line(run, here, text, message):
    (here / "plainlang.toml").write_text(text)
    (here / "a.md").write_text("We slept.\n")
    ran = run("check", "a.md")
    assert ran.code == 2
    assert message in ran.err


def test_a_baseline_lets_known_findings_pass_and_new_ones_not(run, here, hard):
    draft = here / "docs" / "a.md"
    draft.parent.mkdir()
    draft.write_text(hard)
    ran = run("check", "docs", "--baseline", "known.json", "--write-baseline")
    assert (ran.code, ran.out) == (0, "")
    text = (here / "known.json").read_text()
    assert json.loads(text)["files"]["docs/a.md"]
    assert str(here) not in text
    ran = run("check", "docs", "--baseline", "known.json")
    assert ran.code == 0
    assert "in the baseline" in ran.out
    draft.write_text("We slept well.\n\n" + hard.replace(" of ", "\nof "))
    assert run("check", "docs", "--baseline", "known.json").code == 0, "moved and wrapped anew"
    draft.write_text(hard + "\nThe difference was significant (p < 0.001).\n")
    ran = run("check", "docs", "--baseline", "known.json")
    assert ran.code == 1
    assert "error statistics" in ran.out
    assert "far-too-technical" not in ran.out


def test_a_baseline_is_the_same_for_the_same_findings_and_keeps_other_drafts(run, here, hard):
    for name in ("a.md", "b.md"):
        (here / name).write_text(hard)
    (here / "plainlang.toml").write_text("baseline = 'known.json'\n")
    run("check", "a.md", "b.md", "--write-baseline")
    first = (here / "known.json").read_bytes()
    run("check", "b.md", "--write-baseline")
    assert (here / "known.json").read_bytes() == first
    assert run("check", "a.md", "b.md").code == 0
    (here / "a.md").write_text("We slept well.\n")
    ran = run("check", "a.md")
    assert ran.code == 0
    assert "entries are found no more (a.md: far-too-technical 'Transcriptional" in ran.err
    assert run("check", "a.md", "--select", "latin").err == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "known.json:1:2: no baseline: "),
        ("[]", "known.json: no baseline: write it anew"),
        ('{"schema": 9}', "known.json: a baseline of schema 9: write it anew"),
        (None, "known.json: no such file"),
    ],
)
def test_a_file_that_is_no_baseline(run, here, text, message):
    (here / "a.md").write_text("We slept.\n")
    if text is not None:
        (here / "known.json").write_text(text)
    ran = run("check", "a.md", "--baseline", "known.json")
    assert ran.code == 2
    assert message in ran.err


def test_a_baseline_to_write_needs_a_name(run, here):
    (here / "a.md").write_text("We slept.\n")
    ran = run("check", "a.md", "--write-baseline")
    assert ran.code == 2
    assert "--write-baseline: name the file with --baseline FILE" in ran.err


@pytest.fixture
def repository(here, hard):
    """A git repository with a hard draft in a folder below its top."""
    if shutil.which("git") is None:
        pytest.skip("git is not there")

    def git(*args: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *args], cwd=here, check=True, capture_output=True)

    git("init")
    (here / "docs").mkdir()
    (here / "docs" / "a.md").write_text(f"{hard}\nThe difference was significant (p < 0.001).\n")
    git("add", ".")
    git("commit", "-m", "One")
    return git


def changed(run, *args: object) -> set[str]:
    ran = run("check", *args, "--diff-only", "HEAD", "--output-format", "json")
    assert ran.code != 2, ran.err
    return {f["rule"] for file in json.loads(ran.out)["files"] for f in file["findings"]}


def test_only_sentences_that_changed_are_reported(run, here, hard, repository):
    draft = here / "docs" / "a.md"
    assert changed(run, "docs/a.md") == set()
    text = draft.read_text()
    draft.write_text("We slept.\n\n" + text.replace(" of ", "\nof "))
    assert changed(run, "docs/a.md") == set(), "moved and wrapped anew"
    draft.write_text(text.replace("(p < 0.001)", "(p < 0.002)"))
    found = changed(run, "docs/a.md")
    assert "statistics" in found
    assert "far-too-technical" not in found


def test_a_renamed_draft_is_compared_with_what_it_was(run, here, repository):
    repository("mv", "docs/a.md", "docs/b ü.md")
    assert changed(run, "docs/b ü.md") == set()


def test_an_untracked_draft_is_all_new(run, here, hard, repository, monkeypatch):
    monkeypatch.chdir(here / "docs")
    (here / "docs" / "new.md").write_text(hard)
    assert "far-too-technical" in changed(run, "new.md")
    assert changed(run, "a.md") == set(), "from a folder below the top"


def test_what_git_cannot_tell_is_an_error(run, here, hard, repository, monkeypatch, tmp_path_factory):
    for name in ("nowhere", "--output=x"):
        ran = run("check", "docs/a.md", f"--diff-only={name}")
        assert (ran.code, f"there is no revision '{name}'" in ran.err) == (2, True)
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text(hard)
    ran = run("check", outside, "--diff-only", "HEAD")
    assert (ran.code, "it is in no git repository" in ran.err) == (2, True)
    monkeypatch.setenv("PATH", "")
    ran = run("check", "docs/a.md", "--diff-only", "HEAD")
    assert (ran.code, "install git" in ran.err) == (2, True)


def test_a_draft_of_code_only_is_said_to_have_no_prose(run, here):
    (here / "code.md").write_text("    plainlang check\n")
    ran = run("check", "code.md")
    assert (ran.code, ran.out) == (0, "code.md has no prose: there is nothing to judge.\n")
