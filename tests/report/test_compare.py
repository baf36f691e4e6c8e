"""Two versions of a draft: which sentences belong together, what changed, which facts differ."""

from __future__ import annotations

import json

import pytest

from plainlang.analyze.analysis import analyze
from plainlang.report.compare import Comparison, compare

OLD = (
    "We slept well. The etiology of hypertension in 40 patients remains unknown, and treatment with enalapril did not "
    "lower mortality. Fish is good for you."
)
NEW = (
    "We slept well. The cause of high blood pressure in 40 patients is unknown. Treatment with enalapril did not "
    "lower mortality. Fish is good for you."
)


def compared(old: str, new: str) -> Comparison:
    return compare(analyze(old), analyze(new))


def shape(found: Comparison) -> list[tuple[int, int]]:
    return [(len(pair.old), len(pair.new)) for pair in found.pairs]


def facts(found: Comparison) -> list[tuple[str, str, str]]:
    return [(f.change, f.fact.kind, f.fact.text) for f in found.facts]


def test_a_sentence_that_was_split_belongs_to_both_halves():
    found = compared(OLD, NEW)
    assert shape(found) == [(1, 1), (1, 2), (1, 1)]
    assert [pair.same for pair in found.pairs] == [True, False, True]
    changed = found.pairs[1]
    assert changed.change is not None
    assert changed.change < 0
    assert found.new.difficulty < found.old.difficulty
    assert found.lost == ()


def test_joined_added_and_deleted_sentences():
    assert shape(compared(NEW, OLD)) == [(1, 1), (2, 1), (1, 1)]
    assert shape(compared("We slept well. Fish is good.", "We slept well. Birds sing at dawn. Fish is good.")) == [
        (1, 1),
        (0, 1),
        (1, 1),
    ]
    assert shape(compared("We slept well. Fish is good.", "Fish is good.")) == [(1, 0), (1, 1)]


@pytest.mark.parametrize("side", [0, 1])
def test_nothing_on_one_side(side):
    sides = ["We slept well.", ""]
    found = compared(sides[side], sides[1 - side])
    assert shape(found) == [(1, 0) if side == 0 else (0, 1)]
    assert found.pairs[0].change is None


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (NEW.replace("40 patients", "patients"), [("lost", "number", "40")]),
        (NEW.replace("did not lower", "lowered"), [("lost", "negation", "not")]),
        (NEW.replace("high blood pressure", "hypertension"), []),
        (NEW + " In 12 countries.", [("added", "number", "12")]),
        (NEW.replace("40", "50"), [("lost", "number", "40"), ("added", "number", "50")]),
    ],
)
def test_facts_that_differ(new, expected):
    assert facts(compared(OLD, new)) == expected


def test_a_fact_is_placed_in_its_sentence_and_may_move():
    found = compared(OLD, NEW.replace("40 patients", "patients"))
    (lost,) = found.lost
    assert lost.sentence is not None
    assert "40 patients" in lost.sentence.text
    assert facts(compared("In 2019 we slept. Fish is good.", "We slept. In 2019 fish is good.")) == []


def test_plain_data():
    data = json.loads(json.dumps(compared(OLD, NEW.replace("40 ", "")).to_dict()))
    assert (data["ok"], data["facts"][0]["rule"], data["facts"][0]["change"]) == (False, "changed-fact", "lost")
    assert [len(pair["new"]) for pair in data["pairs"]] == [1, 2, 1]
    assert data["pairs"][1]["old"][0]["line"] == 1
    assert data["difficulty"]["new"] < data["difficulty"]["old"]
