from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.analyze.counts import Counts, count
from plainlang.analyze.formulas import FORMULAS, Score, scores
from plainlang.text.read import parse

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data/pairs_cochrane_devaraj_val.jsonl"

COUNTS = Counts(
    characters=600,
    letters=560,
    words=120,
    syllables=180,
    polysyllables=18,
    polysyllabic_figures=3,
    complex_words=12,
    difficult_words=30,
    sentences=6,
)

ANY_COUNTS = st.builds(
    lambda words, sentences, *more: Counts(more[0], more[1], words, more[2], more[3], 0, more[4], more[5], sentences),
    *(st.integers(min_value=0, max_value=10_000) for _ in range(8)),
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("flesch_reading_ease", 206.835 - 1.015 * 20 - 84.6 * 1.5),
        ("flesch_kincaid_grade", 0.39 * 20 + 11.8 * 1.5 - 15.59),
        ("smog_index", 1.043 * 90**0.5 + 3.1291),
        ("automated_readability_index", 4.71 * 5 + 0.5 * 20 - 21.43),
        ("coleman_liau_index", 0.0588 * (56_000 / 120) - 0.296 * 5 - 15.8),
        ("gunning_fog", 0.4 * (20 + 10)),
        ("dale_chall_readability_score", 0.1579 * 25 + 0.0496 * 20 + 3.6365),
        ("linsear_write_formula", (105 + 45) / 6 / 2),
    ],
)
def test_by_hand(name: str, value: float) -> None:
    score = scores(COUNTS)[name]
    assert score.value == pytest.approx(value)
    assert score.name == name


def test_linsear_takes_one_off_a_low_ratio() -> None:
    low = Counts(words=120, sentences=12, syllables=150)
    assert scores(low)["linsear_write_formula"].value == pytest.approx(10 / 2 - 1)


def test_no_text_no_score() -> None:
    assert all(s.value is None and not s.reliable and s.reason for s in scores(Counts()).values())
    assert list(scores(Counts())) == list(FORMULAS)


def test_short_texts_are_not_reliable() -> None:
    short = scores(Counts(characters=500, letters=450, words=99, syllables=150, sentences=5))
    for name, score in short.items():
        assert score.value is not None, name
        assert not score.reliable
        assert score.reason == "made for 100 words or more; the text has 99"


def test_smog_wants_thirty_sentences_and_needs_three() -> None:
    def smog(sentences: int) -> Score:
        return scores(Counts(words=600, sentences=sentences, syllables=900, polysyllables=60))["smog_index"]

    assert smog(2).value is None
    assert smog(3).value is not None
    assert smog(29).reason == "made for 30 sentences or more; the text has 29"
    assert smog(30).reliable


def test_off_the_scale() -> None:
    score = scores(Counts(words=200, sentences=1, syllables=1000, letters=2000, characters=2000))["flesch_reading_ease"]
    assert score.value is not None
    assert score.value < 0
    assert (score.reliable, score.reason) == (False, "off the scale of 0 to 100")


def test_read_only_and_plain() -> None:
    found = scores(COUNTS)
    assert isinstance(found, Mapping)
    with pytest.raises(TypeError):
        found["x"] = found["smog_index"]  # type: ignore[index]
    assert json.loads(json.dumps(found["gunning_fog"].to_dict()))["value"] == pytest.approx(12)


@given(ANY_COUNTS)
def test_never_fails_and_always_says_why(counts: Counts) -> None:
    for score in scores(counts).values():
        assert score.reliable == (score.reason == "")
        assert score.value is not None or not score.reliable


@given(st.integers(min_value=100, max_value=200), st.integers(min_value=1, max_value=100))
def test_more_syllables_are_never_easier(syllables: int, more: int) -> None:
    easy, hard = (scores(Counts(words=100, sentences=5, syllables=n)) for n in (syllables, syllables + more))
    assert (easy["flesch_kincaid_grade"].value or 0) < (hard["flesch_kincaid_grade"].value or 0)
    assert (easy["flesch_reading_ease"].value or 0) > (hard["flesch_reading_ease"].value or 0)


@pytest.mark.skipif(not DATA.exists(), reason="development data not there")
@pytest.mark.parametrize(("name", "floor"), [("flesch_kincaid_grade", 0.85), ("smog_index", 0.83)])
def test_technical_text_scores_above_plain_text(name: str, floor: float) -> None:
    rows = [json.loads(line) for line in DATA.read_text("utf-8").splitlines()[::4]]

    def values(side: str) -> list[float]:
        found = (scores(count(parse(row[side])))[name].value for row in rows)
        return [value for value in found if value is not None]

    hard, easy = values("technical"), values("plain")
    above = sum((h > e) + 0.5 * (h == e) for h in hard for e in easy) / (len(hard) * len(easy))
    assert above >= floor
