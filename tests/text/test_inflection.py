"""Inflection: a list of forms in both directions, phrases, and bases that are no inflected words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.text.inflection import Feature, Forms, Pos, analyse, forms, inflect, lemma

FEATURES: dict[str, tuple[Feature, ...]] = {
    "noun": ("singular", "plural"),
    "verb": ("base", "third", "past", "participle", "gerund"),
    "adjective": ("positive", "comparative", "superlative"),
}


def cases() -> list[tuple[Pos, str, Feature, list[str]]]:
    out: list[tuple[Pos, str, Feature, list[str]]] = []
    lines = Path(__file__).with_name("inflection_cases.tsv").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        pos, *columns = line.split("\t")
        for feature, column in zip(FEATURES[pos], columns, strict=True):
            out.append((pos, columns[0], feature, column.split("/")))  # type: ignore[arg-type]
    return out


CASES = cases()


def test_the_list_is_long_enough() -> None:
    assert sum(len(spellings) for _, _, feature, spellings in CASES if feature not in ("singular", "positive")) >= 500


@pytest.mark.parametrize(("pos", "base", "feature", "spellings"), CASES, ids=lambda v: v if isinstance(v, str) else "")
def test_form(pos: Pos, base: str, feature: Feature, spellings: list[str]) -> None:
    plain = [s.lstrip("~") for s in spellings]
    assert inflect(base, pos, feature) == plain[0]
    for spelling, form in zip(spellings, plain, strict=True):
        assert feature in analyse(form, base, pos)
        if not spelling.startswith("~"):
            found = lemma(form, pos)
            assert found == base or analyse(base, found, pos)[:1] == ("base",)  # -ise and -ize


@pytest.mark.parametrize("base", ["bring", "string", "need", "embed", "focus", "discuss", "sing", "die", "lay", "bias"])
def test_base_verb_is_its_own_lemma(base: str) -> None:
    assert lemma(base, "verb") == base


@pytest.mark.parametrize("base", ["virus", "analysis", "lens", "abscess", "genetics", "species", "slice", "T-cell"])
def test_singular_is_its_own_lemma(base: str) -> None:
    assert lemma(base, "noun") == base


@pytest.mark.parametrize("base", ["other", "honest", "proper", "tender", "earnest"])
def test_positive_is_its_own_lemma(base: str) -> None:
    assert lemma(base, "adjective") == base


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("protein that switches genes on and off", "proteins that switch genes on and off"),
        ("chemical that cells make", "chemicals that cells make"),
        ("chemical that kills cells", "chemicals that kill cells"),
        (
            "protein that carries oxygen and gives blood its color",
            "proteins that carry oxygen and give blood its color",
        ),
        ("tissue that supports bones and joints", "tissues that support bones and joints"),
        ("cell which is part of the immune system", "cells which are part of the immune system"),
        ("person who has diabetes", "people who have diabetes"),
        ("gene that can cause cancer", "genes that can cause cancer"),
        ("drug that slowly breaks down", "drugs that slowly break down"),
        ("piece of DNA that tells the cell what to do", "pieces of DNA that tell the cell what to do"),
        ("risk of a disease that kills", "risks of a disease that kills"),
        ("kind of white blood cell that fights infection", "kinds of white blood cell that fight infection"),
        ("risk of bias", "risks of bias"),
        ("side effect", "side effects"),
        ("side effects", "side effects"),
        ("a change in DNA", "changes in DNA"),
        ("T cell", "T cells"),
        ("sign or symptom", "signs or symptoms"),
        ("mouse with no fur", "mice with no fur"),
        ("small blood vessel", "small blood vessels"),
    ],
)
def test_plural_phrase(phrase: str, plural: str) -> None:
    assert inflect(phrase, "noun", "plural") == plural


@pytest.mark.parametrize(
    ("phrase", "feature", "form"),
    [
        ("carry out", "past", "carried out"),
        ("carry out", "gerund", "carrying out"),
        ("be linked to", "third", "is linked to"),
        ("make worse", "participle", "made worse"),
        ("slow or stop", "past", "slowed or stopped"),
        ("find and treat early", "gerund", "finding and treating early"),
        ("greatly reduce", "third", "greatly reduces"),
        ("no longer work", "past", "no longer worked"),
        ("rely on", "third", "relies on"),
        ("set up", "past", "set up"),
    ],
)
def test_verb_phrase(phrase: str, feature: Feature, form: str) -> None:
    assert inflect(phrase, "verb", feature) == form


def test_phrase_is_analysed() -> None:
    assert analyse("Carried out", "carry out", "verb") == ("past", "participle")
    assert analyse("risks of bias", "risk of bias", "noun") == ("plural",)


def test_adjective_phrase_takes_more() -> None:
    assert inflect("hard to treat", "adjective", "comparative") == "more hard to treat"


def test_unknown_asks_are_refused() -> None:
    with pytest.raises(KeyError):
        inflect("cell", "noun", "past")
    with pytest.raises(ValueError, match="nothing to inflect"):
        forms("  ", "noun")
    with pytest.raises(ValueError, match="no such word class"):
        forms("cell", "adverb")  # type: ignore[arg-type]


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz-' ", max_size=14), st.sampled_from(["noun", "verb", "adjective"]))
def test_any_text_inflects_without_error(word: str, pos: Pos) -> None:
    assert isinstance(lemma(word, pos), str)
    if word.strip():
        found = forms(word, pos)
        assert isinstance(found, Forms)
        assert all(spellings and all(spellings) for _, spellings in found.table)


@given(st.sampled_from(sorted({(p, b) for p, b, _, _ in CASES})))
def test_every_form_is_analysed_as_what_it_was_made_for(case: tuple[Pos, str]) -> None:
    pos, base = case
    for feature, spellings in forms(base, pos).table:
        assert all(feature in analyse(s.upper(), base, pos) for s in spellings)
