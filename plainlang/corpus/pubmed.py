"""PubMed's XML, read article by article: memory does not grow with the file, entities are never expanded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.etree.ElementTree import ParseError

from plainlang.errors import PlainlangError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ARTICLE = "PubmedArticle"


def read_articles(stream: BinaryIO, path: Path) -> Iterator[tuple[dict[str, Any], Element]]:
    """Each article's ``pmid``, ``title``, ``abstract``, ``journal`` and ``year``, if it has them, and its element.

    A structured abstract keeps its labels: each section is a paragraph that opens with its label and a colon. An
    element is emptied when the next is asked for.

    Raises:
        PlainlangError: if the file is no well-formed XML, or defines entities.
    """
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        events = iterparse(stream, events=("start", "end"))
        _, root = next(events)
        for event, element in events:
            if event == "end" and element.tag == _ARTICLE:
                yield _article(element), element
                root.clear()
    except ParseError as error:
        line, column = error.position
        raise PlainlangError(
            f"this is no well-formed XML: {error.msg}", path=path, line=line, column=column + 1
        ) from None
    except DefusedXmlException:
        raise PlainlangError("it defines entities of its own, which is refused", path=path) from None


def _article(element: Element) -> dict[str, Any]:
    sections = [(part.get("Label"), _text(part)) for part in element.iterfind(".//Article/Abstract/AbstractText")]
    abstract = "\n\n".join(f"{label}: {text}" if label else text for label, text in sections if text)
    date = element.find(".//Article/Journal/JournalIssue/PubDate")
    year = (date.findtext("Year") or date.findtext("MedlineDate") or "")[:4] if date is not None else ""
    return {
        "pmid": element.findtext("./MedlineCitation/PMID"),
        "title": _text(element.find(".//Article/ArticleTitle")) or None,
        "abstract": abstract or None,
        "journal": element.findtext(".//Article/Journal/Title"),
        "year": int(year) if year.isdigit() else None,
    }


def _text(element: Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())
