"""Lay titles: the official one in several shapes, and the aims as titles; the plainest that stays true comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.language.aims import Aim, aims_of, full_forms, plain_words
from plainlang.page.language.difficulty import difficulty_of
from plainlang.page.language.shortforms import expand
from plainlang.page.language.titlecase import opened_small, sentence_case
from plainlang.page.language.worded import Worded
from plainlang.page.language.words import wordlist
from plainlang.page.record import Record
from plainlang.page.telling import Candidate, Origin, RoledSentence
from plainlang.text.inflection import inflect
from plainlang.text.read import parse
from plainlang.text.span import Span
from plainlang.text.tokens import TOKEN

SHORTENED = "the official title, shortened"
MOST_WORDS = 18
RUNNERS_UP = 4

LONG = 0.06
"""Levels of difficulty that each word beyond twelve costs a title."""

OFF_TOPIC = 2.0
"""Levels that a title costs that shares no word with the official one; a quarter of it if it shares just one."""

TOO_GENERAL = 1.0
"""Levels that a title of fewer than four words costs: "Operations" says nothing to a reader."""

_QUESTION = re.compile(r"(how|why|what|whether|if|which|where)\b\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:(?:sub)?project|core|aim|part|component)\s*[\dA-Z]{0,3}\s*[:.\u2013-]+\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:\([^()]*\)|\bp\d+-\d+)\s*$")
_DESIGN = re.compile(
    r"^(?:an?\s)?(?:(?:phase|open[- ]label|multi-?cent(?:er|re)|randomi[sz]ed|controlled|double[- ]blind(?:ed)?|"
    r"blinded|placebo[- ]controlled|adaptive|single[- ]arm|prospective|pilot|clinical|international|first-in-human|"
    r"[\dIVab/]+|,|and)"
    r"[\s,]+)*(?:study|trial|evaluation|investigation)\s(?:of|on|to\s(?:evaluate|assess|test|investigate|study))\s"
    r"(?:the\s(?:safety|efficacy|effect|effects)(?:\sand\s\w+)?\sof\s)?",
    re.IGNORECASE,
)
_EFFECT = re.compile(r"^(?:the\s)?(?:effects?|impact|influence)\sof\s(.+?)\son\s(.+)$", re.IGNORECASE)
_ROLE = re.compile(r"^(?:the\s)?roles?\sof\s(.+?)\sin\s(.+)$", re.IGNORECASE)
_DOING = {
    "development of": "developing",
    "discovery of": "finding",
    "evaluation of": "studying",
    "assessment of": "studying",
    "identification of": "finding",
    "detection of": "detecting",
    "analysis of": "looking at",
    "characterization of": "describing",
    "understanding of": "understanding",
    "investigation of": "looking into",
    "discovery and development of": "finding and developing",
    "targeting": "targeting",
    "comparison of": "comparing",
    "prevention of": "preventing",
    "treatment of": "treating",
}
_PEOPLE = re.compile(r"\b(?<=in |of |to )(?:patients|participants|subjects|individuals)(?= with\b)", re.IGNORECASE)
_CHILDREN = re.compile(r"\b(?:pediatric|paediatric) (?:patients|participants|subjects)\b", re.IGNORECASE)
_GIVEN = re.compile(
    r"(?!.*\b(?:study|trial)\b)(?!treating|preventing|improving)[\w(].*"
    r" (?:in|for) (?:[\w-]+ ){0,3}(?:people|children|adults|adolescents|women|men|patients)\b",
    re.IGNORECASE,
)
_NOT_A_THING = re.compile(r"(?:people|patients|children|adults|women|men|healthy)\b", re.IGNORECASE)
_AND_VERB = re.compile(r"(?:and|or)\s")


def lay_titles(
    record: Record,
    sentences: Sequence[RoledSentence],
    glossary: Glossary,
    audience: Audience,
    tagged: Tagged | None = None,
) -> tuple[Candidate, ...]:
    """Lay titles, the best first and never none: at worst the official title as it is.

    A title claims no more than the record does: what is asked is put as a question ("Finding out whether …"), what is
    planned as a doing ("Developing …"), and a title from the official one changes wordings only.
    """
    tagged = tagged or Tagged()
    found: dict[str, Candidate] = {}
    for text, shape, origins, shared in _shapes(record, sentences, tagged):
        plain = _cased(plain_words(text, glossary, audience, tagged))
        if plain.lower() in found or lost_facts(text, plain) or len(plain.split()) > 2 * MOST_WORDS:
            continue
        found[plain.lower()] = Candidate(plain, shape, round(_cost(plain, shared), 3), origins)
    ranked = sorted(found.values(), key=lambda c: (c.difficulty, c.text))[: RUNNERS_UP + 1]
    return tuple(Candidate(c.text, c.shape, round(difficulty_of(c.text), 3), c.origins) for c in ranked)


def _cost(plain: str, shared: int) -> float:
    words = len(plain.split())
    cost = difficulty_of(plain) + LONG * max(0, words - 12)
    if words > MOST_WORDS:
        cost += 1.0
    if words < 4:
        cost += TOO_GENERAL
    return cost + (OFF_TOPIC, OFF_TOPIC / 4, 0)[min(shared, 2)]


def _shapes(
    record: Record, sentences: Sequence[RoledSentence], tagged: Tagged
) -> Iterator[tuple[str, str, tuple[Origin, ...], int]]:
    for official in dict.fromkeys(filter(None, (record.title, record.short_title))):
        origin = (Origin("title", Span(0, len(record.title))),)
        for text, shape in of_title(_in_full(sentence_case(official, record), record, tagged), record):
            yield text, shape, origin, 2
    content = content_of(record.title)
    for aim in aims_of(record, sentences, tagged, words=MOST_WORDS):
        for text, shape in _of_aim(aim):
            yield text, shape, aim.origins, len(content & content_of(text))


def _in_full(title: str, record: Record, tagged: Tagged) -> str:
    document = parse(title)
    if len(document.sentences) != 1:
        return title
    sentence = document.sentences[0]
    return expand(Worded.of(sentence, tagged.of(sentence)), full_forms(record), set())[0].text


def of_title(title: str, record: Record) -> Iterator[tuple[str, str]]:
    """The shapes that an official title can be given, each with the name of the shape."""
    yield title, "the official title"
    bare = _NUMBERED.sub("", title).strip()
    while (cut := _TAIL.sub("", bare)) != bare and len(cut.split()) > 3:
        bare = cut
    bare = bare.rstrip(" .")
    if bare != title:
        yield bare, SHORTENED
    people = people_first(bare)
    if people != bare:
        yield people, SHORTENED
    if tested := what_is_tested(people, record):
        yield f"testing {tested}", "what is tested"
    if match := _EFFECT.match(bare):
        plural = "affect" if re.search(r"s$|\sand\s", match[1].split(" in ")[0].split(" of ")[0]) else "affects"
        yield f"Finding out whether {opened_small(match[1], record)} {plural} {match[2]}", "the effect as a question"
    if match := _ROLE.match(bare):
        yield f"What part {opened_small(match[1], record)} plays in {match[2]}", "the role as a question"
    for opening, doing in _DOING.items():
        if bare.lower().startswith(opening + " "):
            yield f"{doing} {bare[len(opening) + 1 :]}", "the title as a doing"


def _of_aim(aim: Aim) -> Iterator[tuple[str, str]]:
    question = _QUESTION.match(aim.rest)
    if question and aim.verb in wordlist("looking") | wordlist("finding out") | wordlist("testing"):
        word, rest = question[1].lower(), aim.rest[question.end() :]
        if word in ("how", "why"):
            yield f"{word} {rest}", f"the aim as “{word} …”"
        elif word in ("whether", "if"):
            yield f"finding out whether {rest}", "the aim as a question"
        else:
            yield f"finding out {word} {rest}", "the aim as a question"
    elif not question and not _AND_VERB.match(aim.rest):
        yield f"{inflect(aim.verb, 'verb', 'gerund')} {aim.rest}", "the aim as a doing"


def people_first(title: str) -> str:
    """The title with people for patients and subjects.

    >>> people_first("Exercise in patients with melanoma"), people_first("A study in pediatric participants")
    ('Exercise in people with melanoma', 'A study in children')
    """
    return _CHILDREN.sub("children", _PEOPLE.sub(lambda m: "People" if m.group()[0].isupper() else "people", title))


def what_is_tested(title: str, record: Record) -> str | None:
    """What a trial tests, and in whom, if its title says just that; None for anything else."""
    if record.kind != "trial" or (record.design and "bservation" in record.design.study_type):
        return None
    match = _DESIGN.match(title)
    rest = title[match.end() :] if match else title if _GIVEN.match(title) else ""
    return opened_small(rest, record) if rest and not _NOT_A_THING.match(rest) else None


def content_of(text: str) -> frozenset[str]:
    """The beginnings of the longer words: what two texts share if they are about the same."""
    return frozenset(word.lower()[:6] for word in TOKEN.findall(text) if len(word) > 3)


def _cased(text: str) -> str:
    return text[0].upper() + text[1:] if text else text
