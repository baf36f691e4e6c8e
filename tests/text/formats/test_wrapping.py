"""An abstract is as hard, and has the same findings, in whatever file it stands; but PDF, whose lines are guessed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from types import ModuleType

import pytest

from plainlang.report.check import check
from plainlang.text.document import Document
from plainlang.text.formats import latex, markdown, rst
from plainlang.text.read import open_source, parse

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "bench" / "data" / "pairs_plaba_0.jsonl"
REAL = 6
OURS = (
    "The etiology of hypertension remains unknown (p < 0.05; n = 48). We randomized patients to “usual care” & advice.",
    "T cells infiltrating solid tumors lose effector function, i.e. exhaustion.\n\nNFAT/AP-1 were measured at 10 mg/kg "
    "(95% CI 2.1 to 6.3).\n\nThese findings suggest that inhibition of calcineurin may attenuate dysfunction.",
)


def abstracts() -> list[str]:
    lines = DATA.read_text("utf-8").splitlines()[:REAL] if DATA.exists() else []
    return [*OURS, *(json.loads(line)["technical"] for line in lines)]


def _csv(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([["id", "abstract"], [1, "\n\n".join(paragraphs)]])
    return stream.getvalue().encode()


def _jsonl(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    return json.dumps({"abstract": "\n\n".join(paragraphs)}).encode()


def _ipynb(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    source = "\n\n".join(paragraphs).splitlines(keepends=True)
    return json.dumps({"cells": [{"cell_type": "markdown", "source": source}], "nbformat": 4}, indent=1).encode()


def _jats(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    inner = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    front = f"<front><article-meta><abstract>{inner}</abstract></article-meta></front>"
    return f"<article>{front}</article>".encode()


def _docx(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    data: bytes = builders.docx(builders.paragraphs(paragraphs))
    return data


def _html(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    inner = "\n".join(f"<p>\n  {escape(paragraph)}\n</p>" for paragraph in paragraphs)
    page = f"<!DOCTYPE html><html><head><title>Not read</title></head><body><main>{inner}</main></body></html>"
    return page.encode("ascii", "xmlcharrefreplace")


def _tex(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    inner = "\n\n".join(map(latex.escape, paragraphs))
    for written, character in (
        ("``", "“"),
        ("''", "”"),
        ("--", "–"),
        ("$\\alpha$", "α"),
        ("\\'e", "é"),
        ("~", "\u00a0"),
    ):
        inner = inner.replace(character, written)
    return f"\\documentclass{{article}}\n\\begin{{document}}\n% a comment\n{inner}\n\\end{{document}}\n".encode()


def _rst(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    inner = "\n\n   ".join(map(rst.escape, paragraphs))
    return f":Author: Not read\n\n.. comment\n\n.. note::\n   :class: x\n\n   {inner}\n".encode()


def _md(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    return "\n\n".join(map(markdown.escape, paragraphs)).encode("utf-16")


def _qmd(paragraphs: Sequence[str], builders: ModuleType) -> bytes:
    inner = "\r\n\r\n".join(map(markdown.escape, paragraphs))
    return f"---\ntitle: Not read\n---\n\n::: {{.callout-note}}\n{inner}\n:::\n\n```{{r}}\nplot(1)\n```\n".encode()


WRAPPED: dict[str, Callable[[Sequence[str], ModuleType], bytes]] = {
    "draft.csv": _csv,
    "draft.jsonl": _jsonl,
    "draft.ipynb": _ipynb,
    "draft.xml": _jats,
    "draft.docx": _docx,
    "draft.html": _html,
    "draft.tex": _tex,
    "draft.rst": _rst,
    "draft.md": _md,
    "draft.qmd": _qmd,
}


def measured(document: Document) -> tuple[float, list[tuple[str, str, str]]]:
    report = check(document, ignore=("missing-headings",))  # which judges only formats that have headings
    found = [(f.rule, " ".join(f.span.of(document.source).split()), f.message) for f in report.findings]
    return report.analysis.difficulty, found


@pytest.mark.parametrize("abstract", abstracts(), ids=lambda text: text[:20])
def test_wrapping_changes_nothing(abstract: str, builders: ModuleType) -> None:
    paragraphs = abstract.split("\n\n")
    expected = measured(parse(abstract))
    for name, wrap in WRAPPED.items():
        (part,) = open_source(wrap(paragraphs, builders), Path(name)).parts
        assert measured(part.document) == expected, name
