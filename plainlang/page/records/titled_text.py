"""A text with a title: the title on the first line, a blank line, the text. Fields may stand before it.

Title: Why do statins cause muscle pain?
Kind: paper
Identifier: statins-2024

We asked ...
"""

from __future__ import annotations

import re

from plainlang.page.grant_texts import grant_texts, plain_passage
from plainlang.page.raw import STDIN, Raw
from plainlang.page.record import Kind, Record

NAME = "text"
TITLE = "plain text with a title"

_FIELD = re.compile(r"(title|kind|identifier):[^\S\n]*(\S.*)", re.IGNORECASE)
_HEADING = re.compile(r"#{1,2}\s+|[=-]{3,}\s*\Z")
_KINDS: tuple[Kind, ...] = ("grant", "paper", "trial")
_LONGEST_TITLE = 300


def claims(raw: Raw) -> bool:
    """Any text that is nothing else."""
    return isinstance(raw.data, str)


def read(raw: Raw) -> Record:
    """The text as a paper, or as what its field ``Kind`` says.

    Raises:
        PlainlangError: if it has no title, no text below it, or names a kind that does not exist.
    """
    assert isinstance(raw.data, str)
    fields: dict[str, str] = {}
    lines = raw.data.replace("\r\n", "\n").split("\n")
    while lines and (not lines[0].strip() or _FIELD.fullmatch(lines[0].strip())):
        found = _FIELD.fullmatch(lines.pop(0).strip())
        if found:
            fields[found[1].lower()] = found[2].strip()
    title = fields.get("title", "")
    if not title:
        title, *lines = lines or [""]
        title = _HEADING.sub("", title).strip()
        if len(title) > _LONGEST_TITLE or (lines and lines[0].strip() and not _HEADING.fullmatch(lines[0].strip())):
            raise raw.error("it has no title: put one on the first line and leave the second one blank")
        lines = lines[1:]
    kind = next((k for k in _KINDS if k == fields.get("kind", "paper").lower()), None)
    if kind is None:
        raise raw.error(f"'{fields['kind']}' is no kind of record: choose one of {', '.join(_KINDS)}")
    body = "\n".join(lines).strip()
    if not title or not body:
        raise raw.error("it has a title but no text below it" if title else "it has no title")
    if kind == "grant":
        texts = grant_texts(title, body, "")
    else:
        texts = (plain_passage("title", title), plain_passage("abstract", body, labels=True))
    name = "stdin" if raw.path == STDIN else raw.path.stem
    return Record(kind=kind, source=NAME, identifier=fields.get("identifier", name), title=title, texts=texts)
