"""What comments in a draft tell plainlang: rules to ignore, and limits of its own.

In any markup's own comments (``<!-- plainlang: ... -->`` in Markdown)::

    plainlang: ignore[jargon, latin] quoted law    this line, or the next if the comment has a line of its own
    plainlang: ignore-line                         this line, all rules
    plainlang: ignore-next-line[statistics]        the next line that has text
    plainlang: off[jargon] a glossary follows      from here to on[jargon], or to the end
    plainlang: on[jargon]
    plainlang: ignore-file[long-sentence]          everywhere
    plainlang: long-sentence.limit = 40            in this section; before the first heading everywhere
    plainlang: file statistics = off               everywhere

Which rules and options there are is not known here: that is checked where they are.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Literal

from plainlang.text.document import Comment, Document
from plainlang.text.span import Span
from plainlang.text.suggest import did_you_mean

_OURS = re.compile(r"plainlang\s*:\s*(?P<order>.*)", re.IGNORECASE | re.DOTALL)
_ORDER = re.compile(r"(?P<verb>[A-Za-z-]+)\s*(?:\[(?P<rules>[^\]]*)\])?(?:\s+|$)(?P<reason>.*)", re.DOTALL)
_SETTING = re.compile(r"(?P<file>file\s+)?(?P<name>[\w-]+)(?:\.(?P<option>\w+))?\s*=\s*(?P<value>.*)", re.DOTALL)
_VERBS = ("ignore", "ignore-line", "ignore-next-line", "ignore-file", "off", "on")
_LINE = re.compile(r"[^\r\n]*")

Scope = Literal["line", "block", "file"]


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment that keeps rules silent.

    Attributes:
        comment: its place.
        covers: where it holds.
        scope: lines, everything between ``off`` and ``on``, or the file.
        rules: names or patterns such as ``number-*``; all rules if empty.
        reason: what its writer says; may be empty.
    """

    comment: Span
    covers: Span
    scope: Scope
    rules: tuple[str, ...]
    reason: str

    def names(self, rule: str) -> bool:
        """True if it is about this rule."""
        return not self.rules or any(fnmatchcase(rule, pattern) for pattern in self.rules)

    def touches(self, span: Span) -> bool:
        """True if a finding at ``span`` shares a character with what is covered, or stands in it when empty."""
        return span.start < self.covers.end and self.covers.start < max(span.end, span.start + 1)


@dataclass(frozen=True, slots=True)
class Setting:
    """A comment that sets a limit: ``name.option = value``, or a severity or the difficulty: ``name = value``."""

    comment: Span
    name: str
    option: str | None
    value: Any
    whole_file: bool


@dataclass(frozen=True, slots=True)
class Broken:
    """A comment meant for plainlang that says nothing to it, with what is wrong."""

    comment: Span
    message: str


@dataclass(frozen=True, slots=True)
class Directives:
    """What the comments of a draft say, each kind in source order."""

    ignores: tuple[Ignore, ...] = ()
    settings: tuple[Setting, ...] = ()
    broken: tuple[Broken, ...] = ()

    def silence(self, span: Span, rule: str) -> bool:
        """True if a comment keeps a rule silent at ``span``."""
        return any(ignore.names(rule) and ignore.touches(span) for ignore in self.ignores)


def directives(document: Document) -> Directives:
    """What the comments of ``document`` say.

    >>> from plainlang.text.read import parse
    >>> found = directives(parse("Blood fell.<!-- plainlang: ignore[latin] a quotation -->", "markdown"))
    >>> [(i.rules, i.reason, i.scope) for i in found.ignores]
    [(('latin',), 'a quotation', 'line')]
    """
    ignores: list[Ignore] = []
    settings: list[Setting] = []
    broken: list[Broken] = []
    open_blocks: list[tuple[Comment, tuple[str, ...], str]] = []
    for comment in document.comments:
        ours = _OURS.fullmatch(comment.text.strip())
        if ours is None:
            continue
        order = " ".join(ours["order"].split())
        if setting := _SETTING.fullmatch(order):
            settings += _settings(comment.span, setting)
            continue
        parts = _ORDER.fullmatch(order)
        verb = parts["verb"].lower() if parts else ""
        if parts is None or verb not in _VERBS:
            shown = order.split(" ")[0] or "nothing"
            hint = did_you_mean(verb, _VERBS) if verb else ""
            broken.append(Broken(comment.span, f"'{shown}' is no order{hint}; there are {', '.join(_VERBS)}"))
            continue
        rules = tuple(name.strip() for name in (parts["rules"] or "").split(",") if name.strip())
        if verb == "off":
            open_blocks.append((comment, rules, parts["reason"]))
        elif verb == "on":
            closed = [block for block in open_blocks if not rules or block[1] == rules]
            if not closed:
                broken.append(Broken(comment.span, "nothing is off here: 'on' names the rules as 'off' did"))
            for block in closed:
                open_blocks.remove(block)
                ignores.append(_block(block, comment.span.start))
        else:
            scope: Scope = "file" if verb == "ignore-file" else "line"
            covers = Span(0, len(document.source)) if scope == "file" else _lines(document, comment.span, verb)
            ignores.append(Ignore(comment.span, covers, scope, rules, parts["reason"]))
    ignores += [_block(block, len(document.source)) for block in open_blocks]
    return Directives(tuple(sorted(ignores, key=lambda i: i.comment)), tuple(settings), tuple(broken))


def _block(block: tuple[Comment, tuple[str, ...], str], end: int) -> Ignore:
    comment, rules, reason = block
    return Ignore(comment.span, Span(comment.span.end, max(end, comment.span.end)), "block", rules, reason)


def _settings(comment: Span, match: re.Match[str]) -> Iterator[Setting]:
    yield Setting(comment, match["name"], match["option"], _value(match["value"]), bool(match["file"]))


def _value(text: str) -> Any:
    """A value as in TOML; words without quotes are a text.

    >>> _value("40"), _value("off"), _value('["a"]')
    (40, 'off', ['a'])
    """
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _lines(document: Document, comment: Span, verb: str) -> Span:
    """The lines that the comment stands on, or the next one with text; in Word, the words that it is about."""
    if verb == "ignore" and comment.of(document.text).strip():  # it covers words: elsewhere it is masked itself
        return comment
    start = max(document.source.rfind("\n", 0, comment.start), document.source.rfind("\r", 0, comment.start)) + 1
    end = _line_end(document.source, comment.end)
    if verb == "ignore-line" or (verb == "ignore" and document.text[start:end].strip()):
        return Span(start, end)
    prose = re.compile(r"\S").search(document.text, end)
    if prose is None:
        return Span(end, end)
    start = document.text.rfind("\n", 0, prose.start()) + 1
    return Span(start, _line_end(document.source, prose.start()))


def _line_end(source: str, at: int) -> int:
    match = _LINE.match(source, at)
    return match.end() if match else at
