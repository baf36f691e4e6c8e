"""Word classes, passives and noun runs, read off tags."""

from __future__ import annotations

import pytest

from plainlang.text.tags import noun_runs, passives, word_class


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("NN", "noun"),
        ("NNPS", "noun"),
        ("VB", "verb"),
        ("VBG", "verb"),
        ("JJS", "adjective"),
        ("RBR", "adverb"),
        ("RP", "other"),
        ("MD", "other"),
        ("CD", "other"),
        ("", "other"),
    ],
)
def test_word_class(tag: str, kind: str) -> None:
    assert word_class(tag) == kind


@pytest.mark.parametrize(
    ("tagged", "found"),
    [
        ("Mice/NNS were/VBD treated/VBN", [(1, 2)]),
        ("It/PRP has/VBZ not/RB yet/RB been/VBN seen/VBN", [(4, 5)]),
        ("It/PRP was/VBD very/RB carefully/RB cut/VBN and/CC stained/VBN", [(1, 4)]),
        ("It/PRP wasn't/VBD seen/VBN", [(1, 2)]),
        ("It/PRP isn\u2019t/VBZ known/VBN", [(1, 2)]),
        ("We/PRP have/VBP treated/VBN mice/NNS", []),
        ("Treated/VBN mice/NNS were/VBD ill/JJ", []),
        ("It/PRP 's/VBZ made/VBN", [(1, 2)]),
        ("the/DT cell/NN 's/POS isolated/VBN nucleus/NN", []),
        ("isolated/VBN", []),
    ],
)
def test_passives(tagged: str, found: list[tuple[int, int]]) -> None:
    words, tags = zip(*(item.rsplit("/", 1) for item in tagged.split()), strict=True)
    assert list(passives(words, tags)) == found


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("NN NN NN", [(0, 3)]),
        ("NN NN IN NN NN", []),
        ("JJ NNP NN NNS VBD NN NN NN NN", [(1, 4), (5, 9)]),
        ("", []),
    ],
)
def test_noun_runs(tags: str, found: list[tuple[int, int]]) -> None:
    assert list(noun_runs(tags.split())) == found


def test_a_shorter_run_can_be_asked_for() -> None:
    assert list(noun_runs(["NN", "NNS", "VBP"], least=2)) == [(0, 2)]
