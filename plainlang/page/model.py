"""A lay page: plain data, every sentence with what it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from plainlang.page.record import Kind, Link
from plainlang.text.span import Span

SCHEMA = 1

Made = Literal["told", "source", "data", "standing", "prompt", "proposed"]
"""How a line came about: a sentence of the record told plainly; the record's own wording; made from a field; one of
plainlang's standing notes; a question to the editor; proposed by a rewriter and accepted."""

BlockKind = Literal["paragraph", "list", "numbered"]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where in the record a line comes from.

    Attributes:
        number: from 1, in the order of the page.
        field: of the record.
        span: in the field's text as the record gives it.
        text: the record's words, on one line.
    """

    number: int
    field: str
    span: Span
    text: str

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"number": self.number, "field": self.field, "span": self.span.to_dict(), "text": self.text}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the page, or a question to the editor.

    Attributes:
        text: as a reader reads it.
        made: how it came about.
        notes: numbers of its footnotes.
        changes: what was done to the record's words, for the editor.
        by: who proposed it, if it was proposed.
    """

    text: str
    made: Made
    notes: tuple[int, ...] = ()
    changes: tuple[str, ...] = ()
    by: str = ""

    def to_dict(self) -> dict[str, object]:
        """Plain data; what is empty is left out."""
        found: dict[str, object] = {"text": self.text, "made": self.made}
        for name in ("notes", "changes"):
            if getattr(self, name):
                found[name] = list(getattr(self, name))
        return {**found, "by": self.by} if self.by else found


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together: the sentences of a paragraph or the items of a list, perhaps after a label."""

    lines: tuple[Line, ...]
    kind: BlockKind = "paragraph"
    label: str = ""

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"kind": self.kind, "label": self.label, "lines": [line.to_dict() for line in self.lines]}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page with a heading. ``key`` is the same on every page: "studies", "fit", "why", ..."""

    key: str
    heading: str
    blocks: tuple[Block, ...]

    @property
    def lines(self) -> Iterator[Line]:
        """Its lines, in order."""
        for block in self.blocks:
            yield from block.lines

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"key": self.key, "heading": self.heading, "blocks": [b.to_dict() for b in self.blocks]}


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of the table of quick facts."""

    label: str
    value: str

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"label": self.label, "value": self.value}


@dataclass(frozen=True, slots=True)
class Title:
    """A lay title that was tried, and how it was made."""

    text: str
    shape: str
    difficulty: float

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"text": self.text, "shape": self.shape, "difficulty": round(self.difficulty, 3)}


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard the record's text was and the page's prose is, on plainlang's scale of 1 to 6.

    Attributes:
        before: of the record's abstract, or what there is in its place; None without one.
        after: of the page's prose; None if it has none.
        limit: the profile's, for a sentence.
        within: how many sentences of the prose are within it.
        sentences: how many there are.
        errors: findings of ``check`` on the prose that would fail it.
    """

    before: float | None
    after: float | None
    limit: float
    within: int
    sentences: int
    errors: int

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {
            "before": None if self.before is None else round(self.before, 3),
            "after": None if self.after is None else round(self.after, 3),
            "limit": self.limit,
            "within": self.within,
            "sentences": self.sentences,
            "errors": self.errors,
        }


@dataclass(frozen=True, slots=True)
class Refused:
    """A wording that was not used, because it lost or added a fact, or was no plainer."""

    section: str
    text: str
    reason: str
    by: str = "plainlang"

    def to_dict(self) -> dict[str, object]:
        """Plain data."""
        return {"section": self.section, "text": self.text, "reason": self.reason, "by": self.by}


@dataclass(frozen=True, slots=True)
class Page:
    """A lay page about one record.

    Attributes:
        kind: of the record.
        source: name of the reader that read the record.
        identifier: of the record.
        title: the lay title.
        titles: all that were tried, the one in use first.
        official_title: the record's own.
        byline: what kind of funding or study, whose, and which.
        summary: the one-sentence summary, or the question that stands in its place.
        facts: the table of quick facts.
        sections: in the order of the page.
        links: to the record and what belongs to it.
        reviewed: when and by whom it was last reviewed, or the question that stands in its place.
        disclaimer: what a reader must know about every page.
        notes: the footnotes.
        measure: difficulty before and after.
        refused: wordings that were not used, with the reason.
        fingerprint: of the record and everything else that made the page; equal pages have equal ones.
    """

    kind: Kind
    source: str
    identifier: str
    title: Line
    titles: tuple[Title, ...]
    official_title: str
    byline: tuple[str, ...]
    summary: Line
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    links: tuple[Link, ...]
    reviewed: Line
    disclaimer: str
    notes: tuple[Note, ...]
    measure: Measure
    refused: tuple[Refused, ...] = ()
    fingerprint: str = ""

    @property
    def lines(self) -> Iterator[Line]:
        """Every line, in the order of the page."""
        yield self.title
        yield self.summary
        for section in self.sections:
            yield from section.lines
        yield self.reviewed

    @property
    def prompts(self) -> tuple[str, ...]:
        """The questions to the editor that are open, in the order of the page."""
        return tuple(line.text for line in self.lines if line.made == "prompt")

    def note(self, number: int) -> Note:
        """A footnote by its number."""
        return self.notes[number - 1]

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version (``page.schema.json``)."""
        return {
            "schema": SCHEMA,
            "record": {"kind": self.kind, "source": self.source, "identifier": self.identifier},
            "title": self.title.to_dict(),
            "titles": [t.to_dict() for t in self.titles],
            "official_title": self.official_title,
            "byline": list(self.byline),
            "summary": self.summary.to_dict(),
            "facts": [f.to_dict() for f in self.facts],
            "sections": [s.to_dict() for s in self.sections],
            "links": [{"text": link.text, "url": link.url} for link in self.links],
            "reviewed": self.reviewed.to_dict(),
            "disclaimer": self.disclaimer,
            "notes": [n.to_dict() for n in self.notes],
            "measure": self.measure.to_dict(),
            "prompts": list(self.prompts),
            "refused": [r.to_dict() for r in self.refused],
            "fingerprint": self.fingerprint,
        }
