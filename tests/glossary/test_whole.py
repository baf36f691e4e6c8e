"""What is known of the whole text."""

from __future__ import annotations

from collections.abc import Callable

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Site
from plainlang.glossary.whole import SHARE_OF_EXPLANATIONS, SHORT_TEXT, Whole
from plainlang.text.read import parse


def read(text: str, own: Glossary) -> Whole:
    return Whole.of(parse(text, "plain"), own)


def test_room(own: Glossary) -> None:
    assert read("Short.", own).room == SHORT_TEXT
    share = round(1999 * SHARE_OF_EXPLANATIONS)  # a block has no space at its end
    assert read("word " * 400, own).room == share
    full = read("Virions (virus particles) were seen. " + "word " * 400, own)
    assert share - len(" (virus particles)") <= full.room < share


def test_explanations_found(own: Glossary) -> None:
    whole = read("Virions (Virus\nparticles) were seen in the genome.", own)
    assert [span.of(whole.document.text) for found in whole.brackets.values() for span in found.ours] == [
        "(Virus\nparticles)"
    ]
    terms = {term.key: term for term in own.terms}
    assert whole.explains(terms["virion"])
    assert not whole.explains(terms["genome"])
    assert whole.says("seen in the GENOME")


def test_definitions(own: Glossary, site: Callable[[str, str], Site]) -> None:
    text = "The body mass index (BMI) and a cytokine."
    whole = read(text, own)
    assert whole.shorts == {"BMI"}
    assert whole.defines(site(text, "body mass index"))
    assert whole.in_definition(site(text, "body mass index"))
    assert not whole.in_definition(site(text, "cytokine"))
