"""Headings, forms and repetitions in the texts of grants."""

from __future__ import annotations

import pytest

from plainlang.page.grant_texts import grant_texts, has_text, plain_passage
from plainlang.page.passage import Passage

BODY = "Asthma is common in children. We will test a new inhaler."


def fields(abstract: str, relevance: str = "", title: str = "A study of asthma") -> dict[str, Passage]:
    return {p.field: p for p in grant_texts(title, abstract, relevance)}


@pytest.mark.parametrize(
    "heading",
    [
        "DESCRIPTION (provided by applicant): ",
        "    DESCRIPTION (provided by the applicant):  ",
        "PROJECT SUMMARY/ABSTRACT\n",
        " Project Summary ",
        "Abstract ",
        "PROJECT SUMMARY (See instructions):  ",
        "DESCRIPTION (provided by applicant): Project Summary/Abstract ",
        "6.2 General Description  ",
        "Project 1 - Ahn &Berg Program Director/Principal Investigator (Last, First, Middle): Ahn, Mina S.  "
        "PROJECT SUMMARY (See instructions):  ",
        "A study of asthma Breathe Inc. RESEARCH &RELATED Other Project Information 7. Project Summary ",
        "A study of asthma. ",
    ],
)
def test_what_a_form_puts_before_the_text_goes(heading: str) -> None:
    passage = fields(heading + BODY)["abstract"]
    assert passage.text == BODY
    assert passage.origin(passage.document.sentences[1].span).of(passage.source) == "We will test a new inhaler."


@pytest.mark.parametrize(
    "text",
    [
        "Abstract reasoning declines with age.",
        "Descriptions of pain differ.",
        "Narrative therapy helps some people.",
        "Significance testing of small samples is hard.",
        "A study of asthma in rats is not enough.",
        "Results: none are known yet from one study, and that is all there is to say here.",
    ],
)
def test_words_that_only_look_like_headings_stay(text: str) -> None:
    kept = fields(text)["abstract"].text
    assert kept in (text, text.removeprefix("Results: "))
    assert kept.endswith(text.split()[-1])


@pytest.mark.parametrize(
    "heading",
    [
        "PUBLIC HEALTH RELEVANCE: ",
        "PUBLIC HEALTH RELEVANCE STATEMENT (PROVIDED BY APPLICANT): ",
        " Project Narrative ",
        " Narrative ",
        "RELEVANCE (See instructions):  ",
        " Relevance to Public Health ",
        " Public Health Relevance/Project Narrative ",
    ],
)
def test_the_heading_of_a_relevance_statement_goes(heading: str) -> None:
    assert fields(BODY, heading + "Children may breathe better.")["relevance"].text == "Children may breathe better."


def test_a_relevance_statement_inside_the_abstract_is_one() -> None:
    found = fields(f"{BODY} RELEVANCE (See instructions): Children may breathe better.")
    assert found["abstract"].text == BODY
    assert found["relevance"].text == "Children may breathe better."
    assert found["relevance"].source == found["abstract"].source


def test_a_relevance_statement_is_not_repeated_in_the_abstract() -> None:
    found = fields(f"{BODY} PUBLIC HEALTH RELEVANCE: Children breathe.", "Children may breathe better.")
    assert found["abstract"].text == BODY
    assert found["relevance"].text == "Children may breathe better."
    repeated = "Children may breathe better. Parents may worry less."
    found = fields(f"{BODY} {repeated} {BODY}", repeated)
    assert repeated not in found["abstract"].text
    assert found["abstract"].text == f"{BODY} {BODY}"


def test_headings_of_sections_become_labels() -> None:
    passage = fields(
        "2.1. SCIENTIFIC RATIONALE. Asthma is common. Specific Aims: We will test an inhaler. "
        "IMPACT: Children may gain."
    )["abstract"]
    assert [label.name for label in passage.labels] == ["SCIENTIFIC RATIONALE", "Specific Aims", "IMPACT"]
    assert [label.span.of(passage.text) for label in passage.labels] == [
        "Asthma is common.",
        "We will test an inhaler.",
        "Children may gain.",
    ]


@pytest.mark.parametrize("text", ["No abstract provided", "N/A", "", None, "none.", "Not available"])
def test_some_texts_say_nothing(text: str | None) -> None:
    assert not has_text(text)
    assert list(fields(text or "")) == ["title"]


def test_a_passage_without_faults_is_as_it_was() -> None:
    passage = plain_passage("abstract", BODY, labels=True)
    assert (passage.edits, passage.labels, passage.text) == ((), (), BODY)
