"""Every format that is not one text: our files with the prose in them, found whole, and the files given back."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from plainlang.errors import PlainlangError
from plainlang.text.format import format_named, formats
from plainlang.text.read import open_source
from plainlang.text.source import Source
from plainlang.text.span import Edit, Span

FOLDER = Path(__file__).parent
CASES: list[tuple[str, dict[str, Any]]] = [
    (path.parent.name, case)
    for path in sorted(FOLDER.glob("*/cases.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
    if not format_named(path.parent.name).is_text
]
LEAST = 15
_NOT_PARTS = ("name", "blocks", "comments_at", "path", "pages", "source")
Described = Callable[[Source], list[str]]


@pytest.fixture
def data(format: str, case: dict[str, Any], builders: ModuleType) -> bytes:
    """The file of a case."""
    if format == "docx":
        built: bytes = builders.docx(**{key: value for key, value in case.items() if key not in _NOT_PARTS})
        return built
    if format == "pdf":
        made: bytes = builders.pdf(case["pages"])
        return made
    return str(case["source"]).encode()


def opened(data: bytes, format: str, case: dict[str, Any]) -> Source:
    return open_source(data, Path(case.get("path", "draft")), format, case.get("column"))


def each_case(function: Any) -> Any:
    ids = [f"{format}: {case['name']}" for format, case in CASES]
    return pytest.mark.parametrize(("format", "case"), CASES, ids=ids)(function)


def test_every_format_has_enough_files() -> None:
    counts = {name: sum(format == name for format, _ in CASES) for name, f in formats().items() if not f.is_text}
    assert counts
    assert min(counts.values()) >= LEAST, counts


@each_case
def test_all_the_prose_and_nothing_else(format: str, case: dict[str, Any], data: bytes, prose: Described) -> None:
    source = opened(data, format, case)
    assert prose(source) == case["blocks"]
    assert source.errors == ()
    comments = [comment for part in source.parts for comment in part.document.comments]
    if "comments_at" in case:
        document = source.parts[0].document
        assert [f"{c.span.of(document.source)}: {c.text}" for c in comments] == case["comments_at"]
    elif format != "docx":
        assert [comment.text for comment in comments] == case.get("comments", [])


@each_case
def test_without_edits_the_file_is_given_back(format: str, case: dict[str, Any], data: bytes) -> None:
    if format == "pdf":
        with pytest.raises(PlainlangError, match="cannot be rewritten in place"):
            opened(data, format, case).save([()])
        return
    source = opened(data, format, case)
    assert source.save([()] * len(source.parts)) == data


@each_case
def test_a_change_of_every_word_changes_the_words_only(
    format: str, case: dict[str, Any], data: bytes, prose: Described
) -> None:
    """Upper case for every word, read again, is the same file in upper case."""
    if format == "pdf":
        return
    source = opened(data, format, case)
    edits = [
        [Edit(t.span, t.text.upper()) for t in part.document.tokens if part.document.is_unbroken(t.span)]
        for part in source.parts
    ]
    changed = opened(source.save(edits), format, case)
    assert [line.upper() for line in prose(changed)] == [line.upper() for line in prose(source)]


@each_case
def test_an_edit_changes_its_place_and_nothing_else(format: str, case: dict[str, Any], data: bytes) -> None:
    """In a file that is text, all but the words that are replaced stands in the result."""
    if format in ("pdf", "docx"):
        return
    source = opened(data, format, case)
    text = data.decode()
    for number, part in enumerate(source.parts):
        word = next(t for t in part.document.tokens if part.document.is_unbroken(t.span))
        edits = [[Edit(word.span, "sleep")] if n == number else [] for n in range(len(source.parts))]
        place = part.document.located(word.span)
        assert source.save(edits).decode() == text[: place.start] + "sleep" + text[place.end :]
        line, column = part.document.position(word.span.start)
        before = text[: place.start].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        assert (line, column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


@each_case
def test_words_that_mean_something_to_the_format_are_escaped(
    format: str, case: dict[str, Any], data: bytes, prose: Described
) -> None:
    if format == "pdf":
        return
    source = opened(data, format, case)
    special = 'p < 1 & "q", r;\ts' + "|\\u" * (format != "ipynb")  # which mean something to Markdown
    edits = []
    for part in source.parts:
        word = list(part.document.tokens)[-1]
        edits.append([Edit(Span(word.span.end, word.span.end), special)])
    changed = opened(source.save(edits), format, case)
    for before, after in zip(source.parts, changed.parts, strict=True):
        at = list(before.document.tokens)[-1].span.end
        shown = before.document.source[:at] + special + before.document.source[at:]
        assert after.document.source == shown.replace("\r\n", "\n") or after.document.source == shown


def test_what_means_something_to_markdown_is_escaped_in_a_notebook() -> None:
    source = open_source(b'{"cells": [{"cell_type": "markdown", "source": "The *etiology*."}]}', Path("a.ipynb"))
    changed = source.save([[Edit(Span(5, 13), '*a* "b"')]]).decode()
    assert changed == '{"cells": [{"cell_type": "markdown", "source": "The *\\\\*a\\\\* \\"b\\"*."}]}'
