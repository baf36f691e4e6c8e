"""From chosen sentences to lay ones: choice, abbreviations, explanations, titles, the one-sentence summary."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from plainlang.analyze.difficulty import HARDEST
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.page.language.choose import choose, is_fit, leans
from plainlang.page.language.lay import ease, lay_sentences, told_levels
from plainlang.page.language.roles import roles
from plainlang.page.language.summary import one_sentence
from plainlang.page.language.titlecase import opened_small, sentence_case
from plainlang.page.language.titles import lay_titles, people_first, what_is_tested
from plainlang.page.passage import Passage
from plainlang.page.record import Kind, Record
from plainlang.page.telling import LaySentence, Origin, RoledSentence

ABSTRACT = (
    "Systemic sclerosis (SSc) is a rare disease of the skin. "
    "It is not known why SSc harms the lungs of some people. "
    "SSc also harms the kidneys, and SSc can be fatal. "
    "The goal of this project is to find out how immune cells harm the lungs. "
    "We will study blood of 120 people with SSc in Aim 1. "
    "These samples will be compared with those of healthy people. "
    "Training will be given to two postdoctoral fellows. "
    "If successful, this work may lead to better treatments for people with SSc."
)


def record(abstract: str = ABSTRACT, title: str = "Immune cells in systemic sclerosis", kind: Kind = "grant") -> Record:
    """A record of our own."""
    return Record(kind, "test", "X1", title, (Passage("title", title), Passage("abstract", abstract)))


def sentences(of: Record) -> tuple[RoledSentence, ...]:
    """Its sentences with roles."""
    passage = of.passage("abstract")
    assert passage is not None
    return roles(passage, of.kind)


def lay(chosen: tuple[RoledSentence, ...], of: Record) -> list[LaySentence]:
    """One section of a page."""
    return list(lay_sentences([chosen], Glossary.bundled(), "public", of.kind, of)[0])


def test_the_named_goal_comes_first() -> None:
    found = choose(sentences(record()), ("aim", "method"), 12)
    assert [s.sentence.text[:8] for s in found] == ["The goal"]


def test_what_leans_on_a_sentence_is_chosen_with_it() -> None:
    found = [s.sentence.text for s in choose(sentences(record()), ("method", "aim"), 60)]
    for before, after in pairwise(found):
        assert not leans(after) or ABSTRACT.index(after) - ABSTRACT.index(before) - len(before) < 3
    assert not leans(found[0])


def test_what_is_taken_is_not_told_again() -> None:
    told = sentences(record())
    first = choose(told, ("background", "gap"), 20)
    taken = [Origin(s.field, s.sentence.span) for s in first]
    assert not set(first) & set(choose(told, ("background", "gap"), 60, taken))


def test_near_repeats_are_told_once() -> None:
    text = "The goal is to find new drugs for asthma. The goal is to find new drugs for asthma in mice."
    assert len(choose(sentences(record(text)), ("aim",), 60)) == 1


def test_a_sentence_too_hard_is_left_out_where_there_are_others() -> None:
    told = sentences(record())
    hard = {Origin(s.field, s.sentence.span): HARDEST if "SSc also" in s.sentence.text else 3.0 for s in told}
    assert all("SSc also" not in s.sentence.text for s in choose(told, ("background", "gap"), 60, (), hard))


def test_housekeeping_is_never_fit() -> None:
    assert not any(is_fit(s) for s in sentences(record()) if "postdoctoral" in s.sentence.text)


def test_nothing_is_chosen_from_nothing() -> None:
    assert choose((), ("aim",), 60) == ()


def test_each_sentence_knows_its_source_and_loses_no_fact() -> None:
    of = record()
    told = sentences(of)
    for one in lay(told, of):
        assert one.origins
        assert lost_facts(one.kept, one.text) == ()
        assert one.text[0].isupper()
        assert one.text.endswith(".")


def test_an_abbreviation_is_explained_where_it_is_first_used() -> None:
    of = record()
    text = " ".join(s.text for s in lay(tuple(s for s in sentences(of) if "SSc" in s.sentence.text)[1:], of))
    assert text.index("systemic sclerosis") < (text + "SSc").index("SSc")


def test_an_abbreviation_used_once_is_said_in_full() -> None:
    of = record()
    text = lay(tuple(s for s in sentences(of) if "may lead" in s.sentence.text), of)[0].text
    assert "systemic sclerosis" in text
    assert "SSc" not in text
    assert "may lead" in text


def test_explanations_are_sentences_of_their_own() -> None:
    of = record("The researchers will study psoriasis in mice. They also give new drugs to mice.")
    found = lay(sentences(of), of)
    explained = [s for s in found if s.changes and s.changes[0].startswith("explains")]
    assert explained == [], "the next sentence leans on this one"
    of = record("The researchers will study psoriasis in mice. The drugs are new.")
    explained = [s for s in lay(sentences(of), of) if s.changes and s.changes[0].startswith("explains")]
    assert [s.text for s in explained] == ["Psoriasis is an immune disease with scaly skin patches."]


def test_ease_is_known_for_every_sentence() -> None:
    of = record()
    told = sentences(of)
    found = ease(told_levels(told, Glossary.bundled(), "public", of.kind, of))
    assert set(found) == {Origin(s.field, s.sentence.span) for s in told}
    assert all(1 <= level <= 7 for level in found.values())


def test_no_first_person_is_left() -> None:
    of = record()
    text = " ".join(s.text for s in lay(sentences(of), of))
    assert not re.search(r"\b(?:[Ww]e|[Oo]ur|us)\b", text)
    assert "The researchers will study" in text


def test_titles_are_ranked_and_never_none() -> None:
    of = record()
    found = lay_titles(of, sentences(of), Glossary.bundled(), "public")
    assert found[0].text
    assert any(c.text.startswith("How immune cells harm the lungs") for c in found)
    assert all(lost_facts(c.text, c.text) == () and c.origins for c in found)
    bare = record("", "TAT")
    assert lay_titles(bare, (), Glossary.bundled(), "public")[0].text == "TAT"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Effect of methotrexate on joint pain", "Finding out whether methotrexate affects joint pain"),
        ("Effects of walking and running on sleep", "Finding out whether walking and running affect sleep"),
        ("Role of sleep in memory", "What part sleep plays in memory"),
        ("Core C: Sleep and memory in older adults", "Sleep and memory in older adults"),
        ("Discovery of new drugs for asthma", "Finding new drugs for asthma"),
    ],
)
def test_shapes_of_titles(title: str, text: str) -> None:
    of = record("", title)
    assert text in [c.text for c in lay_titles(of, (), Glossary.bundled(), "public")]


def test_a_trial_says_what_is_tested_in_whom() -> None:
    of = record("", "A Phase 2 Study of Aspirin in Patients With Gout", "trial")
    assert (
        what_is_tested(people_first("A phase 2 study of aspirin in patients with gout"), of)
        == "aspirin in people with gout"
    )
    assert what_is_tested("A study of people with gout", of) is None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Testing New Drugs for Asthma in Children", "Testing new drugs for asthma in children"),
        ("Growth Hormone in Rett Syndrome", "Growth Hormone in Rett Syndrome"),
        ("Modeling of the Brain in Alzheimer's Disease", "Modeling of the brain in Alzheimer's disease"),
        ("Toca 511 With Toca FC in Patients With Tumors", "Toca 511 with Toca FC in patients with tumors"),
        (
            "Pembrolizumab With a Viral Vector for Blood Malignancies",
            "Pembrolizumab with a viral vector for blood malignancies",
        ),
        ("How cells die", "How cells die"),
        ("Core A: The Core of the Brain", "Core A: the core of the brain"),
        (
            "Targeting the Zyx in Broken Bones, Skin and Other Parts",
            "Targeting the Zyx in broken bones, skin and other parts",
        ),
        ("Targeting the Zyx and the Zyxin", "Targeting the Zyx and the Zyxin"),
    ],
)
def test_titles_keep_their_names(title: str, told: str) -> None:
    assert sentence_case(title, record("We give Toca FC. In this disease, asthma, the brain matters.")) == told


def test_a_name_is_not_made_small() -> None:
    assert opened_small("Toca 511 in gout", record()) == "Toca 511 in gout"
    assert opened_small("The brain", record()) == "the brain"


def test_one_sentence() -> None:
    of = record()
    found = one_sentence(of, sentences(of), Glossary.bundled(), "public")
    assert found is not None
    assert found.text == "This work aims to find out how immune cells harm the lungs."
    assert lost_facts(found.kept, found.text) == ()


def test_one_sentence_names_a_purpose_only_where_the_record_does() -> None:
    of = record(ABSTRACT + " Our long-term goal is to develop better drugs for systemic sclerosis.")
    found = one_sentence(of, sentences(of), Glossary.bundled(), "public")
    assert found is not None
    assert "with the long-term goal to develop better drugs" in found.text
    assert len(found.origins) == 2
