"""How text is wrapped and shortened for a terminal."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from rich.text import Text

from plainlang.report.console import console, excerpt, readable, show, wrapped
from plainlang.text.read import parse
from plainlang.text.span import Span


def printed(width: int, *parts: str, soft_wrap: bool = False, **place: int) -> list[str]:
    out = Console(file=io.StringIO(), width=width, soft_wrap=soft_wrap)
    show(out, *parts, **place)
    return out.file.getvalue().splitlines()


def test_text_hangs_and_no_word_is_broken():
    lines = printed(50, "path:1:1: ", "a long message " * 6 + "x" * 60, indent=2, hang=4)
    assert lines[0].startswith("  path:1:1: a long")
    assert all(line.startswith("      ") and not line[6].isspace() for line in lines[1:])
    assert all(len(line) <= 50 for line in lines[:-1])
    assert lines[-1].strip() == "x" * 60


def test_nothing_is_wrapped_when_piped():
    assert len(printed(40, "a word " * 30, soft_wrap=True, hang=4)) == 1


def test_wide_characters_take_two_columns():
    assert [line.plain for line in wrapped(Text("細胞 細胞 細胞"), 9)] == ["細胞 細胞 ", "細胞"]


@pytest.mark.parametrize(
    ("text", "shown"), [("", ""), ("a b", "a b"), ("x" * 30, "x" * 9 + " …"), ("a, b c d e f", "a, b c d …")]
)
def test_an_excerpt_ends_at_a_word(text, shown):
    assert excerpt(text, 10) == shown


def test_what_is_readable_has_no_markup_but_its_code():
    source = "The **etiology** of `x_1` is [unknown](a.html)."
    document = parse(source, "markdown")
    shown = " ".join(readable(document, Span(0, len(source))).split())
    assert "**" not in shown
    assert "`x_1`" in shown or "x_1" in shown


def test_a_broken_pipe_is_left_to_the_command_line(monkeypatch):
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stdout", Closed())
    with pytest.raises(BrokenPipeError):
        console().print("text")
