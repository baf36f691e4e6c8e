"""Mutated files of every format: no traceback, nothing that takes two seconds, no file changed by reading it.

    python tests/benchmarks/fuzz_formats.py [--count 2000] [--format docx] [--seed 0]

Seeds are the documents of the tests' own corpora, and the files of a folder that is named with ``--data``. Each
mutated file is read, checked as `plainlang check` does if its text is short, and given back, without edits and with.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import signal
import sys
import time
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import FrameType, ModuleType

from plainlang.errors import PlainlangError
from plainlang.report.check import check
from plainlang.text.format import format_of, formats
from plainlang.text.read import open_source
from plainlang.text.source import Source
from plainlang.text.span import Edit

FOLDER = Path(__file__).resolve().parents[1] / "text" / "formats"
LIMIT = 2.0
"""Seconds that a file may take."""
HANG = 20
"""Seconds after which a file is given up."""
WHOLE = 2_000
"""Characters of prose that are checked with every rule; of longer texts only reading and writing are tried."""

_MARKS = r"""
    < > </ <!-- --> & &# &amp; &lt; <![CDATA[ ]]> <?x <i> </i> <w:p> </w:p> <w:r> <w:del> <w:t/> " "" ' \ \u
    \ud83d { } [ ] ( ) ``` $$ $ | :: .. % ~~~ # [^1]: \begin{ \end{ \verb| , ; . - * _ : = + a the 1 🧬 é
"""
_BLANKS = ("\0", "\ufeff", "\r", "\n", "\n\n", "\t", " " * 50, " ", "---\n", "<!DOCTYPE x>")
PIECES = (*map(str.encode, (*_MARKS.split(), *_BLANKS)), b"\xff", b"\xc2")


def builders() -> ModuleType:
    """The module that builds files for the tests."""
    spec = importlib.util.spec_from_file_location("builders", FOLDER / "builders.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seeds(name: str, data: Path | None = None) -> list[bytes]:
    """Files of a format to begin with."""
    build = builders()
    found: list[bytes] = []
    for case in tomllib.loads((FOLDER / name / "cases.toml").read_text("utf-8"))["case"]:
        if name == "docx":
            parts = {k: v for k, v in case.items() if k not in ("name", "blocks", "comments_at")}
            found.append(build.docx(**parts))
        elif name == "pdf":
            found.append(build.pdf(case["pages"]))
        else:
            found.append(case["source"].encode())
    if data is not None:
        found += [p.read_bytes() for p in sorted(data.rglob("*")) if p.is_file() and format_of(p) == name]
    return found


def mutated(data: bytes, random: random.Random) -> bytes:
    """The same bytes with some of them changed; of a zip file, those of a member, most often."""
    if data.startswith(b"PK") and random.random() < 0.8:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = random.choice([n for n in members if n.endswith(".xml")])
        members[name] = mutated(members[name], random)
        zipped: bytes = builders().zipped(members)
        return zipped
    out = bytearray(data)
    for _ in range(random.choice([1, 1, 2, 5, 20])):
        at, other = random.randrange(len(out) + 1), random.randrange(len(out) + 1)
        low, high = min(at, other), min(max(at, other), min(at, other) + 200)
        kind = random.randrange(6)
        if kind == 0:
            out[at:at] = random.choice(PIECES)
        elif kind == 1:
            del out[low:high]
        elif kind == 2:
            out[at:at] = out[low:high]
        elif kind == 3:
            out[low : low + 1] = bytes([random.randrange(0x20, 0x7F)])
        elif kind == 4 and random.random() < 0.3:
            out[at:at] = random.choice(PIECES) * random.choice([2, 50])
        elif kind == 5 and random.random() < 0.1:
            del out[at:]
    return bytes(out)


def tried(data: bytes, path: Path) -> str:
    """What became of a file: read, or refused with a message.

    Raises:
        AssertionError: if it is not given back as it was.
    """
    try:
        source = open_source(data, path, format_of(path))
    except PlainlangError:
        return "refused"
    for part in source.parts:
        for sentence in part.document.sentences:
            part.document.position(sentence.span.start)
            part.document.position(sentence.span.end, end=True)
        if len(part.document.source) < WHOLE:
            check(part.document)
    if path.suffix != ".pdf":
        assert source.save([()] * len(source.parts)) == data, "not given back as it was"
        _change(source)
    return "read"


def _change(source: Source) -> None:
    """Change a word of each part; it may be refused, with a message."""
    words = [next(iter(part.document.tokens), None) for part in source.parts]
    try:
        source.save([[Edit(word.span, "x & <y>")] if word else [] for word in words])
    except PlainlangError:
        return


def files(name: str, count: int, seed: int, data: Path | None = None) -> Iterator[bytes]:
    """Mutated files of a format, the same for the same seed."""
    chance = random.Random(f"{name} {seed}")
    begin = seeds(name, data)
    for _ in range(count):
        yield mutated(chance.choice(begin), chance)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--format", choices=sorted(formats()))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--data", type=Path)
    wanted = parser.parse_args()
    failures = 0

    def give_up(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, give_up)
    check("The etiology is unknown.")  # what is loaded once is no file's fault
    for name in [wanted.format] if wanted.format else sorted(formats()):
        path = Path(f"draft{formats()[name].extensions[0]}")
        became: Counter[str] = Counter()
        slowest = 0.0
        for number, data in enumerate(files(name, wanted.count, wanted.seed, wanted.data)):
            start = time.process_time()
            signal.alarm(HANG)
            try:
                became[tried(data, path)] += 1
            except Exception as error:
                became["failed"] += 1
                if became["failed"] <= 5:
                    print(f"{name} {number}: {type(error).__name__}: {error}", file=sys.stderr)
                    Path(f"failed-{name}-{number}{path.suffix}").write_bytes(data)
            finally:
                signal.alarm(0)
            slowest = max(slowest, time.process_time() - start)
        failures += became["failed"] + (slowest > LIMIT)
        print(f"{name}: {dict(became)}, slowest {slowest:.2f} s")
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
