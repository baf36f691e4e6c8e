"""Names from records that give them in capitals."""

from __future__ import annotations

import pytest

from plainlang.page.names import institution, people, person, place, state, title


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("PHILLIPS, TAMARA J;", "Tamara J. Phillips"),
        ("WEAVER, ERIC A.", "Eric A. Weaver"),
        ("COOPER, DAVID KC", "David KC Cooper"),
        ("HSIEH, YU-HSIANG", "Yu-Hsiang Hsieh"),
        ("MCKAY, MARY MCKERNAN", "Mary McKernan McKay"),
        ("MACKELLAR, DREW CARL", "Drew Carl MacKellar"),
        ("MACHADO, ANA", "Ana Machado"),
        ("MACK, ELI", "Eli Mack"),
        ("O'BYRNE, PAUL", "Paul O'Byrne"),
        ("D’ANGELO, LIA", "Lia D’Angelo"),
        ("VAN DER BERG, ANNA L", "Anna L. van der Berg"),
        ("DE LA CRUZ, MARIA", "Maria de la Cruz"),
        ("LA ROSA, PIA", "Pia La Rosa"),
        ("LE, THU", "Thu Le"),
        ("SMITH, JOHN A JR", "John A. Smith Jr"),
        ("SMITH III, JOHN", "John Smith III"),
        ("PIERCE, J. MICHAEL", "J. Michael Pierce"),
        ("JAY A BERZOFSKY", "Jay A. Berzofsky"),
        ("Suzie  H. Pun", "Suzie H. Pun"),
        ("A.R.M. Ruhul Amin", "A.R.M. Ruhul Amin"),
        ("deGroot, Lise", "Lise deGroot"),
        ("ÅSTRÖM, ÖRJAN", "Örjan Åström"),
        ("  ", ""),
        ("ELENA M  MCALLISTER-VANCE", "Elena M. McAllister-Vance"),
    ],
)
def test_people(given: str, name: str) -> None:
    assert person(given) == name


def test_nobody_is_named_twice() -> None:
    assert people(["LEE, JAE K", "", "Jae K. Lee"]) == ("Jae K. Lee",)


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("UCLA", "UCLA"),
        ("UNIVERSITY OF CALIFORNIA AT DAVIS", "University of California at Davis"),
        ("HEALTH &SCIENCE UNIVERSITY", "Health & Science University"),
        ("PROVIDENCE VA  MEDICAL CENTER", "Providence VA Medical Center"),
        ("UNIV. OF NORTH LAKES", "University of North Lakes"),
        ("UNIVERSITY OF TX HILL COUNTRY", "University of Texas Hill Country"),
        ("ST BRENDAN HOSP &MED CTR", "St Brendan Hospital & Medical Center"),
        ("NATIONAL HEART, LUNG, AND BLOOD INSTITUTE", "National Heart, Lung, and Blood Institute"),
        ("DIVISION OF CLINICAL SCIENCES - NCI", "Division of Clinical Sciences - NCI"),
        ("O'HARA RESEARCH, LLC", "O'Hara Research, LLC"),
        ("Université de Montréal", "Université de Montréal"),
        ("THE JOHNS HOPKINS UNIVERSITY", "The Johns Hopkins University"),
    ],
)
def test_institutions(given: str, name: str) -> None:
    assert institution(given) == name


def test_places() -> None:
    assert place("LA JOLLA") == "La Jolla"
    assert place("ST. LOUIS") == "St. Louis"
    assert place("Huntington") == "Huntington"
    assert state("CA") == "California"
    assert state("Ontario") == "Ontario"


def test_titles_in_capitals() -> None:
    assert title("MICROBES, BILE ACIDS AND HIV", "HIV and bile acids") == "Microbes, bile acids and HIV"
    assert title("Single molecule imaging of HIV", "") == "Single molecule imaging of HIV"
    assert (
        title("PROJECT 2 - ROLE OF TNF IN HEART FAILURE", "TNF is raised.")
        == "Project 2 - role of TNF in heart failure"
    )
    assert title("TNF, IL-6", "") == "TNF, IL-6"
    assert title("Genetic &Expression Analysis", "") == "Genetic & Expression Analysis"
