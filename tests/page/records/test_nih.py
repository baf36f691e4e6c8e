"""NIH projects, from the service and from the bulk tables."""

from __future__ import annotations

from pathlib import Path

from plainlang.page.read import read_records, record_of
from plainlang.page.record import Date, Funding, Link, Person, Place, Record
from plainlang.page.tables import table, words

DATA = Path(__file__).parents[1] / "data"


def records(name: str) -> list[Record]:
    return [r for r in read_records([DATA / name]) if isinstance(r, Record)]


def test_a_project_of_the_service() -> None:
    grant = records("nih_reporter.json")[0]
    assert (grant.kind, grant.source, grant.identifier) == ("grant", "nih-reporter", "R01AI990417")
    assert grant.people == (
        Person("Elena M. McAllister-Vance", "contact lead researcher"),
        Person("Tomas de la Cruz", "lead researcher"),
    )
    assert grant.organisation == Place(
        "Lakeshore Institute for Immunology", "La Crescenta", "California", "United States"
    )
    assert grant.funding == Funding(
        "R01", "research project grant", "National Institute of Allergy and Infectious Diseases", 612480, 2026, True
    )
    assert (grant.start, grant.end) == (Date(2024, 4, 1), Date(2029, 3, 31))
    assert grant.links == (Link("View on NIH RePORTER", "https://reporter.nih.gov/project-details/11900417"),)
    assert [p.field for p in grant.texts] == ["title", "abstract", "relevance"]
    assert grant.passage("abstract").text.startswith("T cells are white blood cells that find and kill tumor cells.")
    assert "exhausted; they stop" in grant.passage("abstract").text
    assert "\n" not in grant.passage("relevance").text


def test_a_project_of_which_nearly_everything_is_null() -> None:
    grant = records("nih_reporter.json")[1]
    assert grant.people == (Person("James T. O'Malley", "lead researcher"),)
    assert grant.organisation is None
    assert grant.funding == Funding(
        "ZIA", "research project at the NIH itself", "National Heart, Lung, and Blood Institute", None, 2025, None
    )
    assert [p.field for p in grant.texts] == ["title"]
    assert grant.start is grant.end is None


def test_values_of_another_type_do_no_harm() -> None:
    grant = record_of(
        {
            "project_num": 7,
            "project_title": "Sleep",
            "abstract_text": ["no text"],
            "organization": "a text",
            "principal_investigators": {"full_name": "x"},
            "agency_ic_admin": [],
            "award_amount": "much",
            "is_active": "yes",
            "project_start_date": 2020,
        }
    )
    assert (grant.identifier, grant.organisation, grant.people) == ("7", None, ())
    assert grant.funding == Funding()
    assert grant.start == Date(2020)


def test_rows_of_the_tables() -> None:
    kidney, heart = records("nih_exporter.jsonl")
    assert kidney.people == (
        Person("Anna L. van der Berg", "contact lead researcher"),
        Person("Sean K. O'Neil Jr", "lead researcher"),
    )
    assert kidney.organisation.name == "University of North Lakes Chapel Hill"
    assert kidney.funding.amount == 451200
    assert (kidney.start, kidney.end) == (Date(2011, 7, 1), Date(2016, 6, 30))
    assert heart.title == "Project 2 - role of TNF in heart failure"
    assert heart.identifier == "P01HL990002-7001"
    assert heart.funding.amount == 188051
    assert heart.passage("abstract").text == (
        "TNF-? and NF-κB are raised in heart failure. However, the role of the two in the failing heart is not clear. "
        "We will give mice 5 µM of an inhibitor and measure how well the heart pumps."
    )
    assert heart.passage("relevance").text.startswith("Heart failure is common and often fatal.")


def test_the_tables_of_codes() -> None:
    activity = table("nih", "activity")
    assert len(activity) >= 60
    assert all(len(code) == 3 and code.isupper() and words for code, words in activity.items())
    assert not any("NIH" in text and "at the NIH itself" not in text for text in activity.values())
    assert words("nih", "training", "codes") <= set(activity)
    assert len(table("nih", "institute")) >= 27
