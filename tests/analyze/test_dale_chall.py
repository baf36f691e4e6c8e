from __future__ import annotations

import pytest

from plainlang.analyze import dale_chall
from plainlang.analyze.dale_chall import easy_words, is_familiar
from plainlang.errors import PlainlangError


def test_the_list_is_dale_and_challs() -> None:
    assert 2_900 <= len(easy_words()) <= 3_100
    assert {"a", "able", "youth"} <= easy_words()
    assert not {"protein", "method"} & easy_words()


@pytest.mark.parametrize(
    "word",
    [
        *("able", "Able", "boys", "boy's", "boxes", "babies", "stopped", "liked", "tried", "running", "taking"),
        *("known", "older", "oldest", "happiest", "slowly", "simply", "happily", "well-known", "1918", "0.73", ""),
    ],
)
def test_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize(
    "word", ["protein", "mitochondria", "well-being-index", "placebo-controlled", "p<0.05", "mg", "DNA"]
)
def test_not_familiar(word: str) -> None:
    assert not is_familiar(word)


def test_without_textstat_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dale_chall, "find_spec", lambda name: None)
    with pytest.raises(PlainlangError, match="install textstat"):
        easy_words.__wrapped__()
