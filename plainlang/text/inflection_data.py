"""What the inflection modules share: their names for classes and forms, the exceptions, counting syllables."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

Pos = Literal["noun", "verb", "adjective"]
Feature = Literal[
    "singular", "plural", "base", "third", "past", "participle", "gerund", "positive", "comparative", "superlative"
]
Table = dict[Feature, tuple[str, ...]]


@cache
def data() -> Mapping[str, Any]:
    """The exceptions of ``inflection.toml``; word lists become frozen sets."""
    raw = tomllib.loads((files("plainlang.text") / "inflection.toml").read_text("utf-8"))
    return MappingProxyType(
        {
            section: MappingProxyType(
                {
                    key: frozenset(value)
                    if isinstance(value, list) and section not in ("verbs", "adjectives")
                    else tuple(tuple(part.split("/")) for part in ([value] if isinstance(value, str) else value))
                    for key, value in rows.items()
                }
            )
            for section, rows in raw.items()
        }
    )


def split_hyphen(word: str) -> tuple[str, str]:
    """``word`` as what stands up to its last hyphen, and the part that is inflected.

    >>> split_hyphen("T-cell"), split_hyphen("mother-in-law")
    (('T-', 'cell'), ('', 'mother-in-law'))
    """
    if word.lower() in data()["nouns"]:
        return "", word
    head, hyphen, last = word.rpartition("-")
    return (head + hyphen, last) if last else ("", word)


def syllables(word: str) -> int:
    """Vowel groups without a silent final "e": good enough to choose between "-er" and "more".

    >>> [syllables(w) for w in ("large", "simple", "healthy", "common", "severe")]
    [1, 2, 2, 2, 2]
    """
    groups = len(re.findall(r"[aeiouy]+", word.replace("ely", "ly")))
    silent = word.endswith("e") and not re.search(r"(?:[^aeioulr]l|[aeiouy])e$", word)
    return max(1, groups - silent)
