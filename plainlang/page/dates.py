"""Dates of the kinds that records use."""

from __future__ import annotations

import re

from plainlang.page.record import MONTHS, Date

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?")
_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?:\s.*)?")
_NAMED = re.compile(r"(\d{4})(?:[ -]([A-Za-z]{3,9})(?:[ -](\d{1,2}))?)?(?:\b.*)?")
_LAST_MONTH, _LAST_DAY = 12, 31


def parse_date(text: str | None) -> Date | None:
    """A date, as exact as it is given; None if there is none.

    >>> print(parse_date("2023-08-01T00:00:00"), parse_date("06/30/2014"), parse_date("2016-07"), sep=", ")
    1 August 2023, 30 June 2014, July 2016
    >>> print(parse_date("2012 Jul 12"), parse_date("soon"))
    12 July 2012 None
    """
    text = (text or "").strip()
    if found := _ISO.fullmatch(text):
        return _date(*found.groups())
    if found := _US.fullmatch(text):
        return _date(found[3], found[1], found[2])
    if found := _NAMED.fullmatch(text):
        names = [name[:3].lower() for name in MONTHS]
        month = (found[2] or "")[:3].lower()
        return _date(found[1], str(names.index(month) + 1) if month in names else None, found[3])
    return None


def _date(year: str, month: str | None, day: str | None) -> Date | None:
    if month is None:
        return Date(int(year))
    if not 1 <= int(month) <= _LAST_MONTH:
        return None
    return Date(int(year), int(month), int(day) if day and 1 <= int(day) <= _LAST_DAY else None)
