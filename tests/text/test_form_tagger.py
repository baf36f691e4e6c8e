"""Remembered forms change no tag: they are those of the pipeline as spaCy loads it."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.text import form_tagger
from plainlang.text.form_tagger import FormTagger

FOLDER = Path(str(files("plainlang.text") / "tagger"))
PLAIN = spacy.load(FOLDER)
TAGGER = FormTagger(spacy.load(FOLDER))
DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data/pairs_plaba_0.jsonl"

SAMPLES = [
    "The control group received a placebo, and the issue wasn't resolved.",
    "Expression of IL-2-induced genes (n = 12) can't be reduced in CD8+ T-cells.",
    "cells",
    "",
    "We used 10mg/kg of furosemide b.i.d. for two weeks.",
]


def as_spacy(texts: list[str]) -> list[list[str]]:
    return [[token.tag_ for token in doc] for doc in PLAIN.pipe(texts)]


def ours(texts: list[str], tagger: FormTagger = TAGGER) -> list[list[str]]:
    return tagger.tags([PLAIN.make_doc(text) for text in texts])


def test_samples() -> None:
    assert ours(SAMPLES) == as_spacy(SAMPLES)
    assert ours([]) == []


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(alphabet="aeprstIX 0.2-,'(\u03b1", max_size=40), max_size=6))
def test_any_text(texts: list[str]) -> None:
    assert ours(texts) == as_spacy(texts)


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_tagger, "_MOST_FORMS", 12)
    tagger = FormTagger(spacy.load(FOLDER))
    assert [ours([text], tagger)[0] for text in SAMPLES * 2] == as_spacy(SAMPLES * 2)


@pytest.mark.skipif(not DATA.exists(), reason="development data is not here")
def test_abstracts() -> None:
    lines = DATA.read_text("utf-8").splitlines()[60:120]
    sentences = [part for line in lines for part in json.loads(line)["technical"].split(". ")]
    assert ours(sentences) == as_spacy(sentences)
