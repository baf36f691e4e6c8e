"""The one place that turns errors into messages and exit codes."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec

import typer

from plainlang.errors import PlainlangError

Parameters = ParamSpec("Parameters")

CLEAN, FINDINGS, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def complain(error: object) -> None:
    """Say on standard error what is wrong."""
    print(f"plainlang: {error}", file=sys.stderr)


def guarded(command: Callable[Parameters, int]) -> Callable[Parameters, None]:
    """A command that returns its exit code, as one that leaves with it and never with a traceback."""

    @functools.wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        raise typer.Exit(protected(lambda: command(*args, **kwargs)))

    return run


def protected(work: Callable[[], int]) -> int:
    """The exit code of ``work``; a message on standard error and its code where something goes wrong."""
    try:
        code = work()
        sys.stdout.flush()
    except PlainlangError as error:
        complain(error)
        return UNUSABLE
    except BrokenPipeError:
        # Nothing more can be written there, also not by the interpreter when it closes its streams.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        complain("the output was closed before its end")
        return UNUSABLE
    except OSError as error:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error)
        return UNUSABLE
    except KeyboardInterrupt:
        complain("interrupted; every file is as it was, or wholly rewritten")
        return INTERRUPTED
    return code
