"""Sentence and text difficulty."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from plainlang.analyze.analysis import analyze
from plainlang.analyze.contribution import WORDS
from plainlang.analyze.difficulty import explain_sentence, kinds, rate_text
from plainlang.analyze.measures import FEATURES, measure
from plainlang.analyze.model import shipped
from plainlang.analyze.shares import word_shares
from plainlang.text.read import parse

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data"

EASY = ("The cat sat on the mat.", "I have a dog.", "We play ball all day.", "She likes red apples.")
HARD = (
    "Transcriptional repression of NF-kappaB by the glucocorticoid receptor attenuates cytokine expression in murine"
    " macrophages.",
    "Bisulfite sequencing of CpG islands revealed hypermethylation of the hMLH1 promoter in microsatellite-unstable"
    " adenocarcinomas.",
)
SAMPLES = (
    *EASY,
    *HARD,
    "The odds ratio was 1.3 (95% CI 1.1 to 1.6; P = 0.002).",
    "Methods",
    "12 34",
    "Is it safe?",
    "a",
    "mice were wild-type mice, Mice",
)


def value(text: str) -> float:
    return rate_text(parse(text)).value


@pytest.mark.parametrize("text", EASY)
def test_a_childs_sentence_is_near_one(text: str) -> None:
    assert value(text) < 2


@pytest.mark.parametrize("text", HARD)
def test_a_specialists_sentence_is_near_six(text: str) -> None:
    assert value(text) > 5.3


@pytest.mark.parametrize("text", ["", " \n ", "?!", "---"])
def test_a_text_without_words_is_as_easy_as_can_be(text: str) -> None:
    rated = rate_text(parse(text))
    assert (rated.value, rated.sentences) == (1.0, ())


@pytest.mark.parametrize("text", [*SAMPLES, "and " * 5000, "phosphorylation " * 500])
def test_values_stay_on_the_scale(text: str) -> None:
    rated = rate_text(parse(text))
    assert all(1 <= v <= 6 for v in (rated.value, *rated.sentences))


@pytest.mark.parametrize("text", SAMPLES)
def test_the_parts_of_a_sentence_add_up_to_its_value(text: str) -> None:
    document = parse(text)
    explained = explain_sentence(document.sentences[0])
    total = explained.baseline + sum(c.points for c in explained.contributions)
    assert total == pytest.approx(explained.unclamped, abs=1e-9)
    assert explained.baseline + sum(kinds(explained).values()) == pytest.approx(explained.unclamped, abs=1e-9)
    assert explained.value == pytest.approx(rate_text(document).sentences[0])


@pytest.mark.parametrize("text", SAMPLES)
def test_the_shares_of_words_add_up_to_the_vocabulary_measures(text: str) -> None:
    model = shipped()
    sentence = parse(text).sentences[0]
    measures = measure([sentence], model.rows)[0]
    vocabulary = [i for i, (_, kind) in enumerate(FEATURES) if kind == "terms"]
    (shares,) = word_shares([sentence], model.rows, model.coefficients)
    if shares:
        whole = float(measures[vocabulary] @ model.coefficients[vocabulary])
        assert sum(shares.values()) == pytest.approx(whole, abs=1e-9)


def test_a_hard_word_is_named_among_the_contributions() -> None:
    explained = explain_sentence(parse(HARD[0]).sentences[0])
    dearest = [c.name for c in explained.contributions[:4]]
    assert "murine" in dearest
    assert [c.points for c in explained.contributions] == sorted(
        (c.points for c in explained.contributions), reverse=True
    )


def test_the_length_of_a_sentence_is_told_in_the_words_that_a_writer_counts() -> None:
    analysis = analyze("Well-known placebo-controlled T-cell trials (e.g. in 1,234 people) weren't stopped.")
    (sentence,) = analysis.sentences
    (length,) = (c for c in sentence.contributions if c.name == WORDS)
    assert length.measured == sentence.words == analysis.counts.words == 10
    assert length.typical == shipped().usual_words


def test_a_text_of_one_sentence_has_the_sentences_value() -> None:
    rated = rate_text(parse(HARD[1]))
    assert rated.value == rated.sentences[0]
    assert rated.contributions == ()


def test_the_parts_of_a_text_add_up_to_its_value() -> None:
    rated = rate_text(parse(" ".join((*HARD, "We found no difference between the groups."))))
    assert rated.mean + sum(c.points for c in rated.contributions) == pytest.approx(rated.unclamped)


def test_a_sentence_is_rated_alike_alone_and_among_others() -> None:
    together = rate_text(parse(" ".join((HARD[0], EASY[0], HARD[1])))).sentences
    assert together == pytest.approx([value(HARD[0]), value(EASY[0]), value(HARD[1])])


def test_saying_the_same_twice_does_not_make_a_text_harder() -> None:
    text = (
        "We measured blood pressure in adults with diabetes. The drug lowered blood pressure in most of them."
        " Side effects were rare. More research is needed before doctors can advise its use."
    )
    assert value(f"{text} {text} {text}") == pytest.approx(value(text), abs=0.5)


def test_a_harder_word_makes_a_harder_sentence() -> None:
    assert value("The drug slows the growth of cells.") < value("The drug attenuates the proliferation of cells.")


def test_measures_of_a_sentence_do_not_hang_on_its_neighbours() -> None:
    model = shipped()
    sentences = parse(" ".join(SAMPLES[:8])).sentences
    together = measure(sentences, model.rows)
    for at, sentence in enumerate(sentences):
        assert np.allclose(together[at], measure([sentence], model.rows)[0])


@pytest.mark.skipif(not DATA.is_dir(), reason="development data not there")
def test_it_agrees_with_readers_and_tells_lay_versions_apart() -> None:
    with (DATA / "sentence_readability.jsonl").open(encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == "dev"]
    mine = [value(row["text"]) for row in rows]
    assert np.corrcoef(mine, [row["rating"] for row in rows])[0, 1] > 0.8
    with (DATA / "pairs_elife_dainlp.jsonl").open(encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    assert all(value(row["technical"]) > value(row["plain"]) for row in pairs)
