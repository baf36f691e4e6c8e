"""The labels of structured abstracts: which roles a section may hold, and labels that stand in the text itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from plainlang.page.telling import Role

Part = str
"""One of `PARTS`: what a part of an abstract does, as labels tell it."""

PARTS: tuple[Part, ...] = ("background", "aim", "method", "result", "conclusion")
"""In the usual order of an abstract."""

ROLE_OF: Mapping[Part, Role] = MappingProxyType(
    {"background": "background", "aim": "aim", "method": "method", "result": "finding", "conclusion": "significance"}
)

_LABEL = re.compile(r"([A-Z][A-Za-z'\u2019&/,-]*(?:[ ,&/-]+[A-Za-z'\u2019&/,-]+){0,6})(?::|\.(?=\s[A-Z]))\s*")
_LONGEST = 70


@cache
def patterns(section: str) -> Mapping[str, re.Pattern[str]]:
    """The lists of ``role_cues.toml``, each as one pattern."""
    lists = tomllib.loads((files("plainlang.page.language") / "role_cues.toml").read_text("utf-8"))[section]
    return MappingProxyType({k: re.compile("|".join(text.split()), re.IGNORECASE) for k, text in lists.items()})


@cache
def parts_of(label: str) -> tuple[str, ...]:
    """What a section with this label may hold: parts, or "housekeeping"; nothing for a label that is not known.

    >>> parts_of("METHODS"), parts_of("Background and aims"), parts_of("Main outcome measures"), parts_of("Mice")
    (('method',), ('background', 'aim'), ('method',), ())
    """
    bare = " ".join(label.strip(" :.").lower().split())
    for name, pattern in patterns("labels").items():
        if pattern.match(bare):
            return tuple(name.split())
    return ()


def label_length(text: str) -> int:
    """How many characters of a sentence are a known section label with its colon and space.

    >>> label_length("Methods: Ten men ran."), label_length("Results show: none."), label_length("Mice: ten.")
    (9, 0, 0)
    """
    match = _LABEL.match(text[:_LONGEST])
    if match is None or not parts_of(match.group(1)):
        return 0
    full = match.group().rstrip()
    if full.endswith(".") and match.group(1) != match.group(1).upper() and " " in match.group(1):
        return 0
    words = match.group(1).split()
    if any(word in ("show", "suggest", "indicate", "of", "for") for word in words[1:]):
        return 0
    return match.end()
