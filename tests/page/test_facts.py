"""What a page takes from fields: bylines, facts, places and people, all in words."""

from __future__ import annotations

from dataclasses import replace

from plainlang.page import facts
from plainlang.page.record import Date, Design, Funding, Person, Place, Record


def values(record: Record) -> dict[str, str]:
    return {fact.label: fact.value for fact in facts.quick_facts(record)}


def bare(kind: str, **fields: object) -> Record:
    return Record(kind, "x", "X1", "A title", (), **fields)


def test_what_is_not_known_has_no_row() -> None:
    assert values(bare("grant")) == {"Kind of funding": "Research grant", "Project number": "X1"}
    assert values(bare("trial")) == {"Trial ID": "X1"}
    assert values(bare("paper")) == {"Article ID": "X1"}


def test_money_and_time(grant: Record) -> None:
    assert values(grant) == {
        "Kind of funding": "NIH research project grant (R01)",
        "Funded by": "National Institute of Allergy and Infectious Diseases",
        "Institution": "Lakeshore Institute for Immunology",
        "Place": "La Crescenta, California, United States",
        "Runs": "1 April 2024 to 31 March 2029",
        "Status": "Funding is active",
        "Amount": "$612,480 in fiscal year 2026",
        "Project number": "R01AI990417",
    }


def test_kinds_of_funding_in_words() -> None:
    kinds = {
        ("R01", "research project grant"): "NIH research project grant (R01)",
        ("ZIA", "research project at the NIH itself"): "NIH research project (ZIA)",
        ("I01", "Veterans Affairs merit review award"): "Veterans Affairs merit review award (I01)",
        ("Q99", ""): "Research funding (Q99)",
        ("", ""): "Research funding",
    }
    for (code, kind), words in kinds.items():
        assert facts.byline(bare("grant", funding=Funding(code, kind)))[0] == words


def test_bylines_of_trials_and_papers() -> None:
    design = Design(study_type="Clinical trial (people are given something to test)", phase="Phase 1 and phase 2")
    trial = bare("trial", design=design, organisation=Place("Toca Inc."))
    assert facts.byline(trial) == ("Phase 1 and phase 2 clinical trial", "Toca Inc.", "X1")
    assert facts.byline(bare("trial")) == ("Study", "X1")
    paper = bare("paper", journal="Gut", organisation=Place("Somewhere"))
    assert facts.byline(paper) == ("Published study", "Gut", "X1")


def test_phases_say_what_they_are_for() -> None:
    assert values(bare("trial", design=Design(phase="Phase 1")))["Phase"] == (
        "Phase 1: tests safety in a small number of people"
    )
    assert values(bare("trial", design=Design(phase="Phase 1 and phase 2")))["Phase"] == "Phase 1 and phase 2"


def test_sizes_and_ages() -> None:
    assert values(bare("trial", design=Design(size=1)))["Size"] == "1 person"
    assert values(bare("trial", design=Design(size=0)))["Size"] == "0 people"
    assert values(bare("trial", design=Design(size=1062, size_is_actual=False)))["Size"] == "1,062 people (planned)"
    assert facts.ages(Design(minimum_age="6 months", maximum_age="12 years")) == "6 months to 12 years"
    assert facts.ages(Design(maximum_age="30 years")) == "Up to 30 years"
    assert facts.ages(Design()) == ""


def test_periods_and_places() -> None:
    assert values(bare("grant", start=Date(2016, 7)))["Runs"] == "From July 2016"
    assert values(bare("grant", end=Date(2016)))["Runs"] == "Until 2016"
    one = (Place("A Clinic", "Bergen", "", "Norway"),)
    assert values(bare("trial", places=one))["Locations"] == "1 site (Bergen, Norway)"
    assert facts.where(bare("trial")) is None
    many = tuple(Place(f"Clinic {n}", country="Norway") for n in range(20))
    lines = [line.text for line in facts.where(bare("trial", places=many)).lines]
    assert lines[0] == "Clinic 0, Norway"
    assert lines[-1] == "and 8 more places"
    assert len(lines) == 13


def test_people(grant: Record) -> None:
    assert [line.text for line in facts.people(grant).lines] == [
        "Elena M. McAllister-Vance, contact lead researcher",
        "Tomas de la Cruz, lead researcher",
    ]
    assert facts.people(replace(grant, people=())) is None
    crowd = tuple(Person(f"Author {n}", "author") for n in range(12))
    lines = [line.text for line in facts.people(bare("paper", people=crowd)).lines]
    assert lines[0] == "Author 0"
    assert lines[-1] == "and 4 more people"
    assert values(bare("paper", people=crowd))["Authors"] == "Author 0; Author 1; Author 2; and 9 more"
