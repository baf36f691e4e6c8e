"""Every input that cannot be used: a clear message, exit code 2, no traceback, and the others are still done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

NOT_TEXT = {
    "binary.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "byte 0x89"),
    "latin.txt": ("The naïve cells.\nThe éclat.".encode("latin-1"), "latin.txt:1:7"),
    "nul.txt": (b"The cells\n\x00grew.", "NUL"),
    "utf16.txt": ("The cells grew.".encode("utf-16-le"), "NUL"),
    "odd.txt": (b"\xff\xfeT\x00h", "UTF-16"),
}
COMMANDS = (["check"], ["rewrite"], ["score"], ["rewrite", "--diff"], ["check", "--output-format", "json"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("content", [b"", b"\n", b"  \r\n\t\n", b"\xef\xbb\xbf"], ids=repr)
def test_an_empty_draft_is_said_to_be_empty(run, here, command, content):
    (here / "draft.txt").write_bytes(content)
    ran = run(*command, "draft.txt")
    assert ran.code == 2
    assert ran.err == "plainlang: draft.txt: it is empty: there is nothing to read\n"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "text", ["cells", "Cells.", "42", "a", "😀", "...", "# \n", "```\ncode\n```\n", "\u200b"], ids=repr
)
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_draft_of_a_word_or_of_none_is_no_trouble(run, here, command, text, name):
    (here / name).write_text(text, encoding="utf-8")
    ran = run(*command, name)
    assert ran.code == 0, ran.err
    assert ran.err == ""


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", NOT_TEXT)
def test_what_is_not_text_is_refused(run, here, command, name):
    content, hint = NOT_TEXT[name]
    (here / name).write_bytes(content)
    ran = run(*command, name)
    assert ran.code == 2
    assert hint in ran.err
    assert ran.err.startswith(f"plainlang: {name}")
    assert (here / name).read_bytes() == content


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_is_understood_and_kept(run, here, encoding):
    mark = "\ufeff" if encoding.endswith("e") else ""
    draft = here / "draft.txt"
    draft.write_bytes((mark + "The etiology is unknown.\r\n").encode(encoding))
    ran = run("rewrite", draft)
    assert (ran.code, ran.out) == (0, "The cause is unknown.\r\n")
    assert run("rewrite", "--write", draft).code == 0
    assert draft.read_bytes() == (mark + "The cause is unknown.\r\n").encode(encoding)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_missing_file_is_named(run, command):
    ran = run(*command, "nowhere.txt")
    assert (ran.code, ran.err) == (2, "plainlang: nowhere.txt: no such file\n")


def test_a_directory_without_drafts_is_named(run, here):
    (here / "empty").mkdir()
    (here / "code").mkdir()
    (here / "code" / "main.py").write_text("print()")
    ran = run("check", "empty", "code")
    assert ran.code == 2
    assert [line.split(": ")[1] for line in ran.err.splitlines()] == ["empty", "code"]
    assert ".txt" in ran.err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a file that this user cannot read")
def test_a_file_that_must_not_be_read_is_named(run, here):
    (here / "secret.txt").write_text("Cells.")
    (here / "secret.txt").chmod(0)
    ran = run("check", "secret.txt")
    assert ran.code == 2
    assert "secret.txt: cannot be read: " in ran.err


def test_a_file_that_cannot_be_read_by_anybody_is_named(run, here):
    (here / "loop.txt").symlink_to("loop.txt")
    ran = run("check", "loop.txt")
    assert ran.code == 2
    assert "loop.txt: cannot be read: " in ran.err


def test_one_bad_file_does_not_hide_the_others(run, here, hard):
    (here / "a.txt").write_bytes(b"\xff\xff")
    (here / "b.txt").write_text(hard)
    (here / "empty").mkdir()
    ran = run("check", "a.txt", "nowhere.txt", "empty", "b.txt")
    assert ran.code == 2
    assert "b.txt does not pass" in ran.out
    # Directories are looked into first, then each draft is read.
    assert [line.split(": ")[1].partition(":")[0] for line in ran.err.splitlines()] == ["empty", "a.txt", "nowhere.txt"]


def test_one_bad_file_does_not_stop_the_others_from_being_rewritten(run, here, hard):
    (here / "a.txt").write_bytes(b"\xff\xff")
    (here / "b.txt").write_text(hard)
    ran = run("rewrite", "--write", "a.txt", "b.txt")
    assert ran.code == 2
    assert "The cause is unknown." in (here / "b.txt").read_text()
    assert (here / "a.txt").read_bytes() == b"\xff\xff"


def test_a_file_name_that_is_no_text_is_shown_somehow(run, here, hard):
    name = os.fsdecode(b"draft-\xff.txt")
    try:
        (here / name).write_text(hard)
    except OSError:
        pytest.skip("this file system has no such names")
    for output in ("text", "json", "github"):
        ran = run("check", here, "--output-format", output)
        assert ran.code == 1
        assert r"draft-\udcff.txt" in ran.out or r"draft-\\udcff.txt" in ran.out


def test_a_long_line_is_read(run, here):
    sentence = "The etiology of the disease is unknown, and the patients were randomized. "
    (here / "line.txt").write_text(sentence * 400)
    ran = run("rewrite", "line.txt")
    assert ran.code == 0
    assert ran.out.count("cause") == 400


def test_writing_to_standard_input_is_refused(run):
    ran = run("rewrite", "--write", "-", stdin=b"The etiology is unknown.")
    assert ran.code == 2
    assert "--write" in ran.err
    assert ran.out == ""


def test_a_folder_that_cannot_be_written_leaves_the_draft_as_it_was(run, here, hard, monkeypatch):
    (here / "draft.txt").write_text(hard)

    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    ran = run("rewrite", "--write", "draft.txt")
    assert ran.code == 2
    assert "draft.txt: cannot be written: No space left on device" in ran.err
    assert (here / "draft.txt").read_text() == hard
    assert [p.name for p in here.iterdir()] == ["draft.txt"]


@pytest.mark.parametrize(
    "args", [["check"], ["chekc", "a.txt"], ["check", "--profil", "x"], ["rewrite", "-", "--diff", "-w"]], ids=" ".join
)
def test_a_wrong_command_line_is_a_usage_error(run, args):
    ran = run(*args)
    assert ran.code == 2
    assert "Usage" in ran.err


def test_an_unknown_profile_rule_or_term_names_the_nearest(run, here):
    (here / "draft.txt").write_text("Cells grew.")
    for args, hint in (
        (["check", "draft.txt", "--profile", "pubic"], "did you mean 'public'"),
        (["check", "draft.txt", "--select", "long-sentense"], "did you mean 'long-sentence'"),
        (["check", "draft.txt", "--ignore", "jargn"], "did you mean 'jargon'"),
        (["explain", "etiolgy"], "'etiology'"),
        (["explain", "long-sentense"], "'long-sentence'"),
    ):
        ran = run(*args)
        assert ran.code == 2, args
        assert hint in ran.err, args


BROKEN = {
    "broken.toml": ('[terms]\n"etiology" = \n', "broken.toml:2:14: not valid TOML"),
    "twice.toml": ('[terms]\n"a" = "c"\n"d" = { plain = "e", variants = ["a"] }\n', "twice.toml:3: 'a' is listed"),
    "same.toml": ('[terms]\n"etiology" = "cause"\n"etiology" = "reason"\n', "same.toml"),
    "unknown.toml": ('[terms]\n"a" = { plian = "b" }\n', "unknown.toml:2: 'a': unknown field 'plian' (did you mean"),
    "empty.toml": ("", "empty.toml: no [terms] table"),
    "binary.toml": (b"\x00\xff", "binary.toml"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_glossary_is_named_with_its_line(run, here, name):
    content, message = BROKEN[name]
    (here / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    (here / "draft.txt").write_text("Cells grew.")
    for args in (
        ["check", "draft.txt"],
        ["rewrite", "draft.txt"],
        ["explain", "etiology"],
        ["glossary", "lookup", "x"],
    ):
        ran = run(*args, "--glossary", name)
        assert ran.code == 2, args
        assert message in ran.err, args
        assert ran.out == ""


def test_settings_that_are_wrong_for_many_drafts_are_reported_once(run, here):
    for name in ("a.txt", "b.txt", "c.txt"):
        (here / name).write_text("Cells grew.")
    (here / "plainlang.toml").write_text('profil = "public"\n')
    ran = run("check", ".")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "plainlang.toml:1: unknown key 'profil' (did you mean 'profile'?)" in ran.err


def test_a_missing_glossary_is_named(run, here):
    (here / "draft.txt").write_text("Cells grew.")
    ran = run("check", "draft.txt", "--glossary", Path("nowhere.toml"))
    assert (ran.code, ran.err) == (2, "plainlang: nowhere.toml: no such file\n")
