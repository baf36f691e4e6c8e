"""Whole sentences, as data and as properties."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.errors import PlainlangError
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import Rewrite, rewrite
from plainlang.text.span import apply

CASES = tomllib.loads(Path(__file__).with_name("sentence_cases.toml").read_text("utf-8"))
OWN = Glossary.load(Path(__file__).with_name("glossary.toml"), bundled=False)


@pytest.mark.parametrize(("source", "expected"), CASES["in-the-wild"] + CASES["synthetic"])
def test_changes(source: str, expected: str) -> None:
    found = rewrite(source, glossary=OWN)
    assert found.text == expected
    assert rewrite(found.text, glossary=OWN).text == expected


@pytest.mark.parametrize("source", CASES["negative"])
def test_stays(source: str) -> None:
    assert rewrite(source, glossary=OWN).text == source


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("source", "expected"), CASES["known_failures"])
def test_known_failures(source: str, expected: str) -> None:
    assert rewrite(source, glossary=OWN).text == expected


def test_there_are_enough_cases() -> None:
    assert len(CASES["in-the-wild"]) + len(CASES["synthetic"]) >= 250
    assert len(CASES["negative"]) >= 50


SHOWCASE = [
    ("NFAT/AP-1 transcription factors bind DNA.", "NFAT and AP-1, proteins that switch genes on and off, bind DNA."),
    ("Cells need NFAT/AP-1 transcription factors.", "Cells need NFAT and AP-1, proteins that switch genes on and off."),
    (
        "We study the NFAT/AP\u20111 transcription factors in mice.",
        "We study NFAT and AP\u20111, proteins that switch genes on and off, in mice.",
    ),
    (
        "The transcription factors NFAT and AP-1 are key.",
        "NFAT and AP-1, proteins that switch genes on and off, are key.",
    ),
]


@pytest.mark.parametrize(("source", "expected"), SHOWCASE)
def test_showcase_with_the_bundled_glossary(source: str, expected: str) -> None:
    assert rewrite(source).text == expected


# -- properties ----------------------------------------------------------------------------------------------------

SENTENCES = [source for source, _ in CASES["in-the-wild"] + CASES["synthetic"]] + CASES["negative"]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8).map(" ".join)
_PIECES = """the a an no not of and or in 3.5 12 (BMI) ( ) \u201c \u201d " , . ; : - / etiology T cell cells lymphocyte
NFAT/AP-1 transcription factor factors inhibitor inhibited renal acute IL-2 e.g. genome body mass index"""
WORDS = st.lists(
    st.sampled_from(
        'the a an no not of and or in 3.5 12 (BMI) ( ) \u201c \u201d " , . ; : - / etiology T cell cells lymphocyte '
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


def check_whole(found: Rewrite) -> None:
    assert apply(found.source, found.edits) == found.text
    for left, right in zip(found.edits, found.edits[1:], strict=False):
        assert left.span.end <= right.span.start
    for edit in found.edits:
        assert edit.span.of(found.source) == edit.before
        assert edit.before != edit.text
        assert edit.term
        assert edit.reason
    for item in found.left:
        assert item.span.of(found.source) == item.text
        assert not any(edit.span.covers(item.span) for edit in found.edits)


@settings(deadline=None, max_examples=120)
@given(st.one_of(TEXTS, WORDS))
def test_replay_offsets_and_idempotence(text: str) -> None:
    found = rewrite(text, glossary=OWN)
    check_whole(found)
    again = rewrite(found.text, glossary=OWN)
    assert again.text == found.text
    assert again.edits == ()


@settings(deadline=None, max_examples=120)
@given(st.one_of(TEXTS, WORDS))
def test_facts_survive(text: str) -> None:
    found = rewrite(text, glossary=OWN)
    kinds = Counter(fact.kind for fact in lost_facts(text, found.text))
    assert not kinds
    assert found.text.count("(") - found.text.count(")") == text.count("(") - text.count(")")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_rewritten_without_harm(text: str) -> None:
    check_whole(rewrite(text, glossary=OWN))


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.text("\n ", max_size=3))
def test_white_space_around_a_text_changes_nothing_in_it(text: str, around: str) -> None:
    assert rewrite(around + text + around, glossary=OWN).text == around + rewrite(text, glossary=OWN).text + around


MARKDOWN = [
    "# The etiology of disease\n\n{}",
    "> The etiology is quoted.\n\n{}",
    "```\nthe etiology in code\n```\n\n{}",
    "See [here](http://x.org/etiology) and `the etiology`. {}",
    "| etiology | count |\n|---|---|\n| T cell | 3 |\n\n{}",
]


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(MARKDOWN), TEXTS)
def test_protected_text_is_untouched(frame: str, text: str) -> None:
    source = frame.format(text)
    found = rewrite(source, glossary=OWN, format="markdown")
    check_whole(found)
    protected = frame.partition("{}")[0]
    if "|" in protected:
        assert found.text.startswith("| cause |" if "| cause |" in found.text else "| etiology |")
        assert "(a kind of" not in found.text[: len(protected)]
    else:
        assert found.text.startswith(protected.rstrip())


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('[terms]\n"etiology" = "cause"\n"T cell" = { explain = "a kind of white blood cell" }\n', "utf-8")
    two.write_text('[terms]\n"murine" = { plain = "mouse", pos = "adjective" }\n"cause of death" = "reason"\n', "utf-8")
    text = "The etiology in T cells was murine. A murine T cell was the cause of death."
    forward = rewrite(text, glossary=Glossary.load(one, two, bundled=False))
    backward = rewrite(text, glossary=Glossary.load(two, one, bundled=False))
    assert forward == backward
    assert forward.edits


# -- single behaviours ---------------------------------------------------------------------------------------------


def test_one_explanation_a_sentence_and_never_twice(say: Callable[[str], str]) -> None:
    text = say("T cells and IL-2 harm the genome. T cells and IL-2 harm it. T cells and IL-2 harm us. T cells harm us.")
    assert text.count("(") == 3
    assert text.count("white blood cell") == text.count("immune cells multiply") == 1


def test_the_dearest_term_is_explained_first(say: Callable[[str], str]) -> None:
    assert say("We gave placebo or pembrolizumab.").startswith("We gave placebo or pembrolizumab (a drug")


def test_a_text_is_not_drowned_in_brackets(say: Callable[[str], str]) -> None:
    rare = [
        "T cells",
        "IL-2",
        "Hematocrit",
        "Pembrolizumab",
        "Cirrhosis",
        "Virions",
        "Mitochondria",
        "Placebo",
        "Genome",
    ]
    text = " ".join(f"{name} were found in all of the mice." for name in rare)
    assert 3 <= say(text).count("(") <= 6
    assert len(say(text)) <= len(text) + 160


def test_where_not_all_can_be_explained_the_dearest_terms_of_the_whole_text_are(own: Glossary) -> None:
    names = ("T cells", "Mitochondria", "Genome", "Placebo", "IL-2", "Cirrhosis", "Pembrolizumab")
    found = rewrite(" ".join(f"{name} were found in all of the mice." for name in names), glossary=own)
    assert "Pembrolizumab (" in found.text
    assert "T cells (" not in found.text
    assert [left.reason for left in found.left if left.text == "T cells"] == ["enough terms are explained"]


def test_later_uses_of_a_term_that_is_not_explained_after_all_say_so(own: Glossary) -> None:
    names = ("T cells", "Mitochondria", "Genome", "Placebo", "IL-2", "Cirrhosis", "Pembrolizumab", "T cells")
    found = rewrite(" ".join(f"{name} were found in all of the mice." for name in names), glossary=own)
    assert [left.reason for left in found.left if left.text == "T cells"] == ["enough terms are explained"] * 2
    assert "explained at first use" not in {left.reason for left in found.left}


def test_audience(own: Glossary) -> None:
    assert rewrite("Dyspnea eased.", glossary=own).text == "Shortness of breath eased."
    assert rewrite("Dyspnea eased.", glossary=own, audience="patient").text == "Trouble breathing eased."


def test_left_alone_says_why(own: Glossary) -> None:
    found = rewrite("The failure was renal. B and T cells regulate “etiology”. T cells do. T cells do.", glossary=own)
    reasons = {item.text: item.reason for item in reversed(found.left)}
    assert reasons["renal"] == "its wording fits only before a noun"
    assert reasons["etiology"] == "quoted words are left as they are"
    assert reasons["regulate"] == "it needs no explanation here"
    assert {item.wording for item in found.left if item.text == "renal"} == {"kidney"}
    assert all(item.to_dict()["span"] == item.span.to_dict() for item in found.left)


def test_an_edit_that_would_lose_a_number_is_not_made(own: Glossary) -> None:
    found = rewrite("CD4+ T cells died.", glossary=own)
    assert found.text == "CD4+ T cells died."
    assert "number" in found.left[0].reason


def test_to_dict_has_a_schema(own: Glossary) -> None:
    data = rewrite("The etiology is renal.", glossary=own).to_dict()
    assert data["schema"] == 1
    assert data["text"] == "The cause is renal."
    assert isinstance(data["edits"], list)
    assert isinstance(data["left"], list)


def test_unknown_format() -> None:
    with pytest.raises(PlainlangError):
        rewrite("text", format="wordstar")
