"""Wordings that go behind what their term stands before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.behind import behind
from plainlang.glossary.site import Site

At = Callable[[str, str], Site]


@pytest.mark.parametrize(
    ("text", "written", "wording", "moved"),
    [
        ("A rapid in vivo test was done.", "in vivo", "in living things", "test in living things"),
        ("The new in vivo imaging tests failed.", "in vivo", "in living things", "imaging tests in living things"),
        ("The drug was orally given to mice.", "orally", "by mouth", "given by mouth"),
        ("The site is structurally unstable.", "structurally", "in structure", "unstable in structure"),
    ],
)
def test_goes_behind(site: At, text: str, written: str, wording: str, moved: str) -> None:
    end, said = behind(site(text, written), wording) or (0, "")
    assert said == moved
    assert text[:end].endswith(moved.removesuffix(f" {wording}"))


@pytest.mark.parametrize(
    ("text", "written", "wording"),
    [
        ("An in vivo test of the drug was done.", "in vivo", "in living things"),
        ("An in vivo test (in mice) was done.", "in vivo", "in living things"),
        ("Orally given drugs were safe.", "Orally", "by mouth"),
        ("The site was structurally structured.", "structurally", "in structure"),
        ("A putative test was done.", "putative", "possible"),
    ],
)
def test_stays_where_it_is(site: At, text: str, written: str, wording: str) -> None:
    assert behind(site(text, written), wording) is None
