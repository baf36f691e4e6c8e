"""A file for what would else be printed: whole or not at all."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from plainlang.errors import PlainlangError


@contextmanager
def printed_to(path: Path | None) -> Iterator[None]:
    """What is printed inside goes to ``path`` in one step at the end, if it is not there already; None: it is printed.

    Where the block fails, the file is as it was.

    Raises:
        PlainlangError: at once if ``path`` cannot be a file; at the end if it cannot be written.
    """
    if path is None:
        yield
        return
    if path.is_dir():
        raise PlainlangError("this is a directory: name a file to write to", path=path)
    if not path.parent.is_dir():
        raise PlainlangError(f"cannot be written: there is no directory '{path.parent}': make it first", path=path)
    with redirect_stdout(io.StringIO()) as printed:
        yield
    from plainlang.text.files import replace_file  # with what a document is, which --help does not need

    data = printed.getvalue().encode("utf-8", "backslashreplace")
    if not path.is_file() or path.read_bytes() != data:
        replace_file(path, data)
        print(f"{path}: written", file=sys.stderr)
