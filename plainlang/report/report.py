"""The report on a draft: findings, the sentences that are too technical, dearest first, and whether it passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from plainlang.glossary.result import Rewrite
from plainlang.report.finding import SEVERITIES, Finding, Severity, Suppressed
from plainlang.report.helpful import most_helpful
from plainlang.report.placed import placed
from plainlang.report.sentence import HardSentence
from plainlang.text.document import Document

if TYPE_CHECKING:
    from plainlang.analyze.analysis import Analysis

__all__ = ["SCHEMA", "HardSentence", "Report"]

SCHEMA = 1


@dataclass(frozen=True)
class Report:
    """All there is to say about a draft under a profile.

    Attributes:
        limit: the profile's sentence difficulty, 1..6.
        fail_on: the lightest severity that fails the draft.
        difficulty: of the whole text, 1..6.
        findings: those that count, in source order.
        sentences: those above their limit, dearest first.
        suppressed: findings that do not count, in source order.
        tagger: what tagged the parts of speech, such as "plainlang_tagger 1.0.0"; None if no sentence had to be tagged.
        part: which part of its file it is about, where a file holds several texts; empty if it is the only one.
        measured: the analysis, if it is at hand.
    """

    document: Document
    profile: str
    limit: float
    fail_on: Severity
    difficulty: float
    rewrite: Rewrite
    findings: tuple[Finding, ...]
    sentences: tuple[HardSentence, ...]
    suppressed: tuple[Suppressed, ...]
    tagger: str | None
    part: str = ""
    measured: Analysis | None = field(default=None, repr=False, compare=False)

    @cached_property
    def analysis(self) -> Analysis:
        """All that is measured of the text; worked out again if the findings were at hand without it."""
        if self.measured is not None:
            return self.measured
        from plainlang.analyze.analysis import analyze  # loads the model, which a report that was kept does not need

        return analyze(self.document)

    @property
    def judged(self) -> int:
        """Number of sentences that are judged: not headings."""
        return sum(sentence.kind != "heading" for sentence in self.document.sentences)

    @property
    def ok(self) -> bool:
        """True if no finding is grave enough to fail the draft."""
        return not self.visible(self.fail_on)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Number of findings by severity."""
        found: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}
        for finding in self.findings:
            found[finding.severity] += 1
        return found

    def visible(self, shown: Severity | None = None) -> tuple[Finding, ...]:
        """The findings of this severity and graver; all of them for None."""
        least = SEVERITIES.index(shown or "note")
        return tuple(f for f in self.findings if SEVERITIES.index(f.severity) <= least)

    def to_dict(self, shown: Severity | None = None) -> dict[str, object]:
        """Plain data with a schema version (``report.schema.json``); every span has its line and column as well.

        Args:
            shown: leave out findings that are lighter; the counts are of all. None for all.
        """
        return {
            "schema": SCHEMA,
            "profile": self.profile,
            "limit": self.limit,
            "ok": self.ok,
            "tagger": self.tagger,
            "difficulty": round(self.difficulty, 3),
            "counts": dict(self.counts),
            "findings": [placed(self.document, f.to_dict()) for f in self.visible(shown)],
            "suppressed": [placed(self.document, s.to_dict()) for s in self.suppressed],
            "sentences": [placed(self.document, s.to_dict()) for s in self.sentences],
            "helpful": [placed(self.document, h.to_dict()) for h in most_helpful(self.sentences)],
        }
