"""NIH ExPORTER's bulk tables: a row of PRJ, joined with its abstract from PRJABS; or the same fields as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainlang.page.dates import parse_date
from plainlang.page.fields import integer, raw_text, text
from plainlang.page.grant_texts import grant_texts
from plainlang.page.names import person, title
from plainlang.page.nih import funding, link, organisation
from plainlang.page.raw import Raw
from plainlang.page.record import Person, Record

NAME = "nih-exporter"
TITLE = "NIH ExPORTER (CSV files PRJ and PRJABS, or their fields as JSON)"


def claims(raw: Raw) -> bool:
    """Every row has the number of its application."""
    return isinstance(raw.data, Mapping) and "APPLICATION_ID" in raw.data


def read(raw: Raw) -> Record:
    """The project as a grant.

    Raises:
        PlainlangError: if it has no title or no number, or the row is an abstract without its project.
    """
    data = raw.data
    application = text(data, "APPLICATION_ID")
    identifier = text(data, "CORE_PROJECT_NUM") or text(data, "FULL_PROJECT_NUM") or application
    part = text(data, "SUBPROJECT_ID")
    name = text(data, "PROJECT_TITLE")
    if not name:
        has_abstract_only = isinstance(data, Mapping) and "PROJECT_TITLE" not in data
        hint = ": this looks like PRJABS; give its PRJ file as well" if has_abstract_only else ""
        raise raw.error(f"the project has no 'PROJECT_TITLE'{hint}", application)
    if not identifier:
        raise raw.error("the project has no 'CORE_PROJECT_NUM'")
    abstract, relevance = raw_text(data, "ABSTRACT_TEXT"), raw_text(data, "PHR")
    where = organisation(*(text(data, f"ORG_{key}") for key in ("NAME", "CITY", "STATE", "COUNTRY")))
    amount = integer(data, "TOTAL_COST") or integer(data, "TOTAL_COST_SUB_PROJECT")
    return Record(
        kind="grant",
        source=NAME,
        identifier=f"{identifier}-{part}" if part else identifier,
        title=title(name, f"{abstract} {relevance}"),
        texts=grant_texts(name, abstract, relevance),
        people=tuple(_people(text(data, "PI_NAMEs"))),
        organisation=where,
        places=(where,) if where else (),
        funding=funding(
            text(data, "ACTIVITY"),
            text(data, "ADMINISTERING_IC"),
            text(data, "IC_NAME"),
            amount,
            integer(data, "FY"),
            active=None,
        ),
        start=parse_date(text(data, "PROJECT_START")),
        end=parse_date(text(data, "PROJECT_END")),
        topics=tuple(t.strip() for t in text(data, "PROJECT_TERMS").split(";") if t.strip()),
        links=link(application),
    )


def _people(names: str) -> Iterator[Person]:
    """The investigators, the contact person first: "A, B;C, D (contact);"."""
    listed = [name for name in names.split(";") if name.strip()]
    for name in sorted(listed, key=lambda n: "(contact)" not in n):
        role = "contact lead researcher" if "(contact)" in name and len(listed) > 1 else "lead researcher"
        yield Person(person(name.replace("(contact)", "")), role)
