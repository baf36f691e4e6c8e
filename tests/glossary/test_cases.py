"""Cases: a sentence that stands twice is judged once, but for what its place says."""

from __future__ import annotations

import pytest

from plainlang.glossary.brackets import BracketReader
from plainlang.glossary.cases import IGNORED, Case, CaseReader
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.glossary.whole import Whole
from plainlang.glossary.wording import Fitted
from plainlang.text.directives import directives
from plainlang.text.read import parse

AGAIN = "The etiology of it was seen in the lymphocyte.\n\n"


def read(text: str, glossary: Glossary, format: str = "markdown") -> tuple[CaseReader, list[tuple[Case, ...]]]:
    """A reader of a text and the cases of each sentence."""
    document = parse(text, format)
    whole = Whole.of(document, glossary, "public", BracketReader(glossary))
    reader = CaseReader(whole, Tagged(), "public", directives(document).silence)
    return reader, [reader.cases(sentence) for sentence in document.sentences]


def test_a_twin_has_the_same_cases_at_its_own_place(own: Glossary) -> None:
    reader, (first, second) = read(AGAIN * 2, own)
    assert [case.sites[0].term.key for case in first] == [case.sites[0].term.key for case in second] != []
    for one, other in zip(first, second, strict=True):
        assert other.sites[0].span == one.sites[0].span.moved(len(AGAIN))
        assert other.sites[0].text == one.sites[0].text
        assert other.sites[0].twin is one.sites[0]
        assert other.sites[0].gap_after == one.sites[0].gap_after
        assert reader.reading(one)[1] == reader.reading(other)[1]


def test_what_fits_a_twin_fits_at_its_place(own: Glossary) -> None:
    reader, (first, second) = read(AGAIN * 2, own)
    one, other = (reader.fit(cases[0].sites[0]) for cases in (first, second))
    assert isinstance(one, Fitted)
    assert other == one.moved(len(AGAIN))


@pytest.mark.parametrize("marked", [0, 1])
def test_markup_counts_where_it_stands(marked: int, own: Glossary) -> None:
    texts = ["<p>Its etiology was seen.</p>"] * 2
    texts[marked] = "<p>Its etio<em>logy</em> was seen.</p>"
    reader, found = read("".join(texts), own, "html")
    assert found[marked][0].reason == "markup runs through the term"
    (free,) = found[1 - marked]
    assert free.reason is None
    assert isinstance(reader.fit(free.sites[0]), Fitted)


def test_a_comment_counts_where_it_stands(own: Glossary) -> None:
    _, found = read(AGAIN + AGAIN.rstrip() + " <!-- plainlang: ignore -->\n\n" + AGAIN, own)
    assert [cases[0].reason for cases in found] == [None, IGNORED, None]
