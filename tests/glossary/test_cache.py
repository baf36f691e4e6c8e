"""Compiled glossaries between runs."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from plainlang.errors import PlainlangError
from plainlang.glossary import cache, compiled
from plainlang.glossary.compiled import Compiled, compile_files, compile_terms
from plainlang.glossary.glossary import Glossary


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text('[terms]\n"etiology" = "cause"\n"T cell" = { explain = "a kind of cell" }\n', "utf-8")
    return path


def stored() -> list[Path]:
    return sorted(cache.folder().glob("*"))


def compile_one(file: Path) -> Compiled:
    return compile_files((file,), with_bundled=False)


def test_what_comes_back_is_what_went_in(file: Path) -> None:
    first = compile_one(file)
    assert len(stored()) == 1
    assert compile_one(file) == first
    assert compile_terms(first.terms) == first
    assert Glossary.load(file, bundled=False) == Glossary(first.terms)


def test_the_second_time_no_file_is_parsed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compile_one(file)
    monkeypatch.setattr(compiled, "load", lambda path: pytest.fail("parsed again"))
    assert compile_one(file) == first


def test_a_changed_file_is_compiled_again(file: Path) -> None:
    compile_one(file)
    file.write_text('[terms]\n"etiology" = "origin"\n', "utf-8")
    assert [term.plain for term in compile_one(file).terms] == [("origin",)]
    assert len(stored()) == 2


def test_options_make_another_glossary(file: Path) -> None:
    assert len(compile_files((file,), ("etiology",), with_bundled=False).terms) == 1
    assert [t.key for t in compile_files((file,), (), ("NFAT",), with_bundled=False).terms] == [
        "etiology",
        "T cell",
        "NFAT",
    ]
    assert len(compile_files((file,), with_bundled=False).terms) == 2


def test_a_broken_file_is_an_error_each_time(tmp_path: Path) -> None:
    path = tmp_path / "bad.toml"
    path.write_text('[terms]\n"a" = \n', "utf-8")
    for _ in range(2):
        with pytest.raises(PlainlangError, match=r"bad\.toml:2"):
            compile_one(path)
    with pytest.raises(PlainlangError, match="nowhere"):
        compile_one(tmp_path / "nowhere.toml")
    assert stored() == []


@pytest.mark.parametrize(
    "damage", [lambda b: b"", lambda b: b[:-1], lambda b: b[:40] + b"x" + b[41:], lambda b: b"other" + b]
)
def test_a_damaged_cache_is_made_anew(file: Path, damage) -> None:  # type: ignore[no-untyped-def]
    first = compile_one(file)
    (path,) = stored()
    whole = cache.read(path.stem)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.read(path.stem) is None
    assert compile_one(file) == first
    # Not byte by byte: what marshal writes depends on who else holds the same strings.
    assert whole is not None
    assert cache.read(path.stem) == whole


def test_data_of_no_use_is_no_data() -> None:
    assert cache.write("name", {"a": (1, None, "b")})
    assert cache.read("name") == {"a": (1, None, "b")}
    assert cache.read("other") is None


def test_without_a_folder_to_write_in(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert len(compile_one(file).terms) == 2
    assert not cache.write("name", 1)
    assert cache.read("name") is None


def test_old_files_go(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        cache.write(f"n{number}", number)
        path = cache.folder() / f"n{number}.glossary"
        os.utime(path, (number, number))
    cache.write("last", 1)
    left = {path.stem for path in stored()}
    assert len(left) == 8
    assert {"last", "n11"} <= left
    assert "n0" not in left


def test_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert cache.folder() == tmp_path / "cache" / "plainlang"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.folder() == platformdirs.user_cache_path("plainlang", appauthor=False)
