"""Values of a record's fields, whatever a file has put there: absent, null, of another type, with doubled spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

# Controls, marks that turn the direction of writing, and halves of characters: a file of JSON can hold any of them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_MOST = 10**15
"""Nothing in a record is so large a number."""


def value(data: object, *keys: str) -> Any:
    """What stands under nested keys; None if anything on the way is missing.

    >>> value({"a": {"b": 1}}, "a", "b"), value({"a": None}, "a", "b")
    (1, None)
    """
    for key in keys:
        if not isinstance(data, Mapping):
            return None
        data = data.get(key)
    return data


def text(data: object, *keys: str) -> str:
    """A text on one line; "" if it is missing or no text. A number is written out."""
    return " ".join(raw_text(data, *keys).split())


def raw_text(data: object, *keys: str) -> str:
    """A text as it stands, but for characters that no text has; "" if it is missing or no text."""
    found = value(data, *keys)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found) if abs(found) < _MOST else ""
    return _UNPRINTABLE.sub(_shown, found) if isinstance(found, str) else ""


def _shown(match: re.Match[str]) -> str:
    return "\N{REPLACEMENT CHARACTER}" if "\ud800" <= match.group() <= "\udfff" else " "


def items(data: object, *keys: str) -> Iterator[Any]:
    """What a list holds, nulls left out; nothing if there is none."""
    found = value(data, *keys)
    if isinstance(found, list):
        yield from (item for item in found if item is not None)


def integer(data: object, *keys: str) -> int | None:
    """A whole number, also from a text such as "326324"; None if there is none."""
    found = value(data, *keys)
    if isinstance(found, bool):
        return None
    if isinstance(found, int | float):
        return int(found) if abs(found) < _MOST else None  # also not if it is no number
    digits = found.strip().replace(",", "") if isinstance(found, str) else ""
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < len(str(_MOST)) else None


def truth(data: object, *keys: str) -> bool | None:
    """True or false; None if the field is neither."""
    found = value(data, *keys)
    return found if isinstance(found, bool) else None
