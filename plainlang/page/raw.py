"""What a file holds before anybody knows what its records are: JSON values, table rows, XML elements, text."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from plainlang.errors import PlainlangError
from plainlang.page import EXTENSIONS
from plainlang.page.xml import parse_xml
from plainlang.text.files import decode, read_bytes
from plainlang.text.xml import decoded

STDIN = Path("-")

_LINES = (".jsonl", ".ndjson")

_LISTS = ("results", "studies")
"""Under which keys the answers of the services hold their records: NIH RePORTER, ClinicalTrials.gov."""


@dataclass(frozen=True)
class Raw:
    """One record as its file gives it.

    Attributes:
        data: a mapping (JSON, a table's row), an XML element, or a text.
        path: of the file.
        number: its place in the file, from 1.
        line: where it begins, if that is known.
        alone: whether the file is this record and nothing else.
    """

    data: Mapping[str, Any] | Element | str
    path: Path
    number: int = 1
    line: int | None = None
    alone: bool = True

    def error(self, message: str, identifier: str = "") -> PlainlangError:
        """An error that says which record it is about."""
        which = "" if self.alone else f"record {self.number}"
        if identifier:
            which += f" ({identifier})" if which else identifier
        return PlainlangError(f"{which}: {message}" if which else message, path=self.path, line=self.line)


def raw_records(path: Path, data: bytes | None = None) -> Iterator[Raw | PlainlangError]:
    """The records of a file, in order; an error in the place of one that cannot be read.

    Args:
        path: the file.
        data: what it holds, if that has been read already.

    Raises:
        PlainlangError: if nothing in the file can be used.
    """
    text = _text(read_bytes(path) if data is None else data, path)
    head = text.lstrip()[:1]
    if not head:
        raise PlainlangError("it is empty: there is no record in it", path=path)
    suffix = path.suffix.lower()
    if head in "{[" or suffix in _LINES:
        yield from _json(text, path)
    elif head == "<":
        yield from _xml(text, path)
    elif suffix in (".csv", ".tsv") or _is_table(text):
        yield from _table(text, path)
    elif suffix in EXTENSIONS:
        kind = suffix.removeprefix(".").upper()
        raise PlainlangError(f"not {kind}: it begins with '{head}'", path=path, line=1)
    else:
        yield Raw(text, path)


def _text(data: bytes, path: Path) -> str:
    """The text of a file. NIH's older tables are not UTF-8 but Windows-1252; XML may say what it is."""
    if path.suffix.lower() == ".xml":
        return decoded(data, path)[0].removeprefix("\ufeff")
    try:
        return decode(data, path).removeprefix("\ufeff")
    except PlainlangError:
        if path.suffix.lower() != ".csv":
            raise
        return data.decode("cp1252", "replace")


def _json(text: str, path: Path) -> Iterator[Raw | PlainlangError]:
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        first = text.lstrip().split("\n", 1)[0]
        if path.suffix.lower() in _LINES or _is_json(first):
            yield from _json_lines(text, path)
            return
        raise PlainlangError(f"not JSON: {error.msg}", path=path, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise PlainlangError("not a record: its JSON is nested too deeply", path=path) from None
    if not isinstance(whole, dict | list):
        yield _item(whole, path, 1, 1, alone=True)
        return
    if isinstance(whole, dict):
        inner = next((whole[key] for key in _LISTS if isinstance(whole.get(key), list)), None)
        if inner is None:
            yield Raw(whole, path)
            return
        whole = inner
    if not whole:
        raise PlainlangError("there is no record in it", path=path)
    for number, item in enumerate(whole, 1):
        yield _item(item, path, number, None, len(whole) == 1)


def _json_lines(text: str, path: Path) -> Iterator[Raw | PlainlangError]:
    number = 0
    lines = text.split("\n")
    alone = sum(bool(line.strip()) for line in lines) == 1
    for line, content in enumerate(lines, 1):
        if not content.strip():
            continue
        number += 1
        try:
            yield _item(json.loads(content), path, number, line, alone)
        except json.JSONDecodeError as error:
            yield PlainlangError(f"record {number}: not JSON: {error.msg}", path=path, line=line, column=error.pos + 1)
        except RecursionError:
            yield PlainlangError(f"record {number}: its JSON is nested too deeply", path=path, line=line)


def _is_json(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (json.JSONDecodeError, RecursionError):
        return False


def _item(item: Any, path: Path, number: int, line: int | None, alone: bool) -> Raw | PlainlangError:
    if isinstance(item, dict):
        return Raw(item, path, number, line, alone)
    return PlainlangError(f"record {number}: not a record but {_kind_of(item)}", path=path, line=line)


def _kind_of(value: Any) -> str:
    names = {str: "a text", list: "a list", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _xml(text: str, path: Path) -> Iterator[Raw | PlainlangError]:
    root, lines = parse_xml(text, path)
    articles = list(root.iter("PubmedArticle")) or [root]
    for number, article in enumerate(articles, 1):
        yield Raw(article, path, number, lines.get(article), len(articles) == 1)


def _is_table(text: str) -> bool:
    return "APPLICATION_ID" in text.lstrip().split("\n", 1)[0]


def _table(text: str, path: Path) -> Iterator[Raw | PlainlangError]:
    lines = text.splitlines(keepends=True)
    tab = "\t" in lines[0] and "," not in lines[0]
    rows = csv.reader(lines, delimiter="\t" if tab else ",")
    header: list[str] = []
    number, start = 0, 1
    for row in _rows(rows, path):
        if not header:
            header = [name.strip().strip('"') for name in row]
        elif any(row):
            number += 1
            if len(row) == len(header):
                yield Raw(dict(zip(header, row, strict=True)), path, number, start, alone=False)
            else:
                message = f"record {number}: {len(row)} fields, where the header names {len(header)}"
                yield PlainlangError(message, path=path, line=start)
        start = rows.line_num + 1
    if not number:
        raise PlainlangError("there is no record in it: only a header", path=path)


def _rows(rows: Iterable[list[str]], path: Path) -> Iterator[list[str]]:
    try:
        yield from rows
    except csv.Error as error:
        raise PlainlangError(f"not a table: {error}", path=path) from None
