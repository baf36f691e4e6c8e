from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.analyze.cmudict import lookup
from plainlang.analyze.syllables import syllables


def biomedical() -> dict[str, set[int]]:
    lines = Path(__file__).with_name("biomedical_syllables.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: set(map(int, counts.split("/"))) for word, counts in rows}


def test_biomedical_words_that_cmudict_lacks() -> None:
    words = biomedical()
    assert len(words) >= 400
    assert not [word for word in words if lookup(word) is not None]
    wrong = {word: syllables(word) for word, accepted in words.items() if syllables(word) not in accepted}
    assert len(wrong) <= 0.025 * len(words), wrong
    assert all(min(abs(n - a) for a in words[word]) == 1 for word, n in wrong.items()), wrong


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("protein", 2),
        ("Protein,", 2),
        ("don't", 1),
        ("don\u2019t", 1),
        ("na\u00efve", 2),
        ("hydrochlorothiazide", 7),
        ("furosemide", 4),
        # a combining form before a word of CMUdict
        ("thromboembolism", 6),
        ("perioperative", 6),
        ("protease", 3),
        # possessives
        ("patient's", 2),
        ("macrophage's", 4),
        ("cytokine's", 3),
        # joined words
        ("placebo-controlled", 5),
        ("placebo\u2010controlled", 5),
        ("and/or", 2),
        ("e.g.", 2),
        # capitals
        ("DNA", 3),
        ("DNAs", 3),
        ("DNA's", 3),
        ("mRNA", 4),
        ("siRNA", 5),
        ("IL-2", 3),
        ("AIDS", 1),
        ("GABA", 2),
        ("COPD", 4),
        ("WHO", 1),
        ("AND", 1),
        ("METHODS", 2),
        ("www", 9),
        ("PhD", 3),
        ("McDonald", 3),
        ("PubMed", 2),
        # letters and figures
        ("p53", 4),
        ("SCN1A", 5),
        ("HbA1c", 5),
        ("H1N1", 4),
        ("CD8\u207a", 3),
        ("2nd", 2),
        ("3rd", 1),
        ("10th", 1),
        ("20th", 3),
        ("1990s", 4),
        # units, signs, Greek
        ("mg/kg", 6),
        ("5mg", 4),
        ("\u00b5g", 3),
        ("\u03bcg", 3),
        ("50%", 4),
        ("\u03b1", 2),
        ("TNF-\u03b1", 5),
        ("NF-\u03baB", 5),
        ("\u03b2-blocker", 4),
        # nothing to say
        ("", 0),
        ("\u2014", 0),
        ("(=)", 0),
    ],
)
def test_words(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.from_regex(r"[^\W\d_]{1,40}", fullmatch=True))
def test_every_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


@given(st.text(max_size=30))
def test_any_text_is_taken(text: str) -> None:
    assert syllables(text) >= 0


@given(st.from_regex(r"[a-z]{2,8}", fullmatch=True), st.from_regex(r"[a-z]{2,8}", fullmatch=True))
def test_hyphenated_words_add_up(left: str, right: str) -> None:
    joined = lookup(f"{left}-{right}")
    assert joined is not None or syllables(f"{left}-{right}") == syllables(left) + syllables(right)
