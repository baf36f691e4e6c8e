"""Compiled glossaries kept between runs, in the user's cache folder.

A file holds plain data only (strings, numbers, tuples, dictionaries, by `marshal`, which builds no objects and runs no
code) behind a header and a checksum. Its name is a fingerprint of everything the data depends on, so that it is never
out of date: a changed glossary has another name. Where nothing can be written or read, nothing is cached.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

_HEADER = b"plainlang glossary 1\n"
_SUFFIX = ".glossary"
_KEPT = 8
"""So many files stay; the ones longest unused go."""


def folder() -> Path:
    """Where compiled glossaries lie: ``plainlang`` in the user's cache folder (``XDG_CACHE_HOME`` comes first)."""
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen) / "plainlang"
    return user_cache_path("plainlang", appauthor=False)


def fingerprint(parts: Iterable[bytes]) -> str:
    """A name for what ``parts`` hold; also for the Python that reads them, whose `marshal` may differ.

    >>> fingerprint([b"ab", b"c"]) == fingerprint([b"a", b"bc"])
    False
    """
    digest = hashlib.blake2b(f"{sys.implementation.cache_tag} {marshal.version}".encode(), digest_size=16)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _checksum(payload: bytes | memoryview) -> bytes:
    return hashlib.blake2b(payload, digest_size=16).digest()


def read(name: str) -> Any:
    """The data stored under a fingerprint, or None if there is none that is whole."""
    try:
        path = folder() / (name + _SUFFIX)
        data = path.read_bytes()
        start = len(_HEADER) + 16
        payload = memoryview(data)[start:]
        if not data.startswith(_HEADER) or _checksum(payload) != data[len(_HEADER) : start]:
            return None
        loaded = _loads(payload)
    except (OSError, RuntimeError, ValueError, EOFError, TypeError):
        return None
    with contextlib.suppress(OSError):
        path.touch()
    return loaded


def _loads(payload: memoryview) -> Any:
    """Unmarshal without the garbage collector, which would look through the growing data again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return marshal.loads(payload)
    finally:
        if was_on:
            gc.enable()


def write(name: str, data: Any) -> bool:
    """Store plain data under a fingerprint, whole or not at all. False if it cannot be stored."""
    payload = marshal.dumps(data)
    try:
        place = folder()
        place.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_HEADER + _checksum(payload) + payload)
            Path(temporary).replace(place / (name + _SUFFIX))
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _prune(place)
    except (OSError, RuntimeError):
        return False
    return True


def _prune(place: Path) -> None:
    files = sorted(place.glob("*" + _SUFFIX), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)
