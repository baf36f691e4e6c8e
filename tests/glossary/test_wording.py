"""Wordings in their slots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Site
from plainlang.glossary.wording import Fitted, fit, has_tail, is_compact

At = Callable[[str, str], Site]


@pytest.mark.parametrize(
    ("text", "written", "span", "said"),
    [
        ("An inhibitor was seen.", "inhibitor", "An inhibitor", "A blocker"),
        ("It is a neoplasm.", "neoplasm", "a neoplasm", "an abnormal growth"),
        ("Etiologies differ.", "Etiologies", "Etiologies", "Causes"),
        ("Etiology was unknown in mice.", "Etiology", "Etiology", "The cause"),
        ("They found etiology of disease.", "etiology", "etiology", "the cause"),
        ("It was of unknown etiology.", "etiology", "etiology", "cause"),
        ("RA was breathed.", "RA", "RA", "Room air"),
        ("They breathed RA.", "RA", "RA", "room air"),
        ("The drug inhibits it.", "inhibits", "inhibits", "blocks"),
        ("The drug was inhibited.", "inhibited", "inhibited", "blocked"),
        ("We performed tests.", "performed", "performed", "carried out"),
        ("Renal cells were seen.", "Renal", "Renal", "Kidney"),
        ("mice, rats, etc.", "etc.", "etc.", "and so on."),
        ("mice, etc., were seen", "etc.", "etc.", "and so on"),
        ("so, i.e. thus", "i.e.", "i.e.", "that is,"),
        ("so, i.e., thus", "i.e.", "i.e.", "that is"),
    ],
)
def test_fits(site: At, text: str, written: str, span: str, said: str) -> None:
    found = fit(site(text, written), "public")
    assert isinstance(found, Fitted)
    assert (found.span.of(text), found.text) == (span, said)


@pytest.mark.parametrize(
    ("text", "written", "reason"),
    [
        ("T cells were seen.", "T cells", "explained"),
        ("The drug activates it.", "activates", "fits"),
        ("Platelet aggregation assays were run.", "Platelet aggregation", "fits"),
        ("A randomized trial was run.", "randomized", "fits"),
        ("Nystagmus was seen in mice.", "Nystagmus", "fits"),
        ("The risk of metastasis was high.", "metastasis", "article"),
        ("The transcription factor's role is known.", "transcription factor", "fits"),
        ("It was evaluated at 24 weeks.", "evaluated", "twice"),
    ],
)
def test_does_not_fit(site: At, text: str, written: str, reason: str) -> None:
    found = fit(site(text, written), "public")
    assert isinstance(found, str)
    assert reason in found


def test_audience(site: At) -> None:
    found = fit(site("The dyspnea eased.", "dyspnea"), "patient")
    assert isinstance(found, Fitted)
    assert found.text == "trouble breathing"


def test_shapes_of_wordings() -> None:
    assert is_compact("white blood cell")
    assert not is_compact("heart and blood")
    assert not is_compact("a b c d")
    assert has_tail("loss of weight")
    assert not has_tail("weight loss")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Maternal care was free.", "Mothers' care was free."),
        ("Maternal and infant care was free.", "Maternal and infant care was free."),
        ("Local and maternal care was free.", "Local and maternal care was free."),
        ("The clinics and maternal care were free.", "The clinics and mothers' care were free."),
    ],
)
def test_a_possessive_is_not_joined_to_an_adjective(
    glossary_of: Callable[[str], Glossary], source: str, expected: str
) -> None:
    glossary = glossary_of('"maternal" = { plain = "mothers\'", pos = "adjective", slot = "before-noun" }')
    assert rewrite(source, glossary=glossary).text == expected


def test_a_point_in_time_is_not_many(glossary_of: Callable[[str], Glossary]) -> None:
    glossary = glossary_of('"endpoint" = "measured step"')
    assert rewrite("They were seen at endpoint.", glossary=glossary).text == "They were seen at endpoint."
    assert rewrite("They looked for endpoint.", glossary=glossary).text == "They looked for measured steps."


PLACES = """
"controlled trial" = { plain = "trial with a comparison group", plural = "trials with a comparison group" }
"dose-response study" = { plain = "study of doses", plural = "studies of doses" }
"increasingly" = { plain = "more and more", pos = "adverb" }
"sequentially" = { plain = "one after another", pos = "adverb" }
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A controlled trial was run.", "A trial with a comparison group was run."),
        ("A blinded, controlled trial was run.", None),
        ("It is a small, blinded, dose-response study.", None),
        ("However, controlled trials were run.", "However, trials with a comparison group were run."),
        ("In mice, controlled trials were run.", "In mice, trials with a comparison group were run."),
        ("The drugs were given sequentially.", "The drugs were given one after another."),
        ("The changes were sequentially acquired.", None),
        ("It has increasingly become common.", None),
        ("It is increasingly common.", "It is more and more common."),
    ],
)
def test_words_that_belong_together_are_not_parted(
    glossary_of: Callable[[str], Glossary], source: str, expected: str | None
) -> None:
    assert rewrite(source, glossary=glossary_of(PLACES)).text == (expected or source)
