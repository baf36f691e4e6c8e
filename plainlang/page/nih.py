"""What NIH's two ways of publishing a project have in common."""

from __future__ import annotations

import re

from plainlang.page.names import institution, place, state
from plainlang.page.record import Funding, Link, Place
from plainlang.page.tables import table

_NUMBER = re.compile(r"\d?([A-Z][A-Z\d]{2})([A-Z]{2})(\d{6})(?:-\w+)?")


def number_parts(number: str) -> tuple[str, str, str]:
    """The core of a project's number, its code for the kind of funding, and its institute's code.

    >>> number_parts("5R01AI990417-03A1"), number_parts("unknown")
    (('R01AI990417', 'R01', 'AI'), ('unknown', '', ''))
    """
    found = _NUMBER.fullmatch(number)
    return ("".join(found.groups()), found[1], found[2]) if found else (number, "", "")


def funding(code: str, institute: str, name: str, amount: int | None, year: int | None, active: bool | None) -> Funding:
    """The money of a project; ``institute`` is NIH's code of two letters, ``name`` what the record calls it."""
    funder = str(table("nih", "institute").get(institute, institution(name)))
    return Funding(code, str(table("nih", "activity").get(code, "")), funder, amount or None, year, active)


def organisation(name: str, city: str, state_code: str, country: str) -> Place | None:
    """The institution that has the project; None if the record names none."""
    found = Place(institution(name), place(city), state(state_code), place(country))
    return found if found != Place() else None


def link(application: str) -> tuple[Link, ...]:
    """The project's page at NIH RePORTER; nothing without the number of its application."""
    if not application.isdigit():
        return ()
    return (Link("View on NIH RePORTER", f"https://reporter.nih.gov/project-details/{application}"),)
