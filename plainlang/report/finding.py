"""One thing that a reader will stumble over: where, why, how much, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plainlang.text.span import Edit, Span

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the gravest to the lightest."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule yields: a finding before the profile has given it a severity.

    Attributes:
        span: the words in question; empty, at the first word, where it is the text as a whole.
        message: one line for the writer: what is wrong.
        value: what was measured, in the unit that the message names; None where there is nothing to measure.
        limit: what the profile allows, in the same unit.
        edits: suggestions, each a change of its own, best first.
        safe: True only if the first suggestion may be made unasked.
    """

    span: Span
    message: str
    value: float | None = None
    limit: float | None = None
    edits: tuple[Edit, ...] = ()
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's finding in a draft. The fields are those of `Found`, with the rule's name and severity."""

    rule: str
    severity: Severity
    span: Span
    message: str
    value: float | None
    limit: float | None
    edits: tuple[Edit, ...]
    safe: bool

    def to_dict(self) -> dict[str, object]:
        """Plain data, offsets in code points of the source."""
        return {
            "rule": self.rule,
            "severity": self.severity,
            "span": self.span.to_dict(),
            "message": self.message,
            "value": self.value,
            "limit": self.limit,
            "edits": [{"span": e.span.to_dict(), "text": e.text} for e in self.edits],
            "safe": self.safe,
        }


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that does not count: a comment in the draft silences it, or it stands in the baseline.

    Attributes:
        reason: what the comment's writer says, or where it is listed; may be empty.
        inside: True for a comment in the draft.
    """

    finding: Finding
    reason: str
    inside: bool = True

    def to_dict(self) -> dict[str, object]:
        """The finding as plain data, with the reason."""
        return {**self.finding.to_dict(), "suppressed": self.reason, "in_source": self.inside}
