"""A draft and a profile in, a report out: the rules are run, repetitions dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path

from plainlang.analyze.analysis import analyze
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite_document
from plainlang.glossary.site import Tagged
from plainlang.report.changes import RuleSetting
from plainlang.report.draft import Draft
from plainlang.report.finding import SEVERITIES, Finding, Found, Severity
from plainlang.report.profile import Profile
from plainlang.report.ranking import rank
from plainlang.report.registry import rule_defaults, rules
from plainlang.report.report import Report
from plainlang.report.suppression import RULE, heeded, remarks
from plainlang.report.zones import Zones, within, zones
from plainlang.text.directives import directives
from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.span import Cover, Span
from plainlang.text.suggest import did_you_mean

_TAGGING = 0.6
"""Share of the work that is done when all sentences are tagged."""


def load_profile(profile: str | Path | Profile) -> Profile:
    """A profile by name or path; a `Profile` is returned as it is."""
    return profile if isinstance(profile, Profile) else Profile.load(profile)


def check(
    text: str | Document,
    *,
    profile: str | Path | Profile = "public",
    glossary: Glossary | None = None,
    format: str = "plain",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    fail_on: Severity | None = None,
    pipeline: str | None = None,
    tick: Callable[[float], None] | None = None,
) -> Report:
    """Report what is still too technical in ``text`` for the profile's readers, and why.

    Args:
        text: the draft, or an already parsed document.
        profile: name of a bundled profile, path of a TOML file, or a `Profile`.
        glossary: whose wordings to suggest; plainlang's own by default.
        format: name of the source format.
        select: run these rules only, by name or pattern such as ``number-*``; all that are on if empty.
        ignore: do not run these.
        fail_on: the lightest severity that makes the draft fail; as the profile says if None.
        pipeline: name of an installed spaCy pipeline to tag with, instead of the one that plainlang ships.
        tick: told now and then which share of the work, 0 to 1, is done.

    Raises:
        PlainlangError: if the profile, a rule, the level, the format or the pipeline is unknown or not valid.
    """
    if fail_on not in (None, *SEVERITIES):
        raise PlainlangError(f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}")
    chosen = load_profile(profile)
    runner = Runner(frozenset(names_of(select)), frozenset(names_of(ignore)))
    document = parse(text, format)
    glossary = glossary or Glossary.bundled()
    tags = Tagged(pipeline, _while_tagging(document, tick))
    said = directives(document)
    places = zones(document, chosen, said, rule_defaults())
    plainer = rewrite_document(document, glossary, chosen.audience, tags, heed=False)
    draft = Draft(document, analyze(document), plainer, glossary, places.base, tags)
    found = sorted(_unrepeated(list(runner.findings(draft, places, tick))), key=_place)
    findings, silent, used = heeded(found, said.ignores)
    if runner.severity(places.base, RULE):
        wrong = remarks(said, used, runner.active(places), rules(), every=not runner.select)
        told = replace(draft, remarks=(*places.broken, *wrong))
        findings = tuple(sorted((*findings, *runner.remarked(told)), key=_place))
    if said.ignores:  # what is shown as the rewrite is what `rewrite` would do
        draft = replace(draft, rewrite=rewrite_document(document, glossary, chosen.audience, tags))
    return Report(
        document=document,
        profile=chosen.name,
        limit=places.base.difficulty,
        fail_on=fail_on or chosen.fail_on,
        difficulty=draft.analysis.difficulty,
        rewrite=draft.rewrite,
        findings=findings,
        sentences=rank(draft, lambda offset: places.at(offset).difficulty),
        suppressed=silent,
        tagger=tags.tagger,
        measured=draft.analysis,
    )


def _while_tagging(document: Document, tick: Callable[[float], None] | None) -> Callable[[int], None] | None:
    if tick is None:
        return None
    total = max(1, len(document.sentences))
    return lambda done: tick(_TAGGING * min(1.0, done / total))


def names_of(patterns: Iterable[str]) -> tuple[str, ...]:
    """The rules that names and patterns mean.

    >>> names_of(["latin", "number-w*"])
    ('latin', 'number-words')

    Raises:
        PlainlangError: if one means no rule.
    """
    found = []
    for pattern in patterns:
        named = [name for name in rules() if fnmatchcase(name, pattern)]
        if not named:
            raise PlainlangError(f"unknown rule '{pattern}'{did_you_mean(pattern, rules())}")
        found += named
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs the rules that are on, each once for all places where the same limits hold.

    Attributes:
        select: these only; all that are on if empty.
        ignore: not these.
    """

    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def severity(self, profile: Profile, rule: str) -> Severity | None:
        """How grave a rule's findings are; None if it is not run. A rule that is selected by name is never off."""
        if rule in self.ignore or (self.select and rule not in self.select):
            return None
        said = profile.setting(rule).severity
        return said or (rules()[rule].severity or "note") if rule in self.select else said

    def active(self, places: Zones) -> frozenset[str]:
        """The rules that are run somewhere."""
        return frozenset(n for n in rules() for p in (places.base, *places.profiles) if self.severity(p, n))

    def findings(self, draft: Draft, places: Zones, tick: Callable[[float], None] | None = None) -> Iterator[Finding]:
        """What all rules but the one about suppressions find."""
        for number, (name, rule) in enumerate(rules().items()):
            if tick:
                tick(_TAGGING + (1 - _TAGGING) * number / len(rules()))
            if name == RULE:
                continue
            # Many places, few settings: each is run on the whole draft, whose parts explain each other.
            profiles = {id(profile): profile for profile in (places.base, *places.profiles)}
            severity_of = {key: self.severity(profile, name) for key, profile in profiles.items()}
            way_of = {key: _way(profile, name) for key, profile in profiles.items() if severity_of[key]}
            for way in dict.fromkeys(way_of.values()):
                profile = next(profiles[key] for key, of in way_of.items() if of == way)
                view = draft if profile.difficulty == draft.profile.difficulty else replace(draft, profile=profile)
                for found in rule.find(view, profile.setting(name).options):
                    holds = places.base if found.span == draft.whole else places.at(found.span.start)
                    severity = severity_of[id(holds)]
                    if severity and way_of[id(holds)] == way:
                        yield _finding(name, severity, found)
        yield from self._in_sections(draft, places)

    def _in_sections(self, draft: Draft, places: Zones) -> Iterator[Finding]:
        """What rules that measure a whole text find in sections that give them limits of their own."""
        for own in places.own:
            rule = rules()[own.rule]
            severity = self.severity(places.at(own.span.start), own.rule)
            if severity is None:
                continue
            part = within(draft.document, own.span)
            view = replace(draft, document=part, analysis=analyze(part), profile=places.at(own.span.start))
            options = own.change.on(RuleSetting(rule.severity, rule.options)).options
            for found in rule.find(view, options):
                if found.span == view.whole:
                    yield _finding(own.rule, severity, replace(found, message=f"in this section: {found.message}"))

    def remarked(self, draft: Draft) -> Iterator[Finding]:
        """What the rule about suppressions finds, now that all others have run."""
        severity = self.severity(draft.profile, RULE)
        if severity:
            yield from (_finding(RULE, severity, found) for found in rules()[RULE].find(draft, {}))


def _way(profile: Profile, rule: str) -> tuple[object, ...]:
    """What a rule's findings depend on besides the draft."""
    return profile.difficulty, repr(sorted(profile.setting(rule).options.items()))


def _finding(rule: str, severity: Severity, found: Found) -> Finding:
    return Finding(rule, severity, found.span, found.message, found.value, found.limit, found.edits, found.safe)


def _place(finding: Finding) -> tuple[int, int, str]:
    """By what findings are sorted; numbers are compared many times as fast as spans."""
    return finding.span.start, finding.span.end, finding.rule


def _unrepeated(findings: list[Finding]) -> Iterable[Finding]:
    """``findings`` without those on words on which a rule that says it better has spoken (`Rule.yields_to`)."""
    spans: dict[str, list[Span]] = {}
    for finding in findings:
        spans.setdefault(finding.rule, []).append(finding.span)
    covered = {name: Cover(of) for name, of in spans.items()}
    rivals = {name: [covered[other] for other in rules()[name].yields_to if other in covered] for name in covered}
    for finding in findings:
        if not any(other.overlaps(finding.span) for other in rivals[finding.rule]):
            yield finding
