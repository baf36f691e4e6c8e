"""Why a term is left alone: each guard where it applies and where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plainlang.glossary import guards
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Site

At = Callable[[str, str], Site]


@pytest.mark.parametrize(
    ("guard", "text", "written", "applies"),
    [
        ("in_heading_or_quotation", "He said \u201cetiology\u201d.", "etiology", True),
        ("in_heading_or_quotation", "He said \u201ccause\u201d, not etiology.", "etiology", False),
        ("in_heading_or_quotation", "The 'etiology' is odd.", "etiology", True),
        ("in_heading_or_quotation", "The patients' etiology is their parents' etiology.", "etiology", False),
        ("in_name", "The Etiology Institute was founded.", "Etiology", True),
        ("in_name", "Etiology was unknown.", "Etiology", False),
        ("in_name", "Methods: Etiology was sought.", "Etiology", False),
        ("in_compound", "Pre-metastasis samples were kept.", "metastasis", True),
        ("in_compound", "hyper- and hypoglycemia were seen", "hypoglycemia", True),
        ("in_compound", "early- (5 mg) or mid- (age 15) etiology", "etiology", True),
        ("in_compound", "a test (age 15) etiology", "etiology", False),
        ("in_compound", "etiology/cause was seen", "etiology", False),
        ("in_compound", "etiology/IL-2 was seen", "etiology", True),
        ("in_compound", "dyspnea/cough was seen", "dyspnea", True),
        ("in_compound", "a cirrhosis-related death", "cirrhosis", False),
        ("in_compound", "a cirrhosis-score rise", "cirrhosis", True),
        ("in_compound", "See etiology.org for more.", "etiology", True),
        ("in_compound", "an apoptosis-inducing drug", "apoptosis", False),
        ("in_compound", "a cytokine- or drug-induced rash", "cytokine", True),
        ("in_compound", "The etiology - it is said - is clear.", "etiology", False),
        ("in_coordination", "B and T cells grew.", "T cells", False),
        ("in_coordination", "Type 1 or type 2 diabetes", "type 2 diabetes", True),
        ("in_coordination", "Mice and T cells grew.", "T cells", False),
        ("in_never_phrase", "Acute care was given.", "Acute", True),
        ("in_never_phrase", "Acute pain needs care.", "Acute", False),
        ("without_needed_context", "The control was lost.", "control", True),
        ("without_needed_context", "The placebo control was lost.", "control", False),
        ("in_shared_phrase", "innate and adaptive immunity were weak", "adaptive immunity", True),
        ("in_shared_phrase", "innate and/or adaptive immunity were weak", "adaptive immunity", True),
        ("in_shared_phrase", "endothelial and epithelial cells grew", "epithelial cells", False),
        ("numbered", "Metastasis 2 was removed.", "Metastasis", True),
        ("numbered", "Metastasis was removed.", "Metastasis", False),
        ("other_part_of_speech", "We will control for age and placebo.", "control", True),
        ("other_part_of_speech", "The genes mutate quickly in the cells.", "mutate", False),
        ("wrong_slot", "The failure was renal.", "renal", True),
        ("wrong_slot", "The renal and cardiac failure was bad.", "renal", False),
    ],
)
def test_guard(site: At, guard: str, text: str, written: str, applies: bool) -> None:
    assert bool(getattr(guards, guard)(site(text, written))) == applies


def test_every_guard_is_listed() -> None:
    listed = {guard.__name__ for guard in (*guards.BY_TEXT, *guards.BY_TAGS)}
    assert len(listed) == len(guards.BY_TEXT) + len(guards.BY_TAGS)
    assert {"in_heading_or_quotation", "after_name", "wrong_slot"} <= listed


def test_capitals(own: Glossary) -> None:
    assert rewrite("THIS ETIOLOGY IS UNKNOWN. Etiology of IL-2 is unknown.", glossary=own).text.startswith(
        "THIS ETIOLOGY"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "# Etiology of cirrhosis\n\nEtiology of disease is unknown.",
            "# Etiology of cirrhosis\n\nThe cause of disease is unknown.",
        ),
        ("The *etio*logy and the *etiology*.", "The *etio*logy and the *cause*."),
        ("`etiology` is [etiology](etiology.md).", "`etiology` is [cause](etiology.md)."),
        ("> The etiology.\n\nThe etiology.", "> The etiology.\n\nThe cause."),
    ],
)
def test_markdown(own: Glossary, source: str, expected: str) -> None:
    assert rewrite(source, glossary=own, format="markdown").text == expected
