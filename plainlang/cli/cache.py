"""Reports kept between runs, so that a draft that has not changed is not checked again.

An entry is lines of JSON and a checksum, written whole or not at all; its name is a fingerprint of all that the report
depends on: the draft, the settings, the glossaries, plainlang itself with its data, and the packages it measures
with. Where nothing can be read or written, nothing is kept and nobody is troubled.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import plainlang
from plainlang.cli.settings import Settings
from plainlang.glossary.cache import folder as user_folder
from plainlang.glossary.load import bundled
from plainlang.report.profile import profile_files
from plainlang.text.document import Document

_SUFFIX = ".report"
MOST_FILES = 2_000
MOST_BYTES = 100_000_000
"""What has not been used for longest goes when there is more."""

_MEASURED_WITH = ("spacy", "textstat", "wordfreq", "numpy", "markdown-it-py")


class Results:
    """The kept reports in a folder; ``on`` is False where none are to be read or written."""

    def __init__(self, folder: Path | None = None, on: bool = True) -> None:
        self.folder = folder or user_folder() / "reports"
        self.on = on
        self._wrote = False

    def get(self, name: str | None) -> Iterator[Any] | None:
        """The values that are kept under a name, one after the other; None if there is nothing, or not all of it."""
        if not self.on or name is None:
            return None
        path = self.folder / (name + _SUFFIX)
        try:
            kept = path.read_bytes()
            end = kept.rfind(b"\n") + 1
            if kept[end:] != _checksum(memoryview(kept)[:end]).hexdigest().encode():
                return None
            os.utime(path)  # it has been of use: others go first
        except OSError:
            return None
        return map(json.loads, io.BytesIO(kept[:end]))

    def put(self, name: str | None, values: Iterable[Any], default: Callable[[Any], Any] | None = None) -> None:
        """Keep values under a name, if that can be done. Each is written before the next is asked for.

        Args:
            values: none of them holds itself.
            default: makes something that JSON can hold of what it cannot hold.
        """
        if not self.on or name is None:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self.folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    checksum = _checksum()
                    for line in _lines(values, default):
                        checksum.update(line)
                        file.write(line)
                    file.write(checksum.hexdigest().encode())
                Path(temporary).replace(self.folder / (name + _SUFFIX))
            finally:
                Path(temporary).unlink(missing_ok=True)
            self._wrote = True

    def prune(self) -> None:
        """Delete what has not been used for longest, if there is too much."""
        if not self._wrote:
            return
        with contextlib.suppress(OSError):
            files = [(e.stat().st_mtime, e.stat().st_size, e.path) for e in os.scandir(self.folder)]
            total = 0
            for number, (_, size, path) in enumerate(sorted(files, reverse=True)):
                total += size
                if number >= MOST_FILES or total > MOST_BYTES:
                    Path(path).unlink(missing_ok=True)


def name_of(document: Document, settings: Settings) -> str | None:
    """The name of a draft's report under the settings; None if it depends on what cannot be told."""
    pipeline = settings.config.pipeline
    try:
        tagger = f"{pipeline} {version(pipeline)}" if pipeline else ""
        about = (
            document.format,
            tuple((b.span.start, b.span.end, b.kind, b.level) for b in document.blocks),
            document.comments,
            settings.select,
            settings.ignore,
            settings.wishes.fail_on,
            settings.config.off,
            settings.config.keep,
            settings.profile_name,
            tagger,
        )
        files = [file.text for file in profile_files(settings.profile_name)]
        tables = [repr(t.data) for t in (settings.config.table, *(p.table for p in settings.parts)) if t is not None]
        glossaries = [part for path in settings.glossaries for part in (str(path).encode(), path.read_bytes())]
    except (OSError, PackageNotFoundError):
        return None
    texts = (document.source, document.text, repr(about), *files, "", *tables)
    return _digest([ourselves(), *(t.encode("utf-8", "surrogatepass") for t in texts), *glossaries])


@cache
def ourselves() -> bytes:
    """A fingerprint of plainlang's own files, the bundled glossaries, and what it measures with."""
    root = Path(plainlang.__file__).parent
    stats = [f"{path} {size} {time}" for path, size, time in sorted(_stats(root))]
    stats += [f"{path} {(s := path.stat()).st_size} {s.st_mtime_ns}" for path in bundled()]
    versions = [f"{name} {version(name)}" for name in _MEASURED_WITH]
    return _digest(line.encode() for line in (plainlang.__version__, *versions, *stats)).encode()


def _stats(folder: Path) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _stats(Path(entry.path))
        else:
            stat = entry.stat()
            yield entry.path, stat.st_size, stat.st_mtime_ns


def _lines(values: Iterable[Any], default: Callable[[Any], Any] | None) -> Iterator[bytes]:
    write = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=default).encode
    for value in values:
        yield write(value).encode("utf-8", "surrogatepass") + b"\n"


_checksum = partial(hashlib.blake2b, digest_size=20)


def _digest(parts: Iterable[bytes]) -> str:
    digest = _checksum()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
