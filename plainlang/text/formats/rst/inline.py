"""Inside a paragraph of reStructuredText: marks are left out of the view, what is not prose is hidden in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from plainlang.text.formats.rst.lines import Line
from plainlang.text.raised import EXPONENTS, is_exponent
from plainlang.text.sphinx import is_role
from plainlang.text.view_builder import ViewBuilder

_MOST = 1_000
"""Characters of inline markup; longer ones are none, so that marks without an end cost no second look."""
_OPENS = r"(?<![^\s'\"(\[{<\-/:\u2018\u201c\u00ab\u2010-\u2015])"
_CLOSES = r"(?![^\s'\")\]}>\-/\\:.,;!?\u2019\u201d\u00bb\u2010-\u2015\u2026])"
_INNER = rf"(?:\\.|[^\\]){{1,{_MOST}}}?"
_MARKUP = re.compile(
    r"(?P<escape>\\.)"
    rf"|{_OPENS}(?:"
    rf"``(?=\S)(?P<literal>.{{1,{_MOST}}}?)(?<=\S)``{_CLOSES}"
    rf"|\*\*(?=[^\s*])(?P<strong>{_INNER})(?<=\S)\*\*{_CLOSES}"
    rf"|\*(?=[^\s*])(?P<emphasis>{_INNER})(?<=\S)\*{_CLOSES}"
    rf"|(?::(?P<role>[A-Za-z][\w+.:-]{{0,60}}):)?_?`(?=[^\s`])(?P<quoted>{_INNER})(?<=\S)`"
    rf"(?::(?P<suffix>[A-Za-z][\w+.:-]{{0,60}}):|__?)?{_CLOSES}"
    rf"|\[(?P<note>\d+|[#*]|#?[A-Za-z][\w.:-]*)\]_{_CLOSES}"
    rf"|\|(?=[^\s|])(?P<substitution>[^|\n]{{1,80}}?)(?<=\S)\|_{{0,2}}{_CLOSES}"
    r")"
    rf"|(?<![\w])(?P<reference>[^\W_](?:[\w.+-]{{0,60}}[^\W_])?)__?(?=\s|$|[-'\")\]}}>/\\:.,;!?])",
    re.DOTALL,
)
_TITLED = re.compile(r"(?P<title>.*?\S)\s*<(?P<place>[^<>]*)>", re.DOTALL)

Take = Callable[[int, int], None]


class Paragraph:
    """The lines of a block as one text; adds what is prose in it to the view."""

    def __init__(self, build: ViewBuilder, lines: Sequence[Line]) -> None:
        self.build = build
        self.lines = lines
        self.text = "\n".join(line.text for line in lines)
        self.starts: list[int] = []
        at = 0
        for line in lines:
            self.starts.append(at)
            at += len(line.text) + 1

    def place(self, at: int) -> int:
        """Where a character of the text, or its end, is in the source."""
        line = bisect_right(self.starts, at) - 1
        return self.lines[line].start + at - self.starts[line]

    def add(self) -> None:
        """Add all of it."""
        at = 0
        for found in _MARKUP.finditer(self.text):
            self._take(self.build.prose, at, found.start())
            self._markup(found)
            at = found.end()
        self._take(self.build.prose, at, len(self.text))

    def _take(self, take: Take, start: int, end: int) -> None:
        """``take`` each line of a stretch of the text; between them, a line end for the indentation too."""
        while start < end:
            stop = self.text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if start < stop:
                take(self.place(start), self.place(start) + stop - start)
            if stop < end:
                line = bisect_right(self.starts, stop) - 1
                self.build.put("\n", self.lines[line].end, self.lines[line + 1].start)
            start = stop + 1

    def _markup(self, found: re.Match[str]) -> None:
        if found["escape"]:
            self._escape(found.start())
        elif found["literal"]:
            self._take(self.build.hide, *found.span("literal"))
        elif found["note"] or found["substitution"]:
            self._take(self.build.hide, *found.span())
        elif found["quoted"]:
            self._quoted(found, found["role"] or found["suffix"] or "")
        else:
            name = next(n for n in ("strong", "emphasis", "reference") if found[n])
            self._words(*found.span(name))

    def _escape(self, at: int) -> None:
        """A backslash takes the meaning from the next character, and removes a space."""
        if not self.text[at + 1].isspace():
            start = self.place(at)
            self.build.put(self.text[at + 1], start, start + 2)

    def _words(self, start: int, end: int) -> None:
        """Marked words, in which only escapes mean something."""
        at = start
        for found in re.finditer(r"\\.", self.text[start:end], re.DOTALL):
            self._take(self.build.prose, at, start + found.start())
            self._escape(start + found.start())
            at = start + found.end()
        self._take(self.build.prose, at, end)

    def _quoted(self, found: re.Match[str], role: str) -> None:
        start, end = found.span("quoted")
        text = found["quoted"]
        titled = _TITLED.fullmatch(text)
        if role in ("sup", "superscript") and is_exponent(text):
            self.build.put(text.translate(EXPONENTS), self.place(start), self.place(end - 1) + 1)
        elif role and is_role(role, "code"):
            self._take(self.build.hide, start, end)
        elif titled:
            self._words(start, start + titled.end("title"))
        elif role and is_role(role, "places"):
            self._take(self.build.hide, start, end)
        else:
            self._words(start, end)
