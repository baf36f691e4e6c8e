"""Records as drafts: what ``check``, ``rewrite`` and ``score`` read of them is each of their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.page.raw import Raw, raw_records
from plainlang.page.read import is_claimed, read_raw
from plainlang.page.record import Record
from plainlang.text.source import Part
from plainlang.text.span import Edit, apply

_FIELDS = ("abstract", "plain-summary", "relevance", "description", "eligibility")


@dataclass(frozen=True, slots=True)
class RecordSource:
    """A file of records, each text of each record a part; a `plainlang.text.source.Source`.

    Attributes:
        path: of the file.
        parts: their offsets count in the readable text of the field, without the headings of forms.
        errors: records that cannot be used.
    """

    path: Path
    parts: tuple[Part, ...]
    errors: tuple[PlainlangError, ...]
    warnings: tuple[str, ...] = ()

    def shown(self, edits: Sequence[Sequence[Edit]] = ()) -> str:
        """The texts with the edits of each made, each under its label."""
        made = edits or [()] * len(self.parts)
        texts = [
            f"{part.label}\n\n{apply(part.document.source, changes)}"
            for part, changes in zip(self.parts, made, strict=True)
        ]
        return "\n\n".join(texts) + "\n"

    def save(self, edits: Sequence[Sequence[Edit]]) -> bytes:
        """Refused: a record is what its registry says.

        Raises:
            PlainlangError: always.
        """
        raise PlainlangError("a record is not rewritten in place (plainlang page drafts a page of it)", path=self.path)


def record_source(data: bytes, path: Path) -> RecordSource | None:
    """The records in a file (`plainlang.page.EXTENSIONS`) as drafts; None if it holds none that plainlang knows.

    Raises:
        PlainlangError: if it holds records, but no text.
    """
    try:
        found = list(raw_records(path, data))
    except PlainlangError:
        return None
    if not any(isinstance(raw, Raw) and is_claimed(raw) for raw in found):
        return None
    parts: list[Part] = []
    errors: list[PlainlangError] = []
    for raw in found:
        try:
            if isinstance(raw, PlainlangError):
                raise raw
            parts += _parts(read_raw(raw))
        except PlainlangError as error:
            errors.append(error)
    if not parts and not errors:
        raise PlainlangError("its records hold no text", path=path)
    return RecordSource(path, tuple(parts), tuple(errors))


def _parts(record: Record) -> list[Part]:
    passages = [p for p in record.texts if p.field in _FIELDS]
    return [Part(p.document, f"{record.identifier}, {p.field}") for p in passages]
