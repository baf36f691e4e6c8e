"""Bytes of a file to text and back: which encodings are read, what is refused, and atomic replacement."""

from __future__ import annotations

import codecs
import os
import tempfile
from pathlib import Path

from plainlang.errors import PlainlangError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

MAX_BYTES = 50_000_000
"""Larger files are refused: they are data, not drafts."""


def encoding_of(data: bytes) -> str:
    """The encoding that a byte-order mark names; UTF-8 without one. The mark itself is read as U+FEFF."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")


def decode(data: bytes, path: str | Path) -> str:
    """The text of ``data``, every line end and the byte-order mark (as U+FEFF) kept.

    Raises:
        PlainlangError: if it is not text.
    """
    if len(data) > MAX_BYTES:
        raise PlainlangError(f"too large for a draft ({len(data) // 1_000_000} MB, the limit is {MAX_BYTES // 1_000_000} MB)", path=path)
    encoding = encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        raise PlainlangError(
            f"not {encoding.upper()} text (byte 0x{data[error.start]:02x}): save it as UTF-8",
            path=path,
            line=line,
            column=len(before.rpartition(b"\n")[2].decode(encoding, "ignore")) + 1,
        ) from None
    if "\0" in text:
        at = text.index("\0")
        raise PlainlangError("not text (it holds a NUL byte)", path=path, line=text.count("\n", 0, at) + 1)
    return text


def read_text(path: Path) -> str:
    """The text of a file, without a byte-order mark.

    Raises:
        PlainlangError: if it is missing, not readable or not text.
    """
    return decode(read_bytes(path), path).removeprefix("\ufeff")


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        PlainlangError: if it is missing or not readable.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise PlainlangError(f"too large for a draft (over {MAX_BYTES // 1_000_000} MB)", path=path)
        return path.read_bytes()
    except FileNotFoundError:
        raise PlainlangError("no such file", path=path) from None
    except OSError as error:
        raise PlainlangError(f"cannot be read: {error.strerror or error}", path=path) from None


def replace_text(path: Path, text: str, encoding: str) -> None:
    """Replace a file in one step: whoever reads it sees the old text or the new one, never a part.

    The file's permissions are kept; a symbolic link stays one.

    Raises:
        PlainlangError: if the folder or the file cannot be written; the file is then as it was.
    """
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    except OSError as error:
        raise PlainlangError(f"cannot be written: {error.strerror or error}", path=path) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode(encoding))
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, target.stat().st_mode & 0o7777)
        os.replace(name, target)
    except OSError as error:
        raise PlainlangError(f"cannot be written: {error.strerror or error}", path=path) from None
    finally:
        Path(name).unlink(missing_ok=True)
