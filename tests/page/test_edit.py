"""An editor's round: edits are kept, facts are checked again, the rest may be written anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

import plainlang
from plainlang.errors import PlainlangError
from plainlang.page.edit import Round, review
from plainlang.page.model import Measure, Page
from plainlang.page.record import Record
from plainlang.page.render_markdown import to_markdown
from plainlang.page.sections import record_text


@pytest.fixture(scope="module")
def made(grant: Record) -> Page:
    return plainlang.page(grant)


@pytest.fixture(scope="module")
def text(made: Page) -> str:
    return to_markdown(made)


def looked_at(source: str, made: Page, record: Record) -> tuple[Round, list[str]]:
    seen: list[str] = []

    def measure(sentences: Sequence[str]) -> Measure:
        seen.extend(sentences)
        return replace(made.measure, sentences=len(sentences))

    return review(source, made, record_text(record), measure), seen


def remarks(found: Round, kind: str) -> list[str]:
    return [remark.message for remark in found.remarks if remark.kind == kind]


def test_an_untouched_page_has_only_its_questions(text: str, made: Page, grant: Record) -> None:
    found, _ = looked_at(text, made, grant)
    assert found.edited == ()
    assert len(found.remarks) == len(made.prompts)
    first = found.remarks[0]
    line = text.split("\n")[first.line - 1]
    assert line[first.column - 1 :].startswith("**For the editor:**") or "For the editor" in line


def test_edits_are_kept_and_new_facts_are_told_with_their_places(text: str, made: Page, grant: Record) -> None:
    edited = text.replace("## Researchers\n", "## Researchers\n\nIt cured 40% of people with PD-1 in Oslo.\n")
    found, _ = looked_at(edited, made, grant)
    assert found.edited == ("Researchers",)
    assert remarks(found, "new") == [
        "the record does not mention 'cured'",
        "the record does not mention '40%'",
        "the record does not mention 'PD-1'",
        "the record does not mention 'Oslo'",
    ]
    lines = edited.split("\n")
    for remark in found.remarks:
        if remark.kind == "new":
            word = remark.message.split("'")[1]
            assert lines[remark.line - 1][remark.column - 1 :].startswith(word)
    assert "It cured 40% of people with PD-1 in Oslo." in found.text


def test_what_the_record_does_hold_is_no_news(text: str, made: Page, grant: Record) -> None:
    edited = text.replace(
        "## Researchers\n", "## Researchers\n\nAim 2 looks at the blood of 40 patients, forty in all.\n"
    )
    found, _ = looked_at(edited, made, grant)
    assert remarks(found, "new") == []


def test_a_hedge_that_an_edit_drops_is_told(text: str, made: Page, grant: Record) -> None:
    assert "could help make" in text
    found, _ = looked_at(text.replace("could help make", "helps make"), made, grant)
    (lost,) = remarks(found, "lost")
    assert lost.startswith("a hedge ('may') is gone: the record says \"If successful, it could help make")


def test_a_negation_that_an_edit_drops_is_told(text: str, made: Page, grant: Record) -> None:
    sentence = next(line.text for s in made.sections for line in s.lines if "no longer" in line.text)
    found, _ = looked_at(text.replace("no longer", "still"), made, grant)
    assert any(message.startswith("a negation is gone") for message in remarks(found, "lost")), sentence


def test_an_answered_question_is_closed(text: str, made: Page, grant: Record) -> None:
    question = "> **For the editor:** who is this not for? The record does not say."
    edited = text.replace(question, "People without cancer.")
    before, after = looked_at(text, made, grant)[0], looked_at(edited, made, grant)[0]
    assert len(remarks(after, "open")) == len(remarks(before, "open")) - 1
    assert after.edited == ("Who could benefit from this research",)


def test_only_what_nobody_edited_is_written_anew(text: str, made: Page, grant: Record) -> None:
    edited = text.replace("find and kill", "seek and kill")
    newer = replace(made, disclaimer="Another disclaimer.", byline=("A new byline",))
    found, _ = looked_at(edited, newer, grant)
    assert found.refreshed == ("title and summary", "end of the page")
    assert "Another disclaimer." in found.text
    assert "A new byline" in found.text
    assert "seek and kill" in found.text
    again, _ = looked_at(found.text, newer, grant)
    assert again.text == found.text
    assert again.edited == found.edited
    assert again.refreshed == ()


def test_an_edited_part_is_not_written_anew(text: str, made: Page, grant: Record) -> None:
    edited = text.replace("It is not medical advice.", "It is no advice.")
    found, _ = looked_at(edited, replace(made, disclaimer="Another disclaimer."), grant)
    assert "Another disclaimer." not in found.text
    assert "It is no advice." in found.text


def test_sections_of_the_editor_s_own_are_kept_in_their_place(text: str, made: Page, grant: Record) -> None:
    edited = text.replace("## Researchers", "## Our view\n\nWe like it.\n\n## Researchers")
    found, seen = looked_at(edited, made, grant)
    assert found.edited == ("Our view",)
    assert found.text.index("## Our view") < found.text.index("## Researchers")
    assert "We like it." in seen


def test_a_section_that_was_deleted_stays_away(text: str, made: Page, grant: Record) -> None:
    start, end = text.index("## Links"), text.index("---\n\n>")
    found, _ = looked_at(text[:start] + text[end:], made, grant)
    assert "## Links" not in found.text
    assert found.edited == ()


def test_what_is_measured_is_what_the_page_tells(text: str, made: Page, grant: Record) -> None:
    _, seen = looked_at(text, made, grant)
    assert seen
    assert not any("For the editor" in sentence or "grant is not a" in sentence for sentence in seen)


def test_another_file_is_refused(made: Page, grant: Record) -> None:
    with pytest.raises(PlainlangError, match="it has no comment of plainlang at its end"):
        looked_at("# A draft\n\nText.\n", made, grant)
