"""Tags for our tokens: aligned, the same alone and among others, and clear errors."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.errors import PlainlangError
from plainlang.text import parse as module
from plainlang.text.document import HIDDEN, Sentence
from plainlang.text.parse import described, set_sentences, tag, tagger
from plainlang.text.span import Span
from plainlang.text.tags import word_class

DATA = Path(__file__).resolve().parents[2] / "../shared/bench/data/pairs_plaba_0.jsonl"


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(Span(start, start + len(text)), text)


def tags_of(text: str, start: int = 0) -> dict[str, str]:
    one = sentence(text, start)
    return dict(zip((t.text for t in one.tokens), tag([one])[0], strict=True))


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The control group received a placebo.", "control", "noun"),
        ("These drugs control blood pressure.", "control", "verb"),
        ("The mice were issued with new tags.", "issued", "verb"),
        ("The increase was small.", "increase", "noun"),
        ("These proteins increase the risk of disease.", "increase", "verb"),
        ("Patients with severe anaemia were excluded.", "severe", "adjective"),
        ("We rapidly froze the samples.", "rapidly", "adverb"),
        ("The patient's blood was tested.", "patient's", "noun"),
        ("We don't know the cause.", "don't", "verb"),
        ("Activated T\u2011cells were counted.", "cells", "noun"),
        ("EFFECTS OF EXERCISE ON BLOOD PRESSURE IN OLDER ADULTS", "EXERCISE", "noun"),
    ],
)
def test_class_in_context(text: str, word: str, kind: str) -> None:
    assert word_class(tags_of(text)[word]) == kind


def test_offsets_count_from_the_source() -> None:
    assert (
        tags_of("Mice were killed.", 1000)
        == tags_of("Mice were killed.")
        == {
            "Mice": "NNS",
            "were": "VBD",
            "killed": "VBN",
        }
    )


@pytest.mark.parametrize("space", ["\n", "\r\n", "  ", "\t", "\u00a0", "\u2009"])
def test_white_space_of_any_kind_is_a_space(space: str) -> None:
    assert tags_of(f"The{space}cells were{space}not seen.") == tags_of("The cells were not seen.")


def test_leading_space_does_no_harm() -> None:
    assert tags_of("  The cells died.") == tags_of("The cells died.")


def test_hidden_content_is_read_over() -> None:
    assert tags_of(f"The cells died{HIDDEN * 4}.") == tags_of("The cells died.")
    assert tags_of(f"Many patients {HIDDEN * 6}, however, died.")["died"] == "VBD"
    assert word_class(tags_of(f"The function {HIDDEN * 3} returns a number.")["returns"]) == "verb"
    assert tag([sentence(HIDDEN * 5)]) == ((),)


SAMPLES = [
    "The control group received a placebo, and the issue was resolved.",
    "Expression of IL-2-induced genes (n = 12) wasn't reduced in CD8+ T-cells.",
    "Methods",
    "p53 was not.",
    "We used 10mg/kg of furosemide b.i.d. for two weeks.",
    "cells",
]


def test_alone_and_among_others_alike() -> None:
    sentences = [sentence(text) for text in SAMPLES] * 60
    assert tag(sentences) == tuple(tag([one])[0] for one in sentences)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(alphabet="aeprstIX 0.2-,'(\u2019\n\ufffc\u03b1", max_size=40), max_size=6))
def test_one_tag_a_token_in_any_text(texts: list[str]) -> None:
    sentences = [sentence(text) for text in texts]
    found = tag(sentences)
    assert [len(tags) for tags in found] == [len(one.tokens) for one in sentences]
    assert found == tuple(tag([one])[0] for one in sentences)


@pytest.mark.skipif(not DATA.exists(), reason="development data is not here")
def test_alone_and_among_others_alike_in_abstracts() -> None:
    lines = DATA.read_text("utf-8").splitlines()[:60]
    sentences = [sentence(part) for line in lines for part in json.loads(line)["technical"].split(". ")]
    assert tag(sentences)[::3] == tuple(tag([one])[0] for one in sentences[::3])


def test_no_sentences_no_tags() -> None:
    assert tag([]) == ()


def test_the_report_can_say_what_tagged() -> None:
    assert described().startswith("plainlang_tagger ")


def test_missing_pipeline_is_a_clear_error() -> None:
    with pytest.raises(PlainlangError, match="'xx_no_such_pipeline' is not installed"):
        tag([sentence("Cells.")], "xx_no_such_pipeline")


def test_pipeline_without_tagger_is_a_clear_error(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "bare")
    with pytest.raises(PlainlangError, match="no English Penn tags"):
        tag([sentence("Cells.")], str(tmp_path / "bare"))


def test_own_pipeline_by_path() -> None:
    path = str(files("plainlang.text") / "tagger")
    assert tag([sentence(SAMPLES[0])], path) == tag([sentence(SAMPLES[0])])


def test_wrong_spacy_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "version", lambda name: "4.1.0")
    with pytest.raises(PlainlangError, match=r"needs spaCy >=3.*4\.1\.0 is installed"):
        module._shipped()


def test_our_sentences_for_spacy() -> None:
    doc = set_sentences(spacy.blank("en")("We saw it in Fig. 2 (Smith et al. 2003). p53 was not seen.  E. coli grew."))
    assert [s.text.strip() for s in doc.sents] == [
        "We saw it in Fig. 2 (Smith et al. 2003).",
        "p53 was not seen.",
        "E. coli grew.",
    ]


def test_the_tagger_never_moves_a_sentence() -> None:
    text = "METHODS: We saw it in Fig. 2. p53 was not seen. Cells died."
    doc = set_sentences(tagger().make_doc(text))
    before = [s.text for s in doc.sents]
    for _, pipe in tagger().pipeline:
        doc = pipe(doc)
    assert [s.text for s in doc.sents] == before == [s.text for s in set_sentences(spacy.blank("en")(text)).sents]


def test_importing_parse_does_not_import_spacy() -> None:
    code = "import sys, plainlang.text.parse; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
