"""How hard the record was and the page is. Only what comes from the record counts: standing notes are plain anyway."""

from __future__ import annotations

from collections.abc import Sequence

from plainlang.analyze.analysis import analyze
from plainlang.glossary.glossary import Glossary
from plainlang.page.model import Made, Measure
from plainlang.page.record import Record
from plainlang.report.check import check
from plainlang.report.profile import Profile
from plainlang.report.registry import rule_defaults

FROM_RECORD: tuple[Made, ...] = ("told", "source", "proposed")
"""How lines came about that tell what the record says."""


def far_limit(profile: Profile) -> float:
    """The difficulty, 1 to 6, above which ``check`` with the profile finds a sentence far too technical."""
    settings = {**rule_defaults(), **profile.rules}
    return profile.difficulty + float(settings["far-too-technical"].options["margin"])


def measured(record: Record, sentences: Sequence[str], profile: Profile, glossary: Glossary) -> Measure:
    """The difficulty of the record's text and of a page's sentences, and what ``check`` makes of them."""
    text = next((p for p in record.texts if p.field in ("abstract", "relevance", "plain-summary")), None)
    before = analyze(text.document).difficulty if text else None
    if not sentences:
        return Measure(before, None, profile.difficulty, 0, 0, 0)
    report = check("\n\n".join(sentences), profile=profile, glossary=glossary)
    rated = report.analysis.sentences
    return Measure(
        before=before,
        after=report.analysis.difficulty,
        limit=profile.difficulty,
        within=sum(s.difficulty <= profile.difficulty for s in rated),
        sentences=len(rated),
        errors=report.counts["error"],
    )
