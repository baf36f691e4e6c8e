"""JSON with the place of every string, so that a change can be made inside one and nothing else is written anew."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from plainlang.errors import PlainlangError
from plainlang.text.view import Escape

_TOKEN = re.compile(r"\"(?:[^\"\\]++|\\.)*+\"|[\[\]{}]|[^\s\[\]{},:\"]+")
_ESCAPE = re.compile(r"\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")

DEEPEST = 200
"""Objects and lists may be nested so deep; what is deeper was made to do harm."""


class JsonString(NamedTuple):
    """A string, between its quotation marks: ``text[start:end]``."""

    start: int
    end: int


Json = Mapping[str, "Json"] | Sequence["Json"] | JsonString | None
"""A value; None for numbers, truth values and null, which hold no text."""


def parse(text: str, path: str | Path, line: int = 1) -> Json:
    """What ``text`` holds, a whole JSON value; ``line`` is its first line in the file, for messages.

    Raises:
        PlainlangError: if it is not JSON.
    """
    try:
        json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        message = f"it is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        raise PlainlangError(message, path=path, line=line + error.lineno - 1, column=error.colno) from None
    except (RecursionError, ValueError):  # ValueError: a number of thousands of digits
        raise PlainlangError("it is not JSON that a draft would hold", path=path, line=line, column=1) from None
    # It is valid from here on: what is between the tokens need not be looked at.
    whole: list[Json] = []
    containers: list[dict[str, Json] | list[Json]] = [whole]
    keys: list[str | None] = [None]
    for match in _TOKEN.finditer(text, text.startswith("\ufeff")):
        token = match.group()
        if token in "]}":
            containers.pop()
            keys.pop()
            continue
        value: Json = None
        if token == "{":
            value = {}
        elif token == "[":
            value = []
        elif token[0] == '"':
            if isinstance(containers[-1], dict) and keys[-1] is None:
                keys[-1] = json.loads(token)
                continue
            value = JsonString(match.start() + 1, match.end() - 1)
        holder = containers[-1]
        if isinstance(holder, list):
            holder.append(value)
        else:
            holder[str(keys[-1])] = value
            keys[-1] = None
        if isinstance(value, dict | list):
            containers.append(value)
            keys.append(None)
        if len(containers) > DEEPEST:
            raise PlainlangError(f"it is nested more than {DEEPEST} deep: that is no draft", path=path, line=line)
    return whole[0]


def pieces(text: str, string: JsonString) -> Iterator[tuple[str, int, int]]:
    """The characters of a string, as they read, each stretch with its place: ``(shown, start, end)``.

    >>> list(pieces(r'"caf\\u00e9 au\\nlait"', JsonString(1, 18)))
    [('caf', 1, 4), ('é', 4, 10), (' au', 10, 13), ('\\n', 13, 15), ('lai', 15, 18)]
    """
    at = string.start
    for match in _ESCAPE.finditer(text, string.start, string.end):
        if at < match.start():
            yield text[at : match.start()], at, match.start()
        shown = json.loads(f'"{match.group()}"')
        # Half of a character is none; the mark of order of bytes could be taken for one.
        yield "\ufffd" if "\ud800" <= shown <= "\udfff" or shown == "\0" else shown, *match.span()
        at = match.end()
    if at < string.end:
        yield text[at : string.end], at, string.end


def escape(text: str) -> str:
    """``text`` as it is written in a string.

    >>> escape('say "é"')
    'say \\\\"é\\\\"'
    """
    return json.dumps(text, ensure_ascii=False)[1:-1]


def escape_ascii(text: str) -> str:
    """The same, in a file that writes nothing but ASCII."""
    return json.dumps(text)[1:-1]


def escape_like(text: str) -> Escape:
    """The way in which the file ``text`` writes what is not ASCII."""
    return escape_ascii if text.isascii() and "\\u" in text else escape
