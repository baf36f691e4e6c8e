"""Limits of a section: which headings they are about, who wins, and what is measured on the section alone."""

from __future__ import annotations

import pytest

from plainlang.errors import PlainlangError
from plainlang.report.check import check
from plainlang.report.profile import Profile
from plainlang.report.zones import sections
from plainlang.text.read import parse

STATS = "The groups differed (p < 0.001)."
DRAFT = f"# Title\n\n{STATS}\n\n## Methods used\n\n{STATS}\n\n### Detail\n\n{STATS}\n\n## Results\n\n{STATS}\n"


@pytest.fixture
def team(tmp_path):
    def load(text: str) -> Profile:
        path = tmp_path / "team.toml"
        path.write_text(f'extends = "public"\n{text}', encoding="utf-8")
        return Profile.load(path)

    return load


def severities(profile: Profile, text: str = DRAFT) -> list[str]:
    return [f.severity for f in check(text, profile=profile, format="markdown").findings if f.rule == "statistics"]


def test_sections_end_at_a_heading_of_their_level_or_higher():
    found = {s.heading: s.span.of(DRAFT).count(STATS) for s in sections(parse(DRAFT, "markdown"))}
    assert found == {"Title": 4, "Methods used": 2, "Detail": 1, "Results": 1}


def test_a_section_has_its_own_severity_whatever_the_case_of_its_heading(team):
    profile = team("[[per-section]]\nheading = 'methods*'\n[per-section.rules.statistics]\nseverity = 'note'\n")
    assert severities(profile) == ["error", "note", "note", "error"]


def test_an_inner_section_wins_and_the_last_pattern(team):
    profile = team(
        "[[per-section]]\nheading = 'Detail'\n[per-section.rules.statistics]\nseverity = 'off'\n"
        "[[per-section]]\nheading = ['Meth*', 'Results']\n[per-section.rules.statistics]\nseverity = 'note'\n"
        "[[per-section]]\nheading = 'Results'\n[per-section.rules.statistics]\nseverity = 'warning'\n"
    )
    assert severities(profile) == ["error", "note", "warning"]


def test_a_comment_sets_its_section_and_before_any_heading_the_file(team):
    comment = "<!-- plainlang: statistics = note -->"
    public = Profile.load("public")
    assert severities(public, DRAFT.replace("## Results\n", f"## Results\n\n{comment}\n"))[-2:] == ["error", "note"]
    assert set(severities(public, f"{comment}\n\n{DRAFT}")) == {"note"}
    assert set(severities(public, DRAFT + comment.replace("statistics =", "file statistics ="))) == {"note"}
    profile = team("[[per-section]]\nheading = 'Results'\n[per-section.rules.statistics]\nseverity = 'warning'\n")
    assert severities(profile, DRAFT.replace("## Results\n", f"## Results\n\n{comment}\n"))[-1] == "note"


def test_an_option_of_a_section(team):
    words = "We slept well in all of our many beds."
    text = f"# A\n\n{words}\n\n# B\n\n{words}\n"
    profile = team("[[per-section]]\nheading = 'B'\n[per-section.rules.long-sentence]\nlimit = 5\n")
    (finding,) = check(text, profile=profile, format="markdown", select=["long-sentence"]).findings
    assert finding.span.start > text.index("# B")
    assert (finding.value, finding.limit) == (9, 5)


def test_difficulty_of_a_section_holds_for_its_sentences(team, hard):
    text = f"# A\n\n{hard}\n\n# B\n\n{hard}\n"
    profile = team("[[per-section]]\nheading = 'B'\ndifficulty = 6\n")
    report = check(text, profile=profile, format="markdown")
    assert {s.limit for s in report.sentences} == {profile.difficulty}
    assert all(s.span.start < text.index("# B") for s in report.sentences)
    assert all(f.span.start < text.index("# B") for f in report.findings if f.rule.endswith("too-technical"))


def test_what_is_measured_on_a_text_is_measured_on_the_section(team):
    text = "# Title\n\nWe slept well.\n\n# Key messages\n\nWe slept well. We ate fish. We went home.\n"
    profile = team("[[per-section]]\nheading = 'Key*'\n[per-section.rules.text-length]\nseverity = 'error'\nmost = 7\n")
    (finding,) = check(text, profile=profile, format="markdown", select=["text-length"]).findings
    assert finding.message == "in this section: 11 words in all, the limit is 7"
    assert finding.span.start >= text.index("Key")


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("long-sentense.limit = 4", "unknown rule 'long-sentense' (did you mean 'long-sentence'?)"),
        ("long-sentence.limt = 4", "unknown option 'limt' (did you mean 'limit'?)"),
        ("long-sentence.limit = many", "limit must be a whole number, 0 or more, such as 25"),
        ("statistics = fatal", "severity is 'fatal': choose one of error, warning, note, off"),
        ("difficulty = 9", "difficulty must be a number from 1 to 6"),
    ],
)
def test_a_comment_that_sets_what_cannot_be_set_is_reported(comment, message):
    report = check(f"<!-- plainlang: {comment} -->\n\nWe slept.\n", format="markdown")
    assert [f.message for f in report.findings if f.rule == "unused-suppression"] == [message]


def test_a_whole_number_does_for_a_limit_with_decimals():
    text = "<!-- plainlang: average-sentence.limit = 3 -->\n\n" + "We slept well in beds. " * 6
    (finding,) = check(text, format="markdown", select=["average-sentence"]).findings
    assert finding.limit == 3.0


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("[[per-section]]\ndifficulty = 3\n", "per-section needs a heading", 2),
        ("[[per-section]]\nheading = 3\n", "heading must be a text or a list of texts", 3),
        ("[[per-section]]\nheading = 'A'\nheadings = 'B'\n", r"unknown key 'headings' \(did you mean 'heading'\?\)", 4),
        ("[[per-section]]\nheading = 'A'\n[[per-section]]\nheading = 'B'\ndifficulty = 0\n", "from 1 to 6", 6),
        ("[per-section]\nheading = 'A'\n", r"per-section must be tables: \[\[per-section\]\]", 2),
        ("[[per-section]]\nheading = 'A'\n[per-section.rules.latn]\n", "unknown rule 'latn'", 4),
    ],
)
def test_what_means_nothing_is_an_error_with_its_line(team, text, message, line):
    with pytest.raises(PlainlangError, match=message) as caught:
        team(text)
    assert caught.value.line == line
