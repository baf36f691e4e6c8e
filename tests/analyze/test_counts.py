from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainlang.analyze.counts import Counts, count, count_text, stretches, total
from plainlang.text.document import HIDDEN, Document, Sentence
from plainlang.text.read import parse
from plainlang.text.span import Span

TEXTS = st.text(alphabet=st.sampled_from("ab eE.,-\u2014()0159%DN\u03b1 \n"), max_size=60)


def sentence(text: str, kind: str = "paragraph") -> Sentence:
    return Sentence(Span(0, len(text)), text, kind)  # type: ignore[arg-type]


def document(*sentences: Sentence) -> Document:
    text = " ".join(s.text for s in sentences)
    return Document(text, text, (), sentences)


def test_every_field() -> None:
    counts = count_text("Dr Watson's 12 mitochondria (0.73) were analysed, i.e. well-known.")
    assert counts == Counts(
        characters=58,
        letters=49,
        words=9,
        syllables=2 + 2 + 1 + 5 + 6 + 1 + 3 + 2 + 2,
        polysyllables=3,
        polysyllabic_figures=1,
        complex_words=2,
        difficult_words=4,
        sentences=1,
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("0.73 = p<0.05 and/or \u00b1 e.g. T-cells", 5),
        ("cells\u2014which grew--died", 4),
        ("a range of 10\u201320 \u2013 or so", 6),
        ("- \u2022 *", 0),
        (f"see {HIDDEN * 5} and x{HIDDEN}", 3),
        ("", 0),
    ],
)
def test_what_a_word_is(text: str, words: int) -> None:
    counts = count_text(text)
    assert counts.words == words
    assert counts.sentences == (words > 0)


@pytest.mark.parametrize(
    ("text", "complex_words"),
    [
        ("They saw mitochondria.", 1),
        ("They saw Pasadena.", 0),  # a name
        ("Mitochondria were seen.", 1),  # the capital opens the sentence
        ("They were created.", 0),  # three syllables only with -ed
        ("They were associated.", 1),
        ("It had responses.", 0),
        ("A state-of-the-art test.", 0),  # short parts
        ("A placebo-controlled test.", 1),
        ("It was 0.73 then.", 0),
        ("The DNA broke.", 1),
    ],
)
def test_complex_words(text: str, complex_words: int) -> None:
    assert count_text(text).complex_words == complex_words


def test_names_are_not_difficult_unless_they_open_the_sentence() -> None:
    assert count_text("It was in Vermont.").difficult_words == 0
    assert count_text("Vermont is in it.").difficult_words == 1


def test_headings_and_cells_count_only_when_alone() -> None:
    prose, heading, cell = sentence("The cat sat."), sentence("Results", "heading"), sentence("12", "cell")
    assert count(document(heading, prose, cell)) == count(prose)
    assert count(document(heading)).words == 1
    assert count(document()) == Counts()


def test_a_parsed_document() -> None:
    text = "The risk ratio was 0.73 (95% CI 0.65 to 0.81, P = 0.002). Smith et al. agreed."
    counts = count(parse(text))
    assert (counts.sentences, counts.words) == (2, 16)


@given(st.lists(TEXTS, max_size=5))
def test_counts_add_up_over_sentences(texts: list[str]) -> None:
    whole = count(document(*(sentence(text) for text in texts)))
    assert whole == total(count_text(text) for text in texts)
    added = Counts()
    for text in texts:
        added = added + count_text(text)
    assert whole == added


@given(TEXTS)
def test_counts_are_ordered(text: str) -> None:
    counts = count_text(text)
    assert counts.words <= counts.letters <= counts.characters
    assert counts.words <= counts.syllables or not counts.words
    assert counts.polysyllables * 3 <= counts.syllables
    assert counts.complex_words + counts.polysyllabic_figures <= counts.polysyllables <= counts.words
    assert counts.difficult_words <= counts.words
    assert counts.words <= len(stretches(text))


@given(TEXTS, TEXTS)
def test_more_text_never_counts_less(text: str, more: str) -> None:
    one, both = count_text(f"a {text}"), count_text(f"a {text} {more}")
    assert all(both.to_dict()[name] >= value for name, value in one.to_dict().items())
