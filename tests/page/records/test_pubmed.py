"""PubMed's articles: labels, raised figures, lay summaries."""

from __future__ import annotations

from pathlib import Path

from plainlang.errors import PlainlangError
from plainlang.page.read import read_records
from plainlang.page.record import Date, Link, Record

FOUND = list(read_records([Path(__file__).parents[1] / "data" / "pubmed.xml"]))
WALKING, FISH = (r for r in FOUND if isinstance(r, Record))


def test_an_article() -> None:
    assert (WALKING.kind, WALKING.identifier) == ("paper", "PMID 99000001")
    assert WALKING.title == "Daily walking and blood pressure in adults with type 2 diabetes: a randomized trial"
    assert [p.name for p in WALKING.people] == ["Maeve K. O'Hara", "Ken Nakamura", "WALK Study Group"]
    assert WALKING.organisation.name == "Department of Medicine, Westbridge University, Cork, Ireland"
    assert WALKING.start == Date(2024, 7, 12)
    assert WALKING.design.study_type == "Trial in which chance decides who gets which treatment"
    assert WALKING.topics == ("Walking",)
    assert WALKING.links == (
        Link("View on PubMed", "https://pubmed.ncbi.nlm.nih.gov/99000001/"),
        Link("Read the article", "https://doi.org/10.99999/walk%2824%2912"),
        Link("Read the article free of charge", "https://pmc.ncbi.nlm.nih.gov/articles/PMC9900001/"),
    )


def test_labels_are_sections_and_not_part_of_the_text() -> None:
    abstract = WALKING.passage("abstract")
    assert [(label.name, label.category) for label in abstract.labels] == [
        (name, name) for name in ("BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS")
    ]
    assert abstract.labels[3].span.of(abstract.text) == (
        "Daily walking may lower blood pressure in adults with type 2 diabetes."
    )
    assert "BACKGROUND" not in abstract.text


def test_raised_and_lowered_figures_stay_apart_from_what_they_follow() -> None:
    text = WALKING.passage("abstract").text
    assert ">10⁹ per liter" in text
    assert "H₂O intake" in text
    assert "p_trend=0.02" in text


def test_an_abstract_whose_labels_are_in_its_text() -> None:
    abstract = FISH.passage("abstract")
    assert [label.name for label in abstract.labels] == ["BACKGROUND", "RESULTS", "CONCLUSIONS"]
    assert abstract.labels[1].span.of(abstract.text) == "Fish without one of the genes had two heads."
    assert FISH.title == "The hox genes of the zebrafish & their role"
    assert FISH.start == Date(1998, 11)


def test_a_lay_summary_that_the_record_brings_is_kept() -> None:
    assert FISH.passage("plain-summary").text.startswith("We studied genes")
    assert WALKING.passage("plain-summary") is None


def test_an_article_without_a_title_is_told_of() -> None:
    (error,) = (e for e in FOUND if isinstance(e, PlainlangError))
    assert str(error).endswith("pubmed.xml:43: record 3 (PMID 99000003): the article has no 'ArticleTitle'")
