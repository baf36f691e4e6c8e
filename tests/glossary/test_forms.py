"""Forms of phrases and of wordings."""

from __future__ import annotations

from plainlang.glossary.forms import plural_phrase, surface_forms, verb_phrase


def test_surface_forms() -> None:
    assert dict(surface_forms("T cell", "noun")) == {"T cell": ("singular",), "T cells": ("plural",)}
    assert dict(surface_forms("sheep", "noun")) == {"sheep": ("singular", "plural")}
    assert dict(surface_forms("inhibit", "verb"))["inhibited"] == ("past", "participle")
    assert dict(surface_forms("renal", "adjective")) == {"renal": ("positive",)}
    assert (
        dict(surface_forms("in vivo", "phrase")) == dict(surface_forms("in vivo", "adverb")) == {"in vivo": ("same",)}
    )
    assert dict(surface_forms("apoptosis", "noun", mass=True)) == {"apoptosis": ("singular",)}


def test_wordings() -> None:
    assert plural_phrase("loss of weight") == "losses of weight"
    assert plural_phrase("protein that switches genes on and off") == "proteins that switch genes on and off"
    assert verb_phrase("carry out", "gerund") == "carrying out"
    assert verb_phrase("to", "same") == "to"
