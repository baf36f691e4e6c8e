"""The forms of terms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.index import build, fold, folded


def test_fold() -> None:
    assert [
        fold(word) for word in ("Cells", "na\u00efve", "\u03b1", "\u03bb", "IFN\u03b3", "patient\u2019s", "\u03b2-")
    ] == [
        "cells",
        "naive",
        "alpha",
        "lambda",
        "ifngamma",
        "patient",
        "beta-",
    ]


def test_inflected_forms(own: Glossary) -> None:
    for form in ("etiology", "etiologies", "aetiologies", "inhibits", "inhibited", "inhibiting", "utilises", "T cells"):
        assert own.index.terms_of(folded(form)), form
    for form in ("apoptosises", "in vivos", "more renal", "etiologys"):
        assert not own.index.terms_of(folded(form)), form


def test_index_does_not_depend_on_the_order_of_terms(own: Glossary) -> None:
    backward, forward = build(reversed(own.terms)), build(own.terms)
    assert backward == forward


def test_a_wording_of_several_words_is_kept(own: Glossary) -> None:
    (form,) = own.index.forms(("secondary", "tumors"))
    assert (form.term.mode, form.term.key, form.features) == ("keep", "secondary tumor", ("plural",))
    assert own.index.terms_of(("secondary", "tumors")) == ()


def test_a_term_beats_a_wording(glossary_of: Callable[[str], Glossary]) -> None:
    index = glossary_of('"heart attack" = "blocked heart artery"\n"myocardial infarction" = "heart attack"').index
    assert [term.mode for term in index.terms_of(("heart", "attack"))] == ["substitute"]


def test_readings_of_one_spelling(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of(
        '"bind" = { plain = "stick to", pos = "verb" }\n"binding" = { plain = "sticking", number = "mass" }'
    )
    assert [term.key for term in glossary.index.terms_of(("binding",))] == ["binding", "bind"]


def test_equal_terms_make_equal_glossaries(own: Glossary) -> None:
    assert Glossary(own.terms) == own
    assert Glossary(own.terms).index == own.index
    assert Glossary((replace(own.terms[0], key="other"), *own.terms[1:])) != own
