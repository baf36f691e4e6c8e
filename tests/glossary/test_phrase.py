"""Noun phrases around a term."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.phrase import determined, head_of, is_modified, missing_article
from plainlang.glossary.site import Site

At = Callable[[str, str], Site]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The etiology is unknown.", "yes"),
        ("A new etiology is unknown.", "yes"),
        ("Its etiology is unknown.", "yes"),
        ("The disease's etiology is unknown.", "yes"),
        ("No etiology was found.", "yes"),
        ("Etiology is unknown.", "no"),
        ("It is of unknown etiology.", "no"),
        ("The course and etiology of disease are unknown.", "shared"),
    ],
)
def test_determined(site: At, text: str, answer: str) -> None:
    written = "Etiology" if "Etiology" in text else "etiology"
    assert determined(site(text, written)) == answer


def test_is_modified(site: At) -> None:
    assert is_modified(site("It is of unknown etiology.", "etiology"))
    assert not is_modified(site("It is of etiology.", "etiology"))


@pytest.mark.parametrize(
    ("text", "written", "wording", "article"),
    [
        ("Etiology is unknown.", "Etiology", "cause", "the "),
        ("Etiology: unknown.", "Etiology", "cause", ""),
        ("We saw upregulation of it.", "upregulation", "increase", "an "),
        ("We saw upregulation in it.", "upregulation", "rise in use", "a "),
        ("It was of unknown etiology.", "etiology", "cause", ""),
        ("There is no risk of metastasis.", "metastasis", "secondary tumor", None),
        ("Apoptosis is known.", "Apoptosis", "cell death", ""),
        ("Etiologies are known.", "Etiologies", "cause", ""),
    ],
)
def test_missing_article(site: At, text: str, written: str, wording: str, article: str | None) -> None:
    assert missing_article(site(text, written), wording) == article


def test_head_of() -> None:
    assert head_of("protein that switches genes on") == "protein"
    assert head_of("blood-vessel lining") == "lining"
