"""A draft and a profile in, a report out: the rules are run, repetitions dropped, the sentences ranked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path

from plainlang.analyze.analysis import RatedSentence, analyze, sentence_difficulty
from plainlang.errors import PlainlangError
from plainlang.glossary.glossary import Glossary
from plainlang.glossary.rewrite import rewrite
from plainlang.report.draft import Draft
from plainlang.report.finding import SEVERITIES, Finding, Severity
from plainlang.report.profile import Profile, RuleSetting
from plainlang.report.registry import rules
from plainlang.report.report import HardSentence, Report
from plainlang.text.document import Document
from plainlang.text.read import parse
from plainlang.text.span import Edit, Span, apply
from plainlang.text.suggest import did_you_mean

REASONS = 3
"""So many contributions are named as the reasons of a sentence's difficulty."""

TRIED_EDITS = 12
"""So many edits of a sentence are tried one by one for the one that helps most."""


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

    Raises:
        PlainlangError: if the profile, a rule, the level or the format is unknown or not valid.
    """
    if fail_on not in (None, *SEVERITIES):
        raise PlainlangError(f"fail_on is '{fail_on}': choose one of {', '.join(SEVERITIES)}")
    chosen = load_profile(profile)
    settings = settings_for(chosen, select, ignore)
    document = parse(text, format)
    glossary = glossary or Glossary.bundled()
    draft = Draft(
        document, analyze(document), rewrite(document, glossary=glossary, audience=chosen.audience), glossary, chosen
    )
    findings = tuple(sorted(_unrepeated(list(_findings(draft, settings))), key=lambda f: (f.span, f.rule)))
    worst = SEVERITIES.index(fail_on or chosen.fail_on)
    return Report(
        document=document,
        profile=chosen.name,
        limit=chosen.difficulty,
        analysis=draft.analysis,
        rewrite=draft.rewrite,
        findings=findings,
        sentences=_hard_sentences(draft),
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


def _hard_sentences(draft: Draft) -> tuple[HardSentence, ...]:
    limit = draft.profile.difficulty
    hard = [
        _hard_sentence(draft, draft.rated[s.span], limit) for s in draft.prose if draft.rated[s.span].difficulty > limit
    ]
    return tuple(sorted(hard, key=lambda s: (-s.cost, s.span)))


def _hard_sentence(draft: Draft, rated: RatedSentence, limit: float) -> HardSentence:
    edits = draft.edits_in(rated.span)
    after, gains = rated.difficulty, []
    if edits:
        after = sentence_difficulty(_with(rated, edits))
        gains = sorted(
            ((rated.difficulty - sentence_difficulty(_with(rated, (e,))), e) for e in edits[:TRIED_EDITS]),
            key=lambda g: (-g[0], g[1]),
        )
    best = gains[0] if gains and gains[0][0] > 0 else (0.0, None)
    return HardSentence(
        span=rated.span,
        text=rated.text,
        difficulty=rated.difficulty,
        cost=round((rated.difficulty - limit) * rated.words, 2),
        reasons=tuple(c for c in rated.contributions if c.points > 0)[:REASONS],
        best_edit=best[1],
        gain=round(best[0], 2),
        after=after,
    )


def _with(rated: RatedSentence, edits: Iterable[Edit]) -> str:
    base = rated.span.start
    return apply(rated.text, [Edit(Span(e.span.start - base, e.span.end - base), e.text) for e in edits])
