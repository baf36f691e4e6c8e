"""Which limits hold where in a draft: those of the profile, of a section, of a comment in the draft.

A section is a heading with everything up to the next heading of the same level or higher. What a comment sets wins
over the profile, and an inner section over the one around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainlang.report.changes import Changes, Defaults, MisfitError, RuleChange, is_difficulty, rule_change
from plainlang.report.profile import Profile
from plainlang.text.directives import Broken, Directives, Setting
from plainlang.text.document import HIDDEN, Block, Document
from plainlang.text.span import Span


@dataclass(frozen=True, slots=True)
class Section:
    """A heading's text and where what it heads stands, the heading included."""

    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Own:
    """Limits that hold in one section by themselves, for what is measured on a text as a whole."""

    span: Span
    rule: str
    change: RuleChange


@dataclass(frozen=True, slots=True)
class Zones:
    """A draft cut up by what holds.

    Attributes:
        base: what holds for the draft as a whole.
        starts: where each stretch begins; the first is 0.
        profiles: what holds in each.
        own: the rules that sections name.
        broken: comments that set what cannot be set.
    """

    base: Profile
    starts: tuple[int, ...]
    profiles: tuple[Profile, ...]
    own: tuple[Own, ...]
    broken: tuple[Broken, ...]

    def at(self, offset: int) -> Profile:
        """What holds at an offset of the source."""
        return self.profiles[bisect_right(self.starts, offset) - 1]


def sections(document: Document) -> tuple[Section, ...]:
    """The sections, outer ones before those in them.

    >>> from plainlang.text.read import parse
    >>> source = "# A\\n\\nOne.\\n\\n## B\\n\\nTwo.\\n\\n# C\\n"
    >>> [(s.heading, s.span.of(source)[-5:]) for s in sections(parse(source, "markdown"))]
    [('A', 'wo.\\n\\n'), ('B', 'wo.\\n\\n'), ('C', '# C\\n')]
    """
    headings = [block for block in document.blocks if block.kind == "heading"]
    starts = [document.source.rfind("\n", 0, block.span.start) + 1 for block in headings]
    found = []
    for number, block in enumerate(headings):
        later = range(number + 1, len(headings))
        end = next((starts[n] for n in later if headings[n].level <= block.level), len(document.source))
        found.append(Section(_heading(document, block), Span(starts[number], end)))
    return tuple(found)


def _heading(document: Document, block: Block) -> str:
    return " ".join(block.span.of(document.text).replace(HIDDEN, "").split())


def zones(document: Document, profile: Profile, said: Directives, defaults: Defaults) -> Zones:
    """What holds where, under a profile and what the draft's comments say."""
    if not profile.sections and not said.settings:
        return Zones(profile, (0,), (profile,), (), ())
    parts = sections(document)
    whole: list[Changes] = []
    local = [
        (part.span, section.changes) for part in parts for section in profile.sections if section.matches(part.heading)
    ]
    broken = []
    for setting in said.settings:
        try:
            changes = _changes(setting, defaults)
        except MisfitError as misfit:
            broken.append(Broken(setting.comment, str(misfit)))
            continue
        around = [part.span for part in parts if part.span.covers(setting.comment)]
        if setting.whole_file or not around:
            whole.append(changes)
        else:
            local.append((around[-1], changes))
    # All of a comment's settings come after those of profiles, since they were put in `local` after them.
    base = profile.changed(*whole, defaults=defaults)
    starts = tuple(sorted({0, *(edge for span, _ in local for edge in (span.start, span.end))}))
    profiles = tuple(
        base.changed(*(c for span, c in local if span.start <= start < span.end), defaults=defaults) for start in starts
    )
    return Zones(base, starts, profiles, tuple(_own(local)), tuple(broken))


def _own(local: list[tuple[Span, Changes]]) -> Iterator[Own]:
    for span, changes in local:
        for rule, change in changes.rules.items():
            if change.options and change.severity != "off":
                yield Own(span, rule, change)


def _changes(setting: Setting, defaults: Defaults) -> Changes:
    """What a comment sets.

    Raises:
        MisfitError: if there is no such thing, or it cannot have that value.
    """
    origin = "a comment in the draft"
    if setting.name == "difficulty" and setting.option is None:
        if not is_difficulty(setting.value):
            raise MisfitError("difficulty must be a number from 1 to 6")
        return Changes(origin, difficulty=float(setting.value))
    value = setting.value
    if setting.option is not None and setting.name in defaults:
        default = defaults[setting.name].options.get(setting.option)
        # A comment need not say 40.0.
        value = float(value) if isinstance(default, float) and type(value) is int else value
    change = rule_change(setting.name, {setting.option or "severity": value}, defaults)
    return Changes(origin, rules={setting.name: change})


def within(document: Document, span: Span) -> Document:
    """The document with the blocks and sentences of a stretch only, at their places."""
    return replace(
        document,
        blocks=tuple(b for b in document.blocks if span.covers(b.span)),
        sentences=tuple(s for s in document.sentences if span.covers(s.span)),
    )
