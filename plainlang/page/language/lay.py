"""The sentences of a page: chosen ones shortened, their abbreviations explained, the whole rewritten with the glossary.

Everything on a page goes through here in one call, so that a term is explained once, where it first stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plainlang.analyze.difficulty import rate_sentences
from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import TermEdit, rewrite_document
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.language.apart import Explained, taken_apart
from plainlang.page.language.choose import leans
from plainlang.page.language.labels import label_length
from plainlang.page.language.shorten import shorten
from plainlang.page.language.shortforms import ShortForms, expand, gather, plan
from plainlang.page.language.worded import Worded
from plainlang.page.record import Kind, Record
from plainlang.page.telling import LaySentence, Origin, RoledSentence
from plainlang.text.document import Sentence
from plainlang.text.read import parse
from plainlang.text.span import Edit, Span, apply

GAP = "\n\n"

LIMIT = 4.1
"""The difficulty that the profile "public" allows a sentence."""

ABOVE = 0.5
"""So many levels harder a sentence above the limit counts when sentences are chosen."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence on its way: what it says of which places of the record, and what was done to it."""

    text: str
    origins: tuple[Origin, ...]
    changes: tuple[str, ...]


def lay_sentences(
    groups: Sequence[Sequence[RoledSentence]],
    glossary: Glossary,
    audience: Audience,
    kind: Kind,
    record: Record | None = None,
    tagged: Tagged | None = None,
) -> tuple[tuple[LaySentence, ...], ...]:
    """The sentences of each section as a lay reader reads them.

    Args:
        groups: the sentences of one section each, in the order of the page.
        glossary: whose wordings to use.
        audience: whose wordings to prefer.
        kind: of the record.
        record: whose abbreviations to explain; those of the sentences themselves otherwise.
        tagged: tags that others use as well.
    """
    tagged = tagged or Tagged()
    tagged.fetch(s.sentence for group in groups for s in group)
    texts = [s.sentence.text for group in groups for s in group]
    documents = [p.document for p in record.texts] if record else [parse(" ".join(texts))]
    forms = plan(texts, gather(documents))
    explained: set[str] = set()
    told = [list(_shortened(group, kind, forms, explained, tagged)) for group in groups]
    return reworded(told, glossary, audience, tagged)


def _shortened(
    group: Sequence[RoledSentence], kind: Kind, forms: ShortForms, explained: set[str], tagged: Tagged
) -> Iterable[Told]:
    before: RoledSentence | None = None
    for one in group:
        sentence = one.sentence
        worded = Worded.of(sentence, tagged.of(sentence), label_length(sentence.text))
        follows = before is not None and before.field == one.field and _next_to(before, one)
        for piece in shorten(worded, kind, needed=forms.kept, follows=follows):
            text, changes = expand(piece.worded, forms, explained)
            yield Told(text.text, (Origin(one.field, sentence.span),), (*piece.changes, *changes))
        before = one


def _next_to(before: RoledSentence, after: RoledSentence) -> bool:
    return 0 <= after.sentence.span.start - before.sentence.span.end <= len(GAP) + 1


def reworded(
    groups: Sequence[Sequence[Told]], glossary: Glossary, audience: Audience, tagged: Tagged
) -> tuple[tuple[LaySentence, ...], ...]:
    """The groups rewritten with the glossary as one text; a sentence that would lose a fact stays as it is."""
    places: list[list[Span]] = []
    pieces: list[str] = []
    at = 0
    for group in groups:
        spans = []
        for told in group:
            spans.append(Span(at, at + len(told.text)))
            pieces.append(told.text + " ")
            at += len(told.text) + 1
        if group:
            pieces[-1] = pieces[-1][:-1] + GAP
            at += len(GAP) - 1
        places.append(spans)
    edits = rewrite_document(parse("".join(pieces).rstrip()), glossary, audience, tagged).edits
    return tuple(tuple(_lay_group(group, spans, edits, glossary)) for group, spans in zip(groups, places, strict=True))


def _lay_group(
    group: Sequence[Told], spans: Sequence[Span], edits: Sequence[TermEdit], glossary: Glossary
) -> Iterable[LaySentence]:
    for at, (told, span) in enumerate(zip(group, spans, strict=True)):
        inside = [edit for edit in edits if span.covers(edit.span)]
        own: list[Edit] = list(inside)
        apart: tuple[Explained, ...] = ()
        if at + 1 == len(group) or not leans(group[at + 1].text):
            own, apart = taken_apart(inside, glossary)
        yield _lay(told, span, own)
        for one in apart:
            yield LaySentence(one.text, told.origins, one.term, (f"explains “{one.term}”, from the glossary",))


def _lay(told: Told, span: Span, own: Sequence[Edit]) -> LaySentence:
    moved = [Edit(Span(e.span.start - span.start, e.span.end - span.start), e.text) for e in own]
    text = apply(told.text, moved)
    if lost_facts(told.text, text):
        return LaySentence(told.text, told.origins, told.text, told.changes)
    changes = tuple(
        f"{edit.span.of(told.text)} → {edit.text}" for edit in moved if edit.span.of(told.text) != edit.text
    )
    return LaySentence(text, told.origins, told.text, (*told.changes, *changes))


def told_levels(
    sentences: Sequence[RoledSentence],
    glossary: Glossary,
    audience: Audience,
    kind: Kind,
    record: Record | None = None,
    tagged: Tagged | None = None,
) -> dict[Origin, tuple[float, ...]]:
    """How hard each sentence of a record is once it is told plainly, 1 to 6: each sentence that it becomes.

    Arguments as in `lay_sentences`.
    """
    told = lay_sentences([sentences], glossary, audience, kind, record, tagged)[0]
    found: dict[Origin, tuple[float, ...]] = {}
    levels = rate_sentences([Sentence(Span(0, len(s.text)), s.text) for s in told])
    for sentence, level in zip(told, levels, strict=True):
        found[sentence.origins[0]] = (*found.get(sentence.origins[0], ()), level)
    return found


def ease(levels: Mapping[Origin, Sequence[float]]) -> dict[Origin, float]:
    """One figure for each sentence of `told_levels`: the mean, but what is above `LIMIT` counts `ABOVE` more.

    This is what `plainlang.page.language.choose.choose` goes by.
    """
    return {origin: sum(level + ABOVE * (level > LIMIT) for level in of) / len(of) for origin, of in levels.items()}
