"""The development data as the fits need it: rows, texts, tokens."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.tokens import TOKEN

PAIRS = ("pairs_cochrane_devaraj_val", "pairs_plaba_0", "pairs_elife_dainlp")
DICTIONARIES = ("nci_cancer_terms", "nci_genetics_terms")
JARGON = ("derived_abstract_jargon_words", "derived_common_words_overused_in_abstracts")


class Corpora:
    """Reads ``data`` (the folder of the development data) and ``../glossary_reference`` beside it."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.reference = data.resolve().parents[1] / "glossary_reference"

    def rows(self, name: str) -> list[dict[str, Any]]:
        """The rows of a JSON Lines file."""
        with (self.data / f"{name}.jsonl").open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    def table(self, name: str) -> list[dict[str, str]]:
        """The rows of a reference table."""
        with (self.reference / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

    @cached_property
    def pairs(self) -> tuple[tuple[str, int, Document, Document], ...]:
        """Collection, place in it, technical and plain document of every pair."""
        return tuple(
            (name, at, parse(row["technical"]), parse(row["plain"]))
            for name in PAIRS
            for at, row in enumerate(self.rows(name))
        )

    @property
    def lay_documents(self) -> Iterator[Document]:
        """The plain side of every pair."""
        return (plain for *_, plain in self.pairs)

    def sides(self, side: str) -> Iterator[str]:
        """The technical or the plain text of every pair."""
        for name in PAIRS:
            for row in self.rows(name):
                yield row[side]

    def definitions(self) -> Iterator[tuple[str, str]]:
        """Each headword of the patients' dictionaries with its definition."""
        for name in DICTIONARIES:
            for row in self.table(name):
                yield row["term"], row["definition"] or ""


def words(text: str) -> list[str]:
    """The tokens of a text in lower case."""
    return [match.lower() for match in TOKEN.findall(text)]


def count(texts: Iterator[str]) -> Counter[str]:
    """How often each token occurs."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(words(text))
    return found
