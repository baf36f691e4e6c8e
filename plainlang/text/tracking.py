"""Changes that stay visible in the file, for an editor to accept or reject one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol, runtime_checkable

from plainlang.errors import PlainlangError
from plainlang.text.source import Source
from plainlang.text.span import Edit

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment's variable for the one date of whatever is made: seconds since 1970."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?Z?")


@dataclass(frozen=True, slots=True)
class Tracking:
    """Who makes the changes, and when, such as ``2026-11-27T09:00:00Z``; no date is shown where there is none."""

    author: str = "plainlang"
    date: str | None = None


@runtime_checkable
class TrackedSource(Source, Protocol):
    """A file of a format that knows tracked changes."""

    def save_tracked(self, edits: Sequence[Sequence[Edit]], tracking: Tracking) -> bytes:
        """As `Source.save`, with the edits as tracked changes."""


def dated(date: str | None, environment: Mapping[str, str]) -> Tracking:
    """Tracking with this date, or with that of `EPOCH`, or with none: never with the time of the clock.

    >>> dated("2026-11-27", {}).date, dated(None, {"SOURCE_DATE_EPOCH": "0"}).date, dated(None, {}).date
    ('2026-11-27T00:00:00Z', '1970-01-01T00:00:00Z', None)

    Raises:
        PlainlangError: if it is no date.
    """
    seconds = environment.get(EPOCH)
    try:
        if date is not None:
            if not _DATE.fullmatch(date):
                raise ValueError
            moment = datetime.fromisoformat(date.removesuffix("Z"))
        elif seconds:
            moment = datetime.fromtimestamp(int(seconds), UTC)
        else:
            return Tracking()
    except (ValueError, OverflowError, OSError):
        given = f"the date '{date}'" if date is not None else f"{EPOCH} '{seconds}'"
        wanted = "YYYY-MM-DD, or YYYY-MM-DDTHH:MM:SSZ" if date is not None else "seconds since 1970"
        raise PlainlangError(f"{given} is none: write {wanted}") from None
    return Tracking(date=moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
