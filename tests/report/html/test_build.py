"""What the page shows, before a template sees it."""

from __future__ import annotations

import math
import re
import tomllib
from importlib import resources

import pytest

import plainlang
from plainlang.analyze.counts import Counts
from plainlang.analyze.formulas import FORMULAS
from plainlang.report.html.build import draft_view
from plainlang.report.html.page import render
from plainlang.report.html.report import page
from plainlang.report.html.view import SentenceView
from plainlang.text.read import parse

COUNTS = Counts(
    characters=620, letters=590, words=110, syllables=190, polysyllables=23, polysyllabic_figures=2, complex_words=19,
    difficult_words=41, sentences=6,
)  # fmt: skip
SCORES = tomllib.loads((resources.files("plainlang.report.html") / "scores.toml").read_text("utf-8"))


@pytest.fixture
def view(draft):
    report = plainlang.check(parse(draft, "markdown"))
    return draft_view(1, "a.md", report, report.findings)


def test_every_formula_has_a_card_that_says_what_is_computed():
    assert list(SCORES) == list(FORMULAS)
    names = {name: getattr(COUNTS, name) for name in Counts.__dataclass_fields__}
    for name, text in SCORES.items():
        formula = text["formula"].replace("×", "*").replace("−", "-").replace("√", "sqrt")
        formula = re.sub(
            r"^(.*), halved; one less if that is 20 or below$", r"(lambda r: r / 2 - (r <= 20))(\1)", formula
        )
        value = eval(formula, {"sqrt": math.sqrt, **names})  # our own file
        assert value == pytest.approx(FORMULAS[name].of(COUNTS)), name


def test_blocks_come_in_order_and_as_they_belong_together(view):
    assert [group.kind for group in view.groups] == [
        "aside", "heading", "paragraph", "paragraph", "item", "quote", "cell", "aside",
    ]  # fmt: skip
    items = view.groups[4]
    assert [(row[0].depth, row[0].marker) for row in items.rows] == [(0, 0), (1, 0), (0, 1)]
    assert [len(row) for row in view.groups[6].rows] == [2, 2]


def test_the_text_is_the_draft_without_its_markup(view):
    def text(block):
        return "".join(
            "".join(p.text for p in item.pieces if p.kind != "new") if isinstance(item, SentenceView) else item
            for item in block.content
        )

    blocks = [text(block) for group in view.groups for row in group.rows for block in row]
    assert blocks[1] == "The etiology of exhaustion"
    assert blocks[4] == "First, code and bold words."
    assert "A | B" in blocks


def test_every_finding_has_its_sentence_or_is_about_the_whole(view):
    named = {f for rule in view.rules for f in rule.findings}
    placed = {f for s in view.sentences for f in s.findings} | set(view.whole)
    assert named == placed
    assert [s.number for s in view.sentences] == list(range(1, len(view.sentences) + 1))


def test_a_sentence_that_changes_knows_how_hard_it_is_afterwards(view):
    changed = [s for s in view.sentences if s.edits]
    assert changed
    assert all(s.after is not None for s in changed)
    assert all((s.after is None) == (not s.edits) for s in view.sentences)
    assert any(s.after < s.difficulty for s in changed)


@pytest.mark.parametrize("text", ["", "We slept.", "\ufeff\r\n", "# Only a heading", "- \n- a\n\n|||\n|-|-|\n"])
def test_any_draft_makes_a_page(text):
    report = plainlang.check(parse(text, "markdown"))
    assert page([draft_view(1, "a.md", report, report.findings)]).endswith("</html>")


def test_a_page_without_drafts_says_what_could_not_be_read():
    html = page([], ["gone.md: no such file <b>"])
    assert "gone.md: no such file &lt;b&gt;" in html


def test_nothing_but_our_own_styles_and_scripts_may_run():
    html = render("base.html.j2")
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', html)[1]
    assert policy.startswith("default-src &#39;none&#39;;")
    assert policy.count("sha256-") == len(re.findall(r"<(?:style|script)>", html)) == 3
    assert "://" not in html.replace("http-equiv", "")


def test_the_page_is_the_same_every_time(draft):
    def made():
        report = plainlang.check(parse(draft, "markdown"))
        return page([draft_view(1, "a.md", report, report.findings)])

    assert made() == made()
