"""Bytes of a file to text and back: which encodings are read, what is refused, and atomic replacement."""

from __future__ import annotations

import codecs
import errno
import os
import tempfile
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text.document import Document

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


def encoding_named(name: str) -> str | None:
    """Python's name of a text encoding that a file declares; None if it is not known.

    >>> encoding_named("Latin1"), encoding_named("hex"), encoding_named("no-such")
    ('iso8859-1', None, None)
    """
    try:
        found = codecs.lookup(name).name
        b"<>".decode(found)  # "hex" and the like are codecs, but not of text
    except (LookupError, UnicodeError):
        return None
    return found


def decode(data: bytes, path: str | Path, encoding: str | None = None) -> str:
    """The text of ``data``, every line end and the byte-order mark (as U+FEFF) kept.

    ``encoding`` is the one that the file declares, if it does; a byte-order mark is believed before it.

    Raises:
        PlainlangError: if it is not text.
    """
    if len(data) > MAX_BYTES:
        raise _too_large(path)
    encoding = encoding or encoding_of(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"not {encoding.upper()} text (byte 0x{data[error.start]:02x}): save it as UTF-8"
        raise _error_after(data[: error.start].decode(encoding), message, path) from None
    before, nul, _ = text.partition("\0")
    if nul:
        raise _error_after(before, "not text (it holds a NUL character): save it as UTF-8", path)
    return text


def _error_after(before: str, message: str, path: str | Path) -> PlainlangError:
    line, column = Document(before, before, (), ()).position(len(before))
    return PlainlangError(message, path=path, line=line, column=column)


def _too_large(path: str | Path) -> PlainlangError:
    return PlainlangError(f"too large for a draft (the limit is {MAX_BYTES / 1_000_000:g} MB)", path=path)


def _reason(error: OSError | ValueError) -> str:
    return getattr(error, "strerror", None) or str(error)


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
            raise _too_large(path)
        return path.read_bytes()
    except FileNotFoundError:
        raise PlainlangError("no such file", path=path) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise PlainlangError(f"cannot be read: {_reason(error)}", path=path) from None


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file in one step, or make it: whoever reads it sees the old bytes or the new ones, never a part.

    A file's permissions are kept, a new one has the usual ones; a symbolic link stays one.

    Raises:
        PlainlangError: if the folder or the file cannot be written; the file is then as it was.
    """
    target = path.resolve()
    try:
        mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
        if target.exists() and not os.access(target, os.W_OK):  # renaming would get round a write protection
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".plainlang-", suffix=".tmp")
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(mode)
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise PlainlangError(f"cannot be written: {_reason(error)}", path=path) from None


def _umask() -> int:
    """The permissions that new files do not get; the system tells them only to who sets them."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
