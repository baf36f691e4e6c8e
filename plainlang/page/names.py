"""Names as people write them, from records that give them in capitals, turned round or with doubled spaces.

A word that is not all in capitals is left as it is: the record knows better.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from plainlang.page.tables import table, words

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")
_TURNED = re.compile(r"(.+), ((?:.+ )?[Oo][Ff](?: [Tt][Hh][Ee])?|[Tt][Hh][Ee])")
_WORD = re.compile(r"[^\W_][^\W_'’]*(?:['’][^\W_]+)*")


def person(name: str) -> str:
    """A person's name, from "LAST, FIRST MIDDLE" or "First Middle Last".

    >>> person("MCCORMICK, FRANK  PATRICK"), person("DE LA CRUZ, MARIA J"), person("O'BRIEN JR, JOHN")
    ('Frank Patrick McCormick', 'Maria J. de la Cruz', "John O'Brien Jr")
    """
    name = " ".join(name.replace(";", " ").split())
    last, comma, first = (part.strip() for part in name.partition(","))
    if not comma:
        *given, last = name.split() or [""]
        while given and given[-1].lower() in words("names", "people", "particles"):
            last = f"{given.pop()} {last}"
        first = " ".join(given)
    given_names, suffix = _without_suffix(first.replace(",", " ").split())
    family, other = _without_suffix(last.split())
    parts = [*map(_given, given_names), *_family(family), suffix or other]
    return " ".join(part for part in parts if part)


def people(names: Iterable[str]) -> tuple[str, ...]:
    """Several names, without those that are empty or repeated."""
    return tuple(dict.fromkeys(found for name in names if (found := person(name))))


def _without_suffix(parts: list[str]) -> tuple[list[str], str]:
    bare = [part.strip(".").upper() for part in parts]
    while len(bare) > 1 and bare[-1] in words("names", "people", "degrees"):
        parts, bare = parts[:-1], bare[:-1]
    if len(bare) > 1 and bare[-1] in words("names", "people", "suffixes"):
        return parts[:-1], bare[-1] if set(bare[-1]) <= set("IV") else bare[-1].capitalize()
    return parts, ""


def _given(word: str) -> str:
    if len(word) == 1:
        return word.upper() + "."
    if "." in word or (len(word) <= 3 and word.isupper() and not _VOWEL.search(word)):
        return word  # "A.R.M.", "KC"
    return _set_case(word)


def _family(parts: list[str]) -> Iterable[str]:
    particles = words("names", "people", "particles")
    for n, part in enumerate(parts):
        is_particle = part.isupper() and part.lower() in particles and n + 1 < len(parts)
        yield (
            part.lower()
            if (is_particle and part.lower() not in ("st", "le", "la")) or _la(parts, n)
            else _set_case(part)
        )


def _la(parts: list[str], at: int) -> bool:
    """Whether "LA" is the second word of "DE LA"."""
    return parts[at] == "LA" and at > 0 and parts[at - 1] == "DE"


def _set_case(word: str) -> str:
    """A name's word with the capitals it needs, hyphenated parts and all.

    >>> _set_case("SMITH-MCKAY"), _set_case("D'ANGELO"), _set_case("MACKELLAR"), _set_case("MACHADO"), _set_case("Lee")
    ('Smith-McKay', "D'Angelo", 'MacKellar', 'Machado', 'Lee')
    """
    if not word.isupper():
        return word
    return _PIECE.sub(lambda m: _piece(m.group()), word)


def _piece(word: str) -> str:
    head, mark, tail = word.partition("'") if "'" in word else word.partition("’")
    if mark and len(head) == 1:
        return head + mark + _piece(tail)
    lower = word.lower()
    if lower.startswith("mc") and len(lower) > 3:
        return "Mc" + lower[2:].capitalize()
    if lower in words("names", "people", "mac"):
        return "Mac" + lower[3:].capitalize()
    return lower.capitalize()


def institution(name: str) -> str:
    """An institution's name: acronyms kept, NIH's abbreviations written out.

    >>> institution("UNIV OF NORTH CAROLINA CHAPEL HILL"), institution("OREGON HEALTH &SCIENCE UNIVERSITY")
    ('University of North Carolina Chapel Hill', 'Oregon Health & Science University')
    >>> institution("UNIVERSITY OF TX MD ANDERSON CAN CTR"), institution("GALIANA TECHNOLOGY, INC.")
    ('University of Texas MD Anderson Cancer Center', 'Galiana Technology, Inc.')
    """
    name = re.sub(r"\s*&\s*(?=\w{2})", " & ", " ".join(name.split()))
    if not name.isupper():
        return name
    shortened = table("names", "abbreviations")
    states = table("names", "states")
    small, acronyms = words("names", "words", "small"), words("names", "words", "acronyms")
    mixed = {word.upper(): word for word in words("names", "words", "mixed")}
    before = ""

    name = re.sub(rf"\b({'|'.join(shortened)})\.", r"\1", name)

    def one(match: re.Match[str]) -> str:
        nonlocal before
        word, last = match.group(), before
        before = word
        if word in mixed:
            return mixed[word]
        if word in shortened:
            return str(shortened[word])
        if last == "OF" and word in states:
            return str(states[word])
        if word in acronyms:
            return word
        if last and word.lower() in small and last not in (",", "-"):
            return word.lower()
        if len(word) <= 5 and not _VOWEL.search(word) and word not in ("ST", "MT", "FT"):
            return word
        return _piece(word)

    return _WORD.sub(one, name)


def place(name: str) -> str:
    """A city's or a country's name.

    >>> place("LA JOLLA"), place("UNITED STATES"), place("WINSTON-SALEM"), place("CHAPEL HILL ")
    ('La Jolla', 'United States', 'Winston-Salem', 'Chapel Hill')
    >>> place("Korea, Republic of")
    'Republic of Korea'
    """
    name = " ".join(name.split())
    if turned := _TURNED.fullmatch(name):
        name = f"{turned[2]} {turned[1]}"
    if not name.isupper() or name in ("UK", "USA"):
        return name
    small = words("names", "words", "small")
    parts = [word.lower() if n and word.lower() in small else _set_case(word) for n, word in enumerate(name.split())]
    return " ".join(parts)


def state(code: str) -> str:
    """A US state's name from its code; anything else as it is."""
    return str(table("names", "states").get(code.strip(), place(code)))


def title(text: str, context: str) -> str:
    """A title in capitals as a sentence; each word written as in ``context``, the record's own text, if it is there.

    >>> title("ANALYSIS OF NMDA RECEPTOR SITES", "The NMDA receptor has modulatory sites.")
    'Analysis of NMDA receptor sites'
    """
    text = re.sub(r"(?<=\s)&(?=\w)", "& ", " ".join(text.split()))
    letters = [c for c in text if c.isalpha()]
    if not letters or sum(c.isupper() for c in letters) < 0.8 * len(letters) or len(text.split()) < 3:
        return text
    known: dict[str, str] = {}
    for word in _WORD.findall(context):
        known.setdefault(word.upper(), word)
        if word[1:].islower() or word.islower():
            known[word.upper()] = word.lower() if word.upper() not in words("names", "words", "acronyms") else word

    def one(match: re.Match[str]) -> str:
        word = match.group()
        if word in known:
            return known[word]
        return word if len(word) <= 4 and word not in _COMMON and not _VOWEL.search(word) else word.lower()

    lower = _WORD.sub(one, text)
    return lower[:1].upper() + lower[1:]


_COMMON = frozenset({"BY", "MY"})
