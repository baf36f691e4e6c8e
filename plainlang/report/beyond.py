"""A measured value beside the limit that it exceeds."""

from __future__ import annotations

_MOST_DECIMALS = 3


def beyond(value: float, limit: float, decimals: int = 1) -> str:
    """A value above a limit, with as many decimals as it takes to see that it is.

    Args:
        decimals: of a value that is clearly above it.

    >>> beyond(5.12, 4.4), beyond(4.42, 4.4), beyond(12.2, 12, 0)
    ('5.1', '4.42', '12.2')
    """
    while decimals < _MOST_DECIMALS and round(value, decimals) <= limit:
        decimals += 1
    return f"{value:.{decimals}f}"
