"""Abbreviations written out."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.text.span import apply

CASES = tomllib.loads(Path(__file__).with_name("spelling_out.toml").read_text("utf-8"))
NOTHING = Glossary(())


@pytest.mark.parametrize(("source", "expected"), CASES["written-out"])
def test_written_out(source: str, expected: str) -> None:
    found = rewrite(source, glossary=NOTHING)
    assert found.text == expected
    assert apply(source, found.edits) == expected
    assert rewrite(expected, glossary=NOTHING).edits == ()
    assert lost_facts(source, expected) == ()


@pytest.mark.parametrize("source", CASES["stays"])
def test_stays(source: str) -> None:
    assert rewrite(source, glossary=NOTHING).text == source


def test_reasons() -> None:
    found = rewrite("Spinal cord injury (SCI) is bad. SCI hurts. SCI care is new.", glossary=NOTHING)
    assert [(edit.before, edit.reason) for edit in found.edits] == [
        ("Spinal cord injury (SCI)", "its abbreviation is written out"),
        ("SCI", "written out: used 2 times"),
        ("SCI", "written out: used 2 times"),
    ]
    once = rewrite("Spinal cord injury (SCI) is bad. SCI hurts.", glossary=NOTHING)
    assert once.edits[1].reason == "written out: used once"


def test_used_often() -> None:
    often = "Spinal cord injury (SCI) is bad. " + "SCI hurts. " * 6 + "It is bad. " * 200
    assert rewrite(often, glossary=NOTHING).edits == ()


def test_a_short_text_does_not_grow_much() -> None:
    source = "Upper airway cough syndrome (UACS) is bad. UACS was seen. UACS is rare. UACS is old. UACS is new."
    assert rewrite(source, glossary=NOTHING).edits == ()
    assert len(rewrite(source + " It is bad." * 200, glossary=NOTHING).edits) == 5


def test_a_comment_or_the_writer_keeps_it() -> None:
    source = "Spinal cord injury (SCI) is bad.\n\n<!-- plainlang: ignore[jargon] -->\nSCI hurts.\n"
    assert rewrite(source, glossary=NOTHING, format="markdown").text == source
    plain = "Spinal cord injury (SCI) is bad. SCI hurts."
    assert rewrite(plain, glossary=Glossary.load(keep=("SCI",), bundled=False)).text == plain


def test_markup() -> None:
    source = "# SCI care\n\n**Spinal cord injury** (SCI) is bad. *SCI* hurts.\n"
    assert rewrite(source, glossary=NOTHING, format="markdown").text == source  # the heading uses it
    marked = "Spinal cord injury (SCI) is bad. *SCI* hurts.\n"
    assert rewrite(marked, glossary=NOTHING, format="markdown").text == (
        "Spinal cord injury is bad. *Spinal cord injury* hurts.\n"
    )


def test_the_words_are_then_like_any_others(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of('"spinal cord injury" = { explain = "harm to the nerves in the spine" }\n"care" = "help"')
    found = rewrite("Spinal cord injury (SCI) is bad. SCI care was in short supply.", glossary=glossary)
    assert found.text == (
        "Spinal cord injury (harm to the nerves in the spine) is bad. Spinal cord injury help was in short supply."
    )
    # One wording: words that the glossary would replace are not said again beside an abbreviation that stays.
    replaced = glossary_of('"injury" = "harm"')
    source = "Spinal cord injury (SCI) is bad. SCI hurts."
    assert rewrite(source, glossary=replaced).text == source


def test_what_is_left_stands_in_the_source(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of('"etiology" = "cause"')
    source = "Spinal cord injury (SCI) is bad. SCI hurts. The “etiology” of SCI is known."
    found = rewrite(source, glossary=glossary)
    assert [(item.span.of(source), item.text) for item in found.left] == [("etiology", "etiology")]
