import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text import abbreviations
from plainlang.text.sentences import split
from plainlang.text.span import Span

CASES = tomllib.loads(Path(__file__).with_name("sentence_cases.toml").read_text(encoding="utf-8"))
JOINED = [*CASES["wild"], *CASES["synthetic"]]
EVERY = [*JOINED, *CASES["glued"], *([text] for text in CASES["negative"])]
GOLD = Path(__file__).resolve().parents[2] / "../shared/bench/data/sentence_boundaries.jsonl"

# Pieces that make up the traps: drawn together they meet every rule.
PIECES = st.sampled_from(
    [
        *("the", "The", "cells", "CELLS", "A", "b", "p53", "mRNA", "12", "3.5", "Fig", "e.g.", "et al.", "U.S.", "J."),
        *(
            "vs.",
            "i.v.",
            "etc.",
            "METHODS:",
            "Results.",
            "1.",
            "2.",
            "10.",
            "a)",
            "(ii)",
            "(a)",
            "[12]",
            "www.a.org",
            "0.",
        ),
        *"()[]\"'\u201c\u201d...?!\u2026;:,-\u2014\u3002\u061f\u00bf*\u2020\u00b2<\ufffc\U0001f642\u00e9\u00c9\u03b1\u00df\u093c",
        *("...", ".)", "?)", ".\u201d", "\ufffc\ufffc"),
    ]
)
SPACES = st.sampled_from([" ", " ", " ", "\n", "\t", "\u00a0", "  "])
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(PIECES, SPACES), max_size=60).map("".join),
)


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


@pytest.mark.parametrize("case", JOINED, ids=lambda case: case[0][:40])
def test_sentences_after_white_space(case: list[str]) -> None:
    expected = [sentence.strip() for sentence in case]
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("case", CASES["glued"], ids=lambda case: case[0][:40])
def test_sentences_run_together(case: list[str]) -> None:
    assert sentences("".join(case)) == case


@pytest.mark.parametrize("text", CASES["negative"])
def test_not_split(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("case", EVERY, ids=lambda case: case[0][:40])
def test_a_sentence_alone_is_one_sentence(case: list[str]) -> None:
    for sentence in case:
        assert sentences(sentence.strip()) == [sentence.strip()]


@pytest.mark.parametrize("gap", ["\n", "\t", "\u00a0", "  ", " \n  "])
def test_any_white_space_separates(gap: str) -> None:
    for case in JOINED:
        expected = [sentence.strip() for sentence in case]
        assert sentences(gap.join(expected)) == expected


def test_a_line_break_is_a_space() -> None:
    for case in EVERY:
        text = " ".join(case)
        assert split(re.sub(r" ", "\n", text)) == split(text)


def test_there_are_enough_cases() -> None:
    assert len(EVERY) >= 120


def test_blank_text_has_no_sentence() -> None:
    assert split("") == split(" \n\t ") == ()


def test_spans_are_offsets_into_the_text() -> None:
    assert split("  It rose.\n It fell. ") == (Span(2, 10), Span(12, 20))


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_spans_are_ordered_trimmed_and_cover_everything(text: str) -> None:
    spans = split(text)
    for span in spans:
        assert span.of(text)
        assert span.of(text) == span.of(text).strip()
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert re.sub(r"\s", "", covered) == re.sub(r"\s", "", text)


@given(TEXTS)
@settings(deadline=None, max_examples=200)
def test_which_white_space_does_not_matter(text: str) -> None:
    assert split(re.sub(r"\s", "\n", text)) == split(re.sub(r"\s", " ", text))


@pytest.mark.parametrize(
    "unit",
    [
        *(".", "(", ")", "(.", ". ", ".)", "[1]. ", "a. [1", '"', "?!", ". (", ' ". ', "a.A", "a.1,", "e.g. ", "A. "),
        *("(A. ", "1. ", "a Results: A ", "[]", " ", ".\ufffc", "\u3002", "\ufffc", "a: ", ". -", "* . ", ". [1 "),
    ],
)
def test_long_runs_are_read_in_linear_time(unit: str) -> None:
    """A rule that reads a run anew from each of its characters would need hours for these, and hang the test."""
    text = unit * (200_000 // len(unit))
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "")


def test_a_bracket_that_never_closes_hides_no_end() -> None:
    assert len(split("We saw it (as others did. It grew. It fell.")) == 3


def test_word_lists_have_no_duplicates_and_no_final_stop() -> None:
    path = Path(abbreviations.__file__).with_suffix(".toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {f"{table}.{name}": words for table, part in data.items() for name, words in part.items()}
    for name, words in lists.items():
        assert len(words) == len(set(words)), name
        assert not [word for word in words if word.endswith(".") or word != word.strip()], name
    kinds = [set(words) for name, words in lists.items() if name.startswith("abbreviations.")]
    assert len(set.union(*kinds)) == sum(map(len, kinds))


@pytest.mark.skipif(not GOLD.exists(), reason="development data absent")
def test_boundaries_of_abstracts() -> None:
    """At least 0.995 boundary F1 and 0.955 of the abstracts exactly right, as `measure.boundaries` counts."""
    hit = found = wanted = exact = 0
    rows = [json.loads(line)["sentences"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
    for row in rows:
        gold = [" ".join(sentence.split()) for sentence in row if sentence.strip()]
        mine = {span.end for span in split(" ".join(gold))[:-1]}
        ends = {len(" ".join(gold[:count])) for count in range(1, len(gold))}
        hit, found, wanted = hit + len(ends & mine), found + len(mine), wanted + len(ends)
        exact += ends == mine
    assert 2 * hit / (found + wanted) >= 0.995
    assert exact / len(rows) >= 0.955


def test_dots_before_marks_only() -> None:
    """Found by random documents: dots followed by opening marks and nothing else."""
    for text in ("We saw.. * ", "a (x.. *  ", "It ended\u2026 ["):
        assert "".join(text.split()) == "".join("".join(span.of(text).split()) for span in split(text))


def test_a_nought_before_nothing_but_marks_is_no_decimal_that_came_apart():
    assert split(":0. * ")
