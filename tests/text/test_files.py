"""Bytes to text and back: encodings, refusals, and a file that is never half written."""

from __future__ import annotations

import codecs
import os
import stat
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.errors import PlainlangError
from plainlang.text import files
from plainlang.text.files import decode, encoding_of, read_bytes, read_text, replace_file

TEXT = "Größe: 5 µm 🧬\r\ne\u0301\rend\n"
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_names_the_encoding(encoding: str) -> None:
    data = MARKS[encoding] + TEXT.encode(encoding)
    assert encoding_of(data) == encoding
    assert decode(data, "a.txt") == "\ufeff" + TEXT
    assert decode(data, "a.txt").encode(encoding) == data


@pytest.mark.parametrize("data", [b"", b"plain", TEXT.encode()])
def test_utf_8_without_a_mark(data: bytes) -> None:
    assert encoding_of(data) == "utf-8"
    assert decode(data, "a.txt").encode() == data


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b"abc\n\xe9t\xe9", (2, 1), "not UTF-8 text (byte 0xe9): save it as UTF-8"),
        ("Größe\r\nµm ".encode() + b"\xff", (2, 4), "not UTF-8 text (byte 0xff)"),
        ("🧬\rcaf".encode() + b"\xe9", (2, 4), "not UTF-8 text (byte 0xe9)"),
        (codecs.BOM_UTF8 + b"ab\xff", (1, 3), "not UTF-8 text (byte 0xff)"),
        (b"ab\xe2\x82", (1, 3), "not UTF-8 text (byte 0xe2)"),
        (b"\xed\xa0\x80", (1, 1), "not UTF-8 text (byte 0xed)"),
        (codecs.BOM_UTF16_LE + "\u010a\n\u0a0ax".encode("utf-16-le") + b"\x00\xdc", (2, 3), "not UTF-16-LE text"),
        (codecs.BOM_UTF16_BE + "ab".encode("utf-16-be") + b"\x00", (1, 3), "not UTF-16-BE text"),
        (codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff", (1, 1), "not UTF-32-LE text"),
        (b"\x89PNG\r\n\x1a\n\0\0", (1, 1), "not UTF-8 text (byte 0x89)"),
        (b"PK\x03\x04\x14\0\0\0", (1, 6), "not text (it holds a NUL character): save it as UTF-8"),
        ("ab\ncd".encode("utf-16-le"), (1, 2), "not text (it holds a NUL character)"),
        (b"ab\ncd\0", (2, 3), "not text (it holds a NUL character)"),
    ],
)
def test_what_is_not_text_is_refused_with_its_place(data: bytes, place: tuple[int, int], message: str) -> None:
    with pytest.raises(PlainlangError) as caught:
        decode(data, "a.txt")
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.path == "a.txt"
    assert caught.value.message.startswith(message)


@given(st.binary())
def test_any_bytes_are_text_or_a_plain_error(data: bytes) -> None:
    try:
        text = decode(data, "a.txt")
    except PlainlangError:
        return
    assert text.encode(encoding_of(data)) == data


def test_data_is_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 1_000)
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 1_000)
    assert len(read_text(path)) == 1_000
    path.write_bytes(b"a" * 1_001)
    with pytest.raises(PlainlangError, match=r"a\.txt: too large for a draft \(the limit is 0\.001 MB\)"):
        read_bytes(path)
    with pytest.raises(PlainlangError, match="too large"):
        decode(b"a" * 1_001, path)


def test_read_text_drops_the_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"))
    assert read_text(path) == TEXT


def test_what_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PlainlangError, match=r"none\.txt: no such file"):
        read_bytes(tmp_path / "none.txt")
    with pytest.raises(PlainlangError, match="cannot be read"):
        read_bytes(tmp_path)
    with pytest.raises(PlainlangError, match="cannot be read: embedded null byte"):
        read_bytes(Path("a\0b"))
    path = tmp_path / "a.txt"
    path.write_text("x")

    def broken(self: Path) -> NoReturn:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(PlainlangError, match="cannot be read: the disk is gone"):
        read_bytes(path)


@pytest.mark.parametrize("encoding", MARKS)
def test_replace_file(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(MARKS[encoding] + b"")
    replace_file(path, MARKS[encoding] + TEXT.encode(encoding))
    assert path.read_bytes() == MARKS[encoding] + TEXT.encode(encoding)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="permissions and links as on POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_replace_file_keeps_permissions_and_links(tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    target = folder / "a.txt"
    target.write_text("old")
    target.chmod(mode)
    link = tmp_path / "link.txt"
    link.symlink_to(Path("folder") / "a.txt")
    replace_file(link, b"new")
    assert link.is_symlink()
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == mode
    assert sorted(tmp_path.rglob("*")) == [folder, target, link]


def test_a_long_name_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 120 + ".txt")
    path.write_text("old")
    replace_file(path, b"new")
    assert path.read_text() == "new"


def fail(*arguments: Any, **options: Any) -> NoReturn:
    raise OSError(28, "No space left on device")


class FullDisk:
    """A file that takes nothing."""

    def __init__(self, handle: int, mode: str) -> None:
        self.handle = handle

    def __enter__(self) -> FullDisk:
        return self

    def __exit__(self, *arguments: object) -> None:
        os.close(self.handle)

    write = fail


@pytest.mark.parametrize(
    ("owner", "name", "substitute"),
    [
        (os, "fdopen", FullDisk),
        (os, "fsync", fail),
        (os, "replace", fail),
        (os, "chmod", fail),
        (tempfile, "mkstemp", fail),
    ],
    ids=["write", "fsync", "replace", "chmod", "mkstemp"],
)
def test_a_failing_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, substitute: Any
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, substitute)
        with pytest.raises(PlainlangError, match=r"a\.txt: cannot be written: No space left on device"):
            replace_file(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def interrupt(handle: int) -> NoReturn:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            replace_file(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PlainlangError, match=r"none\.txt: cannot be written: No such file"):
        replace_file(tmp_path / "no folder" / "none.txt", b"new")
    assert not list(tmp_path.iterdir())
    path = tmp_path / "a.txt"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda target, mode: mode != os.W_OK)  # root may write anything
    with pytest.raises(PlainlangError, match="cannot be written: Permission denied"):
        replace_file(path, b"new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    replace_file(tmp_path / "new", b"text")
    assert (tmp_path / "new").read_bytes() == b"text"
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode
