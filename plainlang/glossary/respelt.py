"""Terms whose first word a text writes with a hyphen inside, and the glossary without one: "post-operative pain"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plainlang.analyze.lexicon import zipf
from plainlang.glossary.index import Index, Row, folded

COMMON = 3.5
"""Zipf value; a word as common as this is another one with a hyphen inside: "re-lease"."""

_LOOK_AHEAD = 60
"""Characters behind the word in which the rest of a term is looked for."""

# "Wash-out" is inflected in other ways than "washout".
_HYPHENATED = re.compile(r"-(?!(?:down|in|off|on|out|over|up)\b)([a-z]{3,})(?![\w-])")
_FIRST_PART = re.compile(r"(?<![\w-])[A-Za-z][a-z]{1,9}$")
_LONGEST_FIRST_PART = 11


def respelt(text: str, index: Index) -> Index:
    """An index with the spellings of a normalised text."""
    return index.and_forms(dict.fromkeys(_forms(text, index))) if "-" in text else index


def _forms(text: str, index: Index) -> Iterator[tuple[tuple[str, ...], Row]]:
    for match in _HYPHENATED.finditer(text):
        # Hyphens are few, and looking back from them is faster than looking at each word.
        at = match.start()
        before = _FIRST_PART.search(text, max(0, at - _LONGEST_FIRST_PART), at)
        if before is None:
            continue
        first, second = before.group().lower(), match[1]
        joined = first + second
        if joined not in index.lengths or zipf(joined) >= COMMON or index.readings((first, second)):
            continue
        behind = folded(text[match.end() : match.end() + _LOOK_AHEAD])
        for length in index.lengths[joined]:
            rest = behind[: length - 1]
            for number, features, exact, gaps, tail in index.readings((joined, *rest)):
                is_verb = number < len(index.terms) and index.terms[number].pos == "verb"
                if exact[0] is None and not is_verb:
                    yield (first, second, *rest), (number, features, (None, *exact), ("-", *gaps), tail)
