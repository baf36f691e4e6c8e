"""Roles: cues by themselves, whole abstracts, the record's own labels, and the accuracy on labelled abstracts."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.page.language.fit.labelled import labelled
from plainlang.page.language.labels import PARTS, label_length, parts_of
from plainlang.page.language.role_features import features, place
from plainlang.page.language.role_model import WEIGHTS, shipped
from plainlang.page.language.roles import roles
from plainlang.page.passage import Label, Passage
from plainlang.text.parse import tag
from plainlang.text.span import Span

DATA = Path(__file__).resolve().parents[3] / "../shared/bench/data"

PAPER = (
    "Chronic insomnia is common in older adults. "
    "Little is known about the effect of evening walks on sleep. "
    "We aimed to determine whether evening walks improve sleep in older adults. "
    "We randomly assigned 240 adults to walk every evening or to a control group. "
    "Sleep was measured with a wrist sensor for eight weeks. "
    "Adults who walked slept 32 minutes longer than the control group (95% CI 20 to 44; p < 0.001). "
    "No serious adverse events were reported. "
    "Our findings suggest that evening walks may improve sleep in older adults. "
    "This trial is registered with ClinicalTrials.gov, number NCT01234567."
)
GRANT = (
    "Asthma is a leading cause of missed school days. "
    "There is no effective treatment for severe asthma in children. "
    "We have found that a protein of the airways rises before an attack. "
    "The goal of this project is to find out how this protein drives attacks. "
    "Cells of the airways will be studied in a mouse model. "
    "Samples will be sent to the Administrative Core. "
    "If successful, this work could lead to new treatments for children with asthma."
)


def test_a_paper() -> None:
    found = [s.role for s in roles(Passage("abstract", PAPER), "paper")]
    assert found == [
        "background",
        "gap",
        "aim",
        "method",
        "method",
        "finding",
        "finding",
        "significance",
        "housekeeping",
    ]


def test_a_grant_has_no_findings() -> None:
    found = [s.role for s in roles(Passage("abstract", GRANT), "grant")]
    assert found == ["background", "gap", "background", "aim", "method", "housekeeping", "significance"]


def test_every_role_names_its_reasons() -> None:
    told = roles(Passage("abstract", GRANT), "grant")
    assert told[1].cues[0] == "“no effective treatment”"
    assert all(s.cues for s in told)
    assert all(0 <= s.importance <= 1 for s in told)


def test_the_records_own_labels_count() -> None:
    text = "Sleep was longer. Sleep was shorter."
    labels = (Label("RESULTS", Span(0, 17)), Label("Background", Span(18, 36)))
    found = roles(Passage("abstract", text, labels=labels), "paper")
    assert [s.role for s in found] == ["finding", "background"]
    assert found[0].cues == ("the record's own label",)


def test_labels_in_the_text_count_until_the_next() -> None:
    text = "Conclusions: Mice were given the drug. They slept. Aim: Mice slept well."
    assert [s.role for s in roles(Passage("abstract", text), "paper")] == ["significance", "significance", "aim"]


@pytest.mark.parametrize(
    ("label", "parts"),
    [
        ("METHODS AND FINDINGS", ("method", "result")),
        ("Patients and methods", ("method",)),
        ("Main results", ("result",)),
        ("Authors' conclusions", ("conclusion",)),
        ("Selection criteria", ("method",)),
        ("Background/aim", ("background", "aim")),
        ("Trial registration", ("housekeeping",)),
        ("INTERPRETATION", ("conclusion",)),
        ("Importance", ("background",)),
        ("Rats", ()),
    ],
)
def test_labels(label: str, parts: tuple[str, ...]) -> None:
    assert parts_of(label) == parts


@pytest.mark.parametrize(
    ("text", "length"),
    [("RESULTS: Ten.", 9), ("Results. Ten.", 9), ("Results of the trial: ten.", 0), ("Ten men: a study.", 0)],
)
def test_label_length(text: str, length: int) -> None:
    assert label_length(text) == length


def test_places_are_told_from_both_ends() -> None:
    assert place(6, 8)["place: last but one"] == 1
    assert place(0, 1).keys() >= {"place: first", "place: last"}


def test_an_empty_text_has_no_roles() -> None:
    assert roles(Passage("abstract", ""), "paper") == ()


def test_the_weights_are_small_and_readable() -> None:
    assert WEIGHTS.stat().st_size < 80_000
    assert all(len(row) == len(PARTS) for row in shipped().weights.values())


def test_structured_pubmed_abstracts() -> None:
    found = [a for a in labelled(DATA) if a.collection == "pubmed"] if DATA.exists() else []
    if not found:
        pytest.skip("no development data")
    right = total = 0
    for abstract in found:
        count = len(abstract.sentences)
        rows = [
            features(s, t, i, count)
            for i, (s, t) in enumerate(zip(abstract.sentences, tag(abstract.sentences), strict=True))
        ]
        told = shipped().parts(rows)
        right += sum(a == b for a, b in zip(told, abstract.parts, strict=True))
        total += count
    assert right / total >= 0.75
