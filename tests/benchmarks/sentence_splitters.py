"""Our sentence splitter beside segtok, nupunkt and pysbd, on the same texts with the same measure.

Run ``python tests/benchmarks/sentence_splitters.py [--data DIR]``. It reads the development data where it is present:

- ``bench/data/sentence_boundaries.jsonl``: PLABA abstracts with gold sentences;
- ``treebanks/craft_*.spacy`` and ``ewt_train.spacy``: paragraphs with gold sentence starts (needs spaCy). Of CRAFT,
  whose blocks run headings into the text without a stop, those paragraphs count in which every sentence ends in a stop.

A sentence is right or wrong by its end, in the text of all gold sentences joined by one space; the last end of a text
does not count. Columns: boundary F1, precision and recall, the share of texts with every end right, and words a second
on one core (one pass, after a first call). The other splitters are needed for nothing else: install the ones to
compare, the rest are left out.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from plainlang.text.sentences import split

Splitter = Callable[[str], list[int]]
"""A text in, the ends of its sentences out."""

STOPPED = re.compile(r"[.?!\u2026][\"'\u2019\u201d)\]]*$")


def ends_of(text: str, pieces: list[str]) -> list[int]:
    """Where each piece ends in ``text``, for splitters that hand back strings."""
    ends, at = [], 0
    for piece in pieces:
        piece = piece.strip()
        found = text.find(piece, at)
        at = (at if found < 0 else found) + len(piece)
        ends.append(at)
    return ends


def splitters() -> Iterator[tuple[str, Splitter]]:
    """Ours, then each of the others that is installed."""
    yield "plainlang", lambda text: [span.end for span in split(text)]
    for name, load in (("segtok", _segtok), ("nupunkt", _nupunkt), ("pysbd", _pysbd)):
        try:
            yield name, load()
        except ImportError:
            print(f"{name} is not installed: left out")


def _segtok() -> Splitter:
    split_single = import_module("segtok.segmenter").split_single
    return lambda text: ends_of(text, list(split_single(text)))


def _nupunkt() -> Splitter:
    sent_tokenize = import_module("nupunkt").sent_tokenize
    return lambda text: ends_of(text, list(sent_tokenize(text)))


def _pysbd() -> Splitter:
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda text: ends_of(text, list(segmenter.segment(text)))


def abstracts(path: Path) -> list[list[str]]:
    """The gold sentences of each abstract."""
    return [json.loads(line)["sentences"] for line in path.read_text(encoding="utf-8").splitlines()]


def treebank(path: Path) -> list[list[str]]:
    """The gold sentences of each paragraph of a spaCy file; in CRAFT, only where each has its stop."""
    spacy, tokens = import_module("spacy"), import_module("spacy.tokens")
    docs = tokens.DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)
    rows = [[sentence.text for sentence in doc.sents] for doc in docs]
    if path.name.startswith("craft"):
        rows = [row for row in rows if all(STOPPED.search(sentence.strip()) for sentence in row)]
    return rows


def measure(rows: list[list[str]], splitter: Splitter) -> tuple[float, float, float, float, float]:
    """F1, precision, recall, share of texts exactly right, words a second."""
    hit = found = wanted = exact = words = 0
    splitter("Warm up. Then run.")
    seconds = 0.0
    for row in rows:
        gold = [" ".join(sentence.split()) for sentence in row if sentence.strip()]
        text = " ".join(gold)
        words += text.count(" ") + 1
        began = time.perf_counter()
        mine_with_last = splitter(text)
        seconds += time.perf_counter() - began
        mine = {len(text[:end].rstrip()) for end in mine_with_last} - {len(text)}
        ends, at = set(), -1
        for sentence in gold[:-1]:
            at += len(sentence) + 1
            ends.add(at)
        hit, found, wanted = hit + len(mine & ends), found + len(mine), wanted + len(ends)
        exact += mine == ends
    precision, recall = hit / max(1, found), hit / max(1, wanted)
    f1 = 2 * hit / max(1, found + wanted)
    return f1, precision, recall, exact / max(1, len(rows)), words / seconds


def main() -> None:
    """Print one table for each data set that is there."""
    default = Path(__file__).resolve().parents[2] / "../shared"
    parser = argparse.ArgumentParser(description="Compare sentence splitters.")
    parser.add_argument("--data", type=Path, default=default, help="folder with bench/ and treebanks/")
    folder = parser.parse_args().data
    sets: list[tuple[Path, Callable[[Path], list[list[str]]]]] = [
        (folder / "bench/data/sentence_boundaries.jsonl", abstracts),
        *((folder / "treebanks" / f"{name}.spacy", treebank) for name in ("craft_dev", "craft_train", "ewt_train")),
    ]
    for path, read in sets:
        if not path.exists():
            print(f"{path.name} is absent: left out")
            continue
        rows = read(path)
        print(f"\n{path.stem}: {len(rows)} texts\n{'':10}     F1      P      R  exact  words/s")
        for name, splitter in splitters():
            f1, precision, recall, exact, speed = measure(rows, splitter)
            shares = " ".join(f"{100 * share:6.2f}" for share in (f1, precision, recall, exact))
            print(f"{name:10} {shares} {speed:8.0f}")


if __name__ == "__main__":
    main()
