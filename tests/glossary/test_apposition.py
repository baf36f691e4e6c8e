"""Names that lean on a word for what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.apposition import apposition
from plainlang.glossary.site import Site

At = Callable[[str, str], Site]
WORDING = "protein that switches genes on and off"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("NFAT/AP-1 transcription factors bind.", "NFAT and AP-1, proteins that switch genes on and off,"),
        (
            "NFAT\u2011x and AP\u20111 transcription factors.",
            "NFAT\u2011x and AP\u20111, proteins that switch genes on and off",
        ),
        ("The NFAT/AP-1 transcription factors bind.", "NFAT and AP-1, proteins that switch genes on and off,"),
        ("We saw the transcription factor p53.", "p53, a protein that switches genes on and off"),
        (
            "We saw transcription factors c-Myc, NFAT and AP-1!",
            "c-Myc, NFAT and AP-1, proteins that switch genes on and off",
        ),
        ("We saw NFAT or AP-1 transcription factors, too.", "NFAT or AP-1 (proteins that switch genes on and off)"),
    ],
)
def test_names(site: At, text: str, said: str) -> None:
    written = next(w for w in ("transcription factors", "transcription factor") if w in text)
    found = apposition(site(text, written), WORDING, True)
    assert found is not None
    assert found.text == said


@pytest.mark.parametrize(
    "text",
    [
        "Many transcription factors bind.",
        "STAT transcription factors bind.",
        "A NFAT transcription factor binds.",
        "We saw it (NFAT/AP-1 transcription factors).",
        "NFAT transcription factor's role is known.",
    ],
)
def test_no_names(site: At, text: str) -> None:
    written = "transcription factors" if "factors" in text else "transcription factor"
    assert apposition(site(text, written), WORDING, True) is None


def test_later_the_names_stand_alone(site: At) -> None:
    found = apposition(site("NFAT/AP-1 transcription factors bind.", "transcription factors"), WORDING, False)
    assert found is not None
    assert found.text == "NFAT and AP-1"


def test_short_wordings_take_the_place_of_the_word(site: At) -> None:
    assert (
        apposition(site("NFAT/AP-1 transcription factors bind.", "transcription factors"), "gene switch", True) is None
    )
