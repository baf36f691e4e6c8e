"""The word tables of ``plainlang/page/data``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def table(name: str, section: str) -> Mapping[str, Any]:
    """One section of one table.

    >>> table("nih", "activity")["R01"]
    'research project grant'
    """
    data = tomllib.loads((files("plainlang.page") / "data" / f"{name}.toml").read_text("utf-8"))
    return MappingProxyType(data[section])


@cache
def words(name: str, section: str, key: str) -> frozenset[str]:
    """A list of words that is one text in a table.

    >>> "of" in words("names", "words", "small")
    True
    """
    return frozenset(table(name, section)[key].split())
