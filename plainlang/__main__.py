"""``python -m plainlang`` and the ``plainlang`` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 clean, 1 findings, 2 usage, configuration or unreadable input, 130 interrupted.
    """
    from plainlang.cli.app import app

    try:
        app(args=None if argv is None else list(argv), prog_name="plainlang")
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
