"""What a page takes from the record's fields: the byline, the table of quick facts, the places, the people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plainlang.page.model import Block, Fact, Line
from plainlang.page.record import Design, Funding, Place, Record
from plainlang.page.tables import table

_WITH_ARTICLE = ("United", "Netherlands", "Philippines", "Czech R", "Dominican R", "Bahamas", "Gambia")

_MOST_PLACES = 12
_MOST_PEOPLE = 8
_MOST_NAMES = 6


def byline(record: Record) -> tuple[str, ...]:
    """What kind of funding or study this is, whose, and which.

    Never a raw code: "NIH research project grant (R01)", "Phase 3 clinical trial".
    """
    who = record.organisation.name if record.organisation and record.kind != "paper" else record.journal
    return tuple(part for part in (_kind(record), who, record.identifier) if part)


def _kind(record: Record) -> str:
    if record.kind == "grant":
        return _funding(record.funding) if record.funding else "Research grant"
    design = record.design or Design()
    if record.kind == "trial":
        what = design.study_type.partition(" (")[0] or "Study"
        return f"{design.phase} {what.lower()}" if design.phase else what
    return "Published study"


def _funding(funding: Funding) -> str:
    code = f" ({funding.code})" if funding.code else ""
    if not funding.kind:
        return f"Research funding{code}"
    own = funding.kind.startswith("Veterans")
    return funding.kind + code if own else f"NIH {funding.kind.removesuffix(' at the NIH itself')}{code}"


def quick_facts(record: Record) -> tuple[Fact, ...]:
    """The rows of the table; a field that the record leaves empty has none."""
    rows = {"grant": _grant, "trial": _trial, "paper": _paper}[record.kind](record)
    return tuple(Fact(label, value) for label, value in rows if value)


def _grant(record: Record) -> Iterator[tuple[str, str]]:
    funding = record.funding or Funding()
    yield "Kind of funding", _kind(record)
    yield "Funded by", funding.funder
    yield "Institution", record.organisation.name if record.organisation else ""
    yield "Place", _address(record.places[0]) if record.places else ""
    yield "Runs", _period(record)
    if funding.active is not None:
        yield "Status", "Funding is active" if funding.active else "Funding has ended"
    if funding.amount:
        yield "Amount", f"${funding.amount:,}" + (f" in fiscal year {funding.year}" if funding.year else "")
    yield "Project number", record.identifier


def _trial(record: Record) -> Iterator[tuple[str, str]]:
    design = record.design or Design()
    yield "Phase", _phase(design.phase)
    yield "Study type", design.study_type
    yield "Condition", _listed(design.conditions)
    yield "What is tested", _listed(tuple(i.name for i in design.interventions))
    yield "Status", design.status
    yield "Sex", design.sex
    yield "Ages", ages(design)
    if design.healthy_volunteers is not None:
        yield "Healthy volunteers", "Can join" if design.healthy_volunteers else "Cannot join"
    if design.size is not None:
        count = f"{design.size:,} {'person' if design.size == 1 else 'people'}"
        yield "Size", count + {True: "", False: " (planned)", None: ""}[design.size_is_actual]
    yield "Who knows which treatment", design.masking if design.masking else ""
    yield "Sponsor", record.organisation.name if record.organisation else ""
    yield "Runs", _period(record)
    yield "Locations", _locations(record.places)
    yield (
        "Trial ID",
        f"{record.identifier} on ClinicalTrials.gov" if record.source == "clinicaltrials" else record.identifier,
    )


def _paper(record: Record) -> Iterator[tuple[str, str]]:
    yield "Study type", record.design.study_type if record.design else ""
    yield "Published", ", ".join(filter(None, (record.journal, str(record.start or ""))))
    yield "Authors", _listed(tuple(p.name for p in record.people), most=3)
    yield "Article ID", record.identifier


def who(record: Record) -> Block | None:
    """Whom a trial is for by what its fields say, where it gives no criteria; None if they say nothing."""
    design = record.design or Design()
    lines = []
    if design.conditions:
        lines.append(f"People with: {_listed(design.conditions)}")
    if ages(design):
        lines.append(f"Ages: {ages(design)}")
    return _list(lines, len(lines), "") if record.kind == "trial" and lines else None


def _phase(phase: str) -> str:
    """The phase with what it is for; two phases at once are left as they are."""
    meaning = table("clinicaltrials", "phase_meaning").get(phase, "")
    return f"{phase}: {meaning}" if meaning else phase


def ages(design: Design) -> str:
    """Who may join by age.

    >>> ages(Design(minimum_age="18 years")), ages(Design(minimum_age="3 years", maximum_age="12 years"))
    ('18 years and older', '3 to 12 years')
    >>> ages(Design(minimum_age="1 year", maximum_age="5 years"))
    '1 to 5 years'
    """
    low, high = design.minimum_age, design.maximum_age
    if low and high:
        number, _, unit = low.partition(" ")
        same = unit and high.endswith((f" {unit}", f" {unit}s"))
        return f"{number} to {high}" if same else f"{low} to {high}"
    return f"{low} and older" if low else f"Up to {high}" if high else ""


def _period(record: Record) -> str:
    start, end = (str(date) if date else "" for date in (record.start, record.end))
    return f"{start} to {end}" if start and end else f"From {start}" if start else f"Until {end}" if end else ""


def _listed(names: tuple[str, ...], most: int = _MOST_NAMES) -> str:
    rest = len(names) - most
    return "; ".join(names[:most]) + (f"; and {rest} more" if rest > 0 else "")


def _address(place: Place) -> str:
    return ", ".join(filter(None, (place.city, place.state, place.country)))


def _locations(places: tuple[Place, ...]) -> str:
    countries = Counter(p.country for p in places if p.country)
    if not places:
        return ""
    sites = f"{len(places)} site{'s' * (len(places) != 1)}"
    if len(countries) == 1 and len(places) == 1:
        return f"{sites} ({_address(places[0])})"
    named = tuple(f"the {name}" if name.startswith(_WITH_ARTICLE) else name for name in countries)
    if not named:
        return sites
    rest = len(named) - _MOST_NAMES
    shown = [*named[:_MOST_NAMES], *([f"{rest} more countries"] if rest > 0 else [])]
    return f"{sites} in {', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else f"{sites} in {shown[0]}"


def where(record: Record) -> Block | None:
    """The places, one a line; None if the record names none."""
    if record.kind == "paper":
        name = record.organisation.name if record.organisation else ""
        return Block((Line(name, "data"),)) if name else None
    full = [", ".join(filter(None, (p.name, _address(p)))) for p in record.places]
    lines = list(dict.fromkeys(text for text in full if text))
    return _list(lines, _MOST_PLACES, "places") if lines else None


def people(record: Record) -> Block | None:
    """The researchers, one a line, with what each of them does; None if the record names none."""
    lines = [
        f"{p.name}, {', '.join(filter(None, (p.role, p.affiliation)))}" if record.kind != "paper" and p.role else p.name
        for p in record.people
    ]
    return _list(lines, _MOST_PEOPLE, "people") if lines else None


def _list(lines: list[str], most: int, what: str) -> Block:
    rest = len(lines) - most
    if rest > 1:
        lines = [*lines[:most], f"and {rest} more {what}"]
    return Block(tuple(Line(text, "data") for text in lines), "list")
