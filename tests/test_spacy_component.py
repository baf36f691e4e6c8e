"""plainlang in spaCy pipelines, found by its entry point."""

from __future__ import annotations

import json
import sys

import pytest
import spacy

import plainlang

TEXTS = [
    "The etiology is unknown. We do not know why.",
    "We asked people how well they slept.",
    "",
    "NFAT/AP-1 transcription factors drive it.",
]


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("plainlang")
    return pipeline


def test_it_is_found_without_an_import_of_plainlang(command):
    code = (
        "import sys, spacy\nnlp = spacy.blank('en')\nnlp.add_pipe('plainlang')\n"
        "print(nlp('The etiology is unknown.')._.plainlang['rewrite']['text'])"
    )
    ran = command(sys.executable, "-c", code)
    assert (ran.stdout, ran.returncode) == ("The cause is unknown.\n", 0), ran.stderr


def test_it_says_what_the_library_says(nlp):
    for text in TEXTS:
        found = nlp(text)._.plainlang
        assert found["analysis"] == plainlang.analyze(text).to_dict()
        assert found["report"] == plainlang.check(text).to_dict()
        assert found["rewrite"] == plainlang.rewrite(text).to_dict()


def test_two_processes_find_what_one_does(nlp):
    alone = [doc._.plainlang for doc in nlp.pipe(TEXTS)]
    assert [doc._.plainlang for doc in nlp.pipe(TEXTS, n_process=2, batch_size=1)] == alone


def test_a_pipeline_survives_disk_and_bytes(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    for again in (spacy.load(tmp_path), spacy.blank("en").from_config(nlp.config).from_bytes(nlp.to_bytes())):
        assert again.pipe_names == ["plainlang"]
        assert again(TEXTS[0])._.plainlang == nlp(TEXTS[0])._.plainlang


def test_a_doc_survives_bytes_and_a_doc_bin(nlp):
    from spacy.tokens import Doc, DocBin

    doc = nlp(TEXTS[0])
    assert Doc(nlp.vocab).from_bytes(doc.to_bytes())._.plainlang == doc._.plainlang
    kept = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert json.dumps(again._.plainlang) == json.dumps(doc._.plainlang)  # lists come back as tuples


def test_the_profile_is_a_setting_that_is_checked_at_once(nlp, tmp_path):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("plainlang", config={"profile": "policymaker"})
    assert pipeline(TEXTS[0])._.plainlang["report"]["profile"] == "policymaker"
    pipeline.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXTS[0])._.plainlang["report"]["profile"] == "policymaker"
    with pytest.raises(plainlang.PlainlangError, match="did you mean 'public'"):
        spacy.blank("en").add_pipe("plainlang", config={"profile": "pubic"})


def test_without_a_report_there_is_the_analysis_only():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("plainlang", config={"report": False})
    assert list(pipeline(TEXTS[0])._.plainlang) == ["analysis"]


def test_our_sentences_can_be_had_alone():
    pipeline = spacy.blank("en")
    pipeline.add_pipe("plainlang_sentences")
    text = "See Fig. 2. E. coli grew at 37.5 °C (Smith et al. 2020). p53 was not found."
    doc = pipeline(text)
    assert [s.text for s in doc.sents] == [
        "See Fig. 2.",
        "E. coli grew at 37.5 °C (Smith et al. 2020).",
        "p53 was not found.",
    ]
    assert [s.text for s in next(pipeline.pipe([text], n_process=1)).sents] == [s.text for s in doc.sents]
    assert list(pipeline("").sents) == []


def test_it_works_beside_our_sentences(nlp):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("plainlang_sentences")
    pipeline.add_pipe("plainlang")
    assert pipeline(TEXTS[0])._.plainlang == nlp(TEXTS[0])._.plainlang
