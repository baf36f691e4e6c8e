"""Values of a record's fields, whatever a file has put there: absent, null, of another type, with doubled spaces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


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
    """A text as it stands; "" if it is missing or no text."""
    found = value(data, *keys)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return found if isinstance(found, str) else ""


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
        return int(found)
    digits = found.strip().replace(",", "") if isinstance(found, str) else ""
    return int(digits) if digits.isascii() and digits.isdigit() else None


def truth(data: object, *keys: str) -> bool | None:
    """True or false; None if the field is neither."""
    found = value(data, *keys)
    return found if isinstance(found, bool) else None
