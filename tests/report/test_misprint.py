"""Misprints in a report: a warning with what was meant, never made unasked, and no reason why a sentence is hard."""

from __future__ import annotations

from plainlang.glossary.glossary import Glossary
from plainlang.report.check import check

DRAFT = "Transcriptional repression of the glucocorticoid receptor attenuates the recordig of cytokines in macrophages."


def test_a_misprint_is_offered_what_was_meant_and_never_mended_unasked() -> None:
    (finding,) = (f for f in check(DRAFT).findings if f.rule == "misprint")
    assert (finding.severity, finding.safe) == ("warning", False)
    assert finding.message == "'recordig' is probably a misprint of 'recording'"
    assert [edit.text for edit in finding.edits] == ["recording"]


def test_a_capital_is_kept_in_what_is_offered() -> None:
    (finding,) = (f for f in check("Paitents slept well.").findings if f.rule == "misprint")
    assert [edit.text for edit in finding.edits] == ["Patients", "Patents"]


def test_a_word_that_the_writer_keeps_is_no_misprint() -> None:
    glossary = Glossary.load(keep=["recordig"])
    assert not [f for f in check(DRAFT, glossary=glossary).findings if f.rule == "misprint"]


def test_a_misprint_is_no_reason_why_a_sentence_is_hard() -> None:
    report = check("The recordig ofthe hippocampal evalu- ating was long.", profile="patient")
    assert report.sentences
    assert {"recordig", "ofthe", "evalu"}.isdisjoint(c.name for s in report.sentences for c in s.reasons)
    assert not [f for f in report.findings if f.rule != "misprint" and "recordig" in f.message]
