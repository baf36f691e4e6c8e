from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.analyze.fit.syllables import counts, extra, fit, render
from plainlang.analyze.ngrams import FILE, SCALE, estimate, ngrams


@pytest.fixture(scope="module")
def known() -> dict[str, int]:
    return counts()


def test_the_shipped_weights_fit_cmudict(known: dict[str, int]) -> None:
    sample = list(known.items())[::20]
    right = sum(estimate(word) == count for word, count in sample) / len(sample)
    assert right >= 0.975, right
    bias = sum(estimate(word) - count for word, count in sample) / len(sample)
    assert abs(bias) < 0.02


def test_the_extra_words_are_learnt_and_not_among_the_tests(known: dict[str, int]) -> None:
    words = extra()
    assert not set(words) & set(known)
    tested = Path(__file__).with_name("biomedical_syllables.txt").read_text("utf-8").split()
    assert not set(words) & set(tested)
    wrong = [word for word, count in words.items() if estimate(word) != count]
    assert len(wrong) <= 0.02 * len(words), wrong


def test_the_shipped_file_is_small_and_as_the_fit_renders_it() -> None:
    text = FILE.read_text("ascii")
    assert len(text) <= 300_000
    rows = [line.split(" ") for line in text.splitlines()[1:]]
    assert text == render({group: int(weight) for weight, *groups in rows for group in groups})


def test_a_small_refit_is_deterministic_and_learns(known: dict[str, int]) -> None:
    # The whole fit takes ten seconds; `python -m plainlang.analyze.fit.syllables` must leave the file unchanged.
    some = dict(list(known.items())[::25])
    weights = fit(some, extra(), kept=5000)
    assert len(weights) > 500
    assert weights == fit(dict(reversed(some.items())), extra(), kept=5000)
    held_out = list(known.items())[1::50]
    right = sum(
        max(1, round(sum(weights.get(group, 0) for group in ngrams(word)) / SCALE)) == count for word, count in held_out
    )
    assert right / len(held_out) > 0.85


def test_unknown_letters_still_make_a_syllable() -> None:
    assert estimate("") == estimate("\u65e5\u672c") == 1
