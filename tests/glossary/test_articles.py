"""The indefinite article."""

from __future__ import annotations

import pytest

from plainlang.glossary.articles import article

A = """cause unit universal unique European use user usual utility urine ureter uranium one once union ewe PhD
UV-lamp CT-scan T-cell one-way B-cell US-citizen DNA-test"""
AN = """immune unintended unimportant unidentified uninsured hour honest heir MRI X-ray RNA F-test NIH-grant organ
8-week urgent umbrella ulcer SPF-cream other eye"""


@pytest.mark.parametrize("word", A.split())
def test_a(word: str) -> None:
    assert article(word.replace("-", " ")) == "a"


@pytest.mark.parametrize("word", AN.split())
def test_an(word: str) -> None:
    assert article(word) == "an"
