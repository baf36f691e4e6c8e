"""A record in, a lay page out: the public `page`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from plainlang import __version__
from plainlang.analyze.difficulty import EASIEST, rate_sentences
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.site import Tagged
from plainlang.page import facts, standing
from plainlang.page.language.difficulty import difficulty_of
from plainlang.page.language.summary import one_sentence
from plainlang.page.language.titles import lay_titles
from plainlang.page.lead import lead
from plainlang.page.measure import FROM_RECORD, far_limit, measured
from plainlang.page.model import Block, Line, Made, Page, Refused, Section, Title
from plainlang.page.plan import ORDER, PARTS, Part, needs
from plainlang.page.read import read_records, record_of
from plainlang.page.record import Record
from plainlang.page.rewriter import Rewriter, Rewriting
from plainlang.page.sections import Maker, Prose
from plainlang.page.telling import LaySentence
from plainlang.report.check import load_profile
from plainlang.report.profile import Profile
from plainlang.text.read import parse

_MOST_CRITERIA, _LONGEST_CRITERION = 8, 60
"""Of each kind, and in words; a page says how many more the record has, and asks the editor to look at them."""


_ROOM = 0.05
"""Levels that a sentence may be harder on the page, behind its label and with its footnotes, than by itself."""

_LOST = re.compile(r"\b[\w-]+-\?|\?-\w[\w-]*|\b\w+\?\w+")


def page(
    record: Record | Mapping[str, Any] | str | Path,
    *,
    profile: str | Path | Profile = "public",
    glossary: Glossary | None = None,
    reviewed: str = "",
    rewriter: Rewriter | None = None,
    pipeline: str | None = None,
) -> Page:
    """A plain-language page about a research record, for an editor to finish. It says nothing the record does not say.

    Args:
        record: a `Record`; a mapping such as one result of NIH RePORTER or one study of ClinicalTrials.gov; or the
            path of a file that holds one record.
        profile: for whom: name of a bundled profile, path of a TOML file, or a `Profile`.
        glossary: whose wordings to use; plainlang's own by default.
        reviewed: when the page was last reviewed and by whom, as it is to stand there; a question to the editor if "".
        rewriter: may propose plainer wordings, of which those are used that keep to the facts; none by default.
        pipeline: name of an installed spaCy pipeline to tag with, instead of the one that plainlang ships.

    Raises:
        PlainlangError: if the record cannot be read or lacks what is needed, or the profile is unknown.
    """
    chosen = load_profile(profile)
    words = glossary or Glossary.bundled()
    return build(_record(record), chosen, words, Tagged(pipeline), reviewed=reviewed, rewriter=rewriter)


def _record(record: Record | Mapping[str, Any] | str | Path) -> Record:
    if isinstance(record, Record):
        return record
    if isinstance(record, Mapping):
        return record_of(record)
    found = list(read_records([Path(record)]))
    if len(found) != 1:
        raise PlainlangError(f"it holds {len(found)} records, where one is wanted", path=record)
    if isinstance(found[0], PlainlangError):
        raise found[0]
    return found[0]


def build(
    record: Record,
    profile: Profile,
    glossary: Glossary,
    tags: Tagged,
    *,
    reviewed: str = "",
    rewriter: Rewriter | None = None,
    stamp: str = "",
) -> Page:
    """As `page`, with everything read and loaded; ``stamp`` becomes the page's fingerprint (see `fingerprint`)."""
    far = far_limit(profile) - _ROOM
    prose = Prose(Maker(record, glossary, profile.audience, profile.difficulty, far, tags))
    title, titles = _title(prose)
    sentence = _summary(prose)
    is_plain = sentence is not None and difficulty_of(sentence.text) <= far
    chosen = prose.tell(sentence if is_plain else None)
    opening = None if is_plain else _opening(prose, chosen)
    if opening is not None:
        prose.too_technical.clear()
        chosen = prose.tell(None, led=True)
        if sentence and "studies" not in chosen:
            prose.too_technical["studies"] = prose.words(sentence.origins[0])
        sentence = None
    elif sentence and not is_plain and chosen.get("studies", ("", ()))[1]:
        prose.too_technical.setdefault("summary", prose.words(sentence.origins[0]))
        sentence = None
    elif sentence and not is_plain:  # better in hard words than not at all
        prose.too_technical.clear()
        chosen = prose.tell(sentence)
    summary = opening or (prose.line(sentence, "summary") if sentence else _question("summary", prose))
    told = {key: _told(key, label, found, prose) for key, (label, found) in chosen.items()}
    sections = tuple(s for key in ORDER[record.kind] if (s := _section(key, prose, told)).blocks)
    if rewriter is not None:
        rewriting = Rewriting(rewriter, prose.said, prose.refused)
        summary, sections = rewriting.line(summary, "summary"), rewriting.sections(sections)
    told_lines = [li for s in sections for li in s.lines if li.made in FROM_RECORD]
    lines = [li.text for li in (summary, *told_lines) if li.made != "prompt"]
    return Page(
        kind=record.kind,
        source=record.source,
        identifier=record.identifier,
        title=title,
        titles=titles,
        official_title=record.title,
        byline=facts.byline(record),
        summary=summary,
        facts=facts.quick_facts(record),
        sections=sections,
        links=record.links,
        reviewed=standing.reviewed(reviewed, record),
        disclaimer=standing.disclaimer(),
        notes=tuple(prose.notes.notes),
        measure=measured(record, lines, profile, glossary),
        refused=tuple(prose.refused),
        fingerprint=stamp or fingerprint(record, profile, reviewed),
    )


def fingerprint(*parts: object) -> str:
    """The same for equal things on every machine: a record and all else that a page depends on."""
    return hashlib.blake2b("\n".join(map(repr, (__version__, *parts))).encode(), digest_size=8).hexdigest()


def _summary(prose: Prose) -> LaySentence | None:
    """The one-sentence summary; None if the record does not carry one, or if it would say the title again."""
    maker = prose.maker
    found = one_sentence(maker.record, prose.all, maker.glossary, maker.audience, maker.tags, limit=maker.far)
    return found if found and any(origin.field != "title" for origin in found.origins) else None


def _opening(prose: Prose, chosen: Mapping[str, tuple[str, Sequence[LaySentence]]]) -> Line | None:
    """A lead made of fields, where the record says what it studies only in hard words."""
    _, studies = chosen.get("studies", ("", ()))
    is_hard = any(difficulty_of(sentence.text) > prose.maker.far for sentence in studies)
    return lead(prose) if is_hard or not studies else None


def _title(prose: Prose) -> tuple[Line, tuple[Title, ...]]:
    """The plainest title that adds nothing, and all that were tried."""
    maker = prose.maker
    tried = lay_titles(maker.record, prose.all, maker.glossary, maker.audience, maker.tags)
    sound = [c for c in tried if not prose.said.added(c.text)]
    for candidate in tried:
        if candidate not in sound:
            prose.refused.append(Refused("title", candidate.text, "adds a fact"))
    titles = tuple(Title(c.text, c.shape, c.difficulty) for c in sound)
    if not sound:
        return Line(maker.record.title, "source"), ()
    made: Made = "source" if sound[0].text == maker.record.title else "told"
    return Line(sound[0].text, made, prose.notes.numbers(sound[0].origins)), titles


def _told(key: str, label: str, sentences: Sequence[LaySentence], prose: Prose) -> Block:
    return Block(tuple(prose.line(s, key) for s in sentences), label=standing.label(label))


def _section(key: str, prose: Prose, told: Mapping[str, Block]) -> Section:
    record = prose.record
    if key == "fit":
        blocks = _fit(prose)
    elif key == "about":
        blocks = (Block(standing.about(record), "numbered"),)
    elif key in ("where", "people"):
        found = facts.where(record) if key == "where" else facts.people(record)
        question = (Block((standing.prompt(key, record),)),) if needs(key, record) else ()
        blocks = (found,) if found else question
    else:
        blocks = tuple(
            block
            for part in PARTS[record.kind]
            if part.section == key and (part.key in told or part.asked)
            for block in (*_part(part, told, prose), *_lost_letters(told.get(part.key), record))
        )
    return Section(key, standing.heading(key, record), blocks)


def _part(part: Part, told: Mapping[str, Block], prose: Prose) -> tuple[Block, ...]:
    """What is told in a part, behind the question of how to say what is too technical to be told."""
    block = told.get(part.key, Block((), label=standing.label(part.label)))
    if block.lines and part.key not in prose.too_technical:
        return (block,)
    question = Block((_question(part.key, prose),), label=block.label)
    return (question, replace(block, label="")) if block.lines else (question,)


def _question(key: str, prose: Prose) -> Line:
    """What the editor is asked for a part: to say plainly what the record says of it, if it says it."""
    words = prose.too_technical.get(key)
    return standing.technical(key, prose.record, words) if words else standing.prompt(key, prose.record)


def _lost_letters(block: Block | None, record: Record) -> tuple[Block, ...]:
    """Questions about letters that an export turned into a question mark: "TNF-?"."""
    text = " ".join(line.text for line in block.lines) if block else ""
    words = dict.fromkeys(match.group() for match in _LOST.finditer(text))
    return (Block(tuple(standing.prompt("letter", record, word=word) for word in words)),) if words else ()


def _fit(prose: Prose) -> tuple[Block, ...]:
    """Who may join and who may not: from the criteria, else from fields, else questions to the editor."""
    record, found = prose.record, prose.criteria()
    if record.kind == "paper":
        return (Block((standing.prompt("good", record),)),)
    good, bad = (_criteria(lines, prose) for lines in (found.good_fit, found.not_a_fit))
    more: tuple[Block, ...] = ()
    if good is None and (good := facts.who(record)):
        more = (Block((standing.prompt("more", record),)),)
    return (
        replace(good or Block((standing.prompt("good", record),)), label=standing.label("good")),
        *more,
        replace(bad or Block((standing.prompt("not", record),)), label=standing.label("not")),
    )


def _criteria(criteria: Sequence[LaySentence], prose: Prose) -> Block | None:
    """Criteria as a list, those that few readers would understand counted and not shown; None if there are none."""
    short = [c for c in criteria if len(c.text.split()) <= _LONGEST_CRITERION]
    plain = [c for c in short if _hardest(c.text) <= prose.maker.far]
    lines = [prose.line(c, "fit") for c in (plain or short)[:_MOST_CRITERIA]]
    if rest := len(criteria) - len(lines):
        lines.append(standing.more_criteria(rest))
    return Block(tuple(lines), "list") if lines else None


def _hardest(text: str) -> float:
    return max(rate_sentences(parse(text).sentences), default=EASIEST)
