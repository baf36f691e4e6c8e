"""A report as JSON that it can be made of again, for a cache: what takes long to work out, and nothing else.

The document is not stored, since it is parsed in no time, nor its analysis, which few renderers ask for. A value is
stored as the name of its class with its fields, and only the classes below are ever built: nothing that is read can
run code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from plainlang.analyze.contribution import Contribution
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.left import LeftAlone
from plainlang.glossary.result import Rewrite
from plainlang.report.finding import Finding, Suppressed
from plainlang.report.report import Report
from plainlang.report.sentence import HardSentence
from plainlang.text.document import Document
from plainlang.text.span import Edit, Span

_CLASSES: Mapping[str, type] = {
    cls.__name__: cls for cls in (Contribution, Edit, Finding, HardSentence, LeftAlone, Span, Suppressed, TermEdit)
}
_FIELDS: Mapping[type, Callable[[object], Any]] = {
    cls: attrgetter(*(f.name for f in fields(cls))) for cls in _CLASSES.values()
}
_PLAIN = ("profile", "limit", "fail_on", "difficulty", "tagger")
_LISTS = ("findings", "sentences", "suppressed")
_PIECE = 1_000
"""So many values are written or read at once: the text of a whole long report would take 150 megabytes."""
_NUMBERED = "edit"
"""Stands for a class where an edit of the rewrite is meant, by its number."""


def stored(report: Report) -> Iterator[dict[str, Any]]:
    """What is kept of a report, in pieces for `json.dumps` with `Packing` as its ``default``."""
    yield {name: getattr(report, name) for name in _PLAIN}
    for edits in _pieces(report.rewrite.edits):
        yield {"edits": list(map(_whole, edits))}
    for name, values in (("left", report.rewrite.left), *((name, getattr(report, name)) for name in _LISTS)):
        for piece in _pieces(values):
            yield {name: piece}


def _pieces(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[at : at + _PIECE] for at in range(0, len(values), _PIECE))


class Packing:
    """Makes JSON of a report's values one by one; an edit of the rewrite, which findings name, is stored by its number.

    Raises:
        KeyError: for a value of a class that is not stored.
    """

    def __init__(self, report: Report) -> None:
        self._numbers = {id(edit): number for number, edit in enumerate(report.rewrite.edits)}

    def __call__(self, value: object) -> dict[str, Any]:
        number = self._numbers.get(id(value))
        return _whole(value) if number is None else {_NUMBERED: number}


def _whole(value: object) -> dict[str, Any]:
    cls = type(value)
    return {cls.__name__: _FIELDS[cls](value)}


def restored(pieces: Iterator[Mapping[str, Any]], document: Document) -> Report:
    """The report on ``document`` that was stored.

    Raises:
        LookupError, TypeError, ValueError: if the pieces are not what `stored` gives.
    """
    first = next(pieces, {})
    plain = {name: first[name] for name in _PLAIN}
    lists: dict[str, list[Any]] = {name: [] for name in ("edits", "left", *_LISTS)}
    for piece in pieces:
        for name in piece:
            lists[name] += _items(piece[name], lists["edits"])
    edits = tuple(lists["edits"])
    rewrite = Rewrite(document.original, document.rewritten(edits), edits, tuple(lists["left"]))
    found: dict[str, Any] = {name: tuple(lists[name]) for name in _LISTS}
    return Report(document=document, rewrite=rewrite, **plain, **found)


def _unpacked(value: Any, edits: Sequence[Edit]) -> Any:
    if isinstance(value, dict):
        ((name, parts),) = value.items()
        return edits[parts] if name == _NUMBERED else _CLASSES[name](*_items(parts, edits))
    return tuple(_items(value, edits)) if isinstance(value, list) else value


def _items(values: Iterable[Any], edits: Sequence[Edit]) -> list[Any]:
    return [_unpacked(value, edits) if isinstance(value, (dict, list)) else value for value in values]
