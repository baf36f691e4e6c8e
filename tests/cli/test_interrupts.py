"""A reader that goes away, and Ctrl-C, in real processes."""

from __future__ import annotations

import functools
import os
import signal
import subprocess
import sys

import pytest

import plainlang

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes as POSIX has them")
PLAINLANG = [sys.executable, "-m", "plainlang"]


@pytest.mark.parametrize(
    "args",
    [
        ["check"],
        ["rewrite"],
        ["rewrite", "--diff"],
        ["rewrite", "--explain"],
        ["score"],
        ["check", "--output-format", "json"],
        ["rules"],
    ],
    ids=" ".join,
)
def test_a_closed_pipe_ends_the_run_with_a_message(here, hard, args):
    (here / "draft.txt").write_text(hard)
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        [*PLAINLANG, *args, *(["draft.txt"] if args != ["rules"] else [])],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert ran.stderr == "plainlang: the output was closed before its end\n"
    assert ran.returncode == 2


def test_a_full_disk_ends_the_run_with_a_message(here, hard):
    if not os.path.exists("/dev/full"):  # noqa: PTH110
        pytest.skip("there is no device that is always full")
    (here / "draft.txt").write_text(hard)
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ran = subprocess.run(
            [*PLAINLANG, "check", "draft.txt"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert "No space left on device" in ran.stderr


def test_ctrl_c_leaves_every_file_as_it_was_or_wholly_rewritten(here, hard):
    source = hard * 40
    expected = plainlang.rewrite(source).text
    drafts = [here / f"{number:02}.txt" for number in range(40)]
    for draft in drafts:
        draft.write_text(source)
    # A shell that runs the tests in the background has told them to ignore Ctrl-C.
    heed = functools.partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    command = [*PLAINLANG, "rewrite", "--write", *drafts]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, preexec_fn=heed) as running:
        assert running.stderr is not None
        first = running.stderr.readline()  # the first draft is written, the others wait
        running.send_signal(signal.SIGINT)
        rest = running.stderr.read()
    assert running.returncode == 130
    assert first.startswith(f"{drafts[0]}: ")
    assert "Traceback" not in rest
    assert rest.endswith("plainlang: interrupted; every file is as it was, or wholly rewritten\n")
    texts = [draft.read_text() for draft in drafts]
    assert set(texts) <= {source, expected}
    assert texts[0] == expected
    assert texts[-1] == source
    assert sorted(here.iterdir()) == drafts


def test_ctrl_c_while_everything_is_still_loading_is_quiet(here, monkeypatch, capsys):
    from plainlang import __main__

    def interrupt(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("plainlang.cli.app.app", interrupt)
    assert __main__.main(["check"]) == 130
    assert "Traceback" not in capsys.readouterr().err
