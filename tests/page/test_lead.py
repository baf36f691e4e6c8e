"""The lead that a trial's page gets from its fields, where the record's sentences are too technical."""

from __future__ import annotations

from typing import Any

import pytest

from plainlang.page.build import page
from plainlang.page.model import Page

HARD = (
    "The purpose of this study is to investigate the safety, tolerability, pharmacokinetics and efficacy of a single "
    "intravenous infusion of {name} to treat adolescents with Kessler-Ruiz Syndrome (KRS) and co-morbid epilepsy."
)


def made(
    title: str = "{name} to Treat Adolescents With Kessler-Ruiz Syndrome (KRS) and Co-morbid Epilepsy",
    summary: str = HARD,
    interventions: tuple[str, ...] = ("KZ-17", "Placebo"),
    conditions: tuple[str, ...] = ("Kessler-Ruiz Syndrome", "Epilepsy"),
    study_type: str = "INTERVENTIONAL",
    **ages: str,
) -> Page:
    name = interventions[0]
    study: dict[str, Any] = {
        "identificationModule": {"nctId": "NCT00000001", "briefTitle": title.format(name=name)},
        "descriptionModule": {"briefSummary": summary.format(name=name)},
        "designModule": {"studyType": study_type},
        "conditionsModule": {"conditions": list(conditions)},
        "armsInterventionsModule": {"interventions": [{"name": each} for each in interventions]},
        "eligibilityModule": ages or {"minimumAge": "12 Years", "maximumAge": "45 Years"},
    }
    return page({"protocolSection": study})


def test_a_lead_made_of_names_gives_way_to_what_the_fields_say() -> None:
    found = made()
    assert (found.summary.made, found.summary.text) == ("data", "This study tests KZ-17 in people aged 12 to 45 years.")
    assert found.measure.errors == 0
    assert found.measure.sentences >= 1


def test_the_record_s_own_sentence_is_put_to_the_editor() -> None:
    found = made()
    (studies,) = (section for section in found.sections if section.key == "studies")
    (question,) = studies.lines
    assert question.made == "prompt"
    assert HARD.format(name="KZ-17") in question.text


def test_the_illness_is_named_where_readers_know_it() -> None:
    title = "Efficacy and tolerability of {name} in patients with asthma"
    assert made(title, conditions=("Asthma",)).summary.text == "This study tests KZ-17 in people with asthma."


def test_what_the_record_says_plainly_leads_as_before() -> None:
    found = made(summary="The aim of this study is to find out whether {name} helps teenagers with epilepsy to sleep.")
    assert found.summary.made in ("told", "source")


@pytest.mark.parametrize(
    "change",
    [
        {"study_type": "OBSERVATIONAL"},
        {"interventions": ("KZ-17", "KZ-18", "KZ-19"), "title": "KZ-17, KZ-18 and KZ-19 in Kessler-Ruiz Syndrome"},
        {
            "interventions": ("KZ1 mutation",),
            "title": "Study of Patients With {name}",
            "summary": HARD.format(name="X"),
        },
        {"interventions": ("KZ-17",), "title": "A Study in Kessler-Ruiz Syndrome", "summary": HARD.format(name="X")},
        {"interventions": ("Placebo",)},
    ],
    ids=["observed only", "too many names", "what people have", "named nowhere", "only for comparison"],
)
def test_where_the_fields_do_not_say_what_is_tested_there_is_none(change: dict[str, Any]) -> None:
    assert made(**change).summary.made != "data"


def test_a_name_is_found_in_what_the_summary_says_of_its_effect() -> None:
    summary = "The aim is to pilot the use of {name} in 9q13 Deletion Syndrome caused by KZR3 haploinsufficiency."
    found = made("Clinical Trial in Kessler-Ruiz Syndrome", summary)
    assert found.summary.text == "This study tests KZ-17 in people aged 12 to 45 years."
