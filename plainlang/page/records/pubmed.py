"""PubMed's XML: an article with its abstract, whose labels are kept as sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element

from plainlang.page.dates import parse_date
from plainlang.page.grant_texts import plain_passage
from plainlang.page.mending import Mending, mend
from plainlang.page.names import person
from plainlang.page.passage import Label, Passage
from plainlang.page.raw import Raw
from plainlang.page.record import Date, Design, Link, Person, Place, Record
from plainlang.page.tables import table
from plainlang.text.span import Span

NAME = "pubmed"
TITLE = "PubMed efetch (XML)"

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_LOOSE = re.compile(r" (?=[⁰¹²³⁴-⁹⁺⁻₀-₉₊₋])")
_MOST_TYPES = 2
_LAY = ("plain-language-summary", "plain language summary", "patient summary")


def claims(raw: Raw) -> bool:
    """An article of PubMed."""
    return isinstance(raw.data, Element) and raw.data.tag == "PubmedArticle"


def read(raw: Raw) -> Record:
    """The article as a paper.

    Raises:
        PlainlangError: if it has no PMID or no title.
    """
    article = raw.data
    assert isinstance(article, Element)
    pmid = _text(article.find("MedlineCitation/PMID"))
    title = _text(article.find("MedlineCitation/Article/ArticleTitle")).strip("[]")
    if not pmid or not title:
        missing = "ArticleTitle" if pmid else "PMID"
        raise raw.error(f"the article has no '{missing}'", f"PMID {pmid}" if pmid else "")
    kinds = [_text(k) for k in article.iterfind(".//PublicationType")]
    return Record(
        kind="paper",
        source=NAME,
        identifier=f"PMID {pmid}",
        title=title.removesuffix("."),
        texts=tuple(_texts(article, title)),
        people=tuple(_people(article)),
        organisation=_organisation(article),
        start=_published(article),
        design=Design(study_type="; ".join(_study_types(kinds))),
        journal=_text(article.find("MedlineCitation/Article/Journal/Title")),
        topics=tuple(dict.fromkeys(_text(d) for d in article.iterfind(".//MeshHeading/DescriptorName"))),
        links=tuple(_links(article, pmid)),
    )


def _study_types(kinds: list[str]) -> list[str]:
    """The most telling publication types in words; that an article was retracted always."""
    known = table("pubmed", "study")
    found = list(dict.fromkeys(words for kind, words in known.items() if kind in kinds))
    retracted = known["Retracted Publication"]
    return [retracted] * (retracted in found) + [words for words in found if words != retracted][:_MOST_TYPES]


def _texts(article: Element, title: str) -> Iterator[Passage]:
    yield plain_passage("title", title.removesuffix("."))
    own = [p for p in article.iterfind("MedlineCitation/Article/Abstract/AbstractText") if _text(p)]
    if own:
        yield _sections("abstract", own)
    for other in article.iterfind("MedlineCitation/OtherAbstract"):
        kind = (other.get("Type") or "").lower()
        parts = [p for p in other.iterfind("AbstractText") if _text(p)]
        if parts and kind in _LAY:
            yield _sections("plain-summary", parts)
            return


def _sections(field: str, parts: list[Element]) -> Passage:
    """An abstract's paragraphs as one passage; one without labels may have them in its text."""
    mended: list[str] = []
    for part in parts:
        mending = Mending(_text(part))
        mend(mending)
        mended.append(mending.text)
    source = "\n\n".join(mended)
    if not any(part.get("Label") for part in parts):
        return plain_passage(field, source, labels=True)
    labels = []
    at = 0
    for part, paragraph in zip(parts, mended, strict=True):
        name, category = part.get("Label") or "", part.get("NlmCategory") or ""
        if name and name.upper() != "UNLABELLED":
            labels.append(Label(name, Span(at, at + len(paragraph)), "" if category == "UNASSIGNED" else category))
        at += len(paragraph) + 2
    return Passage(field, source, labels=tuple(labels))


def _text(element: Element | None) -> str:
    """The text of an element on one line. Raised and lowered figures stay apart from what they follow: 10⁶, H₂O."""
    return "" if element is None else _LOOSE.sub("", " ".join("".join(_pieces(element)).split()))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        inner = "".join(_pieces(child))
        table = {"sup": _RAISED, "sub": _LOWERED}.get(child.tag)
        if table is not None and inner.strip():
            small = inner.translate(table)
            inner = small if all(ord(c) in table or c.isspace() for c in inner) else f"_{inner}"
        yield inner
        yield child.tail or ""


def _people(article: Element) -> Iterator[Person]:
    for author in article.iterfind("MedlineCitation/Article/AuthorList/Author"):
        last, first = _text(author.find("LastName")), _text(author.find("ForeName"))
        name = person(f"{last}, {first}") if last and first else last or _text(author.find("CollectiveName"))
        if name:
            yield Person(name, "author", _text(author.find("AffiliationInfo/Affiliation")))


def _organisation(article: Element) -> Place | None:
    """Where the first author works, in the article's own words."""
    where = _text(article.find("MedlineCitation/Article/AuthorList/Author/AffiliationInfo/Affiliation"))
    address = where.rpartition(". ")[2]
    if "@" in address:  # a mail address behind the affiliation is nobody's business here
        where = where.rpartition(". ")[0]
    first = where.split(";")[0].removeprefix("From the ")  # one of many, where they are all in one text
    return Place(name=re.sub(r"\s*\([A-Z.,\s]+\)", "", first).removesuffix(".")) if where else None


def _published(article: Element) -> Date | None:
    date = article.find("MedlineCitation/Article/Journal/JournalIssue/PubDate")
    if date is None:
        return None
    parts = [_text(date.find(name)) for name in ("Year", "Month", "Day")]
    if not parts[0]:
        return parse_date(_text(date.find("MedlineDate")))
    separator = "-" if parts[1].isdigit() else " "
    return parse_date(separator.join(filter(None, parts)))


def _links(article: Element, pmid: str) -> Iterator[Link]:
    yield Link("View on PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")
    for place in article.iterfind("PubmedData/ArticleIdList/ArticleId"):
        identifier = _text(place)
        if place.get("IdType") == "doi":
            yield Link("Read the article", f"https://doi.org/{quote(identifier, safe='/:;')}")
        elif place.get("IdType") == "pmc":
            yield Link("Read the article free of charge", f"https://pmc.ncbi.nlm.nih.gov/articles/{identifier}/")
