"""What is run, what fails, what is said once, and which sentence comes first."""

from __future__ import annotations

import gc

import pytest

from plainlang.errors import PlainlangError
from plainlang.report.check import check
from plainlang.report.profile import Profile
from plainlang.report.report import Report
from plainlang.text.read import parse
from plainlang.text.span import Span

DRAFT = (
    "Calcineurin dephosphorylates cytoplasmic transcription factors of exhausted lymphocytes in "
    "allograft recipients.\n\n"
    "People slept well. The difference was significant (p < 0.001); it was seen in vitro.\n"
)


def names(report: Report) -> set[str]:
    return {f.rule for f in report.findings}


@pytest.mark.parametrize("format", ["plain", "markdown", "html", "latex"])
def test_nothing_refers_to_itself(format: str) -> None:
    """The command line relies on it: it hardly ever looks for garbage."""
    check(DRAFT, format=format)  # what is loaded or kept for all texts
    gc.collect()
    gc.disable()
    try:
        check(DRAFT, format=format)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_select_runs_these_only() -> None:
    assert names(check(DRAFT, select=["latin", "semicolon"])) == {"latin", "semicolon"}


def test_select_turns_on_what_is_off() -> None:
    text = "Blood was drawn."
    assert "passive" not in names(check(text))
    (finding,) = check(text, select=["passive"]).findings
    assert (finding.rule, finding.severity) == ("passive", "note")


def test_ignore() -> None:
    assert "latin" in names(check(DRAFT))
    assert "latin" not in names(check(DRAFT, ignore=["latin"]))
    assert names(check(DRAFT, select=["latin", "semicolon"], ignore=["latin"])) == {"semicolon"}


@pytest.mark.parametrize("argument", ["select", "ignore"])
def test_unknown_rule(argument: str) -> None:
    with pytest.raises(PlainlangError, match=r"unknown rule 'latn' \(did you mean 'latin'\?\)"):
        check(DRAFT, **{argument: ["latn"]})  # type: ignore[arg-type]


def test_unknown_level() -> None:
    with pytest.raises(PlainlangError, match="fail_on is 'all': choose one of error, warning, note"):
        check(DRAFT, fail_on="all")  # type: ignore[arg-type]


def test_fail_on() -> None:
    notes_only = {"select": ["latin"]}
    assert check(DRAFT, **notes_only).ok  # type: ignore[arg-type]
    assert check(DRAFT, fail_on="warning", **notes_only).ok  # type: ignore[arg-type]
    assert not check(DRAFT, fail_on="note", **notes_only).ok  # type: ignore[arg-type]
    assert not check(DRAFT).ok
    assert check("We slept well.", fail_on="note").ok


def test_counts_add_up() -> None:
    report = check(DRAFT)
    assert sum(report.counts.values()) == len(report.findings)
    assert report.counts["error"] >= 2


def test_findings_stand_in_source_order() -> None:
    findings = check(DRAFT).findings
    assert list(findings) == sorted(findings, key=lambda f: (f.span, f.rule))


def test_the_same_words_are_not_told_twice() -> None:
    found = check(DRAFT).findings
    for one in found:
        for other in found:
            if {one.rule, other.rule} in (
                {"too-technical", "far-too-technical"},
                {"hard-terms", "far-too-technical"},
                {"jargon", "latin"},
            ):
                assert not one.span.overlaps(other.span)
    assert "far-too-technical" in names(check(DRAFT))


def test_what_yields_speaks_up_where_the_other_is_silent() -> None:
    assert "hard-terms" in names(check(DRAFT, ignore=["too-technical", "far-too-technical"]))
    assert "hard-terms" not in names(check(DRAFT))


def test_settings_are_the_profiles_or_the_rules_own() -> None:
    public, patient = map(Profile.load, ("public", "patient"))
    assert public.setting("long-sentence").options["limit"] == 25
    assert patient.setting("long-sentence").options["limit"] == 20
    assert public.setting("advice").severity
    assert patient.setting("advice").severity is None


def test_headings_are_not_judged() -> None:
    report = check(
        "# Transcriptional dysregulation of exhausted lymphocytes by calcineurin\n\nWe slept.", format="markdown"
    )
    assert report.sentences == ()


def test_code_is_not_judged() -> None:
    assert (
        check("Use `and/or` or see <https://a.org/in/vitro>.", format="markdown", select=["slash", "latin"]).findings
        == ()
    )


def test_hard_sentences_are_ranked_by_cost() -> None:
    long = (
        "Phosphorylation of downstream effectors by constitutively active kinases promotes "
        "proliferation, angiogenesis and metastasis of "
        "adenocarcinomas in immunosuppressed recipients of haematopoietic allografts."
    )
    short = "Kinases phosphorylate effectors."
    report = check(f"{short}\n\nWe slept well.\n\n{long}")
    assert [s.text for s in report.sentences] == [long, short]
    assert [s.cost for s in report.sentences] == sorted((s.cost for s in report.sentences), reverse=True)
    for sentence in report.sentences:
        assert sentence.difficulty > report.limit
        words = len(sentence.text.split())
        assert sentence.cost == pytest.approx((sentence.difficulty - report.limit) * words, abs=0.01)
        assert 1 <= len(sentence.reasons) <= 3
        assert [r.points for r in sentence.reasons] == sorted((r.points for r in sentence.reasons), reverse=True)


def test_best_edit_is_one_of_the_rewrite_and_helps() -> None:
    report = check(
        "The etiology of hypertension in immunocompromised recipients of renal allografts remains poorly characterized."
    )
    (sentence,) = report.sentences
    assert sentence.best_edit in report.rewrite.edits
    assert sentence.gain > 0
    assert sentence.after < sentence.difficulty


def test_document_is_taken_as_it_is() -> None:
    document = parse("# Blood\n\nWe slept.", "markdown")
    assert check(document).document is document


def test_whole_text_findings_stand_at_the_first_word() -> None:
    (finding,) = check("\n\n  We slept.", select=["text-length"], profile="journal-summary").findings
    assert finding.span == Span(4, 4)


def test_audience_of_the_profile_chooses_the_wording() -> None:
    assert check(DRAFT, profile="policymaker").profile == "policymaker"
    assert check(DRAFT, profile="policymaker").limit > check(DRAFT, profile="patient").limit
