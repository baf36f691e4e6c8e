"""Comments that silence rules: what is silenced, what is said of those that do nothing, what a rewrite leaves."""

from __future__ import annotations

import json

import pytest

from plainlang.glossary.rewrite import rewrite
from plainlang.report.check import check
from plainlang.report.report import Report

SENTENCE = "The etiology is unknown in order to help."


def report(text: str, **options: object) -> Report:
    return check(text, format="markdown", **options)  # type: ignore[arg-type]


def rules(found: Report) -> set[str]:
    return {f.rule for f in found.findings}


def unused(found: Report) -> list[str]:
    return [f.message for f in found.findings if f.rule == "unused-suppression"]


def test_a_silenced_finding_does_not_count_but_is_kept_with_its_reason():
    found = report(f"{SENTENCE} <!-- plainlang: ignore[jargon] as in the law -->\n")
    assert "jargon" not in rules(found)
    assert "wordy" in rules(found)
    (silent,) = found.suppressed
    assert (silent.finding.rule, silent.reason, silent.inside) == ("jargon", "as in the law", True)
    (data,) = json.loads(json.dumps(found.to_dict()))["suppressed"]
    assert (data["rule"], data["suppressed"], data["line"]) == ("jargon", "as in the law", 1)


def test_without_names_all_rules_are_silenced():
    found = report(f"{SENTENCE} <!-- plainlang: ignore -->\n")
    assert found.findings == ()
    assert found.ok


def test_patterns_of_names():
    assert "jargon" not in rules(report(f"{SENTENCE} <!-- plainlang: ignore[jar*] -->\n"))


def test_what_a_better_rule_silences_does_not_come_up_instead(hard):
    name = "far-too-technical"
    assert name in rules(report(hard))
    found = report(f"{hard.strip()} <!-- plainlang: ignore[{name}] -->\n")
    assert not {name, "too-technical"} & rules(found)


def test_what_is_said_of_the_whole_text_needs_its_name_or_the_file():
    text = "We slept.\n"
    options = {"profile": "journal-summary", "select": ["text-length", "unused-suppression"]}
    assert "text-length" in rules(report(f"<!-- plainlang: ignore -->\n{text}", **options))
    for order in ("ignore[text-length]", "ignore-file"):
        assert "text-length" not in rules(report(f"<!-- plainlang: {order} -->\n{text}", **options))


@pytest.mark.parametrize(
    ("order", "message"),
    [
        ("ignore[latin]", "there is no 'latin' to ignore here: delete the comment or the name"),
        ("ignore[jargon, latin]", "there is no 'latin' to ignore here: delete the comment or the name"),
        ("ignore[jargn]", "unknown rule 'jargn' (did you mean 'jargon'?)"),
        ("ignore-next-line", "there is nothing to ignore here: delete the comment"),
    ],
)
def test_unused_suppressions_are_reported(order, message):
    assert unused(report(f"{SENTENCE} <!-- plainlang: {order} -->\n")) == [message]


@pytest.mark.parametrize("order", ["ignore", "ignore[jargon]", "ignore[jargon, wordy]", "ignore-file[wordy]", "off"])
def test_used_ones_are_not(order):
    assert unused(report(f"<!-- plainlang: {order} -->\n{SENTENCE}\n")) == []


def test_of_rules_that_were_not_run_nothing_is_known():
    text = f"{SENTENCE} <!-- plainlang: ignore[latin] -->\n<!-- plainlang: ignore -->\n"
    assert unused(report(text, select=["jargon", "unused-suppression"])) == []
    assert unused(report(text, ignore=["latin"])) == ["there is nothing to ignore here: delete the comment"]


def test_a_rewrite_leaves_what_a_comment_ignores():
    text = f"{SENTENCE} <!-- plainlang: ignore[{{}}] -->\n\n{SENTENCE}\n"
    after = "The cause is unknown to help."

    def first(names: str) -> str:
        changed = rewrite(text.format(names), format="markdown").text
        assert changed.strip().endswith(after)
        return changed.split(" <!--")[0]

    assert first("jargon") == "The etiology is unknown to help."
    assert first("wordy") == "The cause is unknown in order to help."
    assert first("jargon, wordy") == SENTENCE
    assert first("latin") == after


def test_a_rewrite_says_why_it_left_a_term():
    found = rewrite(f"{SENTENCE} <!-- plainlang: ignore -->\n", format="markdown")
    assert found.edits == ()
    assert ("etiology", "a comment asks to leave it") in {(item.term, item.reason) for item in found.left}


def test_the_reports_rewrite_is_what_rewrite_does():
    text = f"{SENTENCE} <!-- plainlang: ignore[jargon] -->\n\n{SENTENCE}\n"
    assert report(text).rewrite == rewrite(text, format="markdown")
