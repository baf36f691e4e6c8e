"""The record's sentences, chosen, told plainly, checked and numbered: the prose of a page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plainlang.glossary.added import Said
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.language.choose import choose
from plainlang.page.language.eligibility import eligibility
from plainlang.page.language.lay import ease, lay_sentences, told_levels
from plainlang.page.language.roles import roles
from plainlang.page.model import Line, Made, Note, Refused
from plainlang.page.plan import PARTS, Part
from plainlang.page.record import Record
from plainlang.page.telling import Eligibility, LaySentence, Origin, Role, RoledSentence

_MOSTLY = 0.7
"""A summary that tells this share of its sentence's words tells the sentence."""

_OWN_WORK: frozenset[Role] = frozenset(("aim", "method", "finding", "significance"))

EXPLAINS = "explains "
"""How the change of a sentence begins that is an explanation: its words are the glossary's, not the record's."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What everything on a page is made with.

    Attributes:
        limit: the difficulty, 1 to 6, that the profile allows a sentence.
        far: the one above which ``check`` finds an error.
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

    def tell(self, summary: LaySentence | None) -> dict[str, tuple[str, tuple[LaySentence, ...]]]:
        """The label and the sentences of each part of the page, by the part's key; a part without any is left out.

        What the summary tells is told again only where a part would stay empty without it.
        """
        chosen: dict[str, tuple[RoledSentence, ...]] = {}
        labels: dict[str, str] = {}
        if summary and len(summary.kept.split()) < _MOSTLY * self._words(summary.origins):
            summary = None  # it says a part of its sentence only
        taken = list(summary.origins) if summary else []
        levels = told_levels(
            self.all, self.maker.glossary, self.maker.audience, self.record.kind, self.record, self.maker.tags
        )
        for part in PARTS[self.record.kind]:
            labels[part.key], found = self._choose(part, taken, levels, summary)
            taken += [Origin(s.field, s.sentence.span) for s in found]
            chosen[part.key] = found
        told = lay_sentences(  # in one call, so that no term is explained twice
            tuple(chosen.values()),
            self.maker.glossary,
            self.maker.audience,
            self.record.kind,
            self.record,
            self.maker.tags,
        )
        return {key: (labels[key], found) for key, found in zip(chosen, told, strict=True) if found}

    def _choose(
        self,
        part: Part,
        taken: Sequence[Origin],
        levels: Mapping[Origin, Sequence[float]],
        summary: LaySentence | None,
    ) -> tuple[str, tuple[RoledSentence, ...]]:
        """The label and the sentences of a part; what stays too technical for it is left to the editor."""
        easy = ease(levels)
        far = {origin for origin, of in levels.items() if max(of) > self.maker.far}
        for wanted, label, out in self._attempts(part, taken, far, easy, summary):
            if found := self._found(part, wanted, out, easy):
                if part.key == "studies" and not summary:
                    self._ask_for_summary(self._found(part, wanted, taken, easy), far, found)
                return label, found
        if not part.leads and part.asked:
            for wanted, _ in part.wanted:
                if found := self._found(part, wanted, taken, easy):
                    self.leave(part.key, Origin(found[0].field, found[0].sentence.span))
                    break
        return "", ()

    def leave(self, part: str, origin: Origin) -> None:
        """Leave a sentence of the record to the editor, who is asked to say it plainly."""
        passage = self.record.passage(origin.field)
        if passage:
            self.too_technical[part] = " ".join(origin.span.of(passage.text).split())

    def _attempts(
        self,
        part: Part,
        taken: Sequence[Origin],
        far: Collection[Origin],
        easy: Mapping[Origin, float],
        summary: LaySentence | None,
    ) -> Iterator[tuple[tuple[Role, ...], str, Sequence[Origin]]]:
        """Which roles are looked for, under which label, without which sentences: the plain ones first."""
        near = [*taken, *far]
        if not part.leads:
            plain = [*taken, *(origin for origin, level in easy.items() if level > self.maker.limit)]
            yield from ((wanted, label, out) for out in (plain, near) for wanted, label in part.wanted)
            return
        # What the work is and finds must be told, if need be in hard words; what was known before is no answer to that.
        yield from ((wanted, label, near) for wanted, label in part.wanted if _OWN_WORK.issuperset(wanted))
        for wanted, label in part.wanted:
            yield from ((wanted, label, out) for out in (taken, self._without(taken, summary)))

    def _ask_for_summary(
        self, best: Sequence[RoledSentence], far: Collection[Origin], told: Sequence[RoledSentence]
    ) -> None:
        """Leave the aim that would be told, were it not too technical, to the editor, who is asked for a summary."""
        origins = (Origin(s.field, s.sentence.span) for s in best if s not in told)
        aim = next((origin for origin in origins if origin in far), None)
        if aim and "summary" not in self.too_technical:
            self.leave("summary", aim)

    def _found(
        self, part: Part, wanted: Sequence[Role], out: Sequence[Origin], easy: Mapping[Origin, float]
    ) -> tuple[RoledSentence, ...]:
        tried = (choose(self.sentences.get(name, ()), wanted, part.words, out, easy) for name in part.fields)
        return next((found for found in tried if found), ())

    def _words(self, origins: Sequence[Origin]) -> int:
        wanted = set(origins)
        return sum(len(s.sentence.text.split()) for s in self.all if Origin(s.field, s.sentence.span) in wanted)

    @staticmethod
    def _without(taken: Sequence[Origin], summary: LaySentence | None) -> list[Origin]:
        return [origin for origin in taken if summary is None or origin not in summary.origins]

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
