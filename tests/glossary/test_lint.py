"""Glossary files checked like code."""

from __future__ import annotations

from pathlib import Path

import pytest

from plainlang.glossary.lint import CHECKS, lint

HERE = Path(__file__).with_name("glossary.toml")


def problems(tmp_path: Path, terms: str, name: str = "own.toml") -> tuple[str, ...]:
    path = tmp_path / name
    path.write_text(f"[terms]\n{terms}\n", "utf-8")
    return lint([path])


BAD = [
    ('"qqb" = "x"\n"qqa" = "y"', "sort the entries"),
    ('"qqa" = "the qqb of it"\n"qqb" = "thing"', "holds 'qqb', which the glossary replaces"),
    (
        '"qqa" = "qqb"\n"qqb" = { plain = "d", needs = ["c"], examples = [["A c qqb.", "A c d."], ["Qqb.", "Qqb."]] }',
        "its wording 'qqb' is replaced in its turn where the needs of 'qqb' are met",
    ),
    ('"qqa" = "a, b"', "holds punctuation"),
    ('"qqa" = { plain = ["loss of sight", "blindness"] }', "share no word"),
    ('"qqa" = "one two three four five six seven eight nine ten"', "10 words"),
    ('"qqa 5" = "b"', "loses a number ('5')"),
    ('"not qqa" = { plain = "b", pos = "phrase" }', "loses a negation"),
    ('"qqa" = { explain = "a kind of thing." }', "no phrase for a bracket"),
    ('"qqa" = { explain = "A kind of thing" }', "no phrase for a bracket"),
    ('"qqa" = { plain = "b", needs = ["c"] }', "must have an example"),
    ('"qqa" = { plain = "b", never = ["c"], examples = [["qqa", "b"]] }', "must have an example"),
    ('"qqa" = { plain = "thing", examples = [["A qqa was seen.", "A thong was seen."]] }', "gives 'A thing was seen.'"),
    ('"qqa" = { plain = "etiology" }', "which the glossary replaces"),
    ('"qqa" = { plian = "b" }', "did you mean 'plain'?"),
    ('"qqa" = { plain = "person staying in hospital" }', "its plural would be 'person stayings in hospital'"),
    ('"qqa" = { explain = "a way to", pos = "verb" }', "a verb is never explained"),
    ('"qqa" = { plain = "b", of = "qqz" }', "no entry is called 'qqz'"),
]


@pytest.mark.parametrize(("terms", "words"), BAD)
def test_bad(tmp_path: Path, terms: str, words: str) -> None:
    found = problems(tmp_path, terms)
    assert any(words in line for line in found), found
    assert all(line.startswith(str(tmp_path)) for line in found)


GOOD = [
    '"qqa" = "small thing"\n"Qqb" = { plain = "thing", variants = ["qqc"] }',
    '"qqa" = { plain = "thing", needs = ["x"], examples = [["An x qqa.", "An x thing."], ["A qqa.", "A qqa."]] }',
    '"qqa" = { mode = "keep" }',
    '"qqa" = { plain = "person in hospital", plural = "people in hospital" }',
]


@pytest.mark.parametrize("terms", GOOD)
def test_good(tmp_path: Path, terms: str) -> None:
    assert problems(tmp_path, terms) == ()


def test_two_files_with_one_phrase(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text('[terms]\n"qqa" = "thing"\n', "utf-8")
    found = lint([tmp_path / "one.toml", tmp_path / "two.toml"])
    assert len(found) == 1
    assert "listed twice" in found[0]


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("qqb,thing\nqqa,other thing\n", "utf-8")
    assert lint([path]) == ()


def test_the_tests_own_glossary_is_clean_but_for_what_it_is_there_to_show() -> None:
    allowed = ("loses a", "is never explained", "holds", "its plural")
    assert [line for line in lint([HERE]) if not any(words in line for words in allowed)] == []


def test_checks_have_reasons() -> None:
    assert all(check.__doc__ for check in CHECKS)
