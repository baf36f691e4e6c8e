"""What a file holds, as documents, and how to give the file back with edits in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from plainlang.errors import PlainlangError
from plainlang.text.document import Document
from plainlang.text.span import Edit, apply


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a file: its document, and a label that tells it from the others ("row 12"), if there are others."""

    document: Document
    label: str = ""


class Source(Protocol):
    """A file: its parts, what a writer should know about how it was read, and the way back."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Most files are one part; a file of records is one for each record."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a writer should know, such as that words may be lost in extraction."""

    @property
    def errors(self) -> tuple[PlainlangError, ...]:
        """What could not be read, such as a row that is broken, where the rest could."""

    def shown(self, edits: Sequence[Sequence[Edit]] = ()) -> str:
        """The file's text with the edits of each part made; of a file that is no text, its prose."""

    def save(self, edits: Sequence[Sequence[Edit]]) -> bytes:
        """The file's bytes with the edits of each part made, in the order of `parts`; without any, the same bytes.

        Raises:
            PlainlangError: if the format cannot be written, or the edits cannot be said in it.
        """


@dataclass(frozen=True, slots=True)
class TextSource:
    """A file that is text: one whole, or parts whose views know their places in it (`View.offset`).

    Attributes:
        data: its bytes.
        text: the bytes as text, with every line end and the byte-order mark.
        encoding: in which the bytes are the text.
        path: its name as the user knows it, for errors.
        unencodable: what becomes of a new character that the encoding lacks; see `codecs.register_error`.
        errors: what in it could not be read.
    """

    data: bytes
    text: str
    encoding: str
    path: Path
    parts: tuple[Part, ...]
    warnings: tuple[str, ...] = ()
    unencodable: str = "strict"
    errors: tuple[PlainlangError, ...] = ()

    def shown(self, edits: Sequence[Sequence[Edit]] = ()) -> str:
        """The file's text with the edits of each part made."""
        return apply(self.text, self.file_edits(edits)) if any(edits) else self.text

    def save(self, edits: Sequence[Sequence[Edit]]) -> bytes:
        """The file's bytes with the edits of each part made.

        Raises:
            PlainlangError: if a new word cannot be said in the file's encoding, or its bytes are not what the
                encoding would make of its text.
        """
        if not any(edits):
            return self.data
        changed = self.shown(edits)
        try:
            if self.text.encode(self.encoding) != self.data:
                raise PlainlangError(f"not quite {self.encoding} text: save it as UTF-8 first", path=self.path)
            return changed.encode(self.encoding, self.unencodable)
        except UnicodeEncodeError as error:
            character = error.object[error.start]
            message = f"its encoding, {self.encoding}, has no '{character}' (U+{ord(character):04X}), which the "
            raise PlainlangError(f"{message}rewrite needs: save it as UTF-8 first", path=self.path) from None

    def file_edits(self, edits: Sequence[Sequence[Edit]]) -> list[Edit]:
        """The edits of the file's text that make the edits of each part."""
        return [
            Edit(edit.span.moved(offset), edit.text)
            for part, wanted in zip(self.parts, edits, strict=True)
            for offset in (part.document.view.offset if part.document.view else 0,)
            for edit in part.document.original_edits(wanted)
        ]
