"""A record in, a page out: what stands where, and where it comes from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import plainlang
from plainlang.errors import PlainlangError
from plainlang.glossary.added import Said
from plainlang.glossary.faithful import lost_facts
from plainlang.page.measure import FROM_RECORD
from plainlang.page.model import Page
from plainlang.page.passage import Passage
from plainlang.page.record import Record
from plainlang.page.sections import EXPLAINS, record_text

DATA = Path(__file__).parent / "data"
SCHEMA = json.loads((Path(plainlang.page.__code__.co_filename).parent / "page.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module", params=["grant", "trial", "paper"])
def both(request: pytest.FixtureRequest) -> tuple[Record, Page]:
    record = request.getfixturevalue(request.param)
    return record, plainlang.page(record)


def test_a_page_is_of_its_schema(both: tuple[Record, Page]) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(both[1].to_dict())


def test_the_same_record_gives_the_same_page(both: tuple[Record, Page]) -> None:
    record, made = both
    assert plainlang.page(record) == made


def test_every_told_line_has_a_source_that_is_in_the_record(both: tuple[Record, Page]) -> None:
    record, made = both
    told = [line for section in made.sections for line in section.lines if line.made in FROM_RECORD]
    assert len(told) >= 4
    for line in told:
        assert line.notes, line
        for note in map(made.note, line.notes):
            passage = record.passage(note.field)
            assert passage is not None
            words = note.span.of(passage.source).split()
            assert words[-1].strip(".;,") in note.text
            assert note.text.split()[0] in note.span.of(passage.source)


def test_no_line_is_empty_or_repeated(both: tuple[Record, Page]) -> None:
    lines = [line.text for section in both[1].sections for line in section.lines if line.made in FROM_RECORD]
    assert all(line.strip() for line in lines)
    assert len(set(lines)) == len(lines)


def test_a_page_says_nothing_that_the_record_does_not_say(both: tuple[Record, Page]) -> None:
    record, made = both
    said = Said(record_text(record))
    for line in made.lines:
        if line.made in FROM_RECORD and not any(change.startswith(EXPLAINS) for change in line.changes):
            assert said.added(line.text) == (), line


def test_a_page_is_plainer_than_its_record(both: tuple[Record, Page]) -> None:
    measure = both[1].measure
    assert measure.before is not None
    assert measure.after is not None
    assert measure.after < measure.before
    assert 0 < measure.within <= measure.sentences


def test_a_grant_is_not_told_as_a_trial(grant: Record) -> None:
    made = plainlang.page(grant)
    assert made.byline == ("NIH research project grant (R01)", "Lakeshore Institute for Immunology", "R01AI990417")
    assert [s.key for s in made.sections] == ["studies", "fit", "why", "where", "people", "about"]
    everything = json.dumps(made.to_dict())
    assert "FUNDING" not in everything
    assert "Trial ID" not in everything
    assert "ClinicalTrials" not in everything
    about = next(s for s in made.sections if s.key == "about")
    assert any("A grant is not a clinical trial" in line.text for line in about.lines)


def test_what_a_grant_hopes_for_stays_a_hope(grant: Record) -> None:
    text = " ".join(line.text for line in plainlang.page(grant).lines)
    assert "could help make immunotherapy work" in text
    assert "makes immunotherapy work" not in text


def test_what_the_record_does_not_say_is_asked_of_the_editor(grant: Record) -> None:
    made = plainlang.page(grant)
    assert any("who is this not for" in question for question in made.prompts)
    assert made.reviewed.made == "prompt"
    reviewed = plainlang.page(grant, reviewed="on 27 November 2026 by A. Reader.")
    assert reviewed.reviewed.text == "Last reviewed on 27 November 2026 by A. Reader."
    assert len(reviewed.prompts) == len(made.prompts) - 1


def test_a_record_with_a_title_only_is_a_page_of_questions(grant: Record) -> None:
    bare = Record(
        "grant", "nih-reporter", "X1", "Control Of Heart Rhythm", (Passage("title", "Control Of Heart Rhythm"),)
    )
    made = plainlang.page(bare)
    assert made.measure.before is None
    assert made.measure.sentences <= 1
    keys = {s.key for s in made.sections if any(line.made == "prompt" for line in s.lines)}
    assert keys == {"studies", "fit", "why", "where", "people"}


def test_who_can_join_a_trial_comes_from_its_criteria(trial: Record) -> None:
    made = plainlang.page(trial)
    fit = next(s for s in made.sections if s.key == "fit")
    assert [block.label for block in fit.blocks] == ["Good fit", "Not a fit"]
    good, bad = (" ".join(line.text for line in block.lines) for block in fit.blocks)
    assert "65" in good
    assert "50%" in good
    assert "3 months" in bad
    facts = {f.label: f.value for f in made.facts}
    assert facts["Status"] == "Recruiting: people can join now"
    assert facts["Ages"] == "65 years and older"
    assert facts["Size"] == "180 people (planned)"
    assert facts["Locations"] == "2 sites in the United States and Norway"
    assert facts["Trial ID"] == "NCT99000001 on ClinicalTrials.gov"
    assert "Phase" not in facts


def test_a_trial_without_criteria_says_what_its_fields_say(trial: Record) -> None:
    bare = replace(trial, texts=tuple(p for p in trial.texts if p.field != "eligibility"))
    fit = next(s for s in plainlang.page(bare).sections if s.key == "fit")
    assert [line.text for line in fit.blocks[0].lines] == [
        "People with: Heart Failure; Heart Failure, Diastolic",
        "Ages: 65 years and older",
    ]
    assert [block.label for block in fit.blocks] == ["Good fit", "", "Not a fit"]
    assert all(line.made == "prompt" for block in fit.blocks[1:] for line in block.lines)


def test_a_letter_that_an_export_lost_is_asked_for() -> None:
    text = "The goal of this project is to learn how IFN-? works in mice."
    made = plainlang.page({"project_num": "1R01AA000001-01", "project_title": "Immunity", "abstract_text": text})
    assert any("IFN-?" in line.text for line in made.lines if line.made in FROM_RECORD)
    assert 'For the editor: a letter was lost in "IFN-?". Which one is it?' in made.prompts


def test_a_paper_tells_its_results_with_their_hedges(paper: Record) -> None:
    made = plainlang.page(paper)
    assert [s.key for s in made.sections][:2] == ["studies", "found"]
    text = " ".join(line.text for line in made.lines if line.made in FROM_RECORD)
    assert "may lower blood pressure" in text


def test_a_wording_that_loses_a_fact_gives_way_to_the_record_s_own(grant: Record, monkeypatch) -> None:
    from plainlang.page import sections

    real = sections.lay_sentences

    def careless(*args):
        return tuple(tuple(replace(s, text=s.text.replace("could ", "will ")) for s in group) for group in real(*args))

    monkeypatch.setattr(sections, "lay_sentences", careless)
    made = plainlang.page(grant)
    assert any(r.reason.startswith("lost hedge") for r in made.refused)
    line = next(line for line in made.lines if "could help" in line.text)
    assert line.made == "source"
    assert lost_facts(made.note(line.notes[0]).text, line.text) == ()


def test_what_may_be_given(tmp_path: Path) -> None:
    data = {"project_num": "1R01AA000001-01", "project_title": "Sleep", "abstract_text": "We will study sleep."}
    assert plainlang.page(data).identifier == "R01AA000001"
    path = tmp_path / "one.json"
    path.write_text(json.dumps(data))
    assert plainlang.page(path) == plainlang.page(str(path)) == plainlang.page(data)
    with pytest.raises(PlainlangError, match="it holds 3 records, where one is wanted"):
        plainlang.page(DATA / "nih_reporter.json")
    with pytest.raises(PlainlangError, match="no such file"):
        plainlang.page(tmp_path / "none.json")


HARD_AIM = (
    "We aim to delineate calcineurin-dependent transcriptional reprogramming of exhausted murine lymphocytes and the "
    "phosphorylation of the heterodimeric transactivators."
)
HARD_NEED = "Immunosuppressive calcineurin antagonism remains poorly understood in hepatocellular microenvironments."


def text_record(abstract: str) -> Record:
    return Record("grant", "text", "x1", "Signals in cells", texts=(Passage("abstract", abstract),))


def told(made: Page, key: str) -> list[str]:
    return [line.text for section in made.sections if section.key == key for line in section.lines]


def test_what_no_telling_makes_plain_is_left_to_the_editor_in_the_record_s_words() -> None:
    made = plainlang.page(text_record(f"{HARD_AIM} We will look at blood from 40 people. {HARD_NEED}"))
    assert told(made, "studies") == ["The researchers will look at blood from 40 people."]
    assert made.summary.made == "prompt"
    assert HARD_AIM in made.summary.text
    assert [line for line in told(made, "why") if HARD_NEED in line and line.startswith("For the editor:")]
    assert made.measure.errors == 0


def test_an_aim_is_told_in_hard_words_where_there_are_no_others() -> None:
    made = plainlang.page(text_record(HARD_AIM))
    assert len(told(made, "studies")) >= 1
    assert not any(line.startswith("For the editor:") for line in told(made, "studies"))


def test_criteria_that_few_would_understand_are_counted(trial: Record) -> None:
    hard = "Calcineurin-refractory allogeneic haematopoietic transplantation with cytomegalovirus seroconversion"
    criteria = f"Inclusion Criteria:\n* Adults\n* {hard}\n\nExclusion Criteria:\n* {hard}"
    made = plainlang.page(replace(trial, texts=(Passage("eligibility", criteria),)))
    lines = told(made, "fit")
    assert lines[:2] == ["Adults.", "One more criterion is in the record."]
    assert len(lines) == 3, "where no criterion is plain they are told as they are"
