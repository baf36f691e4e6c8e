"""The parts of a page's file, and which of them were edited."""

from __future__ import annotations

import pytest

from plainlang.page.marked import END, TOP, comment, mark_of, name_in_comment, read_marked

PARTS = [
    (TOP, "", "# A title\n\nGrant · X"),
    ("studies", "What this research studies", "## What this research studies\n\nWe study cells."),
    ("why", "Why it matters", "## Why it matters\n\n- It may help."),
    (END, "", "---\n\nReviewed."),
]
FILE = "\n\n".join(text for _, _, text in PARTS) + "\n\n" + comment(PARTS, "00ff", "R01-1") + "\n"


def test_a_file_is_cut_into_what_it_was_made_of() -> None:
    marked = read_marked(FILE)
    assert [(part.key, part.heading, part.text) for part in marked.parts] == PARTS
    assert all(part.span.of(FILE) == part.text for part in marked.parts)
    assert not any(part.edited for part in marked.parts)
    assert (marked.fingerprint, marked.record) == ("00ff", "R01-1")


@pytest.mark.parametrize(
    ("old", "new", "edited"),
    [
        ("cells.", "mice.", ["studies"]),
        ("# A title", "# Another title", [TOP]),
        ("Reviewed.", "Reviewed by A.", [END]),
        ("We study cells.", "We\nstudy   cells.", []),
        ("## Why it matters\n\n- It may help.\n\n", "", []),
        ("## Why it matters", "## Why", [""]),
        ("---", "## Our own\n\nWords.\n\n---", [""]),
    ],
)
def test_an_edited_part_is_known(old: str, new: str, edited: list[str]) -> None:
    marked = read_marked(FILE.replace(old, new, 1))
    assert [part.key for part in marked.parts if part.edited] == edited


def test_line_ends_of_another_system_edit_nothing() -> None:
    assert not any(part.edited for part in read_marked(FILE.replace("\n", "\r\n")).parts)


def test_a_file_without_the_comment_is_no_page() -> None:
    marked = read_marked("# A title\n\nText.\n")
    assert marked.fingerprint == ""
    assert all(part.edited for part in marked.parts)


def test_no_identifier_ends_the_comment() -> None:
    assert name_in_comment("a --> b\n--c") == "a - b -c"
    assert mark_of("a  b") == mark_of("a\nb") != mark_of("ab")
