"""Statistics, chances and shares as research texts write them."""

from __future__ import annotations

import pytest

from plainlang.report.abbreviations import short_name
from plainlang.report.numbers import FREQUENCY, PERCENT, STATISTICS, inside_brackets, number


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("7 in 100 people", 100),
        ("about 12 out of 1,000 people", 1000),
        ("one in every eight", 8),
        ("1 in 100,000", 100_000),
        ("3 out of every ten", 10),
        ("5 people in 1000000", 1_000_000),
        ("20 per 10,000", 10_000),
        ("12 out of 47 people", None),
        ("1 in 2019", None),
        ("6 of 24 studies", None),
        ("1 in 10 studies", None),
        ("3 in 100%", None),
        ("in 10 people", None),
        ("2.1 in 100", None),
        ("11 in 1005", None),
    ],
)
def test_frequency(text: str, base: int | None) -> None:
    found = FREQUENCY.search(text)
    assert (number(found["any"] or found["round"]) if found else None) == base


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("p<0.001", "a p-value"),
        ("P = 0.04", "a p-value"),
        ("p-values", "a p-value"),
        ("95% CI 0.1 to 0.4", "a confidence interval"),
        ("95 % confidence interval", "a confidence interval"),
        ("CI: 0.65-0.81", "a confidence interval"),
        ("OR 1.2", "a ratio"),
        ("aHR = 0.73", "a ratio"),
        ("hazard ratios", "a ratio"),
        ("NNT", "a ratio"),
        ("SMD -0.3", "a statistic"),
        ("12 ± 3", "a statistic"),
        ("interquartile range", "a statistic"),
        ("I2 = 40%", "a statistic"),
    ],
)
def test_statistics(text: str, kind: str) -> None:
    assert next(meaning for pattern, _, meaning in STATISTICS if pattern.search(text)) == kind


@pytest.mark.parametrize(
    "text", ["MD, PhD", "the OR at 9 am", "CI", "step p. 3", "HR department", "95% of people", "a risk", "SD card"]
)
def test_no_statistics(text: str) -> None:
    assert not any(pattern.search(text) for pattern, _, _ in STATISTICS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("14%", "14%"),
        ("1,200.5 percent", "1,200.5 percent"),
        ("5 per cent", "5 per cent"),
        ("95% CI", None),
        ("x%", None),
    ],
)
def test_percent(text: str, found: str | None) -> None:
    match = PERCENT.search(text)
    assert (match and match.group()) == found


def test_inside_brackets() -> None:
    assert inside_brackets("a [b (c) d]", 9)
    assert not inside_brackets("a (b) c", 0)


@pytest.mark.parametrize(
    ("text", "name"), [("GPs", "GP"), ("GP\u2019s", "GP"), ("GPs'", "GP"), ("cells", "cells"), ("", "")]
)
def test_short_name(text: str, name: str) -> None:
    assert short_name(text) == name
