"""A report as JSON that it can be made of again, for a cache: what takes long to work out, and nothing else.

The document is not stored, since it is parsed in no time, nor its analysis, which few renderers ask for. A value is
stored as the name of its class with its fields, and only the classes below are ever built: nothing that is read can
run code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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
_NUMBERED = "edit"
"""Stands for a class where an edit of the rewrite is meant, by its number."""


def stored(report: Report) -> dict[str, Any]:
    """What is kept of a report, for `json.dumps` with `Packing` as its ``default``."""
    edits = report.rewrite.edits
    kept = {name: getattr(report, name) for name in (*_PLAIN, *_LISTS)}
    return {**kept, "edits": list(map(_whole, edits)), "left": report.rewrite.left}


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


def restored(data: Mapping[str, Any], document: Document) -> Report:
    """The report on ``document`` that was stored.

    Raises:
        KeyError, TypeError, ValueError: if the data is not what `stored` gives.
    """
    edits = _unpacked(data["edits"], {})
    numbered = dict(enumerate(edits))
    rewrite = Rewrite(document.original, document.rewritten(edits), edits, _unpacked(data["left"], {}))
    plain = {name: data[name] for name in _PLAIN}
    lists = {name: _unpacked(data[name], numbered) for name in _LISTS}
    return Report(document=document, rewrite=rewrite, **plain, **lists)


def _unpacked(value: Any, edits: Mapping[int, Edit]) -> Any:
    if isinstance(value, dict):
        ((name, parts),) = value.items()
        return edits[parts] if name == _NUMBERED else _CLASSES[name](*_items(parts, edits))
    return tuple(_items(value, edits)) if isinstance(value, list) else value


def _items(values: Iterable[Any], edits: Mapping[int, Edit]) -> list[Any]:
    return [_unpacked(value, edits) if isinstance(value, (dict, list)) else value for value in values]
