"""A pattern that is tried only where its matches can begin finds what it finds everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from plainlang.report import numbers
from plainlang.report.openings import Words, openings
from plainlang.report.registry import rules
from plainlang.text.normalize import normalize

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data/pairs_plaba_0.jsonl"
EXAMPLES = " \u00b7 ".join(text for rule in rules().values() for text in (*rule.bad, *rule.good))
ODD = (
    "\u017fhall Shall sh\u0430ll in \u212aivo a 0.5 (P<0.05); \u00b11.2 n't \u03c72 = 3 and/or_x IN-VIVO i.e. e.g.x "
    "10 000 1 in 8"
)


def _patterns(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _patterns(item)


MODULES = (numbers, *(import_module(f"plainlang.report.rules.{name.replace('-', '_')}") for name in rules()))
PATTERNS = tuple(dict.fromkeys(p for module in MODULES for value in vars(module).values() for p in _patterns(value)))


def _by_words(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    words, found, at = Words(text), [], 0
    while match := words.next_match(pattern, at, len(text)):
        found.append(match.span())
        at = max(match.end(), match.start() + 1)
    return found


def _plainly(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    while match := pattern.search(text, at):
        found.append(match.span())
        at = max(match.end(), match.start() + 1)
    return found


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:24])
def test_nothing_is_missed(pattern: re.Pattern[str]) -> None:
    text = normalize(f"{EXAMPLES} {ODD} {EXAMPLES.upper()}")
    assert _by_words(pattern, text) == _plainly(pattern, text)


@pytest.mark.skipif(not DATA.exists(), reason="development data is not here")
def test_nothing_is_missed_in_abstracts() -> None:
    text = normalize(" ".join(json.loads(line)["technical"] for line in DATA.read_text("utf-8").splitlines()[::25]))
    for pattern in PATTERNS:
        assert _by_words(pattern, text) == _plainly(pattern, text)


def test_nearly_all_patterns_of_rules_have_openings() -> None:
    without = [pattern for pattern in PATTERNS if openings(pattern) is None]
    assert len(PATTERNS) > 80
    assert len(without) < 14


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\bcures?\b", ("cure",)),
        (r"\b(?:a|the) [bc]", ("a b", "a c", "the ")),
        (r"(?<!\w)x{2,9}y", ("xxxx", "xxxy", "xxy")),
        (r"\b(?:very )?low", ("low", "very")),
        (r"\b\d+ mg", tuple("0123456789")),
        (r"\([^()]{40,}\)", ("(",)),
        (r"cures?", None),
        (r"\b(?i:cures?)", None),
        (r"\b\w+ly\b", None),
        (r"\b(?:very )?", None),
    ],
)
def test_openings(pattern: str, found: tuple[str, ...] | None) -> None:
    assert openings(re.compile(pattern)) == found


def test_an_end_cuts_what_a_pattern_sees() -> None:
    words = Words("a cure. A cured cat")
    assert words.next_match(re.compile(r"\bcure\b"), 8, 14) is not None
    assert words.next_match(re.compile(r"\bcure\b"), 8, 19) is None
    assert words.next_match(re.compile(r"\bcure"), 3, 10) is None
