"""Reading wordfreq's file gives what wordfreq itself gives."""

from __future__ import annotations

import pytest

from plainlang.analyze import packaged
from plainlang.analyze.frequencies import frequencies
from plainlang.errors import PlainlangError


def test_frequencies_are_those_of_wordfreq() -> None:
    from wordfreq import get_frequency_dict

    assert frequencies() == get_frequency_dict("en")


def test_without_wordfreq_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packaged, "find_spec", lambda name: None)
    with pytest.raises(PlainlangError, match="install wordfreq"):
        frequencies.__wrapped__()
