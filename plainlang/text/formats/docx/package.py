"""The parts of a Word document: which there are, and what is said where a file is no such document."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.text import xml
from plainlang.text.formats.docx.archive import Archive

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "word/document.xml"


class Package:
    """The parts of a Word document by the role that its relationships give them."""

    def __init__(self, data: bytes, path: Path) -> None:
        """Find the parts.

        Raises:
            PlainlangError: if it is no Word document, or damaged, or encrypted.
        """
        if data.startswith(_OLE):
            raise PlainlangError(_what_ole_is(data), path=path)
        if not data.startswith(b"PK"):
            raise PlainlangError("it is no Word document (.docx), only named like one", path=path)
        self.archive, self.path = Archive(data, path), path
        main = self._related("").get("officeDocument", _MAIN)
        if main not in self.archive:
            raise PlainlangError(f"it is no Word document: it holds no {main}", path=path)
        self.names: Mapping[str, str] = {**self._related(main), "document": main}
        """Name of the member by role: ``document``, ``styles``, ``footnotes``, ``endnotes``, ``comments``, ..."""

    def text(self, role: str) -> tuple[str, str] | None:
        """The text of a part and its encoding; None if there is no such part.

        Raises:
            PlainlangError: if the part is damaged.
        """
        name = self.names.get(role)
        if name is None or name not in self.archive:
            return None
        return xml.decoded(self.archive.read(name), self.label(role))

    def label(self, role: str) -> str:
        """What messages call a part."""
        return f"{self.path}/{self.names[role]}"

    def _related(self, source: str) -> dict[str, str]:
        folder, name = posixpath.split(source)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self.archive:
            return {}
        found = _Relationships(folder)
        text, _ = xml.decoded(self.archive.read(listing), f"{self.path}/{listing}")
        xml.walk(text, found, f"{self.path}/{listing}")
        return found.targets


class _Relationships(xml.Handler):
    """The targets of relationships by the last word of their type, which both editions of the standard share."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str], start: int, end: int) -> None:
        if name != f"{_RELATIONSHIPS} Relationship" or attributes.get("TargetMode") == "External":
            return
        role = attributes.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", self.folder, attributes.get("Target", "")))
        self.targets.setdefault(role, target.lstrip("/"))


def _what_ole_is(data: bytes) -> str:
    """What to say of the container that Word used before 2007, and uses for what is locked with a password."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "it is encrypted: save it without a password first"
    if "WordDocument".encode("utf-16-le") in data:
        return "it is a document of Word 97 to 2003 (.doc): save it as .docx first"
    return "it is no Word document (.docx), only named like one"
