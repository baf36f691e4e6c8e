"""``python -m plainlang`` and the ``plainlang`` command."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

_COLLECT_AFTER = (5_000_000, 10, 10)
"""So many new objects, and so many rounds of younger ones, before Python looks for garbage."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: arguments without the program's name; those of the process by default.

    Returns:
        0 clean, 1 findings, 2 usage, configuration or unreadable input, 130 interrupted.
    """
    # Threads cost more than they bring on matrices as small as ours, and no result may hang on their number.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A file name that is no text, or a terminal that has no arrows, must not end a report half-way.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        from plainlang.cli.app import app

        app(args=None if argv is None else list(argv), prog_name="plainlang")
    except KeyboardInterrupt:
        return 130
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


def run() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    # Nothing that we make refers to itself, so that hardly any garbage has to be looked for: doing so as often as
    # usual takes a seventh of a run.
    gc.set_threshold(*_COLLECT_AFTER)
    code = 1

    def leave() -> None:
        # All is done, but a thread of Daft's that lets go of an object while the interpreter ends would abort it.
        if "daft" in sys.modules:
            with suppress(OSError):  # nobody reads any more
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    atexit.register(leave)  # the first to be registered is the last to be called
    code = main()
    sys.exit(code)


if __name__ == "__main__":
    run()
