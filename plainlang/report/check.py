"""A draft and a profile in, a report out: the rules are run, repetitions dropped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path

from plainlang.analyze.analysis import analyze
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite_document
from plainlang.glossary.site import Tagged
from plainlang.report.draft import Draft
from plainlang.report.finding import SEVERITIES, Finding, Severity
from plainlang.report.profile import Profile, RuleSetting
from plainlang.report.ranking import rank
from plainlang.report.registry import rules
from plainlang.report.report import Report
from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.span import Span
from plainlang.text.suggest import did_you_mean


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
) -> Report:
    """Report what is still too technical in ``text`` for the profile's readers, and why.

    Args:
        text: the draft, or an already parsed document.
        profile: name of a bundled profile, path of a TOML file, or a `Profile`.
        glossary: whose wordings to suggest; plainlang's own by default.
        format: name of the source format.
        select: run these rules only; all that are on if empty.
        ignore: do not run these.
        fail_on: the lightest severity that makes the draft fail; as the profile says if None.
        pipeline: name of an installed spaCy pipeline to tag with, instead of the one that plainlang ships.

    Raises:
        PlainlangError: if the profile, a rule, the level, the format or the pipeline is unknown or not valid.
    """
    if fail_on not in (None, *SEVERITIES):
        raise PlainlangError(f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}")
    chosen = load_profile(profile)
    settings = settings_for(chosen, select, ignore)
    document = parse(text, format)
    glossary = glossary or Glossary.bundled()
    tags = Tagged(pipeline)
    plainer = rewrite_document(document, glossary, chosen.audience, tags)
    draft = Draft(document, analyze(document), plainer, glossary, chosen, tags)
    findings = tuple(sorted(_unrepeated(list(_findings(draft, settings))), key=lambda f: (f.span, f.rule)))
    worst = SEVERITIES.index(fail_on or chosen.fail_on)
    return Report(
        document=document,
        profile=chosen.name,
        limit=chosen.difficulty,
        analysis=draft.analysis,
        rewrite=draft.rewrite,
        findings=findings,
        sentences=rank(draft),
        tagger=tags.tagger,
        ok=not any(SEVERITIES.index(f.severity) <= worst for f in findings),
    )


def settings_for(profile: Profile, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Mapping[str, RuleSetting]:
    """The rules that are run, each with its severity and options.

    That is the profile's word on each rule, or the rule's own. A rule that is selected by name is never off.

    Raises:
        PlainlangError: if ``select`` or ``ignore`` names a rule that does not exist.
    """
    known, select, ignore = rules(), frozenset(select), frozenset(ignore)
    for name in sorted(select | ignore):
        if name not in known:
            raise PlainlangError(f"unknown rule '{name}'{did_you_mean(name, known)}")
    settings = {}
    for name, rule in known.items():
        setting = profile.rules.get(name) or RuleSetting(rule.severity, rule.options)
        if name in select and setting.severity is None:
            setting = RuleSetting(rule.severity or "note", setting.options)
        if setting.severity is not None and (not select or name in select) and name not in ignore:
            settings[name] = setting
    return settings


def _findings(draft: Draft, settings: Mapping[str, RuleSetting]) -> Iterable[Finding]:
    for name, setting in settings.items():
        assert setting.severity is not None
        for found in rules()[name].find(draft, setting.options):
            yield Finding(
                name, setting.severity, found.span, found.message, found.value, found.limit, found.edits, found.safe
            )


class _Covered:
    """Answers whether a span overlaps any of many, in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [s.start for s in ordered]
        self._ends = list(accumulate((s.end for s in ordered), max))

    def overlaps(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start


def _unrepeated(findings: list[Finding]) -> Iterable[Finding]:
    """``findings`` without those on words on which a rule that says it better has spoken (`Rule.yields_to`)."""
    spans: dict[str, list[Span]] = {}
    for finding in findings:
        spans.setdefault(finding.rule, []).append(finding.span)
    covered = {name: _Covered(of) for name, of in spans.items()}
    for finding in findings:
        others = (covered[name] for name in rules()[finding.rule].yields_to if name in covered)
        if not any(other.overlaps(finding.span) for other in others):
            yield finding
