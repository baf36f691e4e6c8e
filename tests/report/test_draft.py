"""Searching a draft, and cutting what was measured on it into sentences."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plainlang.analyze.analysis import analyze
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.glossary.site import Tagged
from plainlang.report.draft import Draft
from plainlang.report.profile import Profile
from plainlang.text.read import parse


def draft_of(text: str, format: str = "markdown") -> Draft:
    document, glossary = parse(text, format), Glossary.bundled()
    return Draft(
        document, analyze(document), rewrite(document, glossary=glossary), glossary, Profile.load("public"), Tagged()
    )


TEXT = "# The cells\n\nCells grew. The etiology\u2019s cells\n\n- cells in vivo\n\n| cells |\n|---|\n| the cells |\n"


def test_search_sees_judged_sentences_only() -> None:
    draft = draft_of(TEXT)
    found = [(h.text, h.sentence.kind) for h in draft.search(re.compile("cells", re.IGNORECASE))]
    assert found == [
        ("Cells", "paragraph"),
        ("cells", "paragraph"),
        ("cells", "item"),
        ("cells", "cell"),
        ("cells", "cell"),
    ]


def test_search_does_not_cross_sentences() -> None:
    draft = draft_of("We slept. We ate.", "plain")
    assert [h.text for h in draft.search(re.compile(r"slept\. We|We \w+"))] == ["We slept", "We ate"]


def test_search_reads_one_hyphen_and_space() -> None:
    draft = draft_of("A T\u2011cell\u00a0line.", "plain")
    (hit,) = draft.search(re.compile("T-cell line"))
    assert hit.span.of(draft.document.source) == "T\u2011cell\u00a0line"


def test_sentences_that_hold_a_sign() -> None:
    draft = draft_of("# The cells\n\n\u0130 we slept. Cells grew, and CELLS died. We ate eggs.\n", "markdown")
    assert [s.text for s in draft.holding(("cells", "eggs"))] == ["Cells grew, and CELLS died.", "We ate eggs."]
    assert not draft.holding(("hens",))
    assert not draft_of("", "plain").holding(("cells",))


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["we ", "slept", ". ", "\n\n", "# ", "- ", "; ", "We ", "a/b ", "(", ") ", "\U0001f600", "1 in 8 "]
        ),
        max_size=30,
    )
)
def test_one_search_finds_what_a_search_in_each_sentence_finds(pieces: list[str]) -> None:
    draft = draft_of("".join(pieces))
    for pattern in (r"we", r"[a-z/]+\W+[a-z]+", r"\W", r"(?<=slept)\W+|we ", r"[\s\S]{4}"):
        compiled = re.compile(pattern)
        assert [h.span for h in draft.search(compiled)] == [h.span for h in draft.search(compiled, draft.prose)]


def test_first_pattern_wins() -> None:
    draft = draft_of("one two. two three.", "plain")
    patterns = ((re.compile("one two"), 1), (re.compile("two"), 2))
    assert [(h.text, meaning) for h, meaning in draft.search_each(patterns)] == [("one two", 1), ("two", 2)]


def test_each_sentence_has_its_own_edits_and_terms() -> None:
    draft = draft_of("The etiology is unknown. The etiology of calcineurin dephosphorylation is unknown.", "plain")
    first, second = (s.span for s in draft.prose)
    assert len(draft.edits_in(first)) == 1
    assert all(first.covers(e.span) for e in draft.edits_in(first))
    assert draft.hard_terms_in(second)
    assert all(second.covers(t.span) for t in draft.hard_terms_in(second))


def test_tags_are_the_same_alone_or_together() -> None:
    draft = draft_of("Cells grew. They were stained.", "plain")
    (alone,) = draft.tagged(draft.running[1:])
    assert list(draft.tagged(draft.running))[1] == alone
    assert alone[1] == ("PRP", "VBD", "VBN")
