"""What a person sees: in a real terminal of 80 columns, without colours, on a dumb one, and piped."""

from __future__ import annotations

import os
import re
import sys

import pytest

pty = pytest.importorskip("pty")

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def terminal(here):
    """Run plainlang in a terminal of 80 by 24 and return its exit code and all that it wrote."""
    import fcntl
    import struct
    import termios

    def running(*args: str, **env: str) -> tuple[int, str]:
        child, screen = pty.fork()
        if child == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            plain = {
                k: v
                for k, v in os.environ.items()
                if k not in ("NO_COLOR", "COLUMNS", "LINES", "FORCE_COLOR", "PRE_COMMIT", "COLORTERM")
            }
            os.execve(sys.executable, [sys.executable, "-m", "plainlang", *args], {**plain, "TERM": "xterm", **env})
        written = b""
        while True:
            try:
                piece = os.read(screen, 65536)
            except OSError:  # Linux says so at the end
                break
            if not piece:
                break
            written += piece
        os.close(screen)
        _, status = os.waitpid(child, 0)
        return os.waitstatus_to_exitcode(status), written.decode().replace("\r\n", "\n")

    return running


@pytest.fixture
def draft(here, root):
    text = (root / "examples" / "t_cell_exhaustion.txt").read_text(encoding="utf-8")
    (here / "t_cell_exhaustion.txt").write_text(text, encoding="utf-8")
    return "t_cell_exhaustion.txt"


COMMANDS = (["check"], ["score"], ["score", "--compare"], ["rewrite", "--explain"], ["rewrite", "--diff"])


@pytest.mark.parametrize(
    "args",
    [*COMMANDS, ["rules"], ["explain", "too-technical"], ["explain", "cytokine"], ["--help"], ["check", "--help"]],
    ids=" ".join,
)
def test_no_line_is_wider_than_the_terminal_and_no_word_is_broken(terminal, command, draft, args):
    args = [*args, *([draft] if args in COMMANDS else [])]
    _, seen = terminal(*args)
    plain = ESCAPE.sub("", seen)
    assert "Traceback" not in plain
    assert max(map(len, plain.splitlines())) <= 80
    piped = command(sys.executable, "-m", "plainlang", *args).stdout
    if args[-1] == "--help" or "--compare" in args:  # tables fold their cells at words
        return
    signs = r"^[-+ ]" if "--diff" in args else r"^$"
    # A finding's line says its file only where it may be taken out of its report.
    piped = re.sub(rf"^{draft}:(\d+:\d+):(?= (?:error|warning|note) )", r"\1", piped, flags=re.MULTILINE)
    words = [re.sub(signs, "", line).split() for line in piped.splitlines()]
    assert [w for line in plain.splitlines() for w in re.sub(signs, "", line).split()] == [
        w for line in words for w in line
    ]


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_colours_on_a_terminal_only_and_never_without_leave(terminal, command, draft, args):
    assert re.search(r"\x1b\[(?:\d;)*3\dm", terminal(*args, draft)[1]) or args[0] == "score"
    assert not re.search(r"\x1b\[(?:\d;)*[34]\dm", terminal(*args, draft, NO_COLOR="1")[1])
    assert "\x1b" not in terminal(*args, draft, TERM="dumb")[1]
    assert "\x1b" not in command(sys.executable, "-m", "plainlang", *args, draft).stdout


def test_only_the_sixteen_colours_are_used(terminal, draft):
    assert not re.search(r"\x1b\[[34]8[;:]", terminal("check", draft, TERM="xterm-256color", COLORTERM="truecolor")[1])


def test_a_directory_is_walked_with_a_bar_that_leaves_no_trace(terminal, here, draft, easy):
    for number in range(3):
        (here / f"{number}.md").write_text(easy)
    code, seen = terminal("check", ".")
    assert code == 1
    assert "━" in seen
    assert "4/4" in seen
    erased = re.sub(r"[^\n\r]*\r(?:\x1b\[2K)", "", seen)
    assert "━" not in erased
    assert "━" not in terminal("check", draft, "0.md", "1.md")[1], "no bar for drafts that are named: a hook names them"
    assert "━" not in terminal("check", ".", TERM="dumb")[1]


def test_a_long_draft_has_a_bar_but_not_in_a_hook(terminal, here, easy):
    (here / "long.md").write_text(easy + " " * 100_000)
    code, seen = terminal("check", "long.md")
    assert code == 0
    assert "━" in seen
    assert "━" not in re.sub(r"[^\n\r]*\r(?:\x1b\[2K)", "", seen)
    assert "━" not in terminal("check", "long.md", "--no-cache", PRE_COMMIT="1")[1]


def test_piped_findings_are_one_line_each(command, draft):
    ran = command(sys.executable, "-m", "plainlang", "check", draft)
    assert (ran.returncode, ran.stderr) == (1, "")
    findings = [line for line in ran.stdout.splitlines() if line.startswith(draft + ":")]
    assert findings
    assert all(re.match(rf"{draft}:\d+:\d+: \S", line) for line in findings)
    assert not any(line != line.rstrip() for line in ran.stdout.splitlines())
