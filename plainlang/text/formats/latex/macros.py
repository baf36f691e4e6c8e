"""What the commands of LaTeX do with their arguments: the lists of ``macros.toml`` beside this file."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
    "b": "\u0331",
}  # fmt: skip
_DOTLESS = {"\\i": "i", "\\j": "j"}

ACCENT_LETTERS = frozenset("uvHckrdb")
"""Accents whose commands are letters."""
ACCENT_SIGNS = frozenset("`'^~\"=.")
"""Accents whose commands are signs."""


@dataclass(frozen=True, slots=True)
class Macros:
    """The lists of ``macros.toml``, which says what each is."""

    headings: Mapping[str, int]
    hidden: Mapping[str, int]
    dropped: Mapping[str, int]
    first_dropped: Mapping[str, int]
    environments: Mapping[str, int]
    lists: Mapping[str, frozenset[str]]


@cache
def macros() -> Macros:
    """The lists, read once."""
    data = tomllib.loads(files(__package__).joinpath("macros.toml").read_text("utf-8"))
    return Macros(**{**data, "lists": {name: frozenset(words) for name, words in data["lists"].items()}})


@cache
def symbols() -> Mapping[str, str]:
    """What the commands for single characters print, such as ``ss``, ``dots`` and ``beta``: pylatexenc's table."""
    from pylatexenc.latex2text import get_default_latex_context_db

    table = get_default_latex_context_db()
    categories = ["latex-base", "nonascii-specials", "advanced-symbols"]
    found = {m.macroname: m.simplify_repl for m in table.iter_macro_specs(categories=categories)}
    single = {name: text for name, text in found.items() if isinstance(text, str) and len(text) == 1 and text.strip()}
    words = {"LaTeX": "LaTeX", "TeX": "TeX", "textbackslash": "\\", "textregistered": "®", "texttrademark": "™"}
    marks = {"textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textless": "<", "textgreater": ">"}
    return {
        **single,
        **words,
        **marks,
        "slash": "/",
        "textbar": "|",
        "textquotesingle": "'",
        "textasciigrave": "`",
        "textmu": "μ",
    }


def accented(accent: str, base: str) -> str | None:
    r"""One letter for an accent and the argument of its command; None if there is none.

    >>> accented("'", "e"), accented('"', "\\i"), accented("~", "")
    ('é', 'ï', '~')
    """
    base = _DOTLESS.get(base.strip(), base.strip())
    if not base:
        return accent if accent in ACCENT_SIGNS else None
    letter = unicodedata.normalize("NFC", base + _ACCENTS[accent])
    return letter if len(base) == 1 and base.isalpha() else None
