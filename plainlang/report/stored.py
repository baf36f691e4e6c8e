"""A report as JSON that it can be made of again, for a cache: what takes long to work out, and nothing else.

The document is not stored, since it is parsed in no time, nor its analysis, which few renderers ask for. A value is
stored as the name of its class with its fields, and only the classes below are ever built: nothing that is read can
run code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
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
_FIELDS: Mapping[type, tuple[str, ...]] = {cls: tuple(f.name for f in fields(cls)) for cls in _CLASSES.values()}
_PLAIN = ("profile", "limit", "fail_on", "difficulty", "tagger")
_LISTS = ("findings", "sentences", "suppressed")


def stored(report: Report) -> dict[str, Any]:
    """What is kept of a report, for `json.dumps` with `packed` as its ``default``."""
    kept = {name: getattr(report, name) for name in (*_PLAIN, *_LISTS)}
    return {**kept, "edits": report.rewrite.edits, "left": report.rewrite.left}


def packed(value: object) -> dict[str, list[Any]]:
    """A value of one of the classes that are stored, as JSON can hold it but for the values in it.

    Raises:
        KeyError: if it is of another class.
    """
    cls = type(value)
    return {cls.__name__: [getattr(value, name) for name in _FIELDS[cls]]}


def restored(data: Mapping[str, Any], document: Document) -> Report:
    """The report on ``document`` that was stored.

    Raises:
        KeyError, TypeError, ValueError: if the data is not what `stored` gives.
    """
    edits, left = _unpacked(data["edits"]), _unpacked(data["left"])
    rewrite = Rewrite(document.original, document.rewritten(edits), edits, left)
    plain = {name: data[name] for name in _PLAIN}
    return Report(document=document, rewrite=rewrite, **plain, **{name: _unpacked(data[name]) for name in _LISTS})


def _unpacked(value: Any) -> Any:
    if isinstance(value, dict):
        ((name, parts),) = value.items()
        return _CLASSES[name](*map(_unpacked, parts))
    return tuple(map(_unpacked, value)) if isinstance(value, list) else value
