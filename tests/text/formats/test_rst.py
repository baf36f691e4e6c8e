"""reStructuredText: docutils, the reference, finds the same words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from docutils.core import publish_doctree

from plainlang.text.document import HIDDEN
from plainlang.text.read import parse

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("rst").joinpath("cases.toml").read_text("utf-8"))[
    "case"
]
NOT_PROSE = (
    nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.comment, nodes.doctest_block, nodes.docinfo,
    nodes.substitution_definition, nodes.label, nodes.footnote_reference, nodes.citation_reference, nodes.option_group,
    nodes.field_name, nodes.system_message, nodes.raw, nodes.image, nodes.superscript,
)  # fmt: skip


def words(node: nodes.Node) -> list[str]:
    if isinstance(node, NOT_PROSE):
        return []
    if isinstance(node, nodes.TextElement):
        text = "".join(t.astext() for t in node.findall(nodes.Text) if not is_hidden(t, node))
        return [w for w in text.split() if "://" not in w and any(map(str.isalnum, w))]
    return [word for child in node.children for word in words(child)]


def is_hidden(node: nodes.Node, within: nodes.Node) -> bool:
    while node is not within:
        if isinstance(node, NOT_PROSE):
            return True
        node = node.parent
    return False


@pytest.mark.parametrize("case", [c for c in CASES if not c.get("sphinx")], ids=lambda case: case["name"])
def test_docutils_finds_the_same_words(case: dict[str, Any]) -> None:
    settings = {"report_level": 5, "halt_level": 6, "file_insertion_enabled": False, "raw_enabled": False}
    tree = publish_doctree(case["source"].replace("|substituted|", "``x``"), settings_overrides=settings)
    document = parse(case["source"], "rst")
    ours = [w for b in document.blocks for w in b.span.of(document.text).replace(HIDDEN, "").replace("⁵", "").split()]
    assert sorted(w for w in ours if any(map(str.isalnum, w))) == sorted(words(tree))
