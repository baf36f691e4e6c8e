"""Abstracts whose authors labelled their parts: sentences without their labels, each with the part it belongs to."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plainlang.page.language.labels import PARTS, label_length, parts_of
from plainlang.text.document import Sentence
from plainlang.text.read import parse
from plainlang.text.span import Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """An abstract: its sentences, without labels, and the part that each belongs to."""

    collection: str
    key: str
    sentences: tuple[Sentence, ...]
    parts: tuple[str, ...]


def labelled(data: Path) -> list[Labelled]:
    """All labelled abstracts of the development data in ``data``."""
    return [*_plaba(data), *_pubmed(data)]


def _plaba(data: Path) -> Iterator[Labelled]:
    seen = set()
    for line in (data / "pairs_plaba_0.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["id"] in seen:
            continue  # an abstract with two adaptations
        seen.add(row["id"])
        found = _inline(row["technical"])
        parts = {part for _, part in found}
        if len(parts) >= 3 and len(found) > 3:
            yield _made("plaba", row["id"], found)


def _inline(text: str) -> list[tuple[str, str]]:
    found = []
    part = None
    for sentence in parse(" ".join(text.split())).sentences:
        skip = label_length(sentence.text)
        if skip:
            named = parts_of(sentence.text[:skip])
            part = named[0] if len(named) == 1 and named[0] in PARTS else None
        rest = sentence.text[skip:]
        if part and re.search(r"\w", rest):
            found.append((rest, part))
    return found


def _pubmed(data: Path) -> Iterator[Labelled]:
    for path in sorted((data / "pubmed").glob("*.xml")):
        found = []
        for section in ET.parse(path).iter("AbstractText"):
            named = parts_of(section.get("Label", ""))
            if len(named) == 1 and named[0] in PARTS:
                text = " ".join("".join(section.itertext()).split())
                found += [(sentence.text, named[0]) for sentence in parse(text).sentences]
        if found:
            yield _made("pubmed", path.stem, found)


def _made(collection: str, key: str, found: list[tuple[str, str]]) -> Labelled:
    sentences = tuple(Sentence(Span(0, len(text)), text) for text, _ in found)
    return Labelled(collection, key, sentences, tuple(part for _, part in found))
