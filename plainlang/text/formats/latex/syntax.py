"""The lexical side of LaTeX: which brace closes which, where arguments end, what a formula says in plain characters."""

from __future__ import annotations

import re

from plainlang.text.formats.latex.macros import macros, symbols

_NESTING = re.compile(
    r"\\(?:verb|lstinline)\*?(?P<mark>[^\w\s*{\[])[^\n]*?(?P=mark)"
    r"|\\(?:url|href|path|nolinkurl)(?P<address>\{[^{}\n]*\})|\\[^\n]|%[^\n]*|[{}]",
)
_SPACES = re.compile(r"[^\S\n]*+(?:\n(?![^\S\n]*+\n)[^\S\n]*+)?")
_OPTION = re.compile(r"[\]{]|\n[^\S\n]*\n|\\[^\n]")
_LONGEST_OPTION = 1_000
"""Characters in which an optional argument ends; a bracket that is not closed by then is none."""

_COMMAND = re.compile(r"\\(?:[A-Za-z@]+|.)", re.DOTALL)
_SIGNS = r"<>=\u2264\u2265\u00b1+\-\u2212\u2013\u00d7\u00b7/%()"
# Numbers with signs; "p < 0.05" and "n = 12"; one Greek letter or other sign by itself.
_READABLE = re.compile(rf"(?:[pPnN]\s*[<>=\u2264\u2265]\s*)?[\d.,\s{_SIGNS}]+|[^\x00-\x7f]|[_^][^\x00-\x7f\s{{}}\\]?")
_LOWERED = re.compile(r"_\{?([A-Za-z0-9]{1,3})\}?")
_POWER = re.compile(r"(?P<base>[\d.,\s\u00d7\u00b7]*)\^\{?(?P<power>[+\-\u2212]?\d{0,3}[+\-\u2212]?)\}?")
_RAISED = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


class Syntax:
    """A source whose line ends are line feeds, and its braces."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self.pairs = _pairs(plain)
        """Where each brace that is closed is closed."""
        self._found: dict[str, tuple[int, int]] = {}

    def find(self, mark: str, at: int) -> int:
        """The first place of ``mark`` from ``at`` on, or -1; no character is looked at twice for the same mark."""
        asked, found = self._found.get(mark, (0, 0))
        if asked <= at and (found < 0 or (at <= found and mark in self._found)):
            return found
        found = self.plain.find(mark, at)
        self._found[mark] = at, found
        return found

    def skip_spaces(self, at: int) -> int:
        """Behind white space without a blank line in it."""
        found = _SPACES.match(self.plain, at)
        return found.end() if found else at

    def skip_option(self, at: int) -> int:
        """Behind an optional argument, if there is one at ``at``."""
        if not self.plain.startswith("[", at) or not 0 < self.find("]", at) < at + _LONGEST_OPTION:
            return at
        stop = at + 1
        while found := _OPTION.search(self.plain, stop, at + _LONGEST_OPTION):
            if found.group() == "]":
                return found.end()
            if found.group()[0] == "\n":
                return at
            stop = self.pairs.get(found.start(), found.end() - 1) + 1 if found.group() == "{" else found.end()
        return at

    def skip_options(self, at: int) -> int:
        """Behind all optional arguments that stand at ``at``."""
        while (stop := self.skip_option(at)) > at:
            at = stop
        return at

    def skip_arguments(self, at: int, count: int) -> int:
        """Behind ``count`` arguments and the optional ones before and between them."""
        at = self.skip_options(at)
        for _ in range(count):
            start = self.skip_spaces(at)
            stop = self._skip_argument(start)
            if stop == start:
                return at
            at = self.skip_options(stop)
        return at

    def _skip_argument(self, at: int) -> int:
        if at in self.pairs:
            return self.pairs[at] + 1
        command = _COMMAND.match(self.plain, at)
        if command:
            return command.end()
        return at + 1 if self.plain[at : at + 1].isalnum() else at


def _pairs(plain: str) -> dict[int, int]:
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for found in _NESTING.finditer(plain):
        if found["address"]:  # in which "%" begins no comment
            pairs[found.start("address")] = found.end() - 1
        elif found.group() == "{":
            stack.append(found.start())
        elif found.group() == "}" and stack:
            pairs[stack.pop()] = found.start()
    return pairs


def readable(formula: str) -> str | None:
    r"""What a formula says if plain characters say it, such as a number, a sign or one Greek letter; otherwise None.

    >>> readable("p<0.05"), readable(r"\beta"), readable("_2"), readable(r"5\times 10^{-3}"), readable("E=mc^2")
    ('p<0.05', 'β', '2', '5× 10⁻³', None)
    """
    table = symbols()
    text = formula.strip().replace("{,}", ",").replace("\\,", "").replace("\\%", "%")
    text = _COMMAND.sub(lambda m: table.get(m.group()[1:], m.group()), text)
    if lowered := _LOWERED.fullmatch(text):
        return lowered[1]
    if (power := _POWER.fullmatch(text)) and power["power"]:
        return power["base"] + power["power"].translate(_RAISED)
    return text if text and _READABLE.fullmatch(text) else None


def is_environment(name: str, list_name: str) -> bool:
    """True if an environment, starred or not, is in a list of ``macros.toml``."""
    listed = macros().lists[list_name]
    return name in listed or name.removesuffix("*") in listed
