"""Marks by the thousand: anything quadratic would run for minutes here, anything recursive would fail."""

from __future__ import annotations

import pytest

from plainlang.text.read import parse

UNITS = {
    "html": [
        "<", "<a ", "<!--", "&", "&#", "<p>", "<b>", "<![CDATA[", "<a b='", "</", "<script>", "<div>", "<sup>", "<li>",
        "<ul><li>", "<a =\"'", "<br>", "<td>", "<q>", "<sup>1</sup>", "<script></scrip", "</p>", "<?", "</ ", "<svg>",
    ],
    "latex": [
        "{", "}", "\\begin{a}", "\\emph{", "$", "$$", "\\(", "\\[", "$a", "%\n", "\\footnote{", "\\section{a",
        "\\cite[",
        "\\end{a}", "\\def", "\\'", "\\begin{figure}", "\\begin{verbatim}", "\\verb|", "\n \n", "\\item[", "`", "-",
        "\\begin{tabular}{l}a & b \\\\", "\\\\[", "\\verb|a\n", "\\href{", "\\enquote{", "\\begin{equation}", "\\item ",
    ],
    "rst": [
        "*a ", "**a ", "`a ", "``a ", ":a:`b ", "|a ", "[a", "a_", "- ", "-\n", "== ==\n", "+-+\n",
        "+-+-+\n| a | b |\n",
        ".. a\n", ".. note:: ", "a\n b\n", ":a", ":a: b\n", "-a", "_", ".. _a", "a\n=\n", "a::\n\n", "| a\n", "\\",
        "(a) ", ">>> a\n", ".. [1] ", ".. _ ", "--a, ",
    ],
    "markdown": [
        ":::\n", "::: {.a}\n", ":::{note}\n", "```{note}\n", "```{note} a\n:b: c\n", "% a\n", "(a)=\n", "{a}`b` ",
        "^[a",
        "{{", "{{< a", ">[a]: b", ">[a]: b\n", "[^a]: b\n", "a\n: b\n", "<!--", "{#a", "`a`{.b}", "    :::\n",
        "> :::\n",
    ],
}  # fmt: skip
SIZE = 10_000


@pytest.mark.parametrize(("format", "unit"), [(format, unit) for format, units in UNITS.items() for unit in units])
def test_hostile_text_is_read(format: str, unit: str) -> None:
    source = (unit * SIZE)[:SIZE]
    document = parse(source, format)
    assert document.original == source
    assert document.rewritten([]) == source
    assert len(document.text) == len(document.source)


@pytest.mark.parametrize("mark", ["  ", "- ", "> ", ".. note:: "])
def test_deep_indentation_in_rst(mark: str) -> None:
    source = "\n".join(" " * n + mark + "Words." for n in range(300))
    assert parse(source, "rst").sentences
