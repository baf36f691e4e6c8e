"""Misprints are found, and words that are only rare are not."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from plainlang.analyze.analysis import analyze
from plainlang.analyze.misprints import meant_by
from plainlang.analyze.model import shipped
from plainlang.glossary.glossary import Glossary

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data"
CASES = tomllib.loads(Path(__file__).with_name("misprints.toml").read_text("utf-8"))
LEXICON = shipped().rows.familiarity.lexicon
PRECISION = 0.95


def found_in(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.text, m.meant) for m in analyze(text).misprints]


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("word", "meant"), [*CASES["slips"].items(), *CASES["run_together"].items()])
def test_a_slip_is_found_with_what_was_meant(word: str, meant: str) -> None:
    ((text, offered),) = found_in(f"We saw that {word} in the group was the same.")
    assert (text, offered[0]) == (word, meant)


@pytest.mark.parametrize("words", CASES["none"].values(), ids=CASES["none"].keys())
def test_words_that_are_only_rare_are_none(words: str) -> None:
    assert [word for word in words.split() if meant_by(word, LEXICON)] == []
    assert found_in(f"We saw {words.replace(' ', ' and then ')} in the group.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The evalu- ating team.", [("evalu- ating", ("evaluating",))]),
        ("The longi-\ntudinal study.", [("longi- tudinal", ("longitudinal",))]),
        ("A wrong inter pretation of it.", [("inter pretation", ("interpretation",))]),
        ("In pre- and post-partum care.", []),
        ("The post partum, ad hoc, in vivo study.", []),
    ],
)
def test_a_broken_word_is_one_misprint(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The recordig was long, and the next recordig was short.",
        "Mr. Recordig went home, and we saw Recordig there.",
        "The RECORDIG trial of 2004.",
        "See https://recordig.org or a_recordig@example.org and recordig.py.",
        "The recordig-pulmonary septum.",
    ],
    ids=["comes again", "name", "abbreviation", "address", "first part of a compound"],
)
def test_where_a_slip_is_not_likely_nothing_is_said(text: str) -> None:
    assert found_in(text) == []


def test_a_capital_at_the_start_is_no_name() -> None:
    assert found_in("We slept well. Paitents with a cold did not.") == [("Paitents", ("patients", "patents"))]


def test_the_place_is_that_in_the_source() -> None:
    text = "A **recordig** of the longi- tudinal study."
    analysis = analyze(text, format="markdown")
    assert [m.span.of(text) for m in analysis.misprints] == ["recordig", "longi- tudinal"]


def test_a_misprint_is_no_hard_term_and_no_hard_word() -> None:
    analysis = analyze("The recordig of calcineurin ofthe longi- tudinal study.")
    assert [term.text for term in analysis.hard_terms] == ["calcineurin"]
    assert [word for word, _ in analysis.hard_words] == ["calcineurin"]


def test_no_word_of_our_glossary_is_taken_for_a_misprint() -> None:
    phrases = (phrase.lower() for term in Glossary.bundled().terms for phrase in (term.key, *term.variants))
    words = {word for phrase in phrases for word in re.findall(r"[^\W_]+", phrase)}
    assert {word: meant_by(word, LEXICON) for word in words if meant_by(word, LEXICON)} == {}


@pytest.mark.skipif(not DATA.is_dir(), reason="development data not there")
def test_what_is_found_in_abstracts_are_misprints() -> None:
    """Judged by eye: 70 of 70 in 1,244 technical texts and 1,173 lay ones; here in a part of them."""
    judged = {" ".join(word.split()) for word in CASES["judged"]["found"].split("|")}
    grants = [row["ABSTRACT_TEXT"] for row in rows("nih_exporter_fy2014")]
    reviews = [row["technical"] for row in rows("pairs_plaba_0")[::3]]
    found = [text for draft in (*grants, *reviews) for text, _ in found_in(draft)]
    assert len(found) >= 20
    assert sum(text in judged for text in found) >= PRECISION * len(found)
