"""Counts of texts add up, in any order."""

from __future__ import annotations

import json
from itertools import permutations

from plainlang.analyze.analysis import analyze
from plainlang.corpus.tally import Tally, Uncovered, total
from plainlang.glossary.glossary import Glossary

TEXTS = (
    "The cat sat on the mat.",
    "Zyxoferrin gates NPR9 in keratinoid organoblasts, and zyxoferrin stays.",
    "We asked people how well they slept.",
)


def counted(*texts: str) -> Tally:
    tally = Tally()
    for text in texts:
        analysis = analyze(text)
        tally.rows += 1
        tally.add(analysis, analysis.hard_words, Uncovered(Glossary.bundled()))
        tally.group({"year": str(len(text) % 2), "place": None}, analysis.difficulty)
    return tally


def test_the_sum_of_tallies_is_the_tally_of_all():
    whole = counted(*TEXTS).to_dict()
    for order in permutations(TEXTS):
        assert total(counted(text) for text in order).to_dict() == whole


def test_terms_that_no_glossary_names_are_counted_by_use_and_cost():
    tally = counted(TEXTS[1])
    assert tally.uncovered["zyxoferrin"] == 2
    assert tally.cost["zyxoferrin"] > 0
    assert "cell" not in tally.uncovered


def test_a_tally_survives_json():
    tally = counted(*TEXTS)
    tally.fail("no text")
    assert Tally.of(json.loads(json.dumps(tally.to_dict()))).to_dict() == tally.to_dict()
