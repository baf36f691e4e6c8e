"""Which directives and roles of Sphinx and MyST hold prose: the lists of ``sphinx.toml`` beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _lists() -> Mapping[str, Mapping[str, frozenset[str]]]:
    data = tomllib.loads(files(__package__).joinpath("sphinx.toml").read_text("utf-8"))
    return {kind: {name: frozenset(words) for name, words in lists.items()} for kind, lists in data.items()}


def is_directive(name: str, list_name: str) -> bool:
    """True if a directive is in a list of ``sphinx.toml``; ``py:note`` is a ``note``."""
    listed = _lists()["directives"][list_name]
    return name in listed or name.rpartition(":")[2] in listed


def is_prose(name: str) -> bool:
    """True if a directive is known to hold prose.

    >>> is_prose("note"), is_prose("code-block"), is_prose("python")
    (True, False, False)
    """
    return any(
        is_directive(name, listed) for listed in _lists()["directives"] if listed != "code"
    ) and not is_directive(name, "code")


def is_role(name: str, list_name: str) -> bool:
    """True if a role is in a list of ``sphinx.toml``; every role of the domain ``py`` is a ``py``."""
    listed = _lists()["roles"][list_name]
    return bool({name, name.partition(":")[0], name.rpartition(":")[2]} & listed)
