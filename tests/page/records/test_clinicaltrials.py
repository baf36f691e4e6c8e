"""Studies of ClinicalTrials.gov: enumerations are words, criteria keep their lines."""

from __future__ import annotations

from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.page.read import read_records
from plainlang.page.record import Date, Item, Person, Place, Record

FOUND = list(read_records([Path(__file__).parents[1] / "data" / "clinicaltrials.json"]))
HEART, SLEEP = (r for r in FOUND if isinstance(r, Record))


def test_a_trial() -> None:
    assert (HEART.kind, HEART.identifier) == ("trial", "NCT99000001")
    assert HEART.title.startswith("A Randomized Trial of Home-Based Exercise")
    assert HEART.short_title == "Home Exercise in Older Adults With Heart Failure (HEARTH)"
    assert (HEART.start, HEART.end) == (Date(2025, 9), Date(2028, 12, 31))
    assert HEART.people == (Person("Ruth A. Lindqvist, MD", "lead researcher", "Northfield Heart Institute"),)
    assert HEART.places[1] == Place("Karsten Clinic", "Bergen", "", "Norway")
    assert HEART.links[0].url == "https://clinicaltrials.gov/study/NCT99000001"


def test_its_design_is_in_words() -> None:
    design = HEART.design
    assert design.study_type == "Clinical trial (people are given something to test)"
    assert design.phase == ""
    assert design.status == "Recruiting: people can join now"
    assert design.allocation == "Chance decides who gets which treatment"
    assert (design.size, design.size_is_actual) == (180, False)
    assert (design.sex, design.minimum_age, design.maximum_age) == ("All sexes", "65 years", "")
    assert design.healthy_volunteers is False
    assert design.interventions[0] == Item("Home exercise", "behavior", "A bicycle and a weekly phone call.")
    assert design.outcomes == (Item("Distance walked in 6 minutes", "main"),)


def test_escapes_are_undone_and_criteria_keep_their_lines() -> None:
    assert "[HFpEF]" in HEART.passage("abstract").text
    lines = HEART.passage("eligibility").text.split("\n")
    assert lines[0] == "Inclusion Criteria:"
    assert "* Age >= 65 years" in lines
    assert "2. Dialysis" in lines


def test_a_study_that_says_little() -> None:
    design = SLEEP.design
    assert design.study_type.startswith("Observational study")
    assert design.status == "New status value"
    assert design.size_is_actual is None
    assert (SLEEP.start, SLEEP.people, SLEEP.places) == (None, (), ())


def test_a_study_without_a_title_is_told_of() -> None:
    (error,) = (e for e in FOUND if isinstance(e, PlainlangError))
    assert str(error).endswith("record 3 (NCT99000003): the study has no 'briefTitle'")
