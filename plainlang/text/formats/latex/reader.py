"""Goes through LaTeX from left to right and tells the builder of the view what is printed."""

from __future__ import annotations

import re

from plainlang.text.document import Parsed
from plainlang.text.formats.latex.macros import ACCENT_LETTERS, ACCENT_SIGNS, accented, macros, symbols
from plainlang.text.formats.latex.structure import Structure
from plainlang.text.formats.latex.syntax import Syntax, is_environment, readable
from plainlang.text.view import Escape
from plainlang.text.view_builder import ViewBuilder

# The mark comes first, then what it is: that is looked for six times as fast.
_TOKEN = re.compile(
    r"[%\n\\${}`'~&?!-](?:(?<=%)(?P<comment>[^\n]*)|(?<=\n)(?P<par>[^\S\n]*+\n\s*+)"
    r"|(?<=\\)(?P<name>[A-Za-z@]+\*?)|(?<=\\)(?P<sign>[^A-Za-z@])"
    r"|(?<=\$)(?P<dollar>\$?)|(?<=[{}~&])|(?<=-)--?|(?<=`)`?|(?<=')'|(?<=[?!])`)",
    re.DOTALL,
)
_NAME = re.compile(r"\{([^{}\n]{1,60})\}")
_VERBATIM = re.compile(r"(?:\[[^\]\n]*\])?([^\w\s*{])[^\n]*?\1")
_BLANK = re.compile(r"\n[^\S\n]*+\n")
_DOLLAR = re.compile(r"\\.|\$|\n[^\S\n]*+\n", re.DOTALL)
_MARKS = {
    "~": "\u00a0", "--": "\u2013", "---": "\u2014", "``": "\u201c", "''": "\u201d", "`": "\u2018",
    "?`": "\u00bf", "!`": "\u00a1",
}  # fmt: skip
_SPACES = {" ": " ", "\n": "\n", "\t": " ", ",": "\u2009", ";": " ", ":": " "}
_WIDE = frozenset(("quad", "qquad", "space", "enspace", "thinspace", "nobreakspace"))
_OVERLAY = re.compile(r"<[\d,\s|@+-]{1,20}>")  # on which steps of a slide an item is shown
_LONGEST_FORMULA = 5_000
_UNSHIFTED = frozenset(("part", "title", "chapter"))


class Reader:
    """Takes one token after the other."""

    def __init__(self, source: str) -> None:
        self.build = ViewBuilder(source)
        self.plain = source.replace("\ufeff", " ").replace("\0", " ").replace("\r\n", " \n").replace("\r", "\n")
        self.syntax = Syntax(self.plain)
        self.structure = Structure(self.build)
        self.shift = int("\\chapter" in self.plain)
        self.printing = "\\begin{document}" not in self.plain
        """False in the preamble and after the end."""

    def read(self, escape: Escape) -> Parsed:
        at = 0
        while found := _TOKEN.search(self.plain, at):
            self._text(at, found.start())
            at = self._token(found)
        self._text(at, len(self.plain))
        while self.structure.frames:
            self.structure.close_group()
        self.structure.end_block()
        return self.build.parsed(escape)

    @property
    def _shows(self) -> bool:
        return self.printing or self.structure.texts > 0

    def _text(self, start: int, end: int) -> None:
        if start < end and self._shows:
            self.build.prose(start, end)

    def _put(self, text: str, start: int, end: int) -> int:
        if self._shows:
            self.build.put(text, start, end)
        return end

    def _hide(self, start: int, end: int) -> int:
        if self._shows:
            self.build.hide(start, end)
        return end

    def _token(self, found: re.Match[str]) -> int:
        """Take one token; where the text after it begins."""
        start, end = found.span()
        if found["name"]:
            return self._command(found["name"], start, end)
        if found["comment"] is not None:
            self.build.comment(start, end, found["comment"])
        elif found["par"]:
            self.structure.end_paragraph()
        elif found["sign"]:
            return self._sign(found["sign"], start, end)
        elif found["dollar"] is not None:
            return self._formula(start, end)
        elif found.group() == "{":
            self.structure.open("", start)
        elif found.group() == "}":
            self.structure.close_group()
        elif found.group() == "&":
            if self.structure.kind() == "cell":
                self.structure.end_block()
        else:
            self._put(_MARKS[found.group()], start, end)
        return end

    def _command(self, name: str, start: int, end: int) -> int:
        lists, plain = macros().lists, name.removesuffix("*")
        if plain in ("begin", "end"):
            return self._environment(plain, start, end)
        if plain == "item":
            return self._item(end)
        if plain in macros().headings:
            level = macros().headings[plain] + (self.shift if plain not in _UNSHIFTED else 0)
            return self._open(end, "heading", 0, level)
        if plain in lists["asides"]:
            return self._open(end, "aside", 0)
        if plain in lists["blocks"]:
            return self._open(end, "block", macros().first_dropped.get(plain, 0))
        if plain == "enquote":
            return self._open(end, "quote", 0)
        if plain in ("verb", "lstinline") and (verbatim := _VERBATIM.match(self.plain, end)):
            return self._hide(start, verbatim.end())
        if plain in macros().hidden:
            return self._hide(start, self.syntax.skip_arguments(end, macros().hidden[plain]))
        if plain in macros().dropped:
            return self.syntax.skip_arguments(end, macros().dropped[plain])
        if plain in macros().first_dropped:
            return self.syntax.skip_arguments(end, macros().first_dropped[plain])
        return self._word(name, start, end)

    def _word(self, name: str, start: int, end: int) -> int:
        """A command that stands for a character, for nothing, for its arguments or for itself."""
        after = self.syntax.skip_spaces(end)
        if name == "par":
            self.structure.end_paragraph()
        elif name in macros().lists["bare"]:
            pass
        elif name in ("def", "gdef", "edef", "let"):
            return self._definition(end)
        elif name in _WIDE:
            self._put(" ", start, after)
        elif name in ACCENT_LETTERS:
            return self._accent(name, start, after)
        elif name in ("newline", "linebreak"):
            self._put("\n", start, after)
        elif symbol := symbols().get(name):
            # What follows is one word with it, unless white space is all that there is between two words.
            self._put(symbol, start, end)
        elif self.plain.startswith(("{", "["), end) or self.plain.startswith("{", after):
            return self.syntax.skip_options(end)
        else:
            return self._hide(start, end)
        return after

    def _definition(self, at: int) -> int:
        r"""Behind ``\def\name#1{...}`` or ``\let\a\b``."""
        line, brace = self.syntax.find("\n", at), self.syntax.find("{", at)
        if brace in self.syntax.pairs and (line < 0 or brace < line):
            return self.syntax.pairs[brace] + 1
        return self.syntax.skip_arguments(at, 2)

    def _sign(self, sign: str, start: int, end: int) -> int:
        if sign in "([":
            return self._display(")" if sign == "(" else "]", start, end)
        if sign == "\\":
            after = self.syntax.skip_option(end + self.plain.startswith("*", end))
            if self.structure.kind() == "cell":
                self.structure.end_block()
            else:
                self._put("\n", start, after)
            return after
        if sign in ACCENT_SIGNS:
            return self._accent(sign, start, self.syntax.skip_spaces(end))
        if sign in _SPACES:
            return self._put(_SPACES[sign], start, end)
        if sign in "%&$#_{}":
            return self._put(sign, start, end)
        return end  # a hyphen that may be there, a correction of space

    def _accent(self, accent: str, start: int, at: int) -> int:
        end = self.syntax.skip_arguments(at, 1)
        written = self.plain[at:end]
        letter = accented(accent, written[1:-1] if written.startswith("{") else written)
        return self._put(letter, start, end) if letter else at

    def _formula(self, start: int, end: int) -> int:
        mark = self.plain[start:end]
        at = end
        while (found := _DOLLAR.search(self.plain, at)) and found.group()[0] != "\n":
            if found.group() == "$":
                close = found.start() + len(mark)
                if mark == "$$" and not self.plain.startswith("$$", found.start()):
                    close = found.end()
                return self._formula_is(start, close, self.plain[end : found.start()])
            at = found.end()
        self._text(start, end)  # never closed
        return end

    def _display(self, closer: str, start: int, end: int) -> int:
        close = self.syntax.find("\\" + closer, end)
        if close < 0 or close - end > _LONGEST_FORMULA or _BLANK.search(self.plain, end, close):
            return end
        return self._formula_is(start, close + 2, self.plain[end:close])

    def _formula_is(self, start: int, end: int, formula: str) -> int:
        said = readable(formula) if self._shows else None
        return self._put(said, start, end) if said else self._hide(start, end)

    def _environment(self, edge: str, start: int, end: int) -> int:
        found = _NAME.match(self.plain, self.syntax.skip_spaces(end))
        if not found:
            return end
        name = found[1].strip()
        if edge == "end":
            self.structure.leave(name)
            return len(self.plain) if name == "document" else found.end()
        if name == "document":
            self.printing = True
            return found.end()
        if is_environment(name, "formulas") or is_environment(name, "skipped"):
            return self._skip(name, start, found.end())
        self.structure.enter(name)
        counts = macros().environments
        return self.syntax.skip_arguments(found.end(), counts.get(name, counts.get(name.removesuffix("*"), 0)))

    def _skip(self, name: str, start: int, end: int) -> int:
        close = self.syntax.find(f"\\end{{{name}}}", end)
        stop = close + len(f"\\end{{{name}}}") if close >= 0 else len(self.plain)
        if is_environment(name, "formulas"):
            return self._hide(start, stop)
        self.structure.end_block()
        if name == "comment":
            self.build.comment(start, stop, self.plain[end : close if close >= 0 else stop])
        return stop

    def _item(self, end: int) -> int:
        self.structure.end_block()
        if overlay := _OVERLAY.match(self.plain, end):
            end = overlay.end()
        after = self.syntax.skip_option(self.syntax.skip_spaces(end))
        if self.structure.within("description") and after > end:
            start = self.plain.index("[", end) + 1
            self._text(start, after - 1)
            self.structure.end_block()
        return max(after, end)

    def _open(self, end: int, frame: str, dropped: int, level: int = 0) -> int:
        """Begin a text of its own, which the brace of its last argument will close."""
        at = self.syntax.skip_spaces(self.syntax.skip_arguments(end, dropped))
        if at not in self.syntax.pairs or (frame == "quote" and not self._shows):
            return end
        self.structure.open(frame, at + 1, level)
        return at + 1
