"""Word documents: edits in their runs, tracked changes, the rest of the file untouched, and files that are none."""

from __future__ import annotations

import io
import re
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.errors import PlainlangError
from plainlang.glossary.rewrite import rewrite
from plainlang.text.directives import directives
from plainlang.text.formats.docx.archive import Archive
from plainlang.text.formats.docx.document import WordSource
from plainlang.text.read import open_source
from plainlang.text.span import Edit, Span, apply
from plainlang.text.tracking import Tracking

FOLDER = Path(__file__).parent / "docx"
EDITS: list[dict[str, Any]] = tomllib.loads((FOLDER / "edits.toml").read_text("utf-8"))["case"]
# What is set above the line reads otherwise when the words before it are others.
CASES: list[dict[str, Any]] = tomllib.loads((FOLDER / "cases.toml").read_text("utf-8"))["case"]
CASES = [case for case in CASES if "above the line" not in case["name"]]
TRACKING = Tracking("P")
MAIN = "word/document.xml"
_INSERTED = re.compile(r'<w:ins w:id="\d+" w:author="P">.*?</w:ins>')
_DELETED = re.compile(r'<w:del w:id="\d+" w:author="P">(.*?)</w:del>')


def opened(data: bytes) -> WordSource:
    source = open_source(data, Path("draft.docx"))
    assert isinstance(source, WordSource)
    return source


def member(data: bytes, name: str = MAIN) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode()


def paragraph(data: bytes) -> str:
    found = re.search(r"<w:p>(.*)</w:p>", member(data), re.DOTALL)
    assert found is not None
    return found[1]


def wanted(case: dict[str, Any], text: str) -> list[Edit]:
    edits = []
    for words, new, *which in case["edits"]:
        at = -1
        for _ in range(*which or [1]):
            at = text.index(words, at + 1)
        edits.append(Edit(Span(at, at + len(words)), new))
    return edits


@pytest.mark.parametrize("case", EDITS, ids=lambda case: case["name"])
def test_edits_keep_to_their_runs(case: dict[str, Any], builders: ModuleType) -> None:
    source = opened(builders.docx(f"<w:p>{case['before']}</w:p>"))
    edits = wanted(case, source.layout.source)
    in_place, tracked = source.save([edits]), source.save_tracked([edits], TRACKING)
    assert paragraph(in_place) == case["after"]
    assert paragraph(tracked) == case["tracked"]
    # Both read as the text with the edits made.
    after = apply(source.layout.source, edits)
    assert opened(in_place).layout.source == after
    assert opened(tracked).layout.source == after


def rejected(xml: str) -> str:
    """A document's XML without the changes that we track."""
    kept = re.compile(r"delText\b")
    return _DELETED.sub(lambda deleted: kept.sub("t", deleted[1]), _INSERTED.sub("", xml))


@given(data=st.data())
@settings(deadline=None, max_examples=80)
def test_tracked_changes_can_be_accepted_and_rejected(data: st.DataObject, builders: ModuleType) -> None:
    """Accepted they are the edits in place, rejected the text as it was."""
    case = data.draw(st.sampled_from([case for case in CASES if not case.keys() & {"word", "comments_at"}]))
    parts = {key: value for key, value in case.items() if key not in ("name", "blocks")}
    before = builders.docx(**parts)
    source = opened(before)
    tokens = [t for t in source.parts[0].document.tokens if source.parts[0].document.is_unbroken(t.span)]
    chosen = data.draw(st.lists(st.sampled_from(tokens), unique=True, max_size=6)) if tokens else []
    new = data.draw(st.sampled_from(["cause", "", "p < 1 & 2", "a\tb", "two words"]))
    edits = [[Edit(t.span, new) for t in chosen]]
    tracked = source.save_tracked(edits, TRACKING)
    assert (
        opened(tracked).layout.source
        == opened(source.save(edits)).layout.source
        == apply(source.layout.source, edits[0])
    )
    undone = builders.zipped(
        {n: rejected(member(tracked, n)).encode() for n in zipfile.ZipFile(io.BytesIO(tracked)).namelist()}
    )
    assert opened(undone).layout.source == source.layout.source


def test_a_date_is_written_only_if_it_is_given(builders: ModuleType) -> None:
    source = opened(builders.docx(builders.paragraphs(["The etiology."])))
    edits = [[Edit(Span(4, 12), "cause")]]
    assert "w:date" not in member(source.save_tracked(edits, Tracking()))
    dated = member(source.save_tracked(edits, Tracking('A "B"', "2026-11-27T00:00:00Z")))
    assert dated.count("""w:author='A "B"' w:date="2026-11-27T00:00:00Z\"""") == 2


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("around", [b"", b"something before"])
def test_only_the_changed_part_is_written_anew(
    compression: int, streamed: bool, around: bytes, builders: ModuleType
) -> None:
    text = ["The etiology.", *(f"Paragraph {n} of many." for n in range(50))]
    data = around + builders.docx(
        builders.paragraphs(text), compression=compression, streamed=streamed, styles="", footnotes=""
    )
    archive = Archive(data, Path("draft.docx"))
    assert archive.replaced({}) == data
    content = archive.read(MAIN).replace(b"etiology", b"cause")
    changed = archive.replaced({MAIN: content})
    assert changed.startswith(around)
    before, after = zipfile.ZipFile(io.BytesIO(data)), zipfile.ZipFile(io.BytesIO(changed))
    assert after.testzip() is None
    assert before.namelist() == after.namelist()
    for old, new in zip(before.infolist(), after.infolist(), strict=True):
        told = ("date_time", "compress_type", "external_attr", "create_version", "flag_bits", "extra", "comment")
        assert [getattr(old, name) for name in told] == [getattr(new, name) for name in told]
        assert after.read(new) == (content if new.filename == MAIN else before.read(old))
    place = next(i.header_offset for i in before.infolist() if i.filename == MAIN)
    assert changed[:place] == data[:place]
    back = Archive(changed, Path("draft.docx")).replaced({MAIN: archive.read(MAIN)})
    assert back == data


def test_a_text_box_is_changed_for_all_versions_of_word(builders: ModuleType) -> None:
    case = next(case for case in CASES if case["name"].startswith("a text box"))
    source = opened(builders.docx(case["body"]))
    at = source.layout.source.index("box.")
    changed = member(source.save([[Edit(Span(at, at + 3), "frame")]]))
    assert changed.count("frame.") == 2
    assert "box." not in changed


def test_what_is_not_the_writers_own_is_never_changed(builders: ModuleType) -> None:
    source = opened(builders.docx("<w:p><w:r><w:t>a</w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>"))
    with pytest.raises(PlainlangError, match=r"draft.docx: the rewrite cannot be made in this document: 'x' is not"):
        source.save([[Edit(Span(0, 2), "b")]])


def test_positions_are_paragraph_and_character(builders: ModuleType) -> None:
    document = opened(builders.docx(builders.paragraphs(["One.", "", "The etiology."]))).parts[0].document
    assert document.unit == "paragraph"
    assert document.position(document.source.index("etiology")) == (3, 5)


def test_a_comment_keeps_the_words_that_it_is_on(builders: ModuleType) -> None:
    case = next(case for case in CASES if "comments_at" in case)
    source = opened(builders.docx(case["body"], comments=case["comments"].replace("ignore jargon", "ignore[jargon]")))
    (ignore,) = directives(source.parts[0].document).ignores
    assert (ignore.rules, ignore.covers.of(source.layout.source)) == (("jargon",), "etiology")
    assert rewrite(source.parts[0].document).edits == ()


_BOMB = b"\0" * 70_000_000
BAD: dict[str, tuple[bytes, str]] = {
    "no zip": (b"The mice slept.", "it is no Word document"),
    "an old document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        r"Word 97 to 2003 \(.doc\): save it as .docx",
    ),
    "a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "it is encrypted"),
    "half a file": (b"PK\x03\x04half", "it is damaged"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_document_is_said_to_be_none(name: str) -> None:
    data, message = BAD[name]
    with pytest.raises(PlainlangError, match=f"^draft.docx: .*{message}"):
        opened(data)


MEMBERS: dict[str, tuple[dict[str, bytes], str]] = {
    "another kind of zip": ({"content.xml": b"<a/>"}, "it holds no word/document.xml"),
    "broken xml": ({MAIN: b"<w:document"}, r"draft.docx/word/document.xml:1:\d+: it is not well-formed XML"),
    "entities": (
        {MAIN: b'<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'},
        "it names a document type, which is not safe here",
    ),
    "far too large": ({MAIN: _BOMB}, "unpacks to far more than a draft holds"),
    "far too deep": ({MAIN: b"<a>" * 5000}, "nested more than 256 deep"),
    "not text": ({MAIN: b"<a>\xff</a>"}, "not UTF-8 text"),
}


@pytest.mark.parametrize("name", MEMBERS)
def test_a_document_that_cannot_be_used_is_said_to_be_so(name: str, builders: ModuleType) -> None:
    members, message = MEMBERS[name]
    with pytest.raises(PlainlangError, match=message):
        opened(builders.zipped(members))


@pytest.mark.parametrize("odd", ["ins", "sdt", "fldSimple", "p", "txbxContent", "tc"])
def test_what_stands_where_it_may_not_is_no_trouble(odd: str, builders: ModuleType) -> None:
    inner = f"<w:{odd}><w:r><w:t>no</w:t></w:r></w:{odd}>"
    body = f"<w:p><w:r><w:rPr>{inner}</w:rPr><w:t>The mice slept.</w:t></w:r></w:p>"
    assert opened(builders.docx(body)).layout.source == "The mice slept."


def test_a_locked_zip_file_is_said_to_be_locked(builders: ModuleType) -> None:
    data = bytearray(builders.docx("<w:p/>"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    with pytest.raises(PlainlangError, match="it is encrypted"):
        opened(bytes(data))


def test_a_part_in_another_encoding_stays_in_it(builders: ModuleType) -> None:
    data = builders.docx(builders.paragraphs(["The ætiology."]))
    xml = member(data).replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').encode("latin-1")
    source = opened(Archive(data, Path("a")).replaced({MAIN: xml}))
    changed = source.save([[Edit(Span(4, 12), "c→use")]])
    assert zipfile.ZipFile(io.BytesIO(changed)).read(MAIN) == xml.replace("ætiology".encode("latin-1"), b"c&#8594;use")
