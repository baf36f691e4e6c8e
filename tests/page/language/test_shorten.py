"""What shortening does to sentences: cases by hand, and what may never happen to any sentence of real records."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.site import Tagged
from plainlang.page.language.shorten import Piece, shorten
from plainlang.page.language.worded import Worded
from plainlang.page.record import Kind
from plainlang.text.read import parse

CASES = tomllib.loads(Path(__file__).with_name("shorten_cases.toml").read_text("utf-8"))
DATA = Path(__file__).resolve().parents[3] / "../shared/bench/data"
TAGGED = Tagged()
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def told(text: str, kind: Kind = "grant") -> list[Piece]:
    """The pieces of the only sentence of a text."""
    (sentence,) = parse(text).sentences
    return list(shorten(Worded.of(sentence, TAGGED.of(sentence)), kind, needed=("HF",), follows=False))


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["source"][:50])
def test_what_becomes_of_a_sentence(case: dict[str, object]) -> None:
    pieces = told(str(case["source"]))
    assert [piece.text for piece in pieces] == case["told"]
    assert all(piece.changes for piece in pieces), "every change is named"


@pytest.mark.parametrize("text", CASES["same"], ids=lambda text: text[:50])
def test_what_must_not_change(text: str) -> None:
    assert [piece.text for piece in told(text)] == [text]


def test_a_connective_stays_where_the_sentence_before_is_told() -> None:
    (sentence,) = parse("However, the drug did not help children.").sentences
    pieces = shorten(Worded.of(sentence, TAGGED.of(sentence)), follows=True)
    assert pieces[0].text.startswith("However, ")


def test_a_section_label_is_skipped() -> None:
    (sentence,) = parse("Methods: Ten men ran.").sentences
    (piece,) = shorten(Worded.of(sentence, TAGGED.of(sentence), len("Methods: ")))
    assert piece.text == "Ten men ran."


def test_a_verb_that_is_helped_claims_no_more_alone() -> None:
    pieces = told("The results will help improve the care of older patients and reduce the cost of hospital stays.")
    assert pieces[1].text == "They will help reduce the cost of hospital stays."


def development_sentences() -> list[str]:
    """The sentences of all grants and trials of the development data; some of our own without it."""
    texts = [case["source"] for case in CASES["case"]] + CASES["same"]
    for name, fields in (("nih_exporter_fy2014", ("ABSTRACT_TEXT", "PHR")), ("clinicaltrials_v2", ())):
        path = DATA / f"{name}.jsonl"
        if not path.exists():
            continue
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if fields:
                texts += [row[field] for field in fields]
            else:
                texts.append(row["protocolSection"]["descriptionModule"]["briefSummary"])
    return [s.text for text in texts for s in parse(" ".join(text.split()).replace(";", "; ")).sentences]


def test_no_sentence_loses_or_gains_a_fact() -> None:
    sentences = [s for text in development_sentences() for s in parse(text).sentences]
    TAGGED.fetch(sentences)
    for sentence in sentences:
        pieces = shorten(Worded.of(sentence, TAGGED.of(sentence)), "grant", follows=False)
        text = " ".join(piece.text for piece in pieces)
        assert set(NUMBER.findall(text)) <= set(NUMBER.findall(sentence.text)), sentence.text
        left_out = " ".join(dict.fromkeys(c.removeprefix("left out: ") for p in pieces for c in p.changes))
        if "list number left out" in left_out:  # "We propose: 1. To find X; and 4." is told as "One aim is to find X."
            left_out += " 1 2 3 4 5 6 propose hypothesis"
        lost = [
            fact
            for fact in lost_facts(sentence.text, f"{text} {left_out}")
            if fact.kind in ("negation", "hedge", "number")
        ]
        assert not lost, (sentence.text, text)
        assert all(piece.text[-1] in '.?!\u201d")' and piece.text.strip() == piece.text for piece in pieces), text


def test_no_piece_is_empty_or_repeated() -> None:
    for text in development_sentences():
        for sentence in parse(text).sentences:
            pieces = [p.text for p in shorten(Worded.of(sentence, TAGGED.of(sentence)), "grant")]
            assert pieces
            assert max(Counter(pieces).values()) == 1
            assert all(re.search(r"\w", piece) for piece in pieces)


WORDS = st.sampled_from(
    (
        *("the", "drug", "cells", "may", "not", "lower", "and", ",", ";", "which", "pain", "(n = 3)", "because", "to"),
        *("test", "in", "40", "adults", "was", "is", "we", "our", ", but", "(", ")", "[4]"),
    )
)


@settings(deadline=None, max_examples=80)
@given(st.lists(WORDS, min_size=2, max_size=40))
def test_any_words_keep_their_order_and_numbers(words: list[str]) -> None:
    text = " ".join(words) + "."
    for sentence in parse(text).sentences:
        pieces = shorten(Worded.of(sentence, TAGGED.of(sentence)))
        joined = " ".join(piece.text for piece in pieces)
        assert set(NUMBER.findall(joined)) <= set(NUMBER.findall(sentence.text))
        for piece in pieces:
            assert [t.text for t in parse(piece.text).tokens] == [t.text for t in piece.worded.tokens]
