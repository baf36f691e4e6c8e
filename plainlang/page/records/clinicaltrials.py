"""ClinicalTrials.gov's API, version 2: a study as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plainlang.page.dates import parse_date
from plainlang.page.fields import integer, items, raw_text, text, truth, value
from plainlang.page.grant_texts import has_text
from plainlang.page.headings import take_labels
from plainlang.page.mending import Mending, mend, unescape_markdown
from plainlang.page.names import person
from plainlang.page.names import place as country_name
from plainlang.page.passage import Passage
from plainlang.page.raw import Raw
from plainlang.page.record import Design, Item, Link, Person, Place, Record
from plainlang.page.tables import table

NAME = "clinicaltrials"
TITLE = "ClinicalTrials.gov API v2 (JSON)"


def claims(raw: Raw) -> bool:
    """A study keeps everything in sections."""
    return isinstance(raw.data, Mapping) and "protocolSection" in raw.data


def read(raw: Raw) -> Record:
    """The study as a trial.

    Raises:
        PlainlangError: if it has no number or no title.
    """
    data = value(raw.data, "protocolSection")
    names = value(data, "identificationModule")
    identifier = text(names, "nctId")
    short, official = text(names, "briefTitle"), text(names, "officialTitle")
    if not identifier or not (short or official):
        missing = "briefTitle" if identifier else "nctId"
        raise raw.error(f"the study has no '{missing}'", identifier)
    sponsor = value(data, "sponsorCollaboratorsModule", "leadSponsor")
    status = value(data, "statusModule")
    people = (Person(*_official(p)) for p in items(data, "contactsLocationsModule", "overallOfficials"))
    return Record(
        kind="trial",
        source=NAME,
        identifier=identifier,
        title=official or short,
        short_title=short,
        texts=tuple(_texts(data, official or short)),
        people=tuple(p for p in people if p.name),
        organisation=Place(name=text(sponsor, "name")) if text(sponsor, "name") else None,
        places=tuple(_places(data)),
        start=parse_date(text(status, "startDateStruct", "date")),
        end=parse_date(text(status, "completionDateStruct", "date")),
        design=_design(data),
        topics=tuple(text({"t": t}, "t") for t in items(data, "conditionsModule", "conditions")),
        links=(Link("View on ClinicalTrials.gov", f"https://clinicaltrials.gov/study/{identifier}"),),
    )


def _texts(data: object, title: str) -> Iterator[Passage]:
    yield _passage("title", title)
    fields = {
        "abstract": raw_text(data, "descriptionModule", "briefSummary"),
        "description": raw_text(data, "descriptionModule", "detailedDescription"),
        "eligibility": raw_text(data, "eligibilityModule", "eligibilityCriteria"),
    }
    for field, source in fields.items():
        passage = _passage(field, source) if has_text(source) else None
        if passage is not None and passage.text:
            yield passage


def _passage(field: str, source: str) -> Passage:
    mending = Mending(source)
    unescape_markdown(mending)
    mend(mending, lines=field != "eligibility")
    labels = take_labels(mending) if field in ("abstract", "description") else ()
    return Passage(field, source, mending.edits(), labels)


def _official(data: object) -> tuple[str, str, str]:
    name = person(text(data, "name")) if "," not in text(data, "name") else text(data, "name")
    return name, _word("role", text(data, "role")), text(data, "affiliation")


def _places(data: object) -> Iterator[Place]:
    for place in items(data, "contactsLocationsModule", "locations"):
        country = country_name(text(place, "country"))
        yield Place(text(place, "facility"), text(place, "city"), text(place, "state"), country)


def _word(kind: str, code: str) -> str:
    """What an enumeration means; one that is new is written as words."""
    return str(table("clinicaltrials", kind).get(code, code.replace("_", " ").capitalize()))


def _design(data: object) -> Design:
    module, who = value(data, "designModule"), value(data, "eligibilityModule")
    info = value(module, "designInfo")
    phases = [_word("phase", p) for p in items(module, "phases") if isinstance(p, str) and p != "NA"]
    return Design(
        study_type=_word("study_type", text(module, "studyType")),
        phase=" and ".join(phases).replace(" and Phase", " and phase"),
        status=_word("status", text(data, "statusModule", "overallStatus")),
        allocation=_word("allocation", text(info, "allocation")),
        masking=_word("masking", text(info, "maskingInfo", "masking")),
        purpose=_word("purpose", text(info, "primaryPurpose")),
        size=integer(module, "enrollmentInfo", "count"),
        size_is_actual={"ACTUAL": True, "ESTIMATED": False}.get(text(module, "enrollmentInfo", "type")),
        sex=_word("sex", text(who, "sex")),
        minimum_age=text(who, "minimumAge").lower(),
        maximum_age=text(who, "maximumAge").lower(),
        healthy_volunteers=truth(who, "healthyVolunteers"),
        conditions=tuple(text({"t": t}, "t") for t in items(data, "conditionsModule", "conditions")),
        interventions=tuple(_interventions(data)),
        outcomes=tuple(_outcomes(data)),
    )


def _interventions(data: object) -> Iterator[Item]:
    for one in items(data, "armsInterventionsModule", "interventions"):
        if name := text(one, "name"):
            yield Item(name, _word("intervention", text(one, "type")), raw_text(one, "description"))


def _outcomes(data: object) -> Iterator[Item]:
    for key, kind in (("primaryOutcomes", "main"), ("secondaryOutcomes", "other")):
        for one in items(data, "outcomesModule", key):
            if name := text(one, "measure"):
                yield Item(name, kind, raw_text(one, "description"))
