"""Who may join a study, and who may not: ClinicalTrials.gov's criteria, one sentence each, in plain words.

The criteria are Markdown of many hands: "Inclusion Criteria:" in many spellings, bullets and numbers of several kinds,
lists in lists. A threshold is never touched: every figure, sign and unit of a criterion stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainlang.glossary.faithful import lost_facts
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite_document
from plainlang.glossary.site import Tagged
from plainlang.glossary.term import Audience
from plainlang.page.passage import Passage
from plainlang.page.telling import Eligibility, LaySentence, Origin
from plainlang.text.read import parse
from plainlang.text.span import Edit, Span, apply

_IN = r"(?:key\s|main\s|major\s|general\s|additional\s|patient\s|study\s|subject\s|specific\s|participant\s)*"
_HEADING = re.compile(
    rf"^\W*(?:(?P<out>{_IN}(?:exclusion|excluded|non-?inclusion|ineligib\w+|exclude)\b[^:\n]{{0,50}})"
    rf"|(?P<in>{_IN}(?:inclusion|included|eligib\w+|entry|include)\b[^:\n]{{0,50}}))\W*$",
    re.IGNORECASE,
)
_INLINE = re.compile(
    rf"^\W*(?:(?P<out>{_IN}exclusion\scriteri(?:a|on)s?)|(?P<in>{_IN}(?:inclusion|eligibility)\scriteri(?:a|on)s?))\s*[:\-\u2013]\s*(?=\S)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(\s*)(?:[*\u2022\u00b7\u25cf\u25aa\u25e6o+-]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|#)\s+")
_END = re.compile(r"\s*(?:[;,.]|[;,]\s*(?:and|or|AND|OR))?\s*$")
_JOIN = re.compile(r"[;,]?\s*\b(?:AND|OR)\s*$")
_WHO = re.compile(
    r"^(?:the\s)?(?:patients?|subjects?|participants?|individuals?)\s+(?=(?:with|who|must|has|have|is|are|aged|receiving|taking|undergoing|able|willing|unable|not)\b)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"(?:[a-z]{3,}|an?|in|of|on|at|to)(?![A-Za-z0-9])")
LONGEST_HEADING = 90

_SIGNS = ((re.compile(r"\s?(?:>\s*/\s*=|>=)\s?"), " \u2265 "), (re.compile(r"\s?(?:<\s*/\s*=|<=)\s?"), " \u2264 "))


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion as the record gives it, without its bullet; those indented below it are part of it."""

    span: Span
    text: str
    excludes: bool


def eligibility(passage: Passage, glossary: Glossary, audience: Audience, tagged: Tagged | None = None) -> Eligibility:
    """The criteria of a passage in plain words: who is a good fit for the study, and who is not."""
    found = list(criteria(passage.text))
    told = _plain([_sentence(c.text) for c in found], glossary, audience, tagged or Tagged())
    good: list[LaySentence] = []
    bad: list[LaySentence] = []
    for criterion, text in zip(found, told, strict=True):
        kept = _sentence(criterion.text)
        changes = () if text == kept else ("told in plain words",)
        sentence = LaySentence(text, (Origin(passage.field, criterion.span),), kept, changes)
        (bad if criterion.excludes else good).append(sentence)
    return Eligibility(tuple(good), tuple(bad))


def criteria(text: str) -> Iterator[Criterion]:
    """The criteria of a text, in order; what stands before any heading counts as a criterion to join.

    >>> [(c.text, c.excludes) for c in criteria("Inclusion Criteria:\\n* Adults\\n\\nExclusion Criteria:\\n* Asthma")]
    [('Adults', False), ('Asthma', True)]
    """
    lines = text.splitlines(keepends=True)
    stray = _has_main_heading(lines)
    excludes = False
    waiting: Criterion | None = None
    depth = 0
    at = 0
    for line in lines:
        start, at = at, at + len(line)
        bare = line.strip()
        if not bare:
            continue
        heading = _HEADING.match(bare) if len(bare) < LONGEST_HEADING else None
        if heading and heading["out"] and stray and line[0].isspace():
            continue
        if heading:
            if waiting:
                yield waiting
            waiting, excludes = None, bool(heading["out"])
            continue
        if inline := _INLINE.match(bare):
            if waiting:
                yield waiting
            waiting, excludes = None, bool(inline["out"])
            bare = bare[inline.end() :]
        bullet = _BULLET.match(line)
        indent = len(line) - len(line.lstrip())
        inner = _BULLET.sub("", bare) if bullet else bare
        begin = start + line.find(inner) if inner in line else start
        span = Span(begin, begin + len(inner))
        if waiting and indent > depth:
            waiting = Criterion(Span(waiting.span.start, span.end), _joined(waiting.text, inner), waiting.excludes)
            continue
        if waiting:
            yield waiting
        waiting, depth = Criterion(span, inner, excludes), indent
    if waiting:
        yield waiting


def _has_main_heading(lines: list[str]) -> bool:
    """True if a line without indent opens what excludes: a heading inside a list is then somebody's slip."""
    return any((heading := _HEADING.match(line)) and heading["out"] and not line[0].isspace() for line in lines)


def _joined(before: str, item: str) -> str:
    """A criterion with an item of the list under it."""
    before, item = before.rstrip(), item.rstrip()
    if before.endswith((":", ";", ",")):
        return f"{before} {item}"
    if _JOIN.search(before):
        return f"{before} {item}"
    return f"{before.rstrip('.')}; {item}" if ":" in before else f"{before.rstrip('.')}: {item}"


def _sentence(text: str) -> str:
    """A criterion as a sentence of a list: one space between words, signs as one character, a full stop."""
    told = " ".join(text.split())
    for pattern, sign in _SIGNS:
        told = pattern.sub(sign, told)
    if match := _WHO.match(told):
        told = f"People {told[match.end() :]}" if _plural_fits(told[match.end() :]) else told
    told = _END.sub("", told)
    if _SMALL.match(told):
        told = told[0].upper() + told[1:]
    return f"{told}." if told and told[-1] not in ".!?" else told


def _plural_fits(rest: str) -> bool:
    return rest.split(" ", 1)[0].lower() in (
        "with",
        "who",
        "must",
        "aged",
        "receiving",
        "taking",
        "undergoing",
        "able",
        "willing",
        "unable",
        "are",
        "have",
    )


def _plain(sentences: list[str], glossary: Glossary, audience: Audience, tagged: Tagged) -> list[str]:
    """The sentences rewritten as one text; one that would lose a fact stays as it is."""
    text = "\n\n".join(sentences)
    edits = rewrite_document(parse(text), glossary, audience, tagged).edits
    told = []
    at = 0
    for sentence in sentences:
        span = Span(at, at + len(sentence))
        own = [Edit(Span(e.span.start - at, e.span.end - at), e.text) for e in edits if span.covers(e.span)]
        plain = apply(sentence, own)
        told.append(sentence if lost_facts(sentence, plain) else plain)
        at = span.end + 2
    return told
