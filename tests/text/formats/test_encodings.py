"""Files that declare their encoding are read in it and written in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.errors import PlainlangError
from plainlang.text.formats import html, latex
from plainlang.text.read import open_source
from plainlang.text.source import Source
from plainlang.text.span import Edit


def changed(source: Source, word: str, by: str) -> bytes:
    (part,) = source.parts
    token = next(t for t in part.document.tokens if t.text == word)
    return source.save([[Edit(token.span, by)]])


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_latin_page_stays_latin(newline: str) -> None:
    page = f'<html><head>{newline}<meta charset="iso-8859-1"></head>{newline}<p>Café “no” etiology</p></html>'
    data = page.encode("cp1252")
    source = open_source(data, Path("a.html"))
    assert [s.text for s in source.parts[0].document.sentences] == ["Café “no” etiology"]
    assert source.save([()]) == data
    assert changed(source, "etiology", "Ursache für Ω") == data.replace(b"etiology", b"Ursache f\xfcr &#937;")


def test_a_latin_article_stays_latin() -> None:
    data = "\\usepackage[latin1]{inputenc}\n\\begin{document}Café etiology 5\\%\\end{document}".encode("latin-1")
    source = open_source(data, Path("a.tex"))
    assert [s.text for s in source.parts[0].document.sentences] == ["Café etiology 5%"]
    assert source.save([()]) == data
    assert changed(source, "etiology", "für 10%") == data.replace(b"etiology", b"f\xfcr 10\\%")
    with pytest.raises(PlainlangError, match=r"a\.tex: its encoding, iso8859-1, has no 'Ω' \(U\+03A9\)"):
        changed(source, "etiology", "Ω")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b"<META http-equiv='x' content='text/html; charset=windows-1251'>", "cp1251"),
        (b'<?xml version="1.0" encoding="ISO-8859-15"?>', "iso8859-15"),
        (b'<meta charset="utf-16">', "utf-8"),
        (b'<meta charset="no-such">', None),
        (b'<meta charset="hex">', None),
        (b"<meta charset=ascii>\x81", "iso8859-1"),
        (b"<p>charset=x</p>", None),
    ],
)
def test_what_a_page_declares(head: bytes, expected: str | None) -> None:
    assert html.declared_encoding(head) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\\usepackage[utf8]{inputenc}", "utf-8"),
        (b"\\documentclass{a} \\usepackage [latin9] {inputenc}", "iso8859-15"),
        (b"% \\usepackage[latin1]{inputenc}", None),
        (b"\\usepackage[no-such]{inputenc}", None),
        (b"\\inputencoding{ansinew}", "cp1252"),
    ],
)
def test_what_an_article_declares(head: bytes, expected: str | None) -> None:
    assert latex.declared_encoding(head) == expected


def test_a_mark_is_believed_before_a_declaration() -> None:
    data = "\ufeff<meta charset='latin1'><p>Café</p>".encode()
    source = open_source(data, Path("a.html"))
    assert [s.text for s in source.parts[0].document.sentences] == ["Café"]
    assert source.save([()]) == data
