"""The word lists of ``words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def wordlist(name: str) -> frozenset[str]:
    """One list.

    >>> "whether" in wordlist("paired"), "the" in wordlist("paired")
    (True, False)
    """
    lists = tomllib.loads((files("plainlang.page.language") / "words.toml").read_text("utf-8"))["words"]
    return frozenset(lists[name].split())
