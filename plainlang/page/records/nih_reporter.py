"""NIH RePORTER's API, version 2: a project as JSON. Keys that were not asked for are absent, any may be null."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainlang.page.dates import parse_date
from plainlang.page.fields import integer, items, raw_text, text, truth, value
from plainlang.page.grant_texts import grant_texts
from plainlang.page.names import person, title
from plainlang.page.nih import funding, link, number_parts, organisation
from plainlang.page.raw import Raw
from plainlang.page.record import Person, Record

NAME = "nih-reporter"
TITLE = "NIH RePORTER API v2 (JSON)"


def claims(raw: Raw) -> bool:
    """A project has a number and a title under RePORTER's names."""
    return isinstance(raw.data, Mapping) and ("project_num" in raw.data or "appl_id" in raw.data)


def read(raw: Raw) -> Record:
    """The project as a grant.

    Raises:
        PlainlangError: if it has no title or no number.
    """
    data = raw.data
    number = text(data, "core_project_num") or text(data, "project_num") or text(data, "appl_id")
    identifier, own_code, own_institute = number_parts(number)
    name = text(data, "project_title")
    if not name or not identifier:
        missing = "project_title" if identifier else "project_num"
        raise raw.error(f"the project has no '{missing}'", identifier)
    abstract, relevance = raw_text(data, "abstract_text"), raw_text(data, "phr_text")
    home = value(data, "organization")
    code = text(data, "activity_code") or text(data, "project_num_split", "activity_code") or own_code
    country = text(home, "org_country") or text(home, "country")
    where = organisation(text(home, "org_name"), text(home, "org_city"), text(home, "org_state"), country)
    return Record(
        kind="grant",
        source=NAME,
        identifier=identifier,
        title=title(name, f"{abstract} {relevance}"),
        texts=grant_texts(name, abstract, relevance),
        people=tuple(_people(data)),
        organisation=where,
        places=(where,) if where else (),
        funding=funding(
            code,
            text(data, "agency_ic_admin", "code") or own_institute,
            text(data, "agency_ic_admin", "name"),
            integer(data, "award_amount"),
            integer(data, "fiscal_year"),
            truth(data, "is_active"),
        ),
        start=parse_date(text(data, "project_start_date")),
        end=parse_date(text(data, "project_end_date")),
        topics=tuple(t.strip() for t in text(data, "pref_terms").split(";") if t.strip()),
        links=link(text(data, "appl_id") or text(data, "project_detail_url").rpartition("/")[2]),
    )


def _people(data: object) -> Iterator[Person]:
    """The investigators, the contact person first."""
    found: dict[str, Person] = {}
    listed = sorted(items(data, "principal_investigators"), key=lambda p: truth(p, "is_contact_pi") is not True)
    for one in listed:
        first = " ".join(filter(None, (text(one, "first_name"), text(one, "middle_name"))))
        last = text(one, "last_name")
        name = person(f"{last}, {first}" if last and first else text(one, "full_name") or last)
        if name:
            role = "contact lead researcher" if truth(one, "is_contact_pi") and len(listed) > 1 else "lead researcher"
            found.setdefault(name, Person(name, role))
    if not found and (name := person(text(data, "contact_pi_name"))):
        found[name] = Person(name, "lead researcher")
    yield from found.values()
