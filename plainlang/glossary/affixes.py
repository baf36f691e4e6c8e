"""Parts of words whose meaning is sure, as ``affixes.toml`` lists them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

OPEN = "any"
"""The kind of a prefix that stands on any word that is known; the other kinds are lists of words."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The opening of a word.

    Attributes:
        written: its spelling, without a hyphen.
        says: the wording before a noun, "{}" standing for what the rest of the word says.
        later: the wording behind a time ("two days after {}"), if it may stand there.
        on: the kind of words that it stands on.
        never: words with it, without a hyphen, that are never taken apart.
    """

    written: str
    says: str
    later: str | None
    on: str
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands behind the hyphen of a compound.

    Attributes:
        says: the wording of the compound, "{}" standing for what its first part says.
        longest: words that the first part may have in it.
        alone: True if the first part may also stay.
        never: first parts with which it is a name.
    """

    says: str
    longest: int
    alone: bool
    never: frozenset[str]


@dataclass(frozen=True, slots=True)
class Affixes:
    """The file, ready for use.

    Attributes:
        prefixes: by spelling, one for each kind of word that it stands on.
        endings: by spelling.
        bases: by kind, then by spelling, the noun that a word with a prefix is made of.
        prefixed: finds words that may have a prefix: prefix, hyphen or nothing, rest.
        ended: finds the hyphen and the ending of a compound.
        examples: pairs of a sentence and its rewrite.
    """

    prefixes: Mapping[str, tuple[Prefix, ...]]
    endings: Mapping[str, Ending]
    bases: Mapping[str, Mapping[str, str]]
    prefixed: re.Pattern[str]
    ended: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]


@cache
def affixes() -> Affixes:
    """What ``affixes.toml`` holds.

    >>> affixes().prefixes["pre"][0].says, affixes().bases["event"]["diagnostic"]
    ('before-{}', 'diagnosis')
    """
    data = tomllib.loads((files("plainlang.glossary") / "affixes.toml").read_text("utf-8"))
    prefixes: dict[str, tuple[Prefix, ...]] = {}
    for row in data["prefixes"]:
        prefix = Prefix(row["written"], row["says"], row.get("later"), row["on"], _words(row))
        prefixes[prefix.written] = (*prefixes.get(prefix.written, ()), prefix)
    endings = {
        written: Ending(row["says"].format("{}", written), row["longest"], row.get("alone", False), _words(row))
        for row in data["endings"]
        for written in row["written"].split()
    }
    bases = {
        kind: {spelling: noun for noun, spellings in nouns.items() for spelling in spellings.split()}
        for kind, nouns in data["bases"].items()
    }
    # A pattern that opens with a set of letters is searched for several times faster than one with a word's edge.
    initials = "".join(sorted({letter for p in prefixes for letter in (p[0], p[0].upper())}))
    rest = "|".join(p[1:] for p in prefixes)
    return Affixes(
        prefixes,
        endings,
        bases,
        re.compile(rf"([{initials}](?<![\w-].)(?:{rest}))(-?)([a-z]{{4,}})\b(?!-\w)"),
        re.compile(rf"-({'|'.join(endings)})\b(?!-)"),
        tuple((source, says) for row in (*data["prefixes"], *data["endings"]) for source, says in row["examples"]),
    )


def _words(row: Mapping[str, str]) -> frozenset[str]:
    return frozenset(row.get("never", "").split())
