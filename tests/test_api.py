"""The public names: these and no others."""

from __future__ import annotations

import inspect

import pytest

import plainlang


def test_the_public_names_are_pinned():
    assert sorted(plainlang.__all__) == [
        "Analysis",
        "Glossary",
        "PlainlangError",
        "Profile",
        "Report",
        "Rewrite",
        "analyze",
        "check",
        "page",
        "rewrite",
    ]


def test_every_public_name_is_there_and_documented():
    for name in plainlang.__all__:
        assert inspect.getdoc(getattr(plainlang, name)), name
    assert set(plainlang.__all__) < set(dir(plainlang))


def test_there_are_no_other_names():
    with pytest.raises(AttributeError, match="'plainlang' has no attribute 'analyse'"):
        _ = plainlang.analyse


def test_a_room_never_hides_the_function_of_its_name():
    """``plainlang.analyze`` is a package and a function: the function is what users get."""
    import plainlang.analyze.counts

    assert callable(plainlang.analyze)


def test_the_shape_that_the_library_promises(hard):
    analysis = plainlang.analyze(hard)
    assert 1 <= analysis.difficulty <= 6
    assert analysis.counts.sentences == 2
    assert analysis.counts.words > 15
    assert isinstance(analysis.scores["flesch_kincaid_grade"].value, float)
    first = analysis.sentences[0]
    assert first.text == first.span.of(hard)
    assert 1 <= first.difficulty <= 6
    assert all(t.text == t.span.of(hard) and 0 <= t.difficulty <= 1 for t in analysis.terms)
    assert {t.text for t in analysis.hard_terms} >= {"calcineurin", "heterodimers"}

    rewrite = plainlang.rewrite(hard)
    assert "The cause is unknown." in rewrite.text
    assert rewrite.edits[0].span

    report = plainlang.check(hard, profile="public")
    assert report.ok is False
    finding = next(f for f in report.findings if f.rule == "far-too-technical")
    assert finding.span == first.span
    assert "limit" in finding.message


@pytest.mark.parametrize("text", ["", " ", "\n", "a", "42", "😀", "\ufeff"])
def test_hardly_any_text_is_no_error(text):
    score = plainlang.analyze(text).scores["flesch_kincaid_grade"]
    assert not score.reliable
    assert score.reason
    assert plainlang.rewrite(text).text == text
    assert plainlang.check(text).ok


def test_results_are_plain_data(hard):
    import json

    for result in (plainlang.analyze(hard), plainlang.rewrite(hard), plainlang.check(hard)):
        data = result.to_dict()
        assert data["schema"] == 1
        assert json.loads(json.dumps(data)) == data


def test_an_error_can_be_caught_by_its_public_name():
    with pytest.raises(plainlang.PlainlangError, match="did you mean 'public'"):
        plainlang.check("Cells.", profile="pubic")
    with pytest.raises(plainlang.PlainlangError, match="unknown format 'word'"):
        plainlang.analyze("Cells.", format="word")
