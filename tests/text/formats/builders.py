"""Files that are no text, built from what can be read: Word documents from their XML, PDF files from their lines."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    'xmlns:w="{word}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOTS = {
    "document": ("document", "<w:body>{}</w:body>"),
    "styles": ("styles", "{}"),
    "footnotes": ("footnotes", "{}"),
    "endnotes": ("endnotes", "{}"),
    "comments": ("comments", "{}"),
    "header": ("hdr", "{}"),
}
_DATE = (2026, 11, 27, 9, 0, 0)


def docx(
    body: str, word: str = WORD, compression: int = zipfile.ZIP_DEFLATED, streamed: bool = False, **parts: str
) -> bytes:
    """A Word document of this body and these further parts, each as the XML inside its root.

    With ``streamed``, the zip file has its sums behind the members, as programs write that cannot go back.
    """
    inner = {"document": body, **parts}
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(_override(role) for role in inner)
        + "</Types>",
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
    }
    for role, content in inner.items():
        root, wrapped = _ROOTS[role]
        spaces = _SPACES.format(word=word)
        members[f"word/{role}.xml"] = f"<w:{root} {spaces}>{wrapped.format(content)}</w:{root}>"
    members["word/_rels/document.xml.rels"] = _relationships(
        {f"{role}s" if role == "header" else role: f"{role}.xml" for role in parts}
    )
    return zipped({name: (_DECLARATION + text).encode() for name, text in members.items()}, compression, streamed)


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED, streamed: bool = False) -> bytes:
    """A zip file of these members."""
    stream = _Forward() if streamed else io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type = compression
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return stream.getvalue()


class _Forward(io.BytesIO):
    """A stream in which nothing can be written twice."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def _override(role: str) -> str:
    kind = "document.main" if role == "document" else role
    return f'<Override PartName="/word/{role}.xml" ContentType="{_TYPE}.{kind}+xml"/>'


def _relationships(targets: Mapping[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{role}" Target="{target}"/>'
        for number, (role, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def paragraphs(texts: Sequence[str]) -> str:
    """Word paragraphs of these texts."""
    escaped = (text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for text in texts)
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>' for text in escaped)


def pdf(pages: Sequence[Sequence[str]], password: str | None = None) -> bytes:
    """A PDF of these lines, a list for each page; an empty line leaves a gap."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    encryption = StandardEncryption(password, strength=40) if password else None
    canvas = Canvas(stream, invariant=True, encrypt=encryption, pageCompression=0)
    for lines in pages:
        text = canvas.beginText(72, 770)
        text.setFont("Helvetica", 11)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()
