"""The report on a draft: findings, the sentences that are too technical, dearest first, and whether it passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plainlang.analyze.analysis import Analysis
from plainlang.analyze.difficulty import Contribution
from plainlang.glossary.compose import TermEdit
from plainlang.glossary.rewrite import Rewrite
from plainlang.report.finding import Finding, Severity
from plainlang.report.placed import placed
from plainlang.text.document import Document
from plainlang.text.span import Span

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class HardSentence:
    """A sentence above the profile's limit.

    Attributes:
        difficulty: 1..6.
        cost: how much of the reader's effort it takes: difficulty above the limit × words.
        reasons: what contributed most to its difficulty, dearest first.
        best_edit: the edit of the rewrite that makes it easiest, and by how much; None if none helps.
        gain: by how many levels the best edit lowers its difficulty.
        after: its difficulty when every edit of the rewrite in it is made.
    """

    span: Span
    text: str
    difficulty: float
    cost: float
    reasons: tuple[Contribution, ...]
    best_edit: TermEdit | None
    gain: float
    after: float

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "span": self.span.to_dict(),
            "text": self.text,
            "difficulty": round(self.difficulty, 3),
            "cost": self.cost,
            "reasons": [reason.to_dict() for reason in self.reasons],
            "best_edit": self.best_edit and {**self.best_edit.to_dict(), "gain": self.gain},
            "difficulty_after_rewrite": round(self.after, 3),
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All there is to say about a draft under a profile.

    Attributes:
        findings: in source order.
        sentences: those above the profile's limit, dearest first.
        limit: the profile's sentence difficulty, 1..6.
        tagger: what tagged the parts of speech, such as "plainlang_tagger 1.0.0"; None if no sentence had to be tagged.
        ok: True if no finding is grave enough to fail the draft.
    """

    document: Document
    profile: str
    limit: float
    analysis: Analysis
    rewrite: Rewrite
    findings: tuple[Finding, ...]
    sentences: tuple[HardSentence, ...]
    tagger: str | None
    ok: bool

    @property
    def counts(self) -> Mapping[Severity, int]:
        """Number of findings by severity."""
        found: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}
        for finding in self.findings:
            found[finding.severity] += 1
        return found

    def to_dict(self) -> dict[str, object]:
        """Plain data with a schema version (``report.schema.json``); every span has its line and column as well."""
        return {
            "schema": SCHEMA,
            "profile": self.profile,
            "limit": self.limit,
            "ok": self.ok,
            "tagger": self.tagger,
            "difficulty": round(self.analysis.difficulty, 3),
            "counts": dict(self.counts),
            "findings": [placed(self.document, f.to_dict()) for f in self.findings],
            "sentences": [placed(self.document, s.to_dict()) for s in self.sentences],
        }
