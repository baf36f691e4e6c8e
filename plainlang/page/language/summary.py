"""A record in one sentence: what the work does, and what for where the record says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plainlang.analyze.difficulty import HARDEST
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.language.aims import Aim, aims_of, plain_words
from plainlang.page.language.difficulty import difficulty_of
from plainlang.page.language.titlecase import opened_small, sentence_case
from plainlang.page.language.titles import SHORTENED, content_of, of_title, people_first, what_is_tested
from plainlang.page.language.worded import FINITE
from plainlang.page.language.words import wordlist
from plainlang.page.record import Record
from plainlang.page.telling import LaySentence, Origin, RoledSentence
from plainlang.text.read import parse
from plainlang.text.span import Span

MOST_WORDS = 38
"""A longer sentence leaves out what the work is for."""

NAMED = 0.8
"""Levels that an aim may be harder if the record calls it the aim of the work."""

STEP = 0.8
"""Levels that something done with a tool costs: it is a step, not the aim."""

SHARED = 0.2
"""Levels of difficulty that an aim may be harder for each word that it shares with the title."""

_QUESTION = re.compile(r"(?:how|why|what|whether|if|which|where)\b", re.IGNORECASE)
_NAMES = {"grant": "This work", "trial": "This study", "paper": "This study"}


def one_sentence(
    record: Record,
    sentences: Sequence[RoledSentence],
    glossary: Glossary,
    audience: Audience,
    tagged: Tagged | None = None,
    *,
    limit: float = HARDEST,
) -> LaySentence | None:
    """The record in one sentence; None if no aim of it can be told by itself.

    The purpose ("…, with the long-term goal to …") is told only where the record itself names it as its goal. An aim
    harder than ``limit``, 1 to 6, is told only where all are.
    """
    tagged = tagged or Tagged()
    found = aims_of(record, sentences, tagged)
    content = content_of(record.title)
    shared = {aim: len(content & content_of(aim.text)) for aim in found}
    near = [aim for aim in found if not aim.goal and shared[aim]] or [aim for aim in found if shared[aim]]
    if not near:
        return _from_title(record, glossary, audience, tagged)
    plain = {aim: plain_words(aim.text, glossary, audience, tagged) for aim in found}
    near = [aim for aim in near if difficulty_of(f"{plain[aim].capitalize()}.") <= limit] or near
    first = min(
        near,
        key=lambda aim: (
            difficulty_of(plain[aim])
            - aim.worth
            - SHARED * min(shared[aim], 4)
            - NAMED * aim.named
            + STEP * (aim.verb in wordlist("steps"))
        ),
    )
    far = [aim for aim in found if aim.goal and aim != first and aim.verb in wordlist("helping")]
    said = _opening(first, record)
    origins, kept, note = first.origins, said, ("one sentence made of an aim",)
    if far and far[0].origins != first.origins:
        longer = f"{said}, with the long-term goal to {far[0].text}"
        if len(longer.split()) <= MOST_WORDS:
            said, kept = longer, longer
            origins, note = (*first.origins, *far[0].origins), ("one sentence made of an aim and the goal behind it",)
    text = plain_words(f"{said}.", glossary, audience, tagged)
    return LaySentence(text, origins, f"{kept}.", note)


def _from_title(record: Record, glossary: Glossary, audience: Audience, tagged: Tagged) -> LaySentence | None:
    """ "A Study of X in Patients With Y" as "This study tests X in people with Y."; others as what it is about."""
    title = sentence_case(record.title.rstrip(" ."), record)
    tested = what_is_tested(people_first(title), record)
    if tested:
        said = f"This study tests {tested}."
    else:
        bare = next((text for text, shape in of_title(title, record) if shape == SHORTENED), title)
        words = parse(bare).sentences
        if len(words) != 1 or not tagged.of(words[0])[0].startswith(("NN", "JJ", "DT", "VBG", "VBN")):
            return None
        if any(tag in FINITE for tag in tagged.of(words[0])) or len(words[0].tokens) < 2:
            return None
        named = opened_small(bare, record)
        said = f"{_NAMES[record.kind]} is about {named}."
    origin = Origin("title", Span(0, len(record.title)))
    return LaySentence(
        plain_words(said, glossary, audience, tagged), (origin,), said, ("one sentence made of the title",)
    )


def _opening(aim: Aim, record: Record) -> str:
    name = _NAMES[record.kind]
    past = record.kind == "paper"
    if aim.verb in wordlist("looking"):
        return f"{name} {'looked' if past else 'looks'} at {aim.rest}"
    if aim.verb in wordlist("testing") and aim.verb != "compare" and _QUESTION.match(aim.rest):
        return f"{name} {'tested' if past else 'tests'} {aim.rest}"
    if aim.verb in wordlist("finding out") and _QUESTION.match(aim.rest):
        return f"{name} {'set out' if past else 'aims'} to find out {aim.rest}"
    return f"{name} {'set out' if past else 'aims'} to {aim.verb} {aim.rest}"
