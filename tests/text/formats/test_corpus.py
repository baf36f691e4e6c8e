"""Every text format: our documents with the prose in them, found whole, with its kinds, levels and comments."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plainlang.text.document import HIDDEN, Block, Document
from plainlang.text.format import format_named, formats
from plainlang.text.read import open_source, parse
from plainlang.text.span import Edit, Span

FOLDER = Path(__file__).parent
CASES: list[tuple[str, dict[str, Any]]] = [
    (path.parent.name, case)
    for path in sorted(FOLDER.glob("*/cases.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
    if format_named(path.parent.name).is_text
]
LEAST = 15


def shown(document: Document, block: Block) -> str:
    return " ".join(re.sub(f"{HIDDEN}+", "□", block.span.of(document.text)).split())


def described(document: Document, levels: bool = True) -> list[str]:
    names = (f"{b.kind} {b.level}" if levels and b.level else b.kind for b in document.blocks)
    return [f"{name}: {shown(document, block)}" for name, block in zip(names, document.blocks, strict=True)]


def each_case(function: Any) -> Any:
    ids = [f"{format}: {case['name']}" for format, case in CASES]
    return pytest.mark.parametrize(("format", "case"), CASES, ids=ids)(function)


def test_every_text_format_has_enough_documents() -> None:
    counts = {name: sum(format == name for format, _ in CASES) for name, f in formats().items() if f.is_text}
    assert min(counts.values()) >= LEAST, counts


@each_case
def test_all_the_prose_and_nothing_else(format: str, case: dict[str, Any]) -> None:
    document = parse(case["source"], format)
    levels = not any(block.startswith("heading:") for block in case["blocks"])
    assert described(document, levels) == case["blocks"]
    assert [c.text for c in document.comments] == case.get("comments", [c.text for c in document.comments])


@each_case
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(format: str, case: dict[str, Any], end: str) -> None:
    source = case["source"].replace("\r\n", "\n").replace("\r", "\n")
    with_ends = parse(source.replace("\n", end), format)
    assert described(with_ends) == described(parse(source, format))
    assert [s.kind for s in with_ends.sentences] == [s.kind for s in parse(source, format).sentences]


@each_case
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_file_is_given_back(format: str, case: dict[str, Any], encoding: str) -> None:
    data = case["source"].encode(encoding)
    source = open_source(data, Path("draft"), format)
    assert source.save([()]) == data
    assert described(source.parts[0].document) == described(parse(case["source"], format))


@each_case
def test_a_change_of_every_word_changes_the_words_only(format: str, case: dict[str, Any]) -> None:
    """Upper case for every word, read again, is the same document in upper case."""
    document = parse(case["source"], format)
    words = [t for t in document.tokens if t.text.upper() != t.text and document.is_unbroken(t.span)]
    changed = parse(document.rewritten(Edit(t.span, t.text.upper()) for t in words), format)
    assert [line.upper() for line in described(changed)] == [line.upper() for line in described(document)]


@each_case
def test_every_sentence_has_its_place_in_the_file(format: str, case: dict[str, Any]) -> None:
    document = parse(case["source"], format)
    lines = re.split(r"\r\n|\n|\r", case["source"].removeprefix("\ufeff"))
    for token in document.tokens:
        line, column = document.position(token.span.start)
        written = document.located(token.span).of(case["source"])
        assert lines[line - 1][column - 1 :].startswith(re.split(r"[\r\n]", written)[0])


def test_edits_keep_to_their_spans() -> None:
    document = parse("<p>The <b>aetiology</b> &amp; cause</p>", "html")
    edit = Edit(Span(4, 13), "p < q & r")
    assert document.rewritten([edit]) == "<p>The <b>p &lt; q &amp; r</b> &amp; cause</p>"
