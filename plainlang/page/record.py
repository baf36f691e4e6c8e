"""What a research record holds, whichever source it comes from.

Everything is optional but a kind, an identifier and a title. Texts are `Passage` values; enumerations are words
(a reader of records turns "PHASE3" into "Phase 3"); names are set as people write them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plainlang.page.passage import Passage

Kind = Literal["grant", "paper", "trial"]
"""What a record is about: money given for research to come, a published result, or a study of people."""


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as exact as the record gives it.

    >>> str(Date(2016, 7)), str(Date(2024, 5, 17))
    ('July 2016', '17 May 2024')
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        month = MONTHS[self.month - 1] if self.month else ""
        return " ".join(str(part) for part in (self.day, month, self.year) if part)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who does the research; ``role`` is in words, such as "lead researcher"."""

    name: str
    role: str = ""
    affiliation: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where research happens; what is not known is empty."""

    name: str = ""
    city: str = ""
    state: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Funding:
    """Money for research.

    Attributes:
        code: the funder's code for the kind of funding, such as "R01".
        kind: the same in words, such as "research project grant"; "" if the code is not known.
        funder: such as "National Cancer Institute".
        amount: in whole US dollars, in the fiscal year.
        year: the fiscal year.
        active: whether the record says that the funding runs.
    """

    code: str = ""
    kind: str = ""
    funder: str = ""
    amount: int | None = None
    year: int | None = None
    active: bool | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something named with a description: a treatment (``kind`` "drug"), an outcome (``kind`` "main" or "other")."""

    name: str
    kind: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Design:
    """How a study of people is set up; each value in words, "" or () if the record does not say."""

    study_type: str = ""
    phase: str = ""
    status: str = ""
    allocation: str = ""
    masking: str = ""
    purpose: str = ""
    size: int | None = None
    size_is_actual: bool | None = None
    sex: str = ""
    minimum_age: str = ""
    maximum_age: str = ""
    healthy_volunteers: bool | None = None
    conditions: tuple[str, ...] = ()
    interventions: tuple[Item, ...] = ()
    outcomes: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """An address on the web, with the words that stand for it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Record:
    """A grant, a paper or a trial.

    Attributes:
        kind: what it is.
        source: name of the reader that read it, such as "nih-reporter".
        identifier: what it is called in its registry, such as "R01CA140311", "NCT02576665", "PMID 22663011".
        title: the official title.
        short_title: a shorter one, where the source has two.
        texts: its passages, in reading order. Fields in use: "title" (always first), "abstract" (a trial's brief
            summary too), "relevance" (NIH's public health relevance statement), "plain-summary" (a lay summary that
            the record itself brings), "description" (a trial's detailed description), "eligibility".
        people: the contact person or first author first.
        organisation: that of the research; a trial's sponsor.
        start: of the project or study; the publication of a paper.
        journal: of a paper.
        topics: subject terms that the source gives (conditions, MeSH headings, project terms).
    """

    kind: Kind
    source: str
    identifier: str
    title: str
    texts: tuple[Passage, ...]
    short_title: str = ""
    people: tuple[Person, ...] = ()
    organisation: Place | None = None
    places: tuple[Place, ...] = ()
    funding: Funding | None = None
    start: Date | None = None
    end: Date | None = None
    design: Design | None = None
    journal: str = ""
    topics: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    def passage(self, field: str) -> Passage | None:
        """The text of a field; None if the record has none."""
        return next((p for p in self.texts if p.field == field), None)
