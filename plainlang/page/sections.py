"""The record's sentences, chosen, told plainly, checked and numbered: the prose of a page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from plainlang.analyze.difficulty import rate_text
from plainlang.glossary.added import Said
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.choosing import Chooser
from plainlang.page.language.eligibility import eligibility
from plainlang.page.language.lay import GAP, ease, lay_sentences, told_levels
from plainlang.page.language.roles import roles
from plainlang.page.model import Line, Made, Note, Refused
from plainlang.page.plan import PARTS
from plainlang.page.record import Record
from plainlang.page.telling import Eligibility, LaySentence, Origin, RoledSentence
from plainlang.text.read import parse

_MOSTLY = 0.7
"""A summary that tells this share of its sentence's words tells the sentence."""

_ESCAPE = re.compile(r"\\([\[\]()<>*_~#+-])")  # what a record writes in Markdown: "\\[rHGG\\]"

EXPLAINS = "explains "
"""How the change of a sentence begins that is an explanation: its words are the glossary's, not the record's."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What everything on a page is made with.

    Attributes:
        limit: the difficulty, 1 to 6, that the profile allows a sentence.
        far: the one above which a sentence is left to the editor where it can: ``check`` finds an error a little above.
    """

    record: Record
    glossary: Glossary
    audience: Audience
    limit: float
    far: float
    tags: Tagged


@dataclass(slots=True)
class Footnotes:
    """The footnotes of a page as it is put together: the same sentence of the record has one number."""

    record: Record
    notes: list[Note] = field(default_factory=list)

    def number(self, origin: Origin) -> int | None:
        """The number of the sentence's footnote; a new one if it is new; None for a field without a text."""
        passage = self.record.passage(origin.field)
        if passage is None:
            return None
        span = passage.origin(origin.span)
        for note in self.notes:
            if (note.field, note.span) == (origin.field, span):
                return note.number
        text = " ".join(origin.span.of(passage.text).split())
        self.notes.append(Note(len(self.notes) + 1, origin.field, span, text))
        return len(self.notes)

    def numbers(self, origins: Sequence[Origin]) -> tuple[int, ...]:
        """Those of several sentences, in order."""
        return tuple(sorted({n for origin in origins if (n := self.number(origin)) is not None}))


def fields_text(record: Record) -> str:
    """What the record says outside its texts: titles, names, places, dates, figures of its design."""
    design = record.design
    pieces = [record.identifier, record.title, record.short_title, record.journal, *record.topics]
    pieces += [f"{p.name} {p.role} {p.affiliation}" for p in record.people]
    pieces += [f"{p.name} {p.city} {p.state} {p.country}" for p in (record.organisation, *record.places) if p]
    pieces += [str(date) for date in (record.start, record.end) if date]
    if record.funding:
        money = record.funding
        pieces += [money.code, money.kind, money.funder, f"{money.amount or ''}", f"{money.year or ''}"]
    if design:
        pieces += [design.study_type, design.phase, design.minimum_age, design.maximum_age, *design.conditions]
        pieces += [f"{item.name}. {item.description}" for item in (*design.interventions, *design.outcomes)]
        pieces += [f"{design.size or ''}"]
    return "\n".join(pieces)


def record_text(record: Record) -> str:
    """All that the record says."""
    return "\n".join([fields_text(record), *(p.text for p in record.texts)])


class Prose:
    """The record's sentences on their way to the page."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        self.record = maker.record
        self.notes = Footnotes(maker.record)
        self.said = Said(record_text(maker.record))
        self.refused: list[Refused] = []
        self.too_technical: dict[str, str] = {}
        """By part: what the record says of it in words that no telling brings near the limit."""
        texts = [p for p in self.record.texts if p.field not in ("title", "eligibility")]
        maker.tags.fetch(s for p in texts for s in p.document.sentences)  # all at once, which is faster
        self.sentences = {p.field: roles(p, self.record.kind, maker.tags) for p in texts}

    @property
    def all(self) -> tuple[RoledSentence, ...]:
        """Every sentence of the record's texts with its role."""
        return tuple(s for found in self.sentences.values() for s in found)

    def tell(self, summary: LaySentence | None, *, led: bool = False) -> dict[str, tuple[str, tuple[LaySentence, ...]]]:
        """The label and the sentences of each part of the page, by the part's key.

        A part that the record says nothing of is left out; one that it says in words too technical has its label, and
        is in `too_technical`. What the summary tells is told again only where a part would stay empty without it. A
        page that is ``led`` by a sentence made of fields tells none in hard words.
        """
        is_whole = summary and len(summary.kept.split()) >= _MOSTLY * self._words(summary.origins)
        maker, kind = self.maker, self.record.kind
        levels = told_levels(self.all, maker.glossary, maker.audience, kind, self.record, maker.tags)
        chooser = Chooser(self.sentences, PARTS[kind], ease(levels), maker.limit, summary if is_whole else None, led)
        far = {origin for origin, of in levels.items() if max(of) > maker.far}
        while True:
            chosen = chooser.choose(far)
            groups = tuple(one.sentences for one in chosen.values())
            # In one call, so that no term is explained twice.
            told = lay_sentences(groups, maker.glossary, maker.audience, kind, self.record, maker.tags)
            harder = self._far(summary, told) - far  # in the company that they have on the page
            if not harder:
                break
            far |= harder
        for key, one in chosen.items():
            if one.left:
                asked = "summary" if key == "studies" and summary is None and not led else key
                self.too_technical[asked] = self.words(one.left)
        parts = zip(chosen.items(), told, strict=True)
        return {key: (one.label, found) for (key, one), found in parts if found or one.left}

    def _far(self, summary: LaySentence | None, told: Sequence[Sequence[LaySentence]]) -> set[Origin]:
        """Where the sentences come from that stay too technical, read as one text."""
        lines = [*([summary] if summary else []), *(line for group in told for line in group)]
        ends = list(accumulate(len(line.text) + len(GAP) for line in lines))
        document = parse(GAP.join(line.text for line in lines))
        return {
            origin
            for sentence, level in zip(document.sentences, rate_text(document).sentences, strict=True)
            if level > self.maker.far
            for origin in lines[bisect_right(ends, sentence.span.start)].origins
        }

    def words(self, origin: Origin) -> str:
        """The record's own words, on one line; "" for a field without a text."""
        passage = self.record.passage(origin.field)
        return _ESCAPE.sub(r"\1", " ".join(origin.span.of(passage.text).split())) if passage else ""

    def _words(self, origins: Sequence[Origin]) -> int:
        wanted = set(origins)
        return sum(len(s.sentence.text.split()) for s in self.all if Origin(s.field, s.sentence.span) in wanted)

    def criteria(self) -> Eligibility:
        """Who may join and who may not, in plain words; nothing if the record does not say."""
        passage = self.record.passage("eligibility")
        if passage is None:
            return Eligibility()
        return eligibility(passage, self.maker.glossary, self.maker.audience, self.maker.tags)

    def line(self, sentence: LaySentence, section: str) -> Line:
        """A told sentence as a line; the record's own wording where the telling lost or added a fact."""
        is_explanation = any(change.startswith(EXPLAINS) for change in sentence.changes)
        reason = None if is_explanation else self.fault(sentence.kept, sentence.text)
        if reason is None:
            made: Made = "source" if sentence.text == sentence.kept else "told"
            return Line(sentence.text, made, self.notes.numbers(sentence.origins), sentence.changes)
        self.refused.append(Refused(section, sentence.text, reason))
        return Line(_sentence(sentence.kept), "source", self.notes.numbers(sentence.origins))

    def fault(self, kept: str, text: str) -> str | None:
        """Which fact of ``kept`` a text loses, or which it has that the record has not; None if neither."""
        if lost := lost_facts(kept, text):
            return f"lost {lost[0].kind}: {lost[0].text}"
        if added := self.said.added(text):
            return f"added {added[0].kind}: {added[0].text}"
        return None


def _sentence(text: str) -> str:
    """The record's words as a sentence of the page: a capital, and an end mark."""
    text = " ".join(text.split())
    first = text.split(" ", 1)[0]
    if first[:1].islower() and first.rstrip(",.;:").isalpha() and first.islower():
        text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?", "!", ":", '."', ".”", ".)")) else f"{text.rstrip(';,')}."
