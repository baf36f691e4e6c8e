"""Terms that a text writes with a hyphen inside their first word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary.glossary import Glossary
from plainlang.glossary.respelt import respelt
from plainlang.glossary.rewrite import rewrite

TERMS = """
"cofactor" = "helper molecule"
"washout" = { explain = "a break in treatment" }
"release" = "let-out"
"pretreat" = { plain = "treat beforehand", pos = "verb" }
"subgroup analysis" = { plain = "analysis of smaller groups", plural = "analyses of smaller groups" }
"subgroup" = "smaller group"
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A co-factor was found.", "A helper molecule was found."),
        ("Co\u2010factors were found.", "Helper molecules were found."),
        ("Sub-group analysis was done.", "Analysis of smaller groups was done."),
        ("Two sub-groups were seen.", "Two smaller groups were seen."),
        ("Two co-factor-like sites were seen.", "Two co-factor-like sites were seen."),
        ("A wash-out was planned.", "A wash-out was planned."),
        ("A re-lease was signed.", "A re-lease was signed."),
        ("We pre-treated them.", "We pre-treated them."),
    ],
)
def test_respelt(glossary_of: Callable[..., Glossary], source: str, expected: str) -> None:
    assert rewrite(source, glossary=glossary_of(TERMS)).text == expected


def test_a_text_without_hyphens_has_none(own: Glossary) -> None:
    assert respelt("Cofactors are few.", own.index) is own.index
