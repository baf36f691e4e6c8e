"""Proposals for what no glossary covers, and how much one covers."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from plainlang.analyze.terms import RatedTerm
from plainlang.glossary import coverage as coverage_module
from plainlang.glossary import propose as propose_module
from plainlang.glossary.coverage import Coverage, coverage
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.load import load
from plainlang.glossary.propose import propose, to_toml
from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.span import Span

DRAFT = (
    "The etiology of sarcoglycanopathy is unknown. We found two sarcoglycanopathies in mice with dysferlinopathy. "
    "Dr. Hsieh studied multiplexed photobleaching (MPB) with fluorofores. MPB bleached the fluorofores."
)


HARD = re.compile(r"etiology|sarcoglycanopath\w+|dysferlinopathy|Hsieh|MPB|photobleaching|fluorofores")


def draft() -> Document:
    return parse(DRAFT, "plain")


@pytest.fixture(autouse=True)
def _hard_terms(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of `HARD` are hard, whatever plainlang measures."""

    def measured(document: Document) -> SimpleNamespace:
        found = HARD.finditer(document.text)
        return SimpleNamespace(hard_terms=tuple(RatedTerm(Span(*m.span()), m.group(), 0.6) for m in found))

    for module in (coverage_module, propose_module):
        monkeypatch.setattr(module, "analyze", measured)


def test_uncovered_terms_are_proposed(own: Glossary) -> None:
    found = {proposal.term: proposal for proposal in propose([draft()], own)}
    assert "etiology" not in found
    assert not {"MPB", "hsieh", "Hsieh"} & found.keys()
    first = found["sarcoglycanopathy"]
    assert (first.times, first.pos) == (2, "noun")
    assert first.sentence == "The etiology of sarcoglycanopathy is unknown."
    assert first.cost == 1.2


def test_a_possessive_and_what_is_hidden_do_not_show(own: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    hard = re.compile(r"Hsieh's|sarcoglycanopathy's")

    def measured(document: Document) -> SimpleNamespace:
        found = hard.finditer(document.text)
        return SimpleNamespace(hard_terms=tuple(RatedTerm(Span(*m.span()), m.group(), 0.6) for m in found))

    monkeypatch.setattr(propose_module, "analyze", measured)
    found = propose([parse("We saw Hsieh's mice and sarcoglycanopathy's end in `bleach.py` here.", "markdown")], own)
    assert [proposal.term for proposal in found] == ["sarcoglycanopathy"]
    assert found[0].sentence == "We saw Hsieh's mice and sarcoglycanopathy's end in … here."


def test_dearest_first(own: Glossary) -> None:
    costs = [proposal.cost for proposal in propose([draft(), draft()], own)]
    assert costs == sorted(costs, reverse=True)
    assert costs[0] > max(proposal.cost for proposal in propose([draft()], own))


def test_near_matches(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of('"fluorophore" = "glowing dye"')
    found = {proposal.term: proposal.near for proposal in propose([draft()], glossary)}
    assert found["fluorofore"] == ("fluorophore",)


def test_the_file_loads_filled_in_or_not(own: Glossary, tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    text = to_toml(propose([draft()], own), 'A "title"')
    path.write_text(text, encoding="utf-8")
    assert load(path) == ()
    path.write_text(
        text.replace('# "sarcoglycanopathy" = { plain = ""', '"sarcoglycanopathy" = { plain = "muscle disease"'),
        "utf-8",
    )
    assert [(term.key, term.plain) for term in load(path)] == [("sarcoglycanopathy", ("muscle disease",))]


def test_nothing_to_propose(own: Glossary) -> None:
    assert propose([parse("We ate bread and went home.", "plain")], own) == ()
    assert to_toml(()).endswith("[terms]\n\n")


def test_coverage(own: Glossary) -> None:
    found = coverage([draft()], own)
    assert found.hard > found.known >= found.changed > 0
    assert dict(found.missing)["fluorofores"] == 2
    assert found.share == found.changed / found.hard
    assert found.to_dict()["hard"] == found.hard


def test_coverage_of_nothing(own: Glossary) -> None:
    found = coverage([], own)
    assert found == Coverage(0, 0, 0, ())
    assert found.share == 1.0


def test_a_term_made_of_parts_is_known(own: Glossary, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Nonhepatic disease was rare. They were seen predischarge."
    hard = re.compile(r"Nonhepatic|predischarge")
    for module in (coverage_module, propose_module):
        monkeypatch.setattr(module, "analyze", lambda document: SimpleNamespace(hard_terms=terms(document)))

    def terms(document: Document) -> tuple[RatedTerm, ...]:
        return tuple(RatedTerm(Span(*m.span()), m.group(), 0.6) for m in hard.finditer(document.text))

    found = coverage([parse(text, "plain")], own)
    assert (found.hard, found.changed, found.known, found.missing) == (2, 1, 2, ())
    assert propose([parse(text, "plain")], own) == ()
