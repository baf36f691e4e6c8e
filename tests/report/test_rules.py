"""Every rule finds its own bad examples, is silent on its good ones, and keeps what all rules promise."""

from __future__ import annotations

import dataclasses
from types import MappingProxyType

import pytest

from plainlang.report.changes import RuleSetting
from plainlang.report.check import check
from plainlang.report.profile import Profile
from plainlang.report.registry import Rule, rules
from plainlang.report.report import Report
from plainlang.text.document import HIDDEN
from plainlang.text.span import apply

LONGEST_MESSAGE = 300
MIXED = (
    "Patients with COPD (n = 12,000) etc. didn't improve; the RR was 0.73 (95% CI 0.65 to "
    "0.81)\u2014e.g. 5\u20137% of the elderly.\r\n\r\n"
    "\U0001f600 NFAT/AP-1 could potentially double the risk, i.e. utilise 14.3% in order to perform an "
    "analysis of 12000 cells."
)
BY_DESIGN = ("too-technical", "far-too-technical", "misprint")
"""The limits of the first two are shares of experts' lay sentences; a misprint is one in any text."""
AS_OFTEN = 1.25
"""A rule that fires on lay text this much less often than on technical text separates the two."""


def run(rule: Rule, text: str, format: str = "markdown") -> Report:
    """The report of one rule, under the options of its examples."""
    setting = RuleSetting(rule.severity or "note", {**rule.options, **rule.example_options})
    profile = dataclasses.replace(Profile.load("public"), rules=MappingProxyType({rule.name: setting}))
    return check(text, profile=profile, select=[rule.name], format=format)


def examples(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{name}-{number}")
        for name, rule in rules().items()
        for number, text in enumerate(getattr(rule, kind))
    ]


@pytest.mark.parametrize(("rule", "text"), examples("bad"))
def test_bad_example_is_found(rule: Rule, text: str) -> None:
    found = run(rule, text).findings
    assert found
    assert {f.rule for f in found} == {rule.name}


@pytest.mark.parametrize(("rule", "text"), examples("good"))
def test_good_example_is_not(rule: Rule, text: str) -> None:
    assert [f.message for f in run(rule, text).findings] == []


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_findings_are_sound(rule: Rule) -> None:
    for text in (*rule.bad, MIXED):
        for finding in run(rule, text, "plain").findings:
            assert 0 <= finding.span.start <= finding.span.end <= len(text)
            assert "\n" not in finding.message
            assert "\r" not in finding.message
            assert len(finding.message) < LONGEST_MESSAGE
            assert HIDDEN not in finding.message
            assert (finding.value is None) == (finding.limit is None)
            assert finding.edits or not finding.safe
            for edit in finding.edits:
                apply(text, [edit])  # raises if it reaches past the end
                assert edit.span.of(text) != edit.text


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_safe_edit_mends_what_was_found(rule: Rule) -> None:
    for text in (*rule.bad, MIXED):
        report = run(rule, text, "plain")
        safe = [f for f in report.findings if f.safe]
        if safe:
            mended = apply(text, [safe[0].edits[0]])
            assert len(run(rule, mended, "plain").findings) < len(report.findings)


@pytest.mark.parametrize("text", ["", " \n", "Word", "?!", "\U0001f600", "# Heading\n", "- \n- \n", "a\x0b\u2028b"])
def test_no_rule_stumbles_over_scraps(text: str) -> None:
    for format in ("plain", "markdown"):
        check(text, select=rules(), format=format)


@pytest.mark.parametrize("rule", rules().values(), ids=rules().keys())
def test_severity_suits_the_measured_rates(rule: Rule) -> None:
    """A rule that does not part technical from lay text, or hits experts' lay text often, is a note or off."""
    technical, lay = rule.rates
    assert technical >= 0
    assert lay >= 0
    if rule.severity in ("error", "warning") and rule.name not in BY_DESIGN:
        assert technical >= AS_OFTEN * lay, "does not separate"
        assert lay <= 20, "hits expert lay text often"
