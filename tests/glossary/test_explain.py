"""Where an explanation goes, and where the text has one already."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.explain import explain, explained_spans, text_explains
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Site
from plainlang.glossary.wording import Fitted

At = Callable[[str, str], Site]


@pytest.mark.parametrize(
    ("text", "written", "said"),
    [
        ("Virions were seen.", "Virions", "Virions (virus particles)"),
        ("We read the genome.", "genome", "genome (the complete set of DNA of a living thing)"),
        ("Virion counts were high.", "Virion", "Virion counts (virions are virus particles)"),
        ("We saw hepatic cirrhosis in mice.", "cirrhosis", "cirrhosis (scarring of the liver)"),
        (
            "Reactive oxygen species (ROS) harm us.",
            "Reactive oxygen species",
            "Reactive oxygen species (ROS, harmful forms of oxygen made in cells)",
        ),
    ],
)
def test_places(site: At, text: str, written: str, said: str) -> None:
    found = explain(site(text, written))
    assert isinstance(found, Fitted)
    assert found.text == said
    assert text[: found.span.end].endswith(said.partition(" (")[0]) or "(ROS)" in text


@pytest.mark.parametrize(
    ("text", "written", "reason"),
    [
        ("Genomes were read.", "Genomes", "fit"),
        ("Genes regulate growth.", "regulate", "fit"),
        ("Deaths (from cirrhosis) fell.", "cirrhosis", "brackets"),
        ("Cirrhosis-score signs were seen.", "Cirrhosis", "compound"),
        ("Pembrolizumab's use was new.", "Pembrolizumab", "possessive"),
        ("Cirrhosis (p = 0.3) was seen.", "Cirrhosis", "bracket"),
        ("The gut microbiome data were read.", "microbiome", "fit"),
    ],
)
def test_no_place(site: At, text: str, written: str, reason: str) -> None:
    found = explain(site(text, written))
    assert isinstance(found, str)
    assert reason in found


@pytest.mark.parametrize(
    ("text", "written", "answer"),
    [
        ("Cirrhosis, or liver scars, is bad.", "Cirrhosis", True),
        ("Cirrhosis (scars in the liver) is bad.", "Cirrhosis", True),
        ("Cirrhosis, which is a scarring, is bad.", "Cirrhosis", True),
        ("Scars called cirrhosis are bad.", "cirrhosis", True),
        ("Liver scars (cirrhosis) are bad.", "cirrhosis", True),
        ("NFAT and AP-1, proteins that switch genes on, are bad.", "NFAT", True),
        ("Cirrhosis (n = 12 of 30) is bad.", "Cirrhosis", False),
        ("Cirrhosis, as we know, is bad.", "Cirrhosis", False),
        ("Cirrhosis is bad.", "Cirrhosis", False),
        ("Beyond cirrhosis, more worrying is that it spreads.", "cirrhosis", False),
    ],
)
def test_text_explains(site: At, text: str, written: str, answer: bool) -> None:
    assert text_explains(site(text, written)) == answer


def test_our_own_brackets_are_known(own: Glossary) -> None:
    text = "Virions (virus particles), MI (MI, heart attack), body (weight), counts (virions are virus particles)."
    spans = explained_spans(text, 0, own.glosses)
    assert [span.of(text) for span in spans] == [
        "(virus particles)",
        "(MI, heart attack)",
        "(virions are virus particles)",
    ]
    assert list(explained_spans("none", 0, own.glosses)) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Myocardial infarction (MI) is bad. MI kills. Myocardial infarction kills.",
            "Heart attack (myocardial infarction, MI) is bad. Heart attack kills. Heart attack kills.",
        ),
        (
            "MI (myocardial infarction) is bad.",
            "MI (myocardial infarction, heart attack) is bad.",
        ),
        ("RA (room air) was used. RA helps.", "Room air was used. Room air helps."),
        ("RA (room air) was used (RA, n = 3). RA-2 is new.", "RA (room air) was used (RA, n = 3). RA-2 is new."),
        ("Their interleukin-2 (IL-2) was high.", "Their interleukin-2 (IL-2) was high."),
        (
            "Their hematocrit (HCT) was low. Post-HCT care matters.",
            "Their hematocrit (HCT, the share of red cells in blood) was low. Post-HCT care matters.",
        ),
    ],
)
def test_abbreviations_that_the_text_defines(own: Glossary, source: str, expected: str) -> None:
    found = rewrite(source, glossary=own).text
    assert found == expected
    assert rewrite(found, glossary=own).text == expected


def test_tables_have_no_room(own: Glossary) -> None:
    source = "| a | b |\n|---|---|\n| T cells | 3 |\n"
    assert rewrite(source, glossary=own, format="markdown").text == source
