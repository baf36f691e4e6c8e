"""What a record's sentences say that the work is to do: the verb and the rest, taken out of the aims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite_document
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.language.choose import leans
from plainlang.page.language.labels import label_length
from plainlang.page.language.person import FIRST_PERSON
from plainlang.page.language.shorten import shorten
from plainlang.page.language.shortforms import ShortForms, expand, gather
from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.page.record import Kind, Record
from plainlang.page.telling import Origin, RoledSentence
from plainlang.text.read import parse
from plainlang.text.span import apply

LEAST_WORDS, MOST_WORDS = 4, 24

_ADVERB = r"(?:(?:also|then|first|further|\w+ly)\s)*"
_PLAN = re.compile(
    rf"\b(?P<plan>(?:(?:long-term|overall|ultimate|main|primary|broad|key|central|immediate)\s)*"
    rf"(?:goals?|aims?|objectives?|purposes?)\b[^.;]{{0,90}}?\b(?:is|are|was|will\sbe)\s{_ADVERB}to|"
    rf"(?:aims?|aimed|seeks?|sought|proposes?|proposed|plans?|intends?|wants?|hopes?|designed)\s{_ADVERB}to)\s{_ADVERB}(?P<verb>[a-z]+)\s(?P<rest>.+)$",
    re.IGNORECASE,
)
_WILL = re.compile(rf"\b(?P<plan>will)\s{_ADVERB}(?P<verb>[a-z]+)\s(?P<rest>.+)$")
_DID = re.compile(
    rf"\b(?P<plan>(?:study|trial|review|paper|article|researchers|analysis))\s{_ADVERB}(?P<verb>[a-z]+)\s(?P<rest>.+)$"
)
AIM_VERBS = ("looking", "finding out", "testing", "making")
"""The lists of verbs that an aim may have."""

_FORM = re.compile(r"(examine|investigate|explore|test|evaluate|assess|compare|review)(?:d|ed|s)|(?:(stud)(?:ied|ies))")
# What points back out of an aim: a pronoun near its start, "this" and the like anywhere.
_BACK = re.compile(
    r"\b(?:this|these|those|such|the\ssame|here|above|below|following)\b|^(?:\S+\s){0,4}(?:its|their|it|they|them)\b",
    re.IGNORECASE,
)
_CUT = re.compile(
    r",\s(?:which|who|where|using|including|and\s(?:to|will)|with\sthe|leading|thereby|as|by|in\sorder)\b.*$|\s(?:in\sorder\sto|so\sthat|by\s\w+ing|"
    r"(?:by\s)?using|through|via|based\son|with\sthe\s(?:goal|aim))\s.*$"
)
_CLAUSE = re.compile(r"\b(?:that|whether|how|why|what|which|if)\b")
_LIMITING = re.compile(r"\b(?:not|no|never|without|only|except|unless|may|might|could|if)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aim:
    """What the work is to do.

    Attributes:
        verb: in its base form.
        rest: the words after it.
        goal: True if the record calls it the goal beyond the work at hand.
        origins: where it comes from.
        worth: importance of the sentence.
        named: True if the record calls it the aim or goal of the work at hand.
    """

    verb: str
    rest: str
    goal: bool
    origins: tuple[Origin, ...]
    worth: float
    named: bool = False

    @property
    def text(self) -> str:
        """Verb and rest."""
        return f"{self.verb} {self.rest}"


def aims_of(
    record: Record, sentences: Sequence[RoledSentence], tagged: Tagged, *, words: int = MOST_WORDS
) -> tuple[Aim, ...]:
    """The aims that stand by themselves and have no more than ``words`` words, in the order of the record."""
    forms = full_forms(record)
    found = []
    for one in sentences:
        if one.role not in ("aim", "significance"):
            continue
        sentence = one.sentence
        worded = Worded.of(sentence, tagged.of(sentence), label_length(sentence.text))
        for piece in shorten(worded, record.kind, follows=False):
            text = expand(piece.worded, forms, set())[0].text.rstrip(".")
            for verb, rest, goal, named in _told(text, record.kind, aim=one.role == "aim"):
                short = _shortest(rest, words)
                if (
                    short
                    and len(short.split()) >= LEAST_WORDS
                    and not leans(short)
                    and not _BACK.search(short)
                    and not FIRST_PERSON.search(short)
                ):
                    found.append(Aim(verb, short, goal, (Origin(one.field, sentence.span),), one.importance, named))
    return tuple(found)


def full_forms(record: Record) -> ShortForms:
    """The record's abbreviations, all said in full: what stands alone explains nothing by a bracket."""
    long = gather(p.document for p in record.texts)
    return ShortForms(long, frozenset(long), frozenset())


def _told(text: str, kind: Kind, *, aim: bool) -> Iterator[tuple[str, str, bool, bool]]:
    match = (
        _PLAN.search(text)
        or (_WILL.search(text) if aim else None)
        or (_DID.search(text) if aim and kind != "grant" else None)
    )
    if match is None:
        return
    verb = match["verb"].lower()
    if form := _FORM.fullmatch(verb):
        verb = form[1] or f"{form[2]}y"
    if any(verb in wordlist(kind) for kind in AIM_VERBS):
        goal = bool(re.search(r"long-term|ultimate|overall\sgoal|broad", match["plan"], re.IGNORECASE))
        named = not goal and bool(re.search(r"goal|aim|objective|purpose|propos", match["plan"], re.IGNORECASE))
        yield verb, match["rest"].strip().removeprefix("out "), goal, named


def _shortest(rest: str, words: int) -> str | None:
    """``rest`` if it is short enough, or what is left of it without an end that limits nothing."""
    if len(rest.split()) < words:
        return rest if len(rest.split()) > 1 else None
    if _CLAUSE.search(rest):
        return None  # its end may hold the verb of the clause
    cut = _CUT.search(rest)
    while cut is not None:
        left = rest[: cut.start()].rstrip(" ,")
        if _LIMITING.search(cut.group()) or len(left.split()) < 3:
            return None
        if len(left.split()) < words:
            return left
        rest, cut = left, _CUT.search(left)
    return None


def plain_words(text: str, glossary: Glossary, audience: Audience, tagged: Tagged) -> str:
    """``text`` with plain wordings, without explanations; as it is where it would lose a fact."""
    done = rewrite_document(parse(text), glossary, audience, tagged)
    plain = apply(text, (edit for edit in done.edits if edit.mode == "substitute" and "(" not in edit.text))
    return text if lost_facts(text, plain) else plain
