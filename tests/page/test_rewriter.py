"""Proposals are taken only if they keep to the facts and are plainer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import plainlang
from plainlang.errors import PlainlangError
from plainlang.glossary.added import Said
from plainlang.page.endpoint import Endpoint
from plainlang.page.model import Block, Line, Refused, Section
from plainlang.page.rewriter import Rewriting

HARD = (
    "The administration of 5 mg of the compound may ameliorate symptomatology in patients with arthritis, not in mice."
)
PLAIN = "Taking 5 mg of it may ease the symptoms of people with arthritis, but not of mice."


class Scripted:
    """A rewriter that says what a test wants."""

    name = "scripted"

    def __init__(self, answer: Callable[[str], str]) -> None:
        self.answer = answer
        self.asked: list[str] = []

    def propose(self, text: str) -> str:
        self.asked.append(text)
        return self.answer(text)


def section(*lines: Line, kind: str = "paragraph") -> Section:
    return Section("studies", "What this studies", (Block(lines, kind),))


def rewritten(answer: str, ours: str = HARD) -> tuple[Line, list[Refused]]:
    refused: list[Refused] = []
    rewriting = Rewriting(Scripted(lambda text: answer), Said(ours), refused)
    (found,) = rewriting.sections([section(Line(ours, "told", (2, 1)))])
    return found.blocks[0].lines[0], refused


def test_a_sound_proposal_is_taken_and_marked() -> None:
    line, refused = rewritten(PLAIN)
    assert line == Line(PLAIN, "proposed", (1, 2), by="scripted")
    assert refused == []


def test_quotation_marks_and_line_breaks_around_it_are_nothing() -> None:
    line, _ = rewritten("“" + PLAIN.replace("may", "\n may") + "”")
    assert line.text == PLAIN


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (PLAIN.replace("5 mg", "50 mg"), "loses a number: 5"),
        (PLAIN.replace("5 mg", "5 mg or 10 mg"), "adds a number: 10"),
        (PLAIN.replace("may ease", "eases"), "loses a hedge: may"),
        (PLAIN.replace("but not", "and also"), "loses a negation: not"),
        (PLAIN.replace("people", "people not only"), "adds a negation: not"),
        (PLAIN.replace("people", "people in Oslo"), "adds a name: Oslo"),
        (PLAIN.replace("may ease", "may safely ease"), "adds a claim: safely"),
        (PLAIN + ' It was a "huge win for us".', "adds a quotation"),
        (HARD.replace("may", "might possibly, and perhaps,").replace("symptoms", "symptomatology"), "no plainer"),
        ("Here is a plainer text:", "not sentences"),
        ("**" + PLAIN + "**", "not sentences"),
        ("See https://example.org for 5 mg.", "not sentences"),
        ("", "not sentences"),
        ("5 mg may not.", "far longer or shorter than what it replaces"),
        (PLAIN * 3, "far longer or shorter than what it replaces"),
    ],
)
def test_an_unsound_proposal_is_refused_with_its_reason(answer: str, reason: str) -> None:
    line, refused = rewritten(answer)
    assert line == Line(HARD, "told", (2, 1))
    assert [r.by for r in refused] == ["scripted"]
    assert refused[0].reason.startswith(reason)
    assert refused[0].section == "studies"


def test_nothing_is_said_where_nothing_changes() -> None:
    assert rewritten(HARD) == (Line(HARD, "told", (2, 1)), [])


def test_only_paragraphs_of_the_record_are_asked_about() -> None:
    asked = Scripted(lambda text: PLAIN)
    rewriting = Rewriting(asked, Said(HARD), [])
    others = [section(Line("For the editor: who?", "prompt")), section(Line(HARD, "told"), kind="list")]
    assert rewriting.sections(others) == tuple(others)
    assert asked.asked == []


def test_a_summary_stays_one_sentence() -> None:
    refused: list[Refused] = []
    two = "Taking 5 mg of it may ease symptoms. That is in people with arthritis, not in mice."
    line = Rewriting(Scripted(lambda text: two), Said(HARD), refused).line(Line(HARD, "told"), "summary")
    assert line == Line(HARD, "told")
    assert refused[0].reason == "more than one sentence"


def test_who_does_not_answer_is_not_asked_again_and_again() -> None:
    def silent(text: str) -> str:
        raise PlainlangError("the rewriter did not answer within 1 seconds")

    asked, refused = Scripted(silent), list[Refused]()
    rewriting = Rewriting(asked, Said(HARD), refused)
    many = [section(Line(HARD, "told"))] * 5
    assert rewriting.sections(many) == tuple(many)
    assert len(asked.asked) == len(refused) == 2
    assert refused[0].reason == "the rewriter did not answer within 1 seconds"


def test_a_page_with_a_model_that_invents_a_number(server, grant) -> None:
    server.answer = lambda text: text + " It works in 93% of people."
    ours = plainlang.page(grant)
    made = plainlang.page(grant, rewriter=Endpoint(server.url, "tiny"))
    assert server.asked
    assert [line.text for line in made.lines] == [line.text for line in ours.lines]
    assert {r.by for r in made.refused} == {"tiny"}
    assert any("93%" in r.reason or "number" in r.reason for r in made.refused)


def test_a_model_that_helps(server) -> None:
    server.answer = lambda text: PLAIN
    refused: list[Refused] = []
    rewriting = Rewriting(Endpoint(server.url, "tiny"), Said(HARD), refused)
    (found,) = rewriting.sections([section(Line(HARD, "told", (1,)))])
    assert found.blocks[0].lines == (Line(PLAIN, "proposed", (1,), by="tiny"),)
    assert refused == []
