"""The parts of a page's Markdown file, and the comment at its end by which an edited part is known.

A file is cut at its headings of the second level and at the rule before its end. Each part that plainlang wrote has
a fingerprint in the comment; a part whose text no longer has it has been edited.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plainlang.text.span import Span

TOP, END = "top", "end"
"""Keys of what stands before the first heading of the second level, and after the rule at the end."""

_HEADING = re.compile(r"^##[^\S\n]+(.*?)[^\S\n]*#*[^\S\n]*$", re.MULTILINE)
_RULE = re.compile(r"^---[^\S\n]*$", re.MULTILINE)
_COMMENT = re.compile(
    r"\s*<!-- plainlang page (?P<fingerprint>[0-9a-f]+) of (?P<record>[^\r\n]*)\r?\n(?P<body>.*?)-->\s*\Z", re.DOTALL
)
_ENTRY = re.compile(r"^(?P<mark>[0-9a-f]{8}) (?P<key>[a-z]+)(?:: (?P<heading>[^\r\n]*))?\r?$", re.MULTILINE)
_WHY = (
    "Below, for each part of this page, what plainlang wrote, as a fingerprint. A part that has been edited has\n"
    "another one, and plainlang leaves it alone. This comment is shown nowhere."
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file.

    Attributes:
        key: of the section; "" if plainlang did not write it.
        heading: as it stands in the file; "" for the parts without one.
        span: of the heading and what stands below it, blank lines at the end left out.
        text: what stands there.
        edited: whether it is no longer what plainlang wrote.
    """

    key: str
    heading: str
    span: Span
    text: str
    edited: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A page's Markdown file, cut up.

    Attributes:
        fingerprint: that of the page it began as; "" if there is no comment.
        record: the identifier of its record, as `name_in_comment` gives it.
    """

    parts: tuple[Part, ...]
    fingerprint: str
    record: str


def mark_of(text: str) -> str:
    """The fingerprint of a part. How its lines are broken and how it is spaced does not count.

    >>> mark_of("It works.") == mark_of("It\\n works. ") != mark_of("It worked.")
    True
    """
    return hashlib.blake2b(" ".join(text.split()).encode(), digest_size=4).hexdigest()


def name_in_comment(identifier: str) -> str:
    """A record's identifier as it can stand in a comment: on one line, and nothing in it ends the comment."""
    return " ".join(identifier.split()).replace("--", "-").replace(">", "")


def comment(parts: Iterable[tuple[str, str, str]], fingerprint: str, record: str) -> str:
    """The comment for a file made of parts, each a key, a heading and a text (with the heading)."""
    lines = [f"{mark_of(text)} {key}" + (f": {heading}" if heading else "") for key, heading, text in parts]
    return "\n".join((f"<!-- plainlang page {fingerprint} of {record}", _WHY, *lines, "-->"))


def read_marked(source: str) -> Marked:
    """Cut a file into its parts."""
    found = _COMMENT.search(source)
    body = source[: found.start()] if found else source
    marks, keys = _entries(found["body"]) if found else ({}, {})
    parts = []
    for heading, start, end in _cut(body):
        text = body[start:end].rstrip()
        key = {_TOP: TOP, _END: END}.get(heading) or keys.get(heading, "")
        shown = "" if heading in (_TOP, _END) else heading
        if text.strip():
            parts.append(Part(key, shown, Span(start, start + len(text)), text, marks.get(key) != mark_of(text)))
    return Marked(tuple(parts), found["fingerprint"] if found else "", found["record"] if found else "")


_TOP, _END = "\0top", "\0end"


def _entries(body: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The fingerprint of each key, and the key of each heading."""
    entries = list(_ENTRY.finditer(body))
    return {e["key"]: e["mark"] for e in entries}, {e["heading"]: e["key"] for e in entries if e["heading"]}


def _cut(body: str) -> Iterable[tuple[str, int, int]]:
    rules = list(_RULE.finditer(body))
    tail = rules[-1].start() if rules else len(body)
    heads = [m for m in _HEADING.finditer(body) if m.start() < tail]
    starts = [0, *(m.start() for m in heads), tail, len(body)]
    names = [_TOP, *(m[1] for m in heads), _END]
    return zip(names, starts, starts[1:], strict=False)
