"""A page as Markdown, HTML and in a terminal."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from rich.console import Console

import plainlang
from plainlang.page.model import Block, Fact, Line, Page, Section
from plainlang.page.record import Record
from plainlang.page.render_html import to_html
from plainlang.page.render_markdown import difficulty, escape, to_markdown
from plainlang.page.render_text import as_text, show_page
from plainlang.text.read import parse

NASTY = '<script>alert("x")</script> [a](b) | *c* _d_ `e`'


@pytest.fixture(scope="module")
def made(trial: Record) -> Page:
    return plainlang.page(trial)


@pytest.fixture(scope="module")
def nasty(made: Page) -> Page:
    return replace(
        made,
        title=Line(NASTY, "told", (1,)),
        summary=Line(NASTY, "told"),
        official_title=NASTY + ".",
        byline=(NASTY,),
        facts=(Fact(NASTY, NASTY),),
        sections=(Section("studies", "Ours", (Block((Line(NASTY, "told", (1,)),)), Block((Line(NASTY, "prompt"),)))),),
        notes=(replace(made.notes[0], text=NASTY),),
    )


def test_markdown_has_the_sections_and_the_questions(made: Page) -> None:
    text = to_markdown(made)
    for section in made.sections:
        assert f"\n## {section.heading}\n" in text
    assert text.count("> **For the editor:**") == len(made.prompts)
    assert "[^" not in text


def test_sources_are_footnotes(made: Page) -> None:
    text = to_markdown(made, sources=True)
    used = {int(n) for n in re.findall(r"\[\^(\d+)\](?!:)", text)}
    told = {int(n) for n in re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)}
    assert used <= told == {note.number for note in made.notes}


def test_nothing_in_a_record_is_markup_in_markdown(nasty: Page) -> None:
    text = to_markdown(nasty, sources=True)
    assert "<script" not in text.replace(r"\<script", "")
    document = parse(text, "markdown")
    assert any("alert" in sentence.text for sentence in document.sentences)
    assert escape("a*b_c") == r"a\*b\_c"


class Tags(HTMLParser):
    """Checks that tags are closed in order, and keeps what the page says."""

    VOID = frozenset({"meta", "input", "rect", "br", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.sources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        assert "style" not in found
        assert not any(name.startswith("on") for name in found)
        self.ids += [found["id"]] if found.get("id") else []
        self.links += [found["href"]] if found.get("href") else []
        self.sources += [found["data-from"] or ""] if "data-from" in found else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)


def tags(html: str) -> Tags:
    found = Tags()
    found.feed(html)
    found.close()
    assert found.open == []
    assert len(set(found.ids)) == len(found.ids)
    return found


def test_html_is_well_formed_and_self_contained(made: Page) -> None:
    html = to_html(made)
    found = tags(html)
    said = " ".join(" ".join(found.words).split())
    assert made.title.text in said
    assert made.disclaimer in said
    for fact in made.facts:
        assert fact.value in said
    for link in found.links:
        assert link.startswith("https://") or link.removeprefix("#") in found.ids
    assert "src=" not in html
    assert "@import" not in html


def test_every_told_sentence_shows_its_source_in_html(made: Page) -> None:
    html = to_html(made)
    assert html.count('class="told"') == sum(bool(line.notes) for line in made.lines)
    assert {f"note-{note.number}" for note in made.notes} <= set(tags(html).ids)
    shown = [source for source in tags(html).sources if source]
    assert {note.text for note in made.notes} == {text[1:-1] for source in shown for text in source.split("\n")}


def _lines(made: Page) -> list[Line]:
    return [line for section in made.sections for line in section.lines]


def test_nothing_in_a_record_is_markup_in_html(nasty: Page) -> None:
    html = to_html(nasty)
    assert "<script>alert" not in html
    assert NASTY in "".join(tags(html).words)


def test_a_terminal_is_not_overrun(made: Page) -> None:
    out = io.StringIO()
    show_page(made, Console(file=out, width=60, force_terminal=True, color_system=None), sources=True)
    lines = re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue()).split("\n")
    assert max(len(line.rstrip()) for line in lines) <= 60
    assert any("For the editor" in line for line in lines)


def test_plain_text_says_all(made: Page, nasty: Page) -> None:
    said = " ".join(as_text(made, sources=True).split())
    for line in _lines(made):
        assert " ".join(line.text.split()) in re.sub(r"\[\d+\]", "", said)
    assert NASTY in " ".join(as_text(nasty).split())


def test_difficulty_is_said_where_it_is_known(made: Page) -> None:
    measure = replace(made.measure, before=5.234, after=3.881, limit=4.1, within=3, sentences=4)
    assert difficulty(replace(made, measure=measure)) == (
        "Reading difficulty: 3.9 of 6 (the record: 5.2); 3 of 4 sentences within the limit of 4.1."
    )
    assert difficulty(replace(made, measure=replace(measure, before=None))).startswith("Reading difficulty: 3.9 of 6;")
    assert difficulty(replace(made, measure=replace(measure, after=None))) == ""


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_check_judges_what_a_page_tells_and_leaves_the_records_own_words_alone(
    grant: Record, trial: Record, paper: Record, format: str
) -> None:
    for record in (grant, trial, paper):
        made = plainlang.page(record)
        source = to_markdown(made, sources=True) if format == "markdown" else to_html(made)
        report = plainlang.check(source, format=format)
        assert [f for f in report.findings if f.severity == "error" or f.rule == "unused-suppression"] == []
        assert made.measure.errors == 0
        reasons = {silent.reason for silent in report.suppressed}
        assert "the record's own words" in reasons
        assert reasons <= {"names and numbers of the record", "the record's own words"}
