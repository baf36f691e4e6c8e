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


def complain(error: PlainlangError | str) -> None:
    """Say on standard error what is wrong."""
    print(f"plainlang: {error}", file=sys.stderr)


def guarded(command: Callable[Parameters, int]) -> Callable[Parameters, None]:
    """A command that returns its exit code, as one that leaves with it and never with a traceback."""

    @functools.wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            code = command(*args, **kwargs)
            sys.stdout.flush()
        except PlainlangError as error:
            complain(error)
            code = UNUSABLE
        except BrokenPipeError:
            # Nothing more can be written there, also not by the interpreter when it closes its streams.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            complain("the reader of the output closed it before the end")
            code = UNUSABLE
        except KeyboardInterrupt:
            complain("interrupted; every file is as it was or wholly rewritten")
            code = INTERRUPTED
        raise typer.Exit(code)

    return run
