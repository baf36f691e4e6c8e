"""The word lists of ``words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def words(section: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of one section, each in the order of the file.

    >>> "of" in words("grammar")["link"]
    True
    """
    lists = tomllib.loads((files("plainlang.glossary") / "words.toml").read_text("utf-8"))[section]
    return MappingProxyType({name: tuple(text.split()) for name, text in lists.items()})


@cache
def grammar(name: str) -> frozenset[str]:
    """One list of words that share a place in grammar.

    >>> "lung" in grammar("strict_count"), "cause" in grammar("strict_count")
    (True, False)
    """
    return frozenset(words("grammar")[name])
