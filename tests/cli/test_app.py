"""The commands: what they print and with which exit code they leave."""

from __future__ import annotations

import json
import re

import pytest

import plainlang


@pytest.fixture
def drafts(here, hard, easy):
    (here / "hard.txt").write_text(hard)
    (here / "easy.txt").write_text(easy)
    return here


def test_help_and_version(run):
    for args in (["--help"], ["-h"], ["check", "--help"], ["glossary", "--help"]):
        ran = run(*args)
        assert ran.code == 0
        assert "Usage" in ran.out
    assert run("--version").out == f"plainlang {plainlang.__version__}\n"


def test_check_fails_a_hard_draft_and_passes_an_easy_one(run, drafts):
    ran = run("check", "hard.txt")
    assert ran.code == 1
    assert ran.out.startswith("“Transcriptional dysregulation ")
    assert re.search(r"^hard\.txt:1:1: error far-too-technical: difficulty \d\.\d of 6, the limit is ", ran.out, re.M)
    assert "hard.txt does not pass for 'public'" in ran.out
    ran = run("check", "easy.txt")
    assert ran.code == 0
    assert "easy.txt passes for 'public'" in ran.out
    ran = run("check", "easy.txt", "hard.txt")
    assert ran.code == 1
    assert ran.out.endswith("2 drafts: 1 pass, 1 does not.\n")


def test_every_finding_is_on_a_line_of_its_own_once(run, drafts):
    lines = run("check", "hard.txt", "--show", "note").out.splitlines()
    (report,) = json.loads(run("check", "hard.txt", "--output-format", "json").out)["files"]
    pattern = re.compile(r"hard\.txt:(\d+):(\d+): (error|warning|note) ([a-z-]+): \S")
    found = [m.groups() for line in lines if (m := pattern.match(line))]
    assert sorted(found) == sorted(
        (str(f["line"]), str(f["column"]), f["severity"], f["rule"]) for f in report["findings"]
    )


def test_show_chooses_what_is_shown_and_fail_on_what_fails(run, drafts):
    every = run("check", "hard.txt", "--show", "note").out
    assert "note jargon:" in every
    errors = run("check", "hard.txt", "--show", "error").out
    assert re.search(r"^hard\.txt:\S+ error ", errors, re.M)
    assert not re.search(r"^hard\.txt:\S+ (warning|note) ", errors, re.M)
    assert errors.splitlines()[-1] == every.splitlines()[-1], "the closing lines speak of all"
    data = json.loads(run("check", "hard.txt", "--show", "error", "--output-format", "json").out)
    (report,) = data["files"]
    assert {f["severity"] for f in report["findings"]} == {"error"}
    assert report["counts"]["note"] > 0
    assert run("check", "hard.txt", "--select", "jargon", "--show", "error").code == 0


def test_a_long_tail_of_notes_is_folded(run, here):
    (here / "a.txt").write_text(
        "We utilize etiologies, utilize pathogeneses and utilize methodologies in order to utilize.\n"
    )
    ran = run("check", "a.txt", "--select", "jargon")
    more = re.search(r"^and (\d+) more notes: --show note$", ran.out, re.M)
    assert more
    shown = run("check", "a.txt", "--select", "jargon", "--show", "note").out
    assert shown.count(" note jargon:") == ran.out.count(" note jargon:") + int(more[1])


def test_exit_zero_and_fail_on(run, drafts):
    assert run("check", "hard.txt", "--exit-zero").code == 0
    assert run("check", "nowhere.txt", "--exit-zero").code == 2
    assert run("check", "hard.txt", "--select", "jargon").code == 0
    assert run("check", "hard.txt", "--select", "jargon", "--fail-on", "note").code == 1


def test_select_and_ignore_choose_rules(run, drafts):
    out = run("check", "hard.txt", "--select", "jargon", "--exit-zero").out
    assert "jargon" in out
    assert "too-technical" not in out
    out = run("check", "hard.txt", "--ignore", "jargon", "--exit-zero").out
    assert "jargon" not in out
    assert "too-technical" in out


def test_check_as_json_has_versions_offsets_lines_and_columns(run, drafts, hard):
    (drafts / "hard.txt").write_text("Easy.\n\n" + hard)
    ran = run("check", "hard.txt", "nowhere.txt", "--output-format", "json")
    assert ran.code == 2
    data = json.loads(ran.out)
    assert data["schema"] == 1
    assert data["version"] == plainlang.__version__
    assert data["errors"] == [{"path": "nowhere.txt", "line": None, "column": None, "message": "no such file"}]
    (report,) = data["files"]
    assert report["path"] == "hard.txt"
    assert report["ok"] is False
    text = "Easy.\n\n" + hard
    finding = next(f for f in report["findings"] if f["rule"] == "jargon" and "etiology" in f["message"])
    assert text[finding["span"]["start"] : finding["span"]["end"]] == "etiology"
    assert (finding["line"], finding["column"]) == (3, text.splitlines()[2].index("etiology") + 1)
    assert report["sentences"][0]["line"] == 3


def test_check_for_github(run, drafts):
    ran = run("check", "hard.txt", "nowhere.txt", "--output-format", "github")
    assert ran.code == 2
    assert re.search(
        r"^::error file=hard\.txt,line=1,endLine=1,col=1,endColumn=\d+,title=plainlang far-too-technical::",
        ran.out,
        re.M,
    )
    assert "::error file=nowhere.txt,title=plainlang::no such file" in ran.out
    assert all(line.startswith("::") for line in ran.out.splitlines())


def test_rewrite_prints_the_plainer_draft_and_nothing_else(run, here):
    (here / "draft.txt").write_text("The etiology is unknown.\n")
    ran = run("rewrite", "draft.txt")
    assert (ran.code, ran.out, ran.err) == (0, "The cause is unknown.\n", "")
    assert (here / "draft.txt").read_text() == "The etiology is unknown.\n"


def test_rewrite_reads_standard_input(run):
    assert run("rewrite", "-", stdin=b"The etiology is unknown.").out == "The cause is unknown."
    text = b"`etiology` is the etiology.\n"
    assert run("rewrite", "-", "--stdin-filename", "a.md", stdin=text).out == "`etiology` is the cause.\n"
    assert run("rewrite", "-", "--format", "markdown", stdin=text).out == "`etiology` is the cause.\n"


def test_check_calls_standard_input_by_its_name(run, hard):
    assert "draft.md:1:1: error" in run("check", "-", "--stdin-filename", "draft.md", stdin=hard.encode()).out
    assert "stdin:1:1: error" in run("check", "-", stdin=hard.encode()).out


def test_rewrite_write_changes_the_file_and_says_so(run, here):
    draft = here / "draft.txt"
    draft.write_text("The etiology is unknown.\n")
    ran = run("rewrite", "--write", draft)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"{draft}: 1 change\n"
    assert draft.read_text() == "The cause is unknown.\n"
    stamp = draft.stat().st_mtime_ns
    assert run("rewrite", "--write", draft).err == ""
    assert draft.stat().st_mtime_ns == stamp


def test_rewrite_diff_is_a_unified_diff(run, here):
    (here / "draft.txt").write_bytes(b"One.\nThe etiology is unknown.\r\nThe end")
    ran = run("rewrite", "--diff", "draft.txt")
    assert ran.code == 1
    assert ran.out == (
        "--- draft.txt\n+++ draft.txt\n@@ -1,3 +1,3 @@\n One.\n"
        "-The etiology is unknown.\r\n+The cause is unknown.\r\n The end\n\\ No newline at end of file\n"
    )
    (here / "draft.txt").write_text("We slept well.\n")
    ran = run("rewrite", "--diff", "draft.txt")
    assert (ran.code, ran.out) == (0, "")


def test_rewrite_explain_gives_each_change_its_reason(run, here):
    (here / "draft.txt").write_text("The etiology is unknown.\n")
    ran = run("rewrite", "--explain", "draft.txt")
    assert ran.code == 0
    assert "draft.txt:1:5: etiology → cause (plain wording for 'etiology')\n" in ran.out
    assert ran.out.endswith("draft.txt: 1 change, 0 terms left alone.\n")


def test_rewrite_as_json_has_lines_and_columns(run, here):
    (here / "draft.txt").write_text("Cells.\nThe etiology is unknown.\n")
    (file,) = json.loads(run("rewrite", "--output-format", "json", "draft.txt").out)["files"]
    assert file["text"] == "Cells.\nThe cause is unknown.\n"
    (edit,) = file["edits"]
    assert (edit["before"], edit["text"], edit["line"], edit["column"]) == ("etiology", "cause", 2, 5)
    assert edit["span"] == {"start": 11, "end": 19}


def test_score_shows_every_formula(run, drafts):
    out = run("score", "hard.txt").out
    for name in ("flesch_kincaid_grade", "smog_index", "coleman_liau_index", "difficulty"):
        assert name in out
    (file,) = json.loads(run("score", "--output-format", "json", "hard.txt").out)["files"]
    assert set(file["scores"]) >= {"flesch_reading_ease", "gunning_fog"}
    assert 1 <= file["difficulty"] <= 6


def test_score_names_each_hard_term_once_and_misprints_by_themselves(run, here):
    (here / "draft.txt").write_text("Calcineurin was found. The recordig of calcineurin went on ofthe time.")
    terms, slips = run("score", "draft.txt").out.partition("Hardest terms")[2].split("Probable misprints")
    assert terms.lower().count("calcineurin") == 1
    assert "recordig" not in terms
    assert slips.split() == ["recordig", "(recording?),", "ofthe", "(of", "the?)"]
    (file,) = json.loads(run("score", "--output-format", "json", "draft.txt").out)["files"]
    assert [(m["text"], m["line"]) for m in file["misprints"]] == [("recordig", 1), ("ofthe", 1)]


def test_score_compare_shows_textstat(run, here, hard):
    (here / "draft.txt").write_text("The risk ratio was 0.73 (95% CI 0.65 to 0.81). " + hard)
    out = run("score", "--compare", "draft.txt").out
    assert "textstat" in out
    (file,) = json.loads(run("score", "--compare", "--output-format", "json", "draft.txt").out)["files"]
    assert {d["name"] for d in file["textstat"]} == set(file["scores"])


def test_explain_a_rule_and_a_term(run):
    out = run("explain", "long-sentence").out
    assert "Source:" in out
    assert "Option: limit" in out
    assert run("explain", "long_sentence").out == out
    assert "say: cause" in run("explain", "etiologies").out


def test_rules_are_listed_with_the_severity_of_the_profile(run, here):
    out = run("rules").out
    assert re.search(r"^far-too-technical +error ", out, re.M)
    (here / "mine.toml").write_text('extends = "public"\n[rules.far-too-technical]\nseverity = "off"\n')
    assert re.search(r"^far-too-technical +off ", run("rules", "--profile", "mine.toml").out, re.M)


def test_glossary_lookup(run, here):
    assert run("glossary", "lookup", "etiologies").code == 0
    ran = run("glossary", "lookup", "etiolgy")
    assert (ran.code, ran.out) == (1, "")
    assert "did you mean 'etiology'" in ran.err
    (here / "mine.toml").write_text('[terms]\n"zorb" = "ball"\n')
    assert "say: ball" in run("glossary", "lookup", "zorbs", "--glossary", "mine.toml").out


def test_glossary_lint(run, here):
    (here / "mine.toml").write_text('[terms]\n"zorb" = "ball"\n')
    assert run("glossary", "lint", "mine.toml").code == 0
    (here / "mine.toml").write_text('[terms]\n"zorb" = "zorb"\n')
    ran = run("glossary", "lint", "mine.toml")
    assert ran.code == 1
    assert "mine.toml:2" in ran.out
    assert ran.err == "1 problem\n" or ran.err.endswith(" problems\n")


def test_markup_in_a_draft_is_no_markup_for_the_terminal(run, here):
    (here / "draft.txt").write_text("The [bold]etiology[/bold] :smile: is unknown [/] and [red] too.\n")
    ran = run("rewrite", "--explain", "draft.txt")
    assert ran.code == 0
    assert run("check", "draft.txt", "--exit-zero").code == 0
