"""Where terms are found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.match import Match, matches
from plainlang.text.read import parse

Find = Callable[[str], list[Match]]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("A T cell.", ["T cell"]),
        ("A T-cell.", ["T-cell"]),
        ("T\u2011cells!", ["T\u2011cells"]),
        ("T\u00a0cells!", ["T\u00a0cells"]),
        ("T\ncells!", ["T\ncells"]),
        ("t cells, T CELLS", []),
        ("T, cells", []),
        ("IFN-\u03b3 and IFN-gamma and IFN\u2013\u03b3", ["IFN-\u03b3", "IFN-gamma", "IFN\u2013\u03b3"]),
        ("Etiologies, ETIOLOGY, aetiology", ["Etiologies", "aetiology"]),
        ("The etiology's", ["etiology"]),
        ("The patient's T cell\u2019s", ["T cell"]),
        ("RA ra Ra", ["RA"]),
        ("CD4+ T cells and CD4 T cells", ["CD4+ T cells", "T cells"]),
        ("mice, rats, etc.", ["etc."]),
        ("mice, rats, etc", []),
        ("e.g. this", ["e.g."]),
        ("placebo controlled, placebo-controlled", ["placebo controlled", "placebo-controlled"]),
        ("Epithelial cells, endothelial cell", ["Epithelial cells", "endothelial cell"]),
        ("adaptive immunity", ["adaptive immunity"]),
        ("", []),
    ],
)
def test_spellings(find: Find, text: str, written: list[str]) -> None:
    assert [match.span.of(text) for match in find(text)] == written


def test_longest_first(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of('"cell" = "unit"\n"natural killer cell" = { mode = "keep" }\n"killer" = "x"')
    text = "natural killer cells kill a cell and a killer fish"
    assert [m.span.of(text) for m in matches(parse(text, "plain"), glossary.index)] == [
        "natural killer cells",
        "cell",
        "killer",
    ]


def test_no_match_across_sentences(find: Find) -> None:
    assert find("We saw T. Cells died.") == []


def test_possessive_is_left_out_of_the_span(find: Find) -> None:
    (match,) = find("the lymphocyte's size")
    assert match.possessive
    assert match.span.of("the lymphocyte's size") == "lymphocyte"
    (match,) = find("the lymphocytes' size")
    assert not match.possessive


def test_offsets_behind_wide_characters(find: Find) -> None:
    text = "\U0001f9ec\U0001f9ec e\u0301tiology, etiology"
    assert [m.span.of(text) for m in find(text)] == ["e\u0301tiology", "etiology"]


def test_a_match_in_a_sentence_that_stands_there_twice(find: Find) -> None:
    text = "A T cell (CD4+) grew.\n\nA T cell (CD4+) grew."
    first, second = find(text)
    twin = first.in_twin(second.sentence)
    assert twin == second
    assert [token.span for token in twin.tokens] == [token.span for token in second.tokens]


PAIN = """
"preoperative" = { plain = "before-surgery", pos = "adjective" }
"postoperative" = { plain = "after-surgery", pos = "adjective" }
"postoperative pain" = { plain = "pain after surgery", number = "mass" }
"postoperative fever" = { plain = "after-surgery fever", number = "mass" }
"postoperative delirium" = { explain = "confusion after surgery", number = "mass" }
"""


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Preoperative and postoperative pain eased.", ["Preoperative", "postoperative"]),
        ("Preoperative, or postoperative, pain eased.", ["Preoperative", "postoperative"]),
        ("Fever and postoperative pain eased.", ["postoperative pain"]),
        ("Preoperative fever, postoperative pain eased.", ["Preoperative", "postoperative pain"]),
        ("Preoperative and postoperative fever eased.", ["Preoperative", "postoperative fever"]),
        ("Preoperative and postoperative delirium eased.", ["Preoperative", "postoperative delirium"]),
        ("Non-postoperative pain eased.", ["postoperative"]),
        ("Anti-postoperative pain eased.", ["postoperative pain"]),
    ],
)
def test_a_word_that_belongs_to_what_is_before(
    glossary_of: Callable[[str], Glossary], text: str, written: list[str]
) -> None:
    found = matches(parse(text, "plain"), glossary_of(PAIN).index)
    assert [match.span.of(text) for match in found] == written
