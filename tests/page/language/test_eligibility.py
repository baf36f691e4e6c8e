"""Eligibility: headings, bullets and lists in lists of many hands; thresholds are never touched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.page.language.eligibility import criteria, eligibility
from plainlang.page.passage import Passage

DATA = Path(__file__).resolve().parents[3] / "../shared/bench/data/clinicaltrials_v2.jsonl"


def split(text: str) -> tuple[list[str], list[str]]:
    """Who may join, who may not."""
    found = list(criteria(text))
    return [c.text for c in found if not c.excludes], [c.text for c in found if c.excludes]


@pytest.mark.parametrize(
    "heading",
    [
        "Inclusion Criteria:",
        "INCLUSION CRITERIA",
        "Key Inclusion Criteria:",
        "**Inclusion criteria:**",
        "Eligibility criteria:",
        "Inclusion Criteria (all patients):",
        "Inclusion criteria -",
    ],
)
def test_headings_of_inclusion(heading: str) -> None:
    assert split(f"{heading}\n\n* Adults\n\nExclusion Criteria:\n\n* Asthma") == (["Adults"], ["Asthma"])


@pytest.mark.parametrize(
    "heading", ["Exclusion Criteria:", "EXCLUSION CRITERIA", "Key exclusion criteria:", "Non-inclusion criteria:"]
)
def test_headings_of_exclusion(heading: str) -> None:
    assert split(f"Inclusion Criteria:\n1. Adults\n\n{heading}\n1. Asthma\n2) Cancer") == (
        ["Adults"],
        ["Asthma", "Cancer"],
    )


@pytest.mark.parametrize("bullet", ["* ", "- ", "1. ", "1) ", "(a) ", "\u2022 ", "i. "])
def test_bullets(bullet: str) -> None:
    assert split(f"{bullet}Adults over 18\n{bullet}Able to walk") == (["Adults over 18", "Able to walk"], [])


def test_a_heading_on_the_line_of_its_first_criterion() -> None:
    assert split("Inclusion Criteria: Adults\nExclusion Criteria: Asthma") == (["Adults"], ["Asthma"])


def test_a_list_in_a_list_is_one_criterion() -> None:
    assert split("* One of:\n\n  * Asthma\n  * Cancer\n* Adults") == (["One of: Asthma; Cancer", "Adults"], [])


def test_a_heading_inside_a_list_is_a_slip_where_a_main_one_follows() -> None:
    text = "Inclusion Criteria:\n\n1. Either:\n\n   1. Fever\n\n      Exclusion Criteria:\n   2. Cough\n2. Adults\n\n"
    good, bad = split(text + "Exclusion Criteria:\n\n1. Asthma")
    assert (good, bad) == (["Either: Fever; Cough", "Adults"], ["Asthma"])


def test_plain_words_and_whole_thresholds() -> None:
    text = "Inclusion Criteria:\n\n* patients with hypertension and eGFR > / = 30 ml/min;\n* HbA1c <= 7.5%"
    found = eligibility(Passage("eligibility", text), Glossary.bundled(), "public")
    assert found.good_fit[0].text.startswith("People with high blood pressure and ")
    assert "\u2265 30 ml/min" in found.good_fit[0].text
    assert "\u2264 7.5%" in found.good_fit[1].text
    origin = found.good_fit[0].origins[0]
    assert origin.span.of(text).startswith("patients with hypertension")


@pytest.mark.skipif(not DATA.exists(), reason="no development data")
def test_no_figure_of_a_real_criterion_is_lost() -> None:
    for line in DATA.read_text("utf-8").splitlines():
        text = json.loads(line)["protocolSection"].get("eligibilityModule", {}).get("eligibilityCriteria", "")
        found = eligibility(Passage("eligibility", text), Glossary.bundled(), "public")
        for sentence in (*found.good_fit, *found.not_a_fit):
            source = " ".join(o.span.of(text) for o in sentence.origins)
            wanted = {n for n in re.findall(r"\d+(?:\.\d+)?", source) if not re.search(rf"(?m)^\s*{n}[.)]\s", source)}
            assert wanted <= set(re.findall(r"\d+(?:\.\d+)?", sentence.text)), sentence.text
