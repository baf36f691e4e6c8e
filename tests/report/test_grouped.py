"""Findings by sentence, dearest first, and the edits that would help most."""

from __future__ import annotations

from plainlang.analyze.contribution import Contribution
from plainlang.glossary.compose import TermEdit
from plainlang.report.check import check
from plainlang.report.finding import SEVERITIES
from plainlang.report.grouped import grouped, helps_most
from plainlang.report.helpful import EDITS, most_helpful
from plainlang.report.sentence import HardSentence
from plainlang.text.span import Edit, Span

DRAFT = (
    "We slept; we ate.\n\nKinases phosphorylate effectors.\n\n"
    "Transcriptional dysregulation of exhausted lymphocytes in immunosuppressed recipients of allografts entails "
    "epigenetic remodelling of the effector loci by heterodimers, "
    "which has a detrimental effect on the etiology of hypertension and of many other illnesses too.\n"
)


def test_the_dearest_sentence_comes_first_and_the_text_last() -> None:
    report = check(DRAFT, fail_on="note")
    groups = grouped(report, report.findings)
    costs = [group.hard.cost for group in groups if group.hard]
    assert costs == sorted(costs, reverse=True)
    assert len(costs) == 2
    assert [bool(group.hard) for group in groups][:3] == [True, True, False]
    assert sum(len(group.findings) for group in groups) == len(report.findings)
    assert all(group.sentence for group in groups[:-1])


def test_a_group_has_the_gravest_first_then_what_helps_most() -> None:
    report = check(DRAFT)
    dearest = grouped(report, report.findings)[0]
    grades = [SEVERITIES.index(f.severity) for f in dearest.findings]
    assert grades == sorted(grades)
    notes = [f for f in dearest.findings if f.severity == "note"]
    assert helps_most(notes[0], dearest.hard)
    assert sum(helps_most(f, dearest.hard) for f in notes) == 1


def test_what_is_said_of_the_whole_text_has_no_sentence() -> None:
    report = check("We slept. " * 3, profile="journal-summary", select=["text-length", "missing-part"])
    (group,) = grouped(report, report.findings)
    assert group.sentence is None


def test_the_edits_that_help_most_are_few_and_the_best_first() -> None:
    report = check("\n\n".join([DRAFT] * 3))
    helps = most_helpful(report.sentences)
    assert len(helps) == EDITS
    weights = [h.weight for h in helps]
    assert weights == sorted(weights, reverse=True)
    assert {h.to_dict()["action"] for h in helps} == {"replace"}


def sentence(words: int, length: float, edit: TermEdit | None = None, gain: float = 0.0) -> HardSentence:
    reasons = (Contribution("words in the sentence", "length", length, words, 21),)
    return HardSentence(Span(0, 9 * words), "", words, 5.0, 4.1, 0.9 * words, reasons, edit, gain, 5.0 - gain)


def test_a_long_sentence_is_to_be_split() -> None:
    edit = TermEdit(Span(3, 9), "cause", "etiology", "etiology", "substitute", "why")
    split, change = most_helpful([sentence(40, 0.3, edit, 0.2), sentence(20, 0.9)])
    assert split.to_dict() == {"span": {"start": 0, "end": 360}, "action": "split", "text": None, "gain": 0.3}
    assert (split.words, change.edit) == (40, Edit(Span(3, 9), "cause"))
    assert most_helpful([sentence(40, 0.04, edit, 0.04)]) == ()


def test_nothing_helps_where_nothing_is_hard() -> None:
    assert most_helpful(check("We slept well.").sentences) == ()
