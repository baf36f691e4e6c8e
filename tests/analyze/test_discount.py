"""What explained terms cost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.analyze.difficulty import explain_sentence, rate_sentences, rate_text
from plainlang.analyze.discount import known_in_edited, known_words
from plainlang.analyze.model import shipped
from plainlang.analyze.told import read_and_measure
from plainlang.text.document import Sentence
from plainlang.text.read import parse
from plainlang.text.span import Span

PLAIN = "Melanomas are a kind of skin cancer."
LATER = "We will study how a melanoma grows."
OTHER = "We will study it in the clinic."


def known(text: str) -> list[list[str]]:
    return [sorted(words) for words in known_words(parse(text), shipped())]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{PLAIN} {LATER}", [["melanomas"], ["melanoma"]]),
        (f"{LATER} {PLAIN}", [[], ["melanomas"]]),
        ("The body mass index (BMI) fell. BMI and mass rose.", [["bmi"], ["bmi"]]),
        ("Some had alopecia (loss of hair). Alopecia went.", [["alopecia"], ["alopecia"]]),
        # Hard words explain nothing until they have been read.
        ("Some had alopecia (a follicular dystrophy). Alopecia went.", [[], ["alopecia"]]),
        ("Alopecia (a follicular dystrophy) causes alopecia. It went.", [["alopecia"], []]),
        # The words of a term are known where they stand together.
        (
            "Natural killer cells are a kind of white blood. Natural killer cells fight. They killed a natural fly.",
            [["cells", "killer", "natural"], ["cells", "killer", "natural"], []],
        ),
        (PLAIN, [[]]),
        ("", []),
    ],
)
def test_a_word_is_known_from_where_it_is_explained(text: str, words: list[list[str]]) -> None:
    assert known(text) == words


def test_a_sentence_alone_is_rated_as_readers_rated_it() -> None:
    document = parse(PLAIN)
    assert rate_text(document).sentences == rate_sentences(document.sentences)


def test_the_explaining_sentence_and_later_ones_cost_less() -> None:
    there, later, other = rate_text(parse(f"{PLAIN} {LATER} {OTHER}")).sentences
    alone = rate_sentences(parse(f"{PLAIN} {LATER} {OTHER}").sentences)
    assert there < alone[0]
    assert later < alone[1]
    assert other == alone[2]


def test_nothing_is_taken_off_an_easy_word() -> None:
    sentence = parse("A dog is a kind of animal.").sentences[0]
    assert read_and_measure([sentence], [frozenset(["dog"])], shipped())[2] == [0]


def test_an_edit_may_explain() -> None:
    sentence = Sentence(Span(0, 46), "We saw melanoma (a kind of skin cancer) in her.")
    assert known_in_edited(sentence, frozenset(["she"])) == {"she", "melanoma"}


TERMS = ("melanoma", "melanomas", "MPV", "hepatocytes", "dog", "mean platelet volume", "apoptosis")
SHAPES = ("{0} is a kind of {1}.", "The {0} ({1}) fell.", "{0} and {1} rose in 12.", "A death called {0} with {1}.")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(SHAPES), st.sampled_from(TERMS), st.sampled_from(TERMS)), min_size=1))
def test_the_parts_of_a_sentence_add_up_to_its_value(parts: list[tuple[str, str, str]]) -> None:
    document = parse(" ".join(shape.format(one, other) for shape, one, other in parts))
    rated = rate_text(document)
    alone = rate_sentences(document.sentences)
    for sentence, words, value, single in zip(document.sentences, rated.known, rated.sentences, alone, strict=True):
        told = explain_sentence(sentence, known=words)
        assert told.value == pytest.approx(value)
        assert told.baseline + sum(c.points for c in told.contributions) == pytest.approx(told.unclamped)
        assert value <= single
