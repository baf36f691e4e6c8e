from __future__ import annotations

import pytest

from plainlang.analyze.cmudict import FILE, lookup


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return FILE.read_text("ascii").splitlines()


def test_the_file_is_sorted_for_bisection(lines: list[str]) -> None:
    assert lines == sorted(lines)
    assert len(lines) == 135_166


def test_every_hundredth_word_and_both_ends_are_found(lines: list[str]) -> None:
    sample = [line.split(" ") for line in (*lines[::100], lines[-1])]
    for word, number, *phones in sample:
        if number == "1":
            assert lookup(word.lower()) == sum(phone[-1].isdigit() for phone in phones), word


@pytest.mark.parametrize("word", ["", "zzzzzz", "!", "protein 1", "prote", "proteins1", "\u03b1", "na\u00efve", "a b"])
def test_what_is_not_there(word: str) -> None:
    assert lookup(word) is None


def test_the_first_pronunciation_counts() -> None:
    assert lookup("different") == 3  # the second has two
    assert lookup("A") == 1


def test_the_notice_lies_beside_the_data() -> None:
    assert "Carnegie Mellon University" in FILE.with_name("LICENSE").read_text("utf-8")
