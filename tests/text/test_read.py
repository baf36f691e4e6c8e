"""From a source to a document: formats, blocks, sentences and tokens that fit together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.errors import PlainlangError
from plainlang.text.document import HIDDEN
from plainlang.text.format import formats
from plainlang.text.read import open_file, open_source, parse, revised
from plainlang.text.span import Edit, Span

WORDS = st.sampled_from(
    [
        "Mice",
        "ran.",
        "e.g.",
        "0.73",
        "T-cells",
        "*em*",
        "`code`",
        "[a](b)",
        "\n",
        "\n\n",
        "\r\n",
        "- ",
        "# ",
        "> ",
        "| a |",
        "🧬",
        "(",
        ")",
    ]
)
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
TEXT_FORMATS = [name for name, format in formats().items() if format.is_text]


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(PlainlangError, match=r"unknown format 'mardown' \(did you mean 'markdown'\?\): choose one of "):
        parse("Mice ran.", "mardown")


def test_a_document_is_returned_as_it_is() -> None:
    document = parse("*Mice* ran.", "markdown")
    assert parse(document) is document


def test_parse_plain() -> None:
    document = parse("Aims:\n- Mice ran. Rats slept.\n\n1234 ...\n\n...")
    assert [(s.kind, s.text) for s in document.sentences] == [
        ("paragraph", "Aims:"),
        ("item", "Mice ran."),
        ("item", "Rats slept."),
        ("paragraph", "1234 ..."),
    ]
    assert document.format == "plain"
    assert document.text == document.source


def test_parse_markdown() -> None:
    document = parse("# Aims\n\n**Mice** ran `fast`. Rats\nslept.\n\n`code`\n", "markdown")
    assert [(s.kind, s.text) for s in document.sentences] == [
        ("heading", "Aims"),
        ("paragraph", f"Mice   ran {HIDDEN * 6}."),
        ("paragraph", "Rats\nslept."),
    ]
    assert [document.source[t.span.start : t.span.end] for t in document.tokens] == [
        "Aims",
        "Mice",
        "ran",
        "Rats",
        "slept",
    ]


@pytest.mark.parametrize("format", TEXT_FORMATS)
@pytest.mark.parametrize("source", ["", " ", "\n", "\ufeff", "\r\n\r\n", "...", "🧬", "\0"])
def test_a_source_without_words_has_no_sentences(source: str, format: str) -> None:
    document = parse(source, format)
    assert document.sentences == ()
    assert len(document.text) == len(document.source)


@pytest.mark.parametrize("format", TEXT_FORMATS)
@given(source=TEXTS)
@settings(deadline=None, max_examples=200)
def test_the_parts_fit_together(format: str, source: str) -> None:
    document = parse(source, format)
    assert document.original == source
    assert len(document.text) == len(document.source)
    blocks = iter(document.blocks)
    block = next(blocks, None)
    at = 0
    for sentence in document.sentences:
        assert at <= sentence.span.start < sentence.span.end
        at = sentence.span.end
        while block is not None and not block.span.covers(sentence.span):
            block = next(blocks, None)
        assert block is not None
        assert sentence.kind == block.kind
        assert sentence.text == sentence.span.of(document.text)
        assert sentence.tokens
        end = sentence.span.start
        for token in sentence.tokens:
            assert end <= token.span.start < token.span.end <= sentence.span.end
            assert token.span.of(document.source) == token.span.of(document.text) == token.text
            end = token.span.end


def test_a_file_is_opened_and_given_back(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("\ufeff*Mice* ran.\r\n".encode("utf-16"))
    source = open_file(path)
    document = source.parts[0].document
    assert [s.text for s in document.sentences] == ["Mice  ran."]
    assert source.save([()]) == path.read_bytes()
    start = document.source.index("ran")
    assert source.save([(Edit(Span(start, start + 3), "sat"),)]) == path.read_bytes().replace(
        "ran".encode("utf-16-le"), "sat".encode("utf-16-le")
    )


def test_a_word_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    source = open_source(b"Mice ran.", tmp_path / "a.txt")
    with pytest.raises(PlainlangError, match=r"a\.txt: its encoding, utf-8, has no '.*' \(U\+D800\)"):
        source.save([(Edit(Span(0, 4), "\ud800"),)])


def test_a_revised_document_is_what_would_be_read() -> None:
    document = parse("# An etiology\n\nThe *etiology*. Mice ran.", "markdown")
    starts = [m for m in range(len(document.source)) if document.source.startswith("etiology", m)]
    edits = [Edit(Span(at, at + 8), "cause") for at in starts] + [
        Edit(Span(len(document.source), len(document.source)), " Yes.")
    ]
    made = revised(document, edits)
    read = parse(document.rewritten(edits), "markdown")
    assert (made.source, made.text, made.blocks, made.sentences) == (
        read.source,
        read.text,
        read.blocks,
        read.sentences,
    )
